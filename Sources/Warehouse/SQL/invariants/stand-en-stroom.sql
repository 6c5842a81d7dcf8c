-- One row per unit and observed month in which the stand that figures count is not the stand before it plus instroom minus uitstroom.
-- Stand, instroom and uitstroom come from three tables that are filled apart, so that a mistake in one of them shows.
WITH verandering AS (
  SELECT eenheid, maand_van AS maand, 1 AS stand, 0 AS stroom FROM telling_stand
  UNION ALL
  SELECT eenheid, maand_tot + 1, -1, 0 FROM telling_stand
  UNION ALL
  SELECT eenheid, maand, 0, 1 FROM telling_instroom
  UNION ALL
  SELECT eenheid, maand, 0, -1 FROM telling_uitstroom
)
SELECT v.eenheid, v.maand
FROM verandering v
JOIN parameter q ON v.maand > q.eerste_maand AND v.maand <= q.peilmaand
GROUP BY v.eenheid, v.maand
HAVING SUM(v.stand) <> SUM(v.stroom)
