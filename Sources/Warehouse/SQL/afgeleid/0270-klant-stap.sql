-- One row per step that a klant takes or has ahead, and the months at whose end it is open; einde_maand is the month of its (planned) end.
-- An activiteit is open until afgerond_op, a voorziening until its einddatum, an afspraak from the invitation (else 14 days before) until it took
-- place, was called off or lost its date; one that still says gepland stays open. A known einddatum goes before the planned one.
CREATE VIEW klant_stap AS
WITH stap AS (
  SELECT 'activiteit' AS soort, klant_id, van AS bekend, tot AS einde, afgerond_op AS dicht FROM activiteit WHERE klant_id IS NOT NULL
  UNION ALL
  SELECT 'voorziening', klant_id, van, COALESCE(tot, geplande_tot), tot FROM voorziening WHERE klant_id IS NOT NULL
  UNION ALL
  SELECT 'afspraak', klant_id, COALESCE(datum_uitnodiging, datum_gepland - 14), datum_gepland,
    CASE WHEN status IN ('afgezegd_klant', 'afgezegd_gemeente', 'verzet') THEN COALESCE(datum_status, datum_uitnodiging, datum_gepland - 14)
      WHEN status = 'gepland' THEN CAST(NULL AS INTEGER) ELSE datum_gepland END
  FROM afspraak
  WHERE klant_id IS NOT NULL
)
SELECT s.soort, s.klant_id, b.maand AS maand_van, CASE WHEN s.dicht <= q.peildatum THEN d.maand - 1 ELSE q.peilmaand END AS maand_tot,
  e.maand AS einde_maand
FROM stap s
JOIN parameter q ON s.bekend <= q.peildatum
JOIN kalender b ON b.dag = s.bekend
LEFT JOIN kalender d ON d.dag = s.dicht
LEFT JOIN kalender e ON e.dag = s.einde;

-- One row per klant in bestand and run of months with the same state of the worklist; every month in bestand lies in exactly one row.
-- verlopen: a step whose end has passed, lies too far ahead or is missing, or an ontheffing of which the end has passed; zonder_vervolgstap: no step;
-- meervoudig: more than one; op_koers: exactly one.
CREATE VIEW telling_werkvoorraad AS
WITH
-- Most appointments are made and kept within a month: they are open at no month end.
stappen AS MATERIALIZED (
  SELECT s.klant_id, s.maand_van, s.maand_tot, s.einde_maand, s.einde_maand - q.max_maanden_vooruit AS dichtbij
  FROM klant_stap s
  JOIN parameter q ON s.maand_tot >= q.eerste_maand
  WHERE s.maand_van <= s.maand_tot
),
ontheffing AS (
  SELECT k.klant_id, CASE WHEN e.maand > v.maand THEN e.maand ELSE v.maand END AS van,
    CASE WHEN k.tot IS NULL THEN q.peilmaand WHEN k.tot = m.laatste_dag THEN t.maand ELSE t.maand - 1 END AS tot
  FROM periode_kenmerk k
  JOIN parameter q ON k.einddatum_ontheffing <= q.peildatum
  JOIN kalender v ON v.dag = k.van
  JOIN kalender e ON e.dag = k.einddatum_ontheffing
  LEFT JOIN kalender t ON t.dag = k.tot
  LEFT JOIN kalendermaand m ON m.maand = t.maand
),
deel AS (
  SELECT klant_id, CASE WHEN maand_van > dichtbij THEN maand_van ELSE dichtbij END AS van,
    CASE WHEN maand_tot < einde_maand - 1 THEN maand_tot ELSE einde_maand - 1 END AS tot, 0 AS verlopen
  FROM stappen
  WHERE einde_maand IS NOT NULL
  UNION ALL
  SELECT klant_id, maand_van, CASE WHEN maand_tot < dichtbij - 1 THEN maand_tot ELSE dichtbij - 1 END, 1 FROM stappen WHERE dichtbij > maand_van
  UNION ALL
  SELECT klant_id, CASE WHEN maand_van > einde_maand THEN maand_van ELSE einde_maand END, maand_tot, 1 FROM stappen WHERE einde_maand <= maand_tot
  UNION ALL
  SELECT klant_id, maand_van, maand_tot, 1 FROM stappen WHERE einde_maand IS NULL
  UNION ALL
  SELECT klant_id, van, tot, 1 FROM ontheffing
),
wijziging AS (
  SELECT klant_id, van AS maand, 1 AS stappen, verlopen FROM deel WHERE van <= tot
  UNION ALL
  SELECT klant_id, tot + 1, -1, -verlopen FROM deel WHERE van <= tot
  UNION ALL
  SELECT a.klant_id, q.eerste_maand, 0, 0 FROM klant_aanwezig a CROSS JOIN parameter q WHERE a.maand_van = q.eerste_maand
),
-- Of several changes in one month all rows have the same sum, and all but one a run that ends before it begins.
loop AS (
  SELECT klant_id, maand AS maand_van, LEAD(maand) OVER (PARTITION BY klant_id ORDER BY maand) - 1 AS maand_tot,
    SUM(stappen) OVER (PARTITION BY klant_id ORDER BY maand) AS stappen, SUM(verlopen) OVER (PARTITION BY klant_id ORDER BY maand) AS verlopen
  FROM wijziging
)
SELECT a.klant_id, CASE WHEN l.maand_van > a.maand_van THEN l.maand_van ELSE a.maand_van END AS maand_van,
  CASE WHEN l.maand_tot < a.maand_tot THEN l.maand_tot ELSE a.maand_tot END AS maand_tot,
  CASE WHEN l.verlopen > 0 THEN 'verlopen' WHEN l.stappen = 0 THEN 'zonder_vervolgstap' WHEN l.stappen > 1 THEN 'meervoudig' ELSE 'op_koers' END AS toestand
FROM loop l
JOIN klant_aanwezig a ON a.klant_id = l.klant_id AND a.in_bestand = 1 AND a.maand_van <= COALESCE(l.maand_tot, a.maand_tot) AND a.maand_tot >= l.maand_van
WHERE l.maand_tot IS NULL OR l.maand_tot >= l.maand_van;
