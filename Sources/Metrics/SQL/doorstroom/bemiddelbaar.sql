-- @kerncijfer: bemiddelbaar
-- @versie: 1
-- @label: Bemiddelbaar bestand
-- @definitie: Per maandultimo: aandeel van de klanten in bestand dat job ready of bijna job ready is (een categorie met de belofte werk) of een loonwaarde boven 30 heeft (nieuwste screening waarin de klant is gesproken), en geen lopende voorziening heeft.
-- @teller: klanten die bemiddelbaar zijn zonder lopende voorziening
-- @noemer: klanten in bestand
-- @eenheid: fractie
-- @richting: neutraal
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering indeling|screening
WITH
deel AS (
  SELECT t.klant_id, t.maand_van AS van, t.maand_tot AS tot, 1 AS kan, 0 AS loopt
  FROM telling_schaal t
  JOIN schaal s ON s.schaal = t.schaal AND s.waarde = t.plaats AND s.horizon_uitkomst = 'werk'
  UNION ALL
  SELECT s.klant_id, CASE WHEN s.maand_van > a.maand_van THEN s.maand_van ELSE a.maand_van END,
    CASE WHEN s.maand_tot < a.maand_tot THEN s.maand_tot ELSE a.maand_tot END, 1, 0
  FROM klant_screening s
  CROSS JOIN klant_aanwezig a
  WHERE s.loonwaarde > 300000 AND a.klant_id = s.klant_id AND a.in_bestand = 1 AND a.maand_van <= s.maand_tot AND a.maand_tot >= s.maand_van
  UNION ALL
  SELECT klant_id, maand_van, maand_tot, 0, 1 FROM voorziening_loopt
),
wijziging AS (
  SELECT klant_id, van AS maand, kan, loopt FROM deel
  UNION ALL
  SELECT klant_id, tot + 1, -kan, -loopt FROM deel
),
-- Of several changes in one month all rows have the same sum, so that only the first of them can be a step.
toestand AS (
  SELECT klant_id, maand, SUM(kan) OVER (PARTITION BY klant_id ORDER BY maand) AS kan, SUM(loopt) OVER (PARTITION BY klant_id ORDER BY maand) AS loopt
  FROM wijziging
),
telt AS (SELECT klant_id, maand, CASE WHEN kan > 0 AND loopt = 0 THEN 1 ELSE 0 END AS nu FROM toestand),
stap AS (SELECT maand, nu - COALESCE(LAG(nu) OVER (PARTITION BY klant_id ORDER BY maand), 0) AS erbij FROM telt),
per_maand AS (SELECT maand, SUM(erbij) AS erbij FROM stap GROUP BY maand),
stand AS (SELECT maand, eerste_dag, laatste_dag, aantal FROM telling_stand_maand WHERE eenheid = 'klanten' AND uitsplitsing = 'totaal')
SELECT s.laatste_dag AS periode_begin, s.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep,
  SUM(COALESCE(p.erbij, 0)) OVER (ORDER BY s.maand) AS teller, s.aantal AS noemer, s.aantal AS aantal
FROM stand s
LEFT JOIN per_maand p ON p.maand = s.maand
ORDER BY periode_begin;
