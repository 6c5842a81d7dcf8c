-- @regel: R-0809
-- @ernst: waarschuwing
-- @titel: trede 6 met uitkering
-- @veld: waarde
-- @zin: trede 6 op twee opeenvolgende peildata terwijl de uitkering loopt
-- @uitleg: Op twee opeenvolgende peildata staat een klant op trede 6 (betaald werk) terwijl de uitkering loopt.
-- @wenk: Controleer de trede of de uitkering.
WITH geldend AS (
  SELECT i.klant_id, i.waarde, i.dag, i.levering, i.regel,
    ROW_NUMBER() OVER (PARTITION BY i.klant_id ORDER BY i.dag DESC, s.volgorde DESC) AS nummer
  FROM indeling i
  JOIN schaal s ON s.schaal = i.schaal AND s.waarde = i.waarde
  JOIN parameter q ON i.dag <= q.peildatum
  WHERE i.schaal = 'participatieladder' AND i.klant_id IS NOT NULL
)
SELECT g.levering, g.regel, g.klant_id
FROM geldend g
CROSS JOIN parameter q
JOIN maand m ON m.maand = q.peilmaand
JOIN uitkeringsperiode p ON p.klant_id = g.klant_id AND p.van < m.eerste_dag AND (p.tot IS NULL OR p.tot > q.peildatum)
WHERE g.nummer = 1 AND g.waarde = '6' AND g.dag < m.eerste_dag
ORDER BY g.levering, g.regel
