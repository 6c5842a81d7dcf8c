-- @regel: R-0912
-- @ernst: waarschuwing
-- @drempel: 1
-- @eenheid: procent
-- @titel: aantal rijen wijkt af van de telling van de bron
-- @zin: in de stand over {maand:maand} zijn {geladen} rijen geladen; de bron telde er zelf {telling}
-- @uitleg: De bron telde bij het maken van de export een ander aantal records dan er is geladen; het verschil is groter dan de drempel.
-- @wenk: Bekijk de quarantaine en de samengevoegde rijen van deze levering, of vraag de export opnieuw op.
SELECT l.volgnummer AS levering, 1 AS regel, NULL AS klant_id, l.peilmaand AS maand, t.aantal AS geladen, c.waarde / 10000 AS telling
FROM levering l
JOIN (
  -- With the corrected rows that fill a delivery up.
  SELECT COALESCE(d.vult_aan, d.volgnummer) AS levering, SUM(t.aantal) AS aantal
  FROM levering d
  JOIN levering_telling t ON t.levering = d.volgnummer AND t.dispositie = 'geladen'
  WHERE d.telt_mee = 1
  GROUP BY COALESCE(d.vult_aan, d.volgnummer)
) t ON t.levering = l.volgnummer
JOIN controletotaal c ON c.bron = l.bron AND c.peilmaand = l.peilmaand AND c.grootheid = 'records' AND c.herkomst = 'systeem' AND c.gemeente IS NULL
WHERE l.soort_levering = 'stand' AND l.telt_mee = 1 AND ABS(t.aantal * 10000 - c.waarde) * 1000000 > ?1 * c.waarde
ORDER BY l.volgnummer
