-- @delen: aantal
-- A status that says gepland after its day leaves the appointment open (its end has passed); without a status it counts as over.
WITH
stappen AS (
  SELECT klant_id, van AS bekend, tot AS einde, afgerond_op AS dicht FROM activiteit
  UNION ALL
  SELECT klant_id, van, COALESCE(tot, geplande_tot), tot FROM voorziening
  UNION ALL
  SELECT klant_id, COALESCE(datum_uitnodiging, datum_gepland - 14), datum_gepland,
    CASE WHEN status IN ('afgezegd_klant', 'afgezegd_gemeente', 'verzet') THEN COALESCE(datum_status, datum_uitnodiging, datum_gepland - 14)
      WHEN status = 'gepland' THEN NULL ELSE datum_gepland END
  FROM afspraak
),
bestand AS (
  SELECT p.klant_id, m.laatste_dag
  FROM uitkeringsperiode p
  JOIN maand m ON m.maand = ?1
  WHERE p.van <= m.laatste_dag AND (p.tot IS NULL OR p.tot > m.laatste_dag)
),
open_stappen AS (
  SELECT s.klant_id, CASE WHEN s.einde > m.laatste_dag AND s.einde <= v.laatste_dag THEN 0 ELSE 1 END AS verlopen
  FROM stappen s
  CROSS JOIN parameter q
  JOIN maand m ON m.maand = ?1
  JOIN kalendermaand v ON v.maand = ?1 + q.max_maanden_vooruit
  WHERE s.bekend <= m.laatste_dag AND (s.dicht IS NULL OR s.dicht > m.laatste_dag)
  UNION ALL
  SELECT k.klant_id, 1
  FROM periode_kenmerk k
  JOIN maand m ON m.maand = ?1
  WHERE k.van <= m.laatste_dag AND (k.tot IS NULL OR k.tot >= m.laatste_dag) AND k.einddatum_ontheffing <= m.laatste_dag
),
geteld AS (
  SELECT b.klant_id, b.laatste_dag,
    CASE WHEN MAX(o.verlopen) = 1 THEN 'verlopen' WHEN COUNT(o.klant_id) = 0 THEN 'zonder_vervolgstap'
      WHEN COUNT(o.klant_id) > 1 THEN 'meervoudig' ELSE 'op_koers' END AS toestand
  FROM bestand b
  LEFT JOIN open_stappen o ON o.klant_id = b.klant_id
  GROUP BY b.klant_id, b.laatste_dag
)
SELECT 'aantal' AS deel, laatste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM geteld
UNION ALL
SELECT 'aantal', laatste_dag, laatste_dag, 'toestand', toestand, klant_id, 1 FROM geteld;
