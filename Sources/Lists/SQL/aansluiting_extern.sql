-- One row per control total: the count of somebody else beside ours for the same month, gemeente and unit; all in ten-thousandths.
SELECT c.bron, c.peilmaand, coalesce(c.gemeente, ''), c.grootheid, coalesce(c.herkomst, ''), c.waarde,
  CASE c.grootheid
    WHEN 'som_bedrag' THEN (SELECT sum(b.bedrag) * 100 FROM magazijn.uitkering_bedrag AS b WHERE b.maand = c.peilmaand AND c.gemeente IS NULL)
    WHEN 'records' THEN (
      SELECT sum(l.records) * 10000 FROM personen.levering AS l WHERE l.soort = 'uitkering' AND l.peilmaand = c.peilmaand AND l.telt_mee = 1 AND c.gemeente IS NULL)
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
  (SELECT count(*) FROM personen.verplaatsing AS v JOIN personen.levering AS l ON l.volgnummer = v.levering
    WHERE l.soort = 'uitkering' AND l.peilmaand = c.peilmaand AND l.telt_mee = 1 AND v.naar = 'quarantaine')
FROM magazijn.controletotaal AS c
ORDER BY 2, 3, 4, 5, 1;
