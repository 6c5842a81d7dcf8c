-- What stands between the count of a source and ours, in ten-thousandths: per grootheid, source, month and gemeente ('' for all) the parts
-- that a source counts and we do not (positive), or the other way about (negative). Only months of which a stand counts.
CREATE TEMP TABLE standen AS
SELECT l.volgnummer, l.bron, l.peilmaand AS maand, m.eerste_dag, m.laatste_dag
FROM personen.levering AS l JOIN magazijn.maand AS m ON m.maand = l.peilmaand
WHERE l.telt_mee = 1 AND l.soort = 'uitkering' AND l.soort_levering = 'stand'
  AND l.peilmaand IN (SELECT c.peilmaand FROM magazijn.controletotaal AS c);

-- The rows as each stand delivered them.
CREATE TEMP TABLE geleverd AS
SELECT s.bron, s.maand, s.eerste_dag, s.laatste_dag, u.klant_id, u.dossier_id, coalesce(u.gemeente, '') AS gemeente, u.aanvangsdatum AS van,
  u.einddatum AS tot, u.oorspronkelijke_aanvangsdatum AS oorspronkelijk, u.rol, u.reden_beeindiging AS reden, u.bedrag, u.levering, u.regel,
  u.aanvangsdatum <= s.laatste_dag AND (u.einddatum IS NULL OR u.einddatum > s.laatste_dag) AS loopt,
  coalesce(u.regeling, '') IN ('01', '02', '03') AS binnen
FROM standen AS s JOIN personen.uitkering AS u ON u.levering = s.volgnummer;
CREATE INDEX temp.geleverd_rij ON geleverd (maand, klant_id, dossier_id, van);

-- Who is in bestand at the end of each month, by our count.
CREATE TEMP TABLE ons AS
SELECT m.maand, p.klant_id, coalesce(k.gemeente, '') AS gemeente
FROM (SELECT DISTINCT maand, laatste_dag FROM standen) AS m
JOIN magazijn.uitkeringsperiode AS p ON p.van <= m.laatste_dag AND (p.tot IS NULL OR p.tot > m.laatste_dag)
JOIN magazijn.periode_kenmerk AS k ON k.periode_id = p.periode_id AND k.van <= m.laatste_dag AND (k.tot IS NULL OR k.tot >= m.laatste_dag);
CREATE INDEX temp.ons_klant ON ons (maand, klant_id);

CREATE TEMP TABLE lopend AS
SELECT g.bron, g.maand, g.laatste_dag, g.klant_id, min(g.gemeente) AS gemeente, count(*) AS rijen
FROM geleverd AS g WHERE g.loopt AND g.binnen AND g.rol IS NOT 'kind' AND g.klant_id IS NOT NULL GROUP BY g.bron, g.maand, g.klant_id;
CREATE INDEX temp.lopend_klant ON lopend (maand, klant_id);

CREATE TEMP TABLE deel (grootheid TEXT NOT NULL, bron TEXT NOT NULL, maand INTEGER NOT NULL, gemeente TEXT NOT NULL, deel TEXT NOT NULL, aantal INTEGER NOT NULL);

-- Persons: the same count made of the delivery of the month alone, set against ours person by person.
INSERT INTO temp.deel
SELECT 'personen', d.bron, d.maand, d.gemeente, CASE WHEN u.klant_id IS NULL THEN 'correcties' ELSE 'verdwenen' END, 10000
FROM temp.lopend AS d
LEFT JOIN (SELECT DISTINCT klant_id, tot FROM magazijn.uitkering WHERE einde_bron = 'verdwenen') AS u
  ON u.klant_id = d.klant_id AND u.tot = d.laatste_dag
WHERE NOT EXISTS (SELECT 1 FROM temp.ons AS o WHERE o.maand = d.maand AND o.klant_id = d.klant_id)
UNION ALL
SELECT 'personen', s.bron, o.maand, o.gemeente, 'correcties', -10000
FROM temp.ons AS o JOIN temp.standen AS s ON s.maand = o.maand
WHERE NOT EXISTS (SELECT 1 FROM temp.lopend AS d WHERE d.maand = o.maand AND d.klant_id = o.klant_id)
UNION ALL
-- The same person in another gemeente than the delivery said: a correction for both.
SELECT 'personen in gemeente', d.bron, d.maand, d.gemeente, 'correcties', 10000
FROM temp.lopend AS d JOIN temp.ons AS o ON o.maand = d.maand AND o.klant_id = d.klant_id AND o.gemeente <> d.gemeente
UNION ALL
SELECT 'personen in gemeente', d.bron, d.maand, o.gemeente, 'correcties', -10000
FROM temp.lopend AS d JOIN temp.ons AS o ON o.maand = d.maand AND o.klant_id = d.klant_id AND o.gemeente <> d.gemeente
UNION ALL
SELECT 'personen', bron, maand, gemeente, 'overgang', 10000 * (rijen - 1) FROM temp.lopend WHERE rijen > 1
UNION ALL
SELECT 'personen', bron, maand, gemeente, 'kinderen', 10000 FROM temp.geleverd WHERE loopt AND binnen AND rol = 'kind'
UNION ALL
SELECT 'personen', bron, maand, gemeente, 'buiten_populatie', 10000 FROM temp.geleverd WHERE loopt AND NOT binnen AND rol IS NOT 'kind';

-- Benefits: dossiers that run by the delivery of the month, set against ours in number.
CREATE TEMP TABLE dossier AS
SELECT bron, maand, laatste_dag, dossier_id, max(binnen AND rol IS NOT 'kind') AS telt, max(binnen AND rol = 'aanvrager') AS met_aanvrager,
  max(NOT binnen AND rol = 'aanvrager') AS buiten
FROM temp.geleverd WHERE loopt GROUP BY maand, bron, dossier_id;
INSERT INTO temp.deel
SELECT 'uitkeringen', bron, maand, '', 'correcties', 10000 * (sum(telt) - (
    SELECT count(*) FROM magazijn.dossierperiode AS p WHERE p.van <= d.laatste_dag AND (p.tot IS NULL OR p.tot > d.laatste_dag)))
FROM temp.dossier AS d GROUP BY bron, maand
UNION ALL
-- Dossiers of which only a partner's row runs: a source that counts aanvragers leaves them out.
SELECT 'uitkeringen', bron, maand, '', 'overgang', -10000 * sum(telt AND NOT met_aanvrager) FROM temp.dossier GROUP BY bron, maand
UNION ALL
SELECT 'uitkeringen', bron, maand, '', 'buiten_populatie', 10000 * sum(buiten AND NOT telt) FROM temp.dossier GROUP BY bron, maand;

-- Rows that a delivery was the first to hold, or the first to give an end: what a source calls flow.
CREATE TEMP TABLE nieuw AS
SELECT g.*, p.maand IS NULL AS is_nieuw, g.tot IS NOT NULL AND p.tot IS NULL AS is_geeindigd,
  EXISTS (SELECT 1 FROM temp.standen AS s WHERE s.bron = g.bron AND s.maand = g.maand - 1) AS heeft_vorige
FROM temp.geleverd AS g
LEFT JOIN temp.geleverd AS p ON p.maand = g.maand - 1 AND p.klant_id = g.klant_id AND p.dossier_id = g.dossier_id AND p.van = g.van
WHERE g.binnen AND g.rol IS NOT 'kind' AND g.klant_id IS NOT NULL AND (p.maand IS NULL OR (g.tot IS NOT NULL AND p.tot IS NULL));

CREATE TEMP TABLE begin AS
SELECT bron, maand, klant_id, van, van BETWEEN eerste_dag AND laatste_dag AS in_maand FROM temp.nieuw
WHERE is_nieuw AND van = coalesce(oorspronkelijk, van) AND (heeft_vorige OR van >= eerste_dag);
CREATE INDEX temp.begin_klant ON begin (maand, klant_id);
CREATE TEMP TABLE einde AS
SELECT bron, maand, klant_id, tot, rol, reden, tot BETWEEN eerste_dag AND laatste_dag AS in_maand FROM temp.nieuw
WHERE is_geeindigd;
CREATE INDEX temp.einde_klant ON einde (maand, klant_id);

INSERT INTO temp.deel
-- Known only now, or known beforehand: they count it now, we in its own month.
SELECT 'instroom', bron, maand, '', 'correcties', 10000 FROM temp.begin WHERE NOT in_maand
UNION ALL
-- A new row of a klant who was in bestand already, or twice in one month: no inflow of ours.
SELECT 'instroom', b.bron, b.maand, '', 'overgang', 10000 * (count(*) - (
    SELECT count(*) FROM magazijn.uitkeringsperiode AS p JOIN magazijn.maand AS m ON m.maand = b.maand
    WHERE p.klant_id = b.klant_id AND p.van BETWEEN m.eerste_dag AND m.laatste_dag))
FROM temp.begin AS b WHERE b.in_maand GROUP BY b.bron, b.maand, b.klant_id
UNION ALL
-- Ours without such a row: made known by a later delivery, or a return on the same original start.
SELECT 'instroom', s.bron, s.maand, '',
  CASE WHEN EXISTS (SELECT 1 FROM temp.geleverd AS g WHERE g.maand = s.maand AND g.klant_id = p.klant_id AND g.van = p.van) THEN 'overgang' ELSE 'correcties' END,
  -10000
FROM temp.standen AS s JOIN magazijn.uitkeringsperiode AS p ON p.van BETWEEN s.eerste_dag AND s.laatste_dag
WHERE NOT EXISTS (SELECT 1 FROM temp.begin AS b WHERE b.bron = s.bron AND b.maand = s.maand AND b.klant_id = p.klant_id AND b.in_maand)
UNION ALL
SELECT 'uitstroom', bron, maand, '', 'correcties', 10000 FROM temp.einde WHERE NOT in_maand
UNION ALL
SELECT 'uitstroom', e.bron, e.maand, '', 'overgang', 10000 * (count(*) - (
    SELECT count(*) FROM magazijn.uitkeringsperiode AS p JOIN magazijn.maand AS m ON m.maand = e.maand
    WHERE p.klant_id = e.klant_id AND p.tot BETWEEN m.eerste_dag AND m.laatste_dag))
FROM temp.einde AS e WHERE e.in_maand GROUP BY e.bron, e.maand, e.klant_id
UNION ALL
-- A partner who leaves for another reason than those of the list changes a household; many a source does not call that outflow.
SELECT 'uitstroom', bron, maand, '', 'overgang_partner', -10000 FROM temp.einde WHERE rol = 'partner' AND reden = '98'
UNION ALL
SELECT 'uitstroom', s.bron, s.maand, '', CASE WHEN p.einde_bron = 'verdwenen' THEN 'verdwenen' ELSE 'correcties' END, -10000
FROM temp.standen AS s JOIN magazijn.uitkeringsperiode AS p ON p.tot BETWEEN s.eerste_dag AND s.laatste_dag
WHERE NOT EXISTS (SELECT 1 FROM temp.einde AS e WHERE e.bron = s.bron AND e.maand = s.maand AND e.klant_id = p.klant_id AND e.in_maand);

-- Amounts: theirs is the sum over rows, ours counts a dossier once and only in months in which it ran.
INSERT INTO temp.deel
SELECT 'som_bedrag', g.bron, g.maand, '',
  CASE WHEN g.rol IS NOT 'aanvrager' THEN 'kinderen' WHEN NOT g.binnen THEN 'buiten_populatie'
    WHEN g.tot IS NOT NULL AND g.tot < g.eerste_dag THEN 'correcties' ELSE 'overgang' END, 100 * sum(g.bedrag)
FROM temp.geleverd AS g LEFT JOIN magazijn.uitkering_bedrag AS b ON b.dossier_id = g.dossier_id AND b.maand = g.maand AND b.levering = g.levering AND b.regel = g.regel
WHERE g.bedrag IS NOT NULL AND b.dossier_id IS NULL GROUP BY 1, 2, 3, 5
UNION ALL
-- Amounts of ours that the delivery of the month did not hold.
SELECT 'som_bedrag', s.bron, b.maand, '', 'correcties', -100 * sum(b.bedrag)
FROM temp.standen AS s JOIN magazijn.uitkering_bedrag AS b ON b.maand = s.maand AND b.levering <> s.volgnummer GROUP BY 1, 2, 3;
