-- @delen: teller noemer
WITH vertrek AS (
  SELECT j.periode_begin, j.periode_eind, v.klant_id, v.reden, v.reden_groep, v.weg
  FROM telling_jaar j
  JOIN parameter q ON j.maand + 1 <= q.peilmaand
  JOIN telling_vertrek v ON v.termijn = 1 AND v.maand = j.in_maand
  WHERE j.maand = ?1
),
deel AS (
  SELECT 'noemer' AS deel, vertrek.* FROM vertrek
  UNION ALL
  SELECT 'teller', vertrek.* FROM vertrek WHERE weg = 1
)
SELECT deel, periode_begin, periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal FROM deel
UNION ALL
SELECT deel, periode_begin, periode_eind, 'reden', reden, klant_id, 1 FROM deel
UNION ALL
SELECT deel, periode_begin, periode_eind, 'reden_groep', reden_groep, klant_id, 1 FROM deel;
