-- @delen: aantal
-- Whoever returned counts as teruggekeerd, also if nobody wrote down that the partner took the referral up.
WITH
peil AS (SELECT laatste_dag AS dag FROM maand WHERE maand = ?1),
gedaan AS (
  SELECT v.klant_id, d.dag AS peildag, COALESCE(v.partner, 'onbekend') AS partner,
    CASE WHEN v.teruggekeerd_op <= d.dag THEN 'teruggekeerd' WHEN v.opgepakt_op <= d.dag THEN 'opgepakt' ELSE 'niet_opgepakt' END AS toestand
  FROM doorverwijzing v
  JOIN peil d ON v.dag <= d.dag
)
SELECT 'aantal' AS deel, peildag AS periode_begin, peildag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, klant_id, 1 AS aantal
FROM gedaan
UNION ALL
SELECT 'aantal', peildag, peildag, 'partner|toestand', partner || '|' || toestand, klant_id, 1
FROM gedaan;
