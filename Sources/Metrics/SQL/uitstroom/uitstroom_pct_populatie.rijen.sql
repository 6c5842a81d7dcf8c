-- @delen: teller noemer
-- A person counts once in twelve months, however often it left or was there: hence DISTINCT.
WITH
jaar AS (
  SELECT m.maand, m.eerste_dag, m.laatste_dag, b.eerste_dag AS periode_begin, e.laatste_dag AS periode_eind
  FROM maand e
  JOIN maand b ON b.maand = e.maand - 11
  JOIN maand m ON m.maand BETWEEN b.maand AND e.maand
  WHERE e.maand = ?1
)
SELECT DISTINCT 'noemer' AS deel, j.periode_begin, j.periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, k.klant_id, 1 AS aantal
FROM jaar j
JOIN periode_kenmerk k ON k.regeling = '01' AND k.van <= j.laatste_dag AND (k.tot IS NULL OR k.tot >= j.eerste_dag)
JOIN klant_leeftijd a ON a.klant_id = k.klant_id AND j.maand BETWEEN a.maand_van AND a.maand_tot AND a.leeftijdsklasse <> 'AOW en ouder'
UNION ALL
SELECT DISTINCT 'teller', j.periode_begin, j.periode_eind, 'totaal', 'totaal', p.klant_id, 1
FROM jaar j
JOIN uitkeringsperiode p ON p.tot BETWEEN j.eerste_dag AND j.laatste_dag AND COALESCE(p.reden, 'onbekend') <> '03'
JOIN periode_kenmerk k ON k.periode_id = p.periode_id AND k.regeling = '01' AND k.van <= p.tot AND (k.tot IS NULL OR k.tot >= p.tot)
JOIN klant_leeftijd a ON a.klant_id = p.klant_id AND j.maand BETWEEN a.maand_van AND a.maand_tot AND a.leeftijdsklasse <> 'AOW en ouder';
