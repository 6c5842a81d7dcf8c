-- @regel: R-0908
-- @ernst: waarschuwing
-- @drempel: 0
-- @eenheid: procent
-- @titel: stand van een maand is veranderd
-- @zin: deze stand over {maand:maand} heeft {nieuw} rijen; de levering die zij vervangt had er {oud}
-- @uitleg: Een maand is opnieuw geleverd met een ander aantal rijen dan eerst; cijfers van die maand kunnen anders zijn dan eerder gemeld.
-- @wenk: Vraag waarom de maand opnieuw is geleverd en vergelijk de cijfers met het vorige rapport.
WITH rijen AS (
  SELECT levering, SUM(aantal) AS aantal
  FROM levering_telling
  WHERE dispositie IN ('geladen', 'samengevoegd', 'vervangen')
  GROUP BY levering
), paar AS (
  SELECT n.volgnummer AS levering, n.peilmaand AS maand, rn.aantal AS nieuw, ro.aantal AS oud,
    ROW_NUMBER() OVER (PARTITION BY n.volgnummer ORDER BY o.volgnummer DESC) AS nummer
  FROM levering n
  JOIN levering o ON o.bron = n.bron AND o.peilmaand = n.peilmaand AND o.volgnummer < n.volgnummer AND o.soort_levering = 'stand' AND o.status = 'geladen'
    AND o.vult_aan IS NULL
  JOIN rijen rn ON rn.levering = n.volgnummer
  JOIN rijen ro ON ro.levering = o.volgnummer
  WHERE n.soort_levering = 'stand' AND n.telt_mee = 1 AND n.vult_aan IS NULL
)
SELECT levering, 1 AS regel, NULL AS klant_id, maand, nieuw, oud
FROM paar
WHERE nummer = 1 AND ABS(nieuw - oud) * 1000000 > ?1 * oud
ORDER BY levering
