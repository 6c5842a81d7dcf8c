-- @regel: R-0909
-- @ernst: waarschuwing
-- @drempel: 20
-- @eenheid: procent
-- @titel: deel van een team op een dag anders ingedeeld
-- @veld: waarde
-- @zin: {aantal} van de {klanten} klanten van een team kregen op deze dag een andere waarde
-- @uitleg: Op een dag kreeg een groot deel van een team een andere waarde op een schaal; dat is meestal een nieuwe werkwijze en geen doorstroom.
-- @wenk: Vraag het team wat er die dag is gebeurd en meld het bij de doorstroomcijfers.
WITH reeks AS (
  SELECT i.klant_id, i.schaal, i.waarde, i.dag, i.levering, i.regel,
    LAG(i.waarde) OVER (PARTITION BY i.klant_id, i.schaal ORDER BY i.dag, i.levering, i.regel) AS vorige
  FROM indeling i
  WHERE i.klant_id IS NOT NULL AND i.waarde IS NOT NULL
), lid AS (
  -- Who is in which team from which day and until before which: the last day of a period is out, the last day of an attribute row within one is not.
  SELECT k.klant_id, k.team, k.van, k.tot + (k.tot IS NOT p.tot) AS eruit
  FROM periode_kenmerk k
  JOIN uitkeringsperiode p ON p.periode_id = k.periode_id
  WHERE k.team IS NOT NULL
), anders AS (
  SELECT k.team, r.schaal, r.dag, COUNT(DISTINCT r.klant_id) AS aantal, MIN(r.levering * 100000000 + r.regel) AS plek
  FROM reeks r
  CROSS JOIN lid k ON k.klant_id = r.klant_id AND k.van <= r.dag AND (k.eruit IS NULL OR k.eruit > r.dag)
  WHERE r.vorige <> r.waarde AND r.dag <= (SELECT peildatum FROM parameter)
  GROUP BY k.team, r.schaal, r.dag
  HAVING COUNT(DISTINCT r.klant_id) * 1000000 > ?1 * (SELECT drempel FROM parameter)
), punt AS (
  -- Who came and left per team and day, and the days that are asked about: a running sum is the team's size, without counting it anew for each day.
  SELECT team, van AS dag, 1 AS erbij FROM lid
  UNION ALL
  SELECT team, eruit, -1 FROM lid WHERE eruit IS NOT NULL
  UNION ALL
  SELECT team, dag, 0 FROM anders
), grootte AS (
  SELECT team, dag, SUM(SUM(erbij)) OVER (PARTITION BY team ORDER BY dag) AS klanten
  FROM punt
  GROUP BY team, dag
)
SELECT a.plek / 100000000 AS levering, a.plek % 100000000 AS regel, NULL AS klant_id, a.aantal, g.klanten
FROM anders a
JOIN grootte g ON g.team = a.team AND g.dag = a.dag
CROSS JOIN parameter q
WHERE g.klanten >= q.drempel AND a.aantal * 1000000 > ?1 * g.klanten
ORDER BY a.plek, a.team, a.schaal
