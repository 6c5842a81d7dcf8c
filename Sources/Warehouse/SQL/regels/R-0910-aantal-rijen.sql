-- @regel: R-0910
-- @ernst: waarschuwing
-- @drempel: 20
-- @eenheid: procent
-- @titel: aantal rijen wijkt af van de vorige levering
-- @zin: deze levering heeft {nieuw} rijen; de vorige van deze bron had er {oud}
-- @uitleg: Het aantal rijen verschilt meer dan de drempel van de vorige stand of historie van dezelfde bron, naar boven of naar beneden.
-- @wenk: Controleer of de export dezelfde selectie heeft als de vorige keer.
WITH rijen AS (
  SELECT levering, SUM(aantal) AS aantal
  FROM levering_telling
  WHERE dispositie IN ('geladen', 'samengevoegd', 'vervangen')
  GROUP BY levering
), reeks AS (
  SELECT l.volgnummer AS levering, r.aantal AS nieuw,
    LAG(r.aantal) OVER (PARTITION BY l.bron, l.soort_levering ORDER BY l.peilmaand, l.volgnummer) AS oud
  FROM levering l
  JOIN rijen r ON r.levering = l.volgnummer
  WHERE l.status = 'geladen' AND l.vult_aan IS NULL AND (l.soort_levering = 'historie' OR (l.soort_levering = 'stand' AND l.telt_mee = 1))
)
SELECT levering, 1 AS regel, NULL AS klant_id, nieuw, oud
FROM reeks
WHERE oud > 0 AND ABS(nieuw - oud) * 1000000 > ?1 * oud
ORDER BY levering
