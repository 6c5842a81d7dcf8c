-- What stands between the count of a source and ours, in ten-thousandths: per grootheid, source, month and gemeente ('' for all) the parts
-- that a source counts and we do not (positive), or the other way about (negative). Only months of which a stand counts.

-- The stand of a source and month, once, also when a delivery of corrected records fills it up.
CREATE TEMP TABLE standen (
  stand INTEGER PRIMARY KEY, bron TEXT NOT NULL, maand INTEGER NOT NULL, eerste_dag INTEGER NOT NULL, laatste_dag INTEGER NOT NULL, UNIQUE (bron, maand)
);
INSERT INTO temp.standen (bron, maand, eerste_dag, laatste_dag)
SELECT DISTINCT l.bron, l.peilmaand, m.eerste_dag, m.laatste_dag
FROM personen.levering AS l JOIN magazijn.maand AS m ON m.maand = l.peilmaand
WHERE l.telt_mee = 1 AND l.soort = 'uitkering' AND l.soort_levering = 'stand'
  AND l.peilmaand IN (SELECT c.peilmaand FROM magazijn.controletotaal AS c)
ORDER BY 1, 2;
CREATE TEMP TABLE aanlevering (volgnummer INTEGER PRIMARY KEY, stand INTEGER NOT NULL);
INSERT INTO temp.aanlevering
SELECT l.volgnummer, s.stand FROM personen.levering AS l JOIN temp.standen AS s ON s.bron = l.bron AND s.maand = l.peilmaand
WHERE l.telt_mee = 1 AND l.soort = 'uitkering' AND l.soort_levering = 'stand';

-- Klanten and dossiers by a number: all that follows sorts and looks up every row of every month by them.
CREATE TEMP TABLE nummer (nummer INTEGER PRIMARY KEY, klant_id TEXT NOT NULL UNIQUE);
INSERT OR IGNORE INTO temp.nummer (klant_id) SELECT klant_id FROM magazijn.uitkeringsperiode WHERE klant_id IS NOT NULL;
INSERT OR IGNORE INTO temp.nummer (klant_id) SELECT klant_id FROM personen.uitkering WHERE klant_id IS NOT NULL;
CREATE TEMP TABLE dossiernummer (nummer INTEGER PRIMARY KEY, dossier_id TEXT NOT NULL UNIQUE);
INSERT OR IGNORE INTO temp.dossiernummer (dossier_id) SELECT dossier_id FROM personen.uitkering WHERE dossier_id IS NOT NULL;

-- The rows as each stand delivered them, in the order in which they are asked for; a row without klant has number 0, one without rol is an aanvrager.
CREATE TEMP TABLE geleverd (
  stand INTEGER NOT NULL, klant INTEGER NOT NULL, dossier INTEGER NOT NULL, van INTEGER NOT NULL, levering INTEGER NOT NULL, rij INTEGER NOT NULL,
  gemeente TEXT NOT NULL, tot INTEGER, oorspronkelijk INTEGER, rol TEXT NOT NULL, reden TEXT, loopt INTEGER NOT NULL, binnen INTEGER NOT NULL,
  PRIMARY KEY (stand, klant, dossier, van, levering, rij)
) WITHOUT ROWID;
INSERT INTO temp.geleverd
SELECT a.stand, coalesce(n.nummer, 0), coalesce(d.nummer, 0), u.aanvangsdatum, u.levering, u.rij, coalesce(u.gemeente, ''), u.einddatum,
  u.oorspronkelijke_aanvangsdatum, coalesce(u.rol, 'aanvrager'), u.reden_beeindiging,
  u.aanvangsdatum <= s.laatste_dag AND (u.einddatum IS NULL OR u.einddatum > s.laatste_dag), coalesce(u.regeling, '') IN ('01', '02', '03')
FROM personen.uitkering AS u
JOIN temp.aanlevering AS a ON a.volgnummer = u.levering
JOIN temp.standen AS s ON s.stand = a.stand
LEFT JOIN temp.nummer AS n ON n.klant_id = u.klant_id
LEFT JOIN temp.dossiernummer AS d ON d.dossier_id = u.dossier_id
ORDER BY 1, 2, 3, 4, 5, 6;

-- Who is in bestand at the end of each month, by our count.
CREATE TEMP TABLE ons (maand INTEGER NOT NULL, klant INTEGER NOT NULL, gemeente TEXT NOT NULL, PRIMARY KEY (maand, klant)) WITHOUT ROWID;
INSERT INTO temp.ons
SELECT m.maand, n.nummer, coalesce(k.gemeente, '')
FROM temp.nummer AS n
CROSS JOIN magazijn.uitkeringsperiode AS p ON p.klant_id = n.klant_id
CROSS JOIN magazijn.periode_kenmerk AS k ON k.periode_id = p.periode_id
CROSS JOIN (SELECT DISTINCT maand, laatste_dag FROM temp.standen) AS m
  ON m.laatste_dag >= p.van AND (p.tot IS NULL OR m.laatste_dag < p.tot) AND m.laatste_dag >= k.van AND (k.tot IS NULL OR m.laatste_dag <= k.tot)
ORDER BY 1, 2;

-- Who runs in the delivery of the month and is not in bestand by ours, or in another gemeente, or more than once.
CREATE TEMP TABLE anders AS
SELECT s.bron, s.maand, s.laatste_dag, d.klant, d.gemeente, d.rijen, o.klant IS NULL AS ontbreekt, o.gemeente AS onze_gemeente
FROM (
  SELECT stand, klant, min(gemeente) AS gemeente, count(*) AS rijen
  FROM temp.geleverd WHERE klant > 0 AND loopt AND binnen AND rol <> 'kind' GROUP BY stand, klant
) AS d JOIN temp.standen AS s ON s.stand = d.stand LEFT JOIN temp.ons AS o ON o.maand = s.maand AND o.klant = d.klant
WHERE o.klant IS NULL OR o.gemeente <> d.gemeente OR d.rijen > 1;

CREATE TEMP TABLE deel (grootheid TEXT NOT NULL, bron TEXT NOT NULL, maand INTEGER NOT NULL, gemeente TEXT NOT NULL, deel TEXT NOT NULL, aantal INTEGER NOT NULL);

-- Persons: the same count made of the delivery of the month alone, set against ours person by person.
INSERT INTO temp.deel
SELECT 'personen', d.bron, d.maand, d.gemeente, CASE WHEN u.nummer IS NULL THEN 'correcties' ELSE 'verdwenen' END, 10000
FROM temp.anders AS d
LEFT JOIN (SELECT DISTINCT n.nummer, u.tot FROM magazijn.uitkering AS u JOIN temp.nummer AS n ON n.klant_id = u.klant_id WHERE u.einde_bron = 'verdwenen') AS u
  ON u.nummer = d.klant AND u.tot = d.laatste_dag
WHERE d.ontbreekt
UNION ALL
SELECT 'personen', s.bron, o.maand, o.gemeente, 'correcties', -10000
FROM temp.ons AS o JOIN temp.standen AS s ON s.maand = o.maand
WHERE NOT EXISTS (
  SELECT 1 FROM temp.standen AS t CROSS JOIN temp.geleverd AS g ON g.stand = t.stand AND g.klant = o.klant
  WHERE t.maand = o.maand AND g.loopt AND g.binnen AND g.rol <> 'kind')
UNION ALL
-- The same person in another gemeente than the delivery said: a correction for both.
SELECT 'personen in gemeente', bron, maand, gemeente, 'correcties', 10000 FROM temp.anders WHERE NOT ontbreekt AND onze_gemeente <> gemeente
UNION ALL
SELECT 'personen in gemeente', bron, maand, onze_gemeente, 'correcties', -10000 FROM temp.anders WHERE NOT ontbreekt AND onze_gemeente <> gemeente
UNION ALL
SELECT 'personen', bron, maand, gemeente, 'overgang', 10000 * (rijen - 1) FROM temp.anders WHERE rijen > 1
UNION ALL
SELECT 'personen', s.bron, s.maand, g.gemeente, CASE WHEN g.rol = 'kind' THEN 'kinderen' ELSE 'buiten_populatie' END, 10000 * count(*)
FROM temp.geleverd AS g JOIN temp.standen AS s ON s.stand = g.stand WHERE g.loopt AND g.binnen = (g.rol = 'kind') GROUP BY 2, 3, 4, 5;

-- Benefits: dossiers that run by the delivery of the month, set against ours in number.
CREATE TEMP TABLE dossier AS
SELECT stand, count(DISTINCT CASE WHEN binnen AND rol <> 'kind' THEN dossier END) AS telt,
  count(DISTINCT CASE WHEN binnen AND rol = 'aanvrager' THEN dossier END) AS met_aanvrager,
  count(DISTINCT CASE WHEN rol = 'aanvrager' OR (binnen AND rol <> 'kind') THEN dossier END) AS samen
FROM temp.geleverd WHERE loopt GROUP BY stand;
INSERT INTO temp.deel
SELECT 'uitkeringen', s.bron, s.maand, '', 'correcties', 10000 * (d.telt - (
    SELECT count(*) FROM magazijn.dossierperiode AS p WHERE p.van <= s.laatste_dag AND (p.tot IS NULL OR p.tot > s.laatste_dag)))
FROM temp.dossier AS d JOIN temp.standen AS s ON s.stand = d.stand
UNION ALL
-- Dossiers of which only a partner's row runs: a source that counts aanvragers leaves them out.
SELECT 'uitkeringen', s.bron, s.maand, '', 'overgang', -10000 * (d.telt - d.met_aanvrager) FROM temp.dossier AS d JOIN temp.standen AS s ON s.stand = d.stand
UNION ALL
SELECT 'uitkeringen', s.bron, s.maand, '', 'buiten_populatie', 10000 * (d.samen - d.telt) FROM temp.dossier AS d JOIN temp.standen AS s ON s.stand = d.stand;

-- Rows that a delivery was the first to hold, or the first to give an end: what a source calls flow.
CREATE TEMP TABLE nieuw AS
SELECT s.bron, s.maand, s.eerste_dag, s.laatste_dag, g.klant, g.van, g.tot, g.oorspronkelijk, g.rol, g.reden,
  p.stand IS NULL AS is_nieuw, g.tot IS NOT NULL AND p.tot IS NULL AS is_geeindigd, v.stand IS NOT NULL AS heeft_vorige
FROM temp.standen AS s
LEFT JOIN temp.standen AS v ON v.bron = s.bron AND v.maand = s.maand - 1
CROSS JOIN temp.geleverd AS g ON g.stand = s.stand
LEFT JOIN temp.geleverd AS p ON p.stand = v.stand AND p.klant = g.klant AND p.dossier = g.dossier AND p.van = g.van
WHERE g.binnen AND g.rol <> 'kind' AND g.klant > 0 AND (p.stand IS NULL OR (g.tot IS NOT NULL AND p.tot IS NULL));

CREATE TEMP TABLE begin AS
SELECT bron, maand, klant, van, van BETWEEN eerste_dag AND laatste_dag AS in_maand FROM temp.nieuw
WHERE is_nieuw AND van = coalesce(oorspronkelijk, van) AND (heeft_vorige OR van >= eerste_dag);
CREATE INDEX temp.begin_klant ON begin (maand, klant);
CREATE TEMP TABLE einde AS
SELECT bron, maand, klant, tot, rol, reden, tot BETWEEN eerste_dag AND laatste_dag AS in_maand FROM temp.nieuw
WHERE is_geeindigd;
CREATE INDEX temp.einde_klant ON einde (maand, klant);

-- Our periods by the number of their klant.
CREATE TEMP TABLE periode AS
SELECT n.nummer AS klant, p.van, p.tot, p.einde_bron FROM magazijn.uitkeringsperiode AS p JOIN temp.nummer AS n ON n.klant_id = p.klant_id;
CREATE INDEX temp.periode_klant ON periode (klant);

INSERT INTO temp.deel
-- Known only now, or known beforehand: they count it now, we in its own month.
SELECT 'instroom', bron, maand, '', 'correcties', 10000 FROM temp.begin WHERE NOT in_maand
UNION ALL
-- A new row of a klant who was in bestand already, or twice in one month: no inflow of ours.
SELECT 'instroom', b.bron, b.maand, '', 'overgang', 10000 * (count(*) - (
    SELECT count(*) FROM temp.periode AS p JOIN magazijn.maand AS m ON m.maand = b.maand
    WHERE p.klant = b.klant AND p.van BETWEEN m.eerste_dag AND m.laatste_dag))
FROM temp.begin AS b WHERE b.in_maand GROUP BY b.bron, b.maand, b.klant
UNION ALL
-- Ours without such a row: made known by a later delivery, or a return on the same original start.
SELECT 'instroom', s.bron, s.maand, '',
  CASE WHEN EXISTS (SELECT 1 FROM temp.standen AS t CROSS JOIN temp.geleverd AS g ON g.stand = t.stand AND g.klant = p.klant WHERE t.maand = s.maand AND g.van = p.van)
    THEN 'overgang' ELSE 'correcties' END, -10000
FROM temp.standen AS s JOIN temp.periode AS p ON p.van BETWEEN s.eerste_dag AND s.laatste_dag
WHERE NOT EXISTS (SELECT 1 FROM temp.begin AS b WHERE b.bron = s.bron AND b.maand = s.maand AND b.klant = p.klant AND b.in_maand)
UNION ALL
SELECT 'uitstroom', bron, maand, '', 'correcties', 10000 FROM temp.einde WHERE NOT in_maand
UNION ALL
SELECT 'uitstroom', e.bron, e.maand, '', 'overgang', 10000 * (count(*) - (
    SELECT count(*) FROM temp.periode AS p JOIN magazijn.maand AS m ON m.maand = e.maand
    WHERE p.klant = e.klant AND p.tot BETWEEN m.eerste_dag AND m.laatste_dag))
FROM temp.einde AS e WHERE e.in_maand GROUP BY e.bron, e.maand, e.klant
UNION ALL
-- A partner who leaves for another reason than those of the list changes a household; many a source does not call that outflow.
SELECT 'uitstroom', bron, maand, '', 'overgang_partner', -10000 FROM temp.einde WHERE rol = 'partner' AND reden = '98'
UNION ALL
SELECT 'uitstroom', s.bron, s.maand, '', CASE WHEN p.einde_bron = 'verdwenen' THEN 'verdwenen' ELSE 'correcties' END, -10000
FROM temp.standen AS s JOIN temp.periode AS p ON p.tot BETWEEN s.eerste_dag AND s.laatste_dag
WHERE NOT EXISTS (SELECT 1 FROM temp.einde AS e WHERE e.bron = s.bron AND e.maand = s.maand AND e.klant = p.klant AND e.in_maand);

-- Amounts: theirs is the sum over rows, ours counts a dossier once and only in months in which it ran.
INSERT INTO temp.deel
SELECT 'som_bedrag', s.bron, s.maand, '',
  CASE WHEN u.rol <> 'aanvrager' THEN 'kinderen' WHEN coalesce(u.regeling, '') NOT IN ('01', '02', '03') THEN 'buiten_populatie'
    WHEN u.einddatum < s.eerste_dag THEN 'correcties' ELSE 'overgang' END, 100 * sum(u.bedrag)
FROM personen.uitkering AS u
JOIN temp.aanlevering AS a ON a.volgnummer = u.levering
JOIN temp.standen AS s ON s.stand = a.stand
LEFT JOIN magazijn.uitkering_bedrag AS b ON b.dossier_id = u.dossier_id AND b.maand = s.maand AND b.levering = u.levering AND b.regel = u.regel
WHERE u.bedrag IS NOT NULL AND b.dossier_id IS NULL GROUP BY 1, 2, 3, 5
UNION ALL
-- Amounts of ours that the deliveries of the month did not hold.
SELECT 'som_bedrag', s.bron, s.maand, '', 'correcties', -100 * sum(b.bedrag)
FROM magazijn.uitkering_bedrag AS b CROSS JOIN temp.standen AS s ON s.maand = b.maand
LEFT JOIN temp.aanlevering AS a ON a.volgnummer = b.levering
WHERE b.levering IS NOT NULL AND a.stand IS NOT s.stand GROUP BY 1, 2, 3;
