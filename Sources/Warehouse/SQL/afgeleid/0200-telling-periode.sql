-- One row per spell that began on or before the peildatum, in both units: what happened later is cut off.
-- maand_begin and maand_eind are the months of van and tot; the other columns are as in uitkeringsperiode and dossierperiode.
CREATE VIEW telling_periode AS
WITH beide AS (
  SELECT 'klanten' AS eenheid, periode_id, klant_id, van, tot, reden, reden_groep, reden_aanvang FROM uitkeringsperiode
  UNION ALL
  SELECT 'uitkeringen', periode_id, klant_id, van, tot, reden, reden_groep, reden_aanvang FROM dossierperiode
),
geknipt AS (
  SELECT b.eenheid, b.periode_id, b.klant_id, b.van,
    CASE WHEN b.tot <= q.peildatum THEN b.tot END AS tot,
    CASE WHEN b.tot <= q.peildatum THEN COALESCE(b.reden, 'onbekend') END AS reden,
    CASE WHEN b.tot <= q.peildatum THEN COALESCE(b.reden_groep, 'onbekend') END AS reden_groep,
    COALESCE(b.reden_aanvang, 'onbekend') AS reden_aanvang
  FROM beide b
  CROSS JOIN parameter q
  WHERE b.van <= q.peildatum
)
SELECT g.eenheid, g.periode_id, g.klant_id, g.van, g.tot, g.reden, g.reden_groep, g.reden_aanvang,
  v.maand AS maand_begin, v.dag_van_maand AS dag_begin, t.maand AS maand_eind
FROM geknipt g
JOIN kalender v ON v.dag = g.van
LEFT JOIN kalender t ON t.dag = g.tot;

-- One row per spell and dated row of its attributes, in both units; empty is onbekend.
CREATE VIEW telling_kenmerk AS
SELECT 'klanten' AS eenheid, periode_id, van, tot,
  COALESCE(regeling, 'onbekend') AS regeling, COALESCE(leefvorm, 'onbekend') AS leefvorm, COALESCE(wijk, 'onbekend') AS wijk,
  COALESCE(gemeente, 'onbekend') AS gemeente, COALESCE(team, 'onbekend') AS team, COALESCE(ontheffing, 'onbekend') AS ontheffing
FROM periode_kenmerk
UNION ALL
SELECT 'uitkeringen', periode_id, van, tot,
  COALESCE(regeling, 'onbekend'), COALESCE(leefvorm, 'onbekend'), COALESCE(wijk, 'onbekend'),
  COALESCE(gemeente, 'onbekend'), COALESCE(team, 'onbekend'), COALESCE(ontheffing, 'onbekend')
FROM dossierperiode_kenmerk;
