-- One row per code of a klantmanager in a database for which the works council gave no consent.
SELECT 'toewijzing' AS tabel, x.klantmanager FROM toewijzing x CROSS JOIN parameter p WHERE p.or_instemming = 0 AND x.klantmanager IS NOT x.team
UNION ALL
SELECT 'formatie', x.klantmanager FROM formatie x CROSS JOIN parameter p WHERE p.or_instemming = 0 AND x.klantmanager IS NOT x.team
UNION ALL
SELECT 'afspraak', x.klantmanager FROM afspraak x CROSS JOIN parameter p WHERE p.or_instemming = 0 AND x.klantmanager IS NOT x.team
UNION ALL
SELECT 'uitkering', x.klantmanager FROM uitkering x CROSS JOIN parameter p WHERE p.or_instemming = 0 AND x.klantmanager IS NOT x.team
UNION ALL
SELECT 'periode_kenmerk', x.klantmanager FROM periode_kenmerk x CROSS JOIN parameter p WHERE p.or_instemming = 0 AND x.klantmanager IS NOT x.team
UNION ALL
SELECT 'contact', x.klantmanager FROM contact x CROSS JOIN parameter p WHERE p.or_instemming = 0 AND x.klantmanager IS NOT NULL
UNION ALL
SELECT 'activiteit', x.klantmanager FROM activiteit x CROSS JOIN parameter p WHERE p.or_instemming = 0 AND x.klantmanager IS NOT NULL
