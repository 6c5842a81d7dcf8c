-- @regel: R-0911
-- @ernst: waarschuwing
-- @drempel: 20
-- @eenheid: procentpunt
-- @titel: veld veel vaker leeg dan in de vorige levering
-- @zin: dit veld is in {nieuw} van de 100 rijen leeg; in de vorige levering van deze bron was dat {oud}
-- @uitleg: Het aandeel lege waarden van een veld is ten opzichte van de vorige levering van dezelfde bron meer gestegen dan de drempel.
-- @wenk: Controleer of de export de kolom nog vult en of haar naam gelijk is gebleven.
WITH deel AS (
  SELECT l.volgnummer AS levering, l.bron, l.soort_levering, v.veld, l.peilmaand, v.leeg, v.gevuld + v.leeg + v.hersteld + v.onbekend AS alle
  FROM levering l
  JOIN veldtelling v ON v.levering = l.volgnummer
  WHERE l.status = 'geladen' AND l.telt_mee = 1 AND l.vult_aan IS NULL
), reeks AS (
  SELECT levering, veld, leeg, alle,
    LAG(leeg) OVER (PARTITION BY bron, soort_levering, veld ORDER BY peilmaand, levering) AS vorige_leeg,
    LAG(alle) OVER (PARTITION BY bron, soort_levering, veld ORDER BY peilmaand, levering) AS vorige_alle
  FROM deel
)
SELECT r.levering, 1 AS regel, NULL AS klant_id, r.veld, r.leeg * 100 / r.alle AS nieuw, r.vorige_leeg * 100 / r.vorige_alle AS oud
FROM reeks r
CROSS JOIN parameter q
WHERE r.alle >= q.drempel AND r.vorige_alle >= q.drempel
  AND (r.leeg * r.vorige_alle - r.vorige_leeg * r.alle) * 1000000 > ?1 * r.alle * r.vorige_alle
ORDER BY r.levering, r.veld
