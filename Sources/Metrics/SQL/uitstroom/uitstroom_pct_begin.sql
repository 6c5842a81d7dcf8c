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
WITH
uit AS (SELECT maand, COUNT(*) AS aantal FROM telling_uitstroom WHERE eenheid = 'klanten' GROUP BY maand),
verandering AS (
  SELECT maand_van AS maand, 1 AS erbij FROM telling_stand WHERE eenheid = 'klanten'
  UNION ALL
  SELECT maand_tot + 1, -1 FROM telling_stand WHERE eenheid = 'klanten'
),
per_maand AS (SELECT maand, SUM(erbij) AS erbij FROM verandering GROUP BY maand),
reeks AS (
  SELECT m.maand,
    SUM(COALESCE(u.aantal, 0)) OVER (ORDER BY m.maand ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS uitstroom,
    SUM(COALESCE(p.erbij, 0)) OVER (ORDER BY m.maand) AS stand
  FROM maand m
  LEFT JOIN uit u ON u.maand = m.maand
  LEFT JOIN per_maand p ON p.maand = m.maand
)
SELECT b.laatste_dag + 1 AS periode_begin, e.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep,
  t.uitstroom AS teller, v.stand AS noemer, v.stand AS aantal
FROM reeks t
JOIN reeks v ON v.maand = t.maand - 12
JOIN maand e ON e.maand = t.maand
JOIN maand b ON b.maand = v.maand
ORDER BY periode_begin;
