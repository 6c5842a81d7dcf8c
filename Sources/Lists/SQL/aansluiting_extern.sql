-- One row per control total: the count of somebody else beside ours for the same month, gemeente and unit; all in ten-thousandths.
WITH
-- The data records of the deliveries that count, per source; the source '' stands for all of uitkering, when the other names a source we do not know.
records AS (
  SELECT l.bron, l.soort, l.peilmaand, t.dispositie, t.aantal
  FROM magazijn.levering AS l JOIN magazijn.levering_telling AS t ON t.levering = l.volgnummer
  WHERE l.telt_mee = 1 AND l.peilmaand IS NOT NULL AND t.dispositie NOT IN ('kop', 'inleiding', 'leeg', 'slot')
),
telling AS (
  SELECT bron, peilmaand, sum(CASE WHEN dispositie = 'geladen' THEN aantal ELSE 0 END) AS geladen,
    sum(CASE WHEN dispositie <> 'geladen' THEN aantal ELSE 0 END) AS niet_geladen,
    sum(CASE WHEN dispositie = 'quarantaine' THEN aantal ELSE 0 END) AS quarantaine
  FROM (SELECT * FROM records UNION ALL SELECT '', soort, peilmaand, dispositie, aantal FROM records WHERE soort = 'uitkering')
  GROUP BY bron, peilmaand
)
SELECT c.bron, c.peilmaand, coalesce(c.gemeente, ''), c.grootheid, coalesce(c.herkomst, ''), c.waarde,
  CASE c.grootheid
    WHEN 'som_bedrag' THEN (SELECT sum(b.bedrag) * 100 FROM magazijn.uitkering_bedrag AS b WHERE b.maand = c.peilmaand AND c.gemeente IS NULL)
    WHEN 'records' THEN CASE WHEN c.gemeente IS NULL THEN t.geladen * 10000 END
    ELSE (
      SELECT cast(k.waarde AS INTEGER) * 10000 FROM kerncijfer AS k
      WHERE k.kerncijfer = CASE c.grootheid
          WHEN 'uitkeringen' THEN 'stand_uitkeringen' WHEN 'personen' THEN 'stand' WHEN 'instroom' THEN 'instroom' WHEN 'uitstroom' THEN 'uitstroom' END
        AND k.periode_eind = (SELECT m.laatste_dag FROM magazijn.maand AS m WHERE m.maand = c.peilmaand)
        AND k.periode_begin = CASE WHEN c.grootheid IN ('instroom', 'uitstroom')
          THEN (SELECT m.eerste_dag FROM magazijn.maand AS m WHERE m.maand = c.peilmaand) ELSE k.periode_eind END
        AND k.uitsplitsing = CASE WHEN c.gemeente IS NULL THEN 'totaal' ELSE 'gemeente' END
        AND k.groep = coalesce(c.gemeente, 'totaal') AND k.status = 'ok')
  END,
  CASE WHEN c.gemeente IS NOT NULL THEN 0
    WHEN c.grootheid = 'records' THEN coalesce(t.niet_geladen, 0) * 10000
    WHEN c.grootheid IN ('personen', 'uitkeringen') THEN coalesce(t.quarantaine, 0) * 10000
    ELSE 0 END
FROM magazijn.controletotaal AS c
LEFT JOIN telling AS t ON t.peilmaand = c.peilmaand AND t.bron = CASE
  WHEN c.bron IN (SELECT l.bron FROM magazijn.levering AS l WHERE l.soort <> 'controletotaal') THEN c.bron ELSE '' END
ORDER BY 2, 3, 4, 5, 1, c.levering, c.regel;
