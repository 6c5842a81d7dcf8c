-- @kerncijfer: registratie_volgens_afspraak
-- @versie: 1
-- @label: Registratie volgens afspraak
-- @definitie: Per maandultimo en team: van de voorzieningen van klanten in bestand die dan lopen het aandeel dat volgens de regeltabel is toegestaan voor de categorie van de klant op die dag. Een klant zonder categorie, en een categorie of type buiten de tabel, is niet volgens afspraak. Bij meer schalen in de tabel telt de eerste op alfabet.
-- @teller: lopende voorzieningen die de regeltabel toestaat
-- @noemer: lopende voorzieningen
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: team
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering voorziening indeling
WITH
schalen AS (SELECT MIN(schaal) AS schaal FROM voorziening_toegestaan),
loopt AS (
  SELECT v.voorziening_id, v.klant_id, v.type, s.team,
    CASE WHEN v.maand_van > s.maand_van THEN v.maand_van ELSE s.maand_van END AS maand_van,
    CASE WHEN v.maand_tot < s.maand_tot THEN v.maand_tot ELSE s.maand_tot END AS maand_tot
  FROM voorziening_loopt v
  JOIN telling_stand s ON s.eenheid = 'klanten' AND s.klant_id = v.klant_id AND s.maand_van <= v.maand_tot AND s.maand_tot >= v.maand_van
),
toegestaan AS (
  SELECT l.team, CASE WHEN l.maand_van > t.maand_van THEN l.maand_van ELSE t.maand_van END AS maand_van,
    CASE WHEN l.maand_tot < t.maand_tot THEN l.maand_tot ELSE t.maand_tot END AS maand_tot
  FROM loopt l
  CROSS JOIN schalen c
  JOIN telling_schaal t ON t.klant_id = l.klant_id AND t.schaal = c.schaal AND t.maand_van <= l.maand_tot AND t.maand_tot >= l.maand_van
  JOIN voorziening_toegestaan r ON r.schaal = t.schaal AND r.waarde = t.plaats AND r.type = l.type
),
wijziging AS (
  SELECT team, maand_van AS maand, 1 AS noemer, 0 AS teller FROM loopt
  UNION ALL
  SELECT team, maand_tot + 1, -1, 0 FROM loopt
  UNION ALL
  SELECT team, maand_van, 0, 1 FROM toegestaan
  UNION ALL
  SELECT team, maand_tot + 1, 0, -1 FROM toegestaan
),
per_maand AS (
  SELECT 'team' AS uitsplitsing, team AS groep, maand, SUM(noemer) AS noemer, SUM(teller) AS teller FROM wijziging GROUP BY team, maand
  UNION ALL
  SELECT 'totaal', 'totaal', maand, SUM(noemer), SUM(teller) FROM wijziging GROUP BY maand
),
lijst AS (
  SELECT DISTINCT uitsplitsing, groep FROM per_maand
),
reeks AS (
  SELECT m.laatste_dag, l.uitsplitsing, l.groep, SUM(COALESCE(p.teller, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS teller,
    SUM(COALESCE(p.noemer, 0)) OVER (PARTITION BY l.uitsplitsing, l.groep ORDER BY m.maand) AS noemer
  FROM lijst l
  CROSS JOIN maand m
  LEFT JOIN per_maand p ON p.uitsplitsing = l.uitsplitsing AND p.groep = l.groep AND p.maand = m.maand
)
SELECT laatste_dag AS periode_begin, laatste_dag AS periode_eind, uitsplitsing, groep, teller, noemer, noemer AS aantal
FROM reeks
WHERE noemer > 0
ORDER BY periode_begin, uitsplitsing, groep;
