-- One row per month that does not follow on the one before it, or that is not the last although the peilmaand says so.
SELECT m.maand
FROM (SELECT maand, eerste_dag, LAG(maand) OVER (ORDER BY maand) AS vorige, LAG(laatste_dag) OVER (ORDER BY maand) AS vorige_dag FROM maand) m
WHERE m.vorige IS NOT NULL AND (m.maand <> m.vorige + 1 OR m.eerste_dag <> m.vorige_dag + 1)
UNION ALL
SELECT p.peilmaand FROM parameter p WHERE p.peilmaand <> (SELECT max(maand) FROM maand) OR p.eerste_maand <> (SELECT min(maand) FROM maand)
