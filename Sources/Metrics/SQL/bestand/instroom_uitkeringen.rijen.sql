-- @delen: aantal
-- klant_id is the aanvrager at the start of the uitkering: a couple is one row, and its geslacht and leeftijdsklasse are those of the aanvrager.
WITH
rij AS (
  SELECT m.eerste_dag, m.laatste_dag, p.klant_id, c.geslacht, a.leeftijdsklasse, COALESCE(p.reden_aanvang, 'onbekend') AS reden_aanvang,
    COALESCE(k.gemeente, 'onbekend') AS gemeente, COALESCE(k.regeling, 'onbekend') AS regeling, COALESCE(k.team, 'onbekend') AS team,
    COALESCE(k.wijk, 'onbekend') AS wijk, COALESCE(k.leefvorm, 'onbekend') AS leefvorm, COALESCE(k.ontheffing, 'onbekend') AS ontheffing,
    'tot 1 jaar' AS duurklasse
  FROM maand m
  JOIN dossierperiode p ON p.van BETWEEN m.eerste_dag AND m.laatste_dag
  JOIN dossierperiode_kenmerk k ON k.periode_id = p.periode_id AND k.van <= p.van AND (k.tot IS NULL OR k.tot >= p.van)
  JOIN klant c ON c.klant_id = p.klant_id
  JOIN klant_leeftijd a ON a.klant_id = p.klant_id AND m.maand BETWEEN a.maand_van AND a.maand_tot
  WHERE m.maand = ?1
)
SELECT 'aantal' AS deel, eerste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'gemeente', gemeente, klant_id, 1 FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'regeling', regeling, klant_id, 1 FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'team', team, klant_id, 1 FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'leeftijdsklasse', leeftijdsklasse, klant_id, 1 FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'duurklasse', duurklasse, klant_id, 1 FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'geslacht', geslacht, klant_id, 1 FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'wijk', wijk, klant_id, 1 FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'leefvorm', leefvorm, klant_id, 1 FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'reden_aanvang', reden_aanvang, klant_id, 1 FROM rij
UNION ALL
SELECT 'aantal', eerste_dag, laatste_dag, 'ontheffing', ontheffing, klant_id, 1 FROM rij;
