-- One row per day from 1900 to 2100: the month a day lies in, without a date function.
-- Every derived table finds months through it, so that the same text runs in SQLite, PostgreSQL and DuckDB.
CREATE TABLE kalender (
  dag INTEGER NOT NULL PRIMARY KEY,
  maand INTEGER NOT NULL,
  dag_van_maand INTEGER NOT NULL
) STRICT;

-- One row per calendar month from 1900 to 2100.
CREATE TABLE kalendermaand (
  maand INTEGER NOT NULL PRIMARY KEY,
  eerste_dag INTEGER NOT NULL,
  laatste_dag INTEGER NOT NULL
) STRICT;

-- Month 22800 is January 1900 and starts on day -25567; a year is leap when maand % 48 = 1 falls in it, centuries apart.
INSERT INTO kalendermaand (maand, eerste_dag, laatste_dag)
WITH RECURSIVE reeks (maand, eerste_dag, dagen) AS (
  SELECT 22800, -25567, 31
  UNION ALL
  SELECT maand + 1, eerste_dag + dagen,
    CASE
      WHEN (maand + 1) % 12 = 1 THEN
        CASE WHEN (maand + 1) % 48 = 1 AND ((maand + 1) % 1200 <> 1 OR (maand + 1) % 4800 = 1) THEN 29 ELSE 28 END
      WHEN (maand + 1) % 12 IN (3, 5, 8, 10) THEN 30
      ELSE 31
    END
  FROM reeks
  WHERE maand < 25211
)
SELECT maand, eerste_dag, eerste_dag + dagen - 1 FROM reeks;

INSERT INTO kalender (dag, maand, dag_van_maand)
WITH RECURSIVE nummer (n) AS (
  SELECT 0
  UNION ALL
  SELECT n + 1 FROM nummer WHERE n < 30
)
SELECT k.eerste_dag + n.n, k.maand, n.n + 1
FROM kalendermaand k
JOIN nummer n ON k.eerste_dag + n.n <= k.laatste_dag
ORDER BY 1;
