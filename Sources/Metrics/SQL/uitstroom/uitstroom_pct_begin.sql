-- @kerncijfer: uitstroom_pct_begin
-- @versie: 1
-- @label: Uitstroom (% van de beginstand)
-- @definitie: Per periode van 12 maanden: uitstroom van klanten gedeeld door de stand aan het begin.
-- @teller: uitstroom in 12 maanden
-- @noemer: stand aan het begin van de 12 maanden
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering
WITH uit AS (SELECT maand, COUNT(*) AS aantal FROM telling_uitstroom WHERE eenheid = 'klanten' GROUP BY maand)
SELECT j.periode_begin, j.periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, COALESCE(SUM(u.aantal), 0) AS teller, s.aantal AS noemer,
  s.aantal AS aantal
FROM telling_jaar j
JOIN telling_stand_maand s ON s.maand = j.maand - 12 AND s.eenheid = 'klanten' AND s.uitsplitsing = 'totaal'
LEFT JOIN uit u ON u.maand = j.in_maand
GROUP BY j.periode_begin, j.periode_eind, s.aantal
ORDER BY periode_begin;
