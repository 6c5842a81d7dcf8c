-- One row per place where a team stands under its own name although it is published under another.
SELECT k.periode_id FROM periode_kenmerk k JOIN team t ON t.team = k.team WHERE t.team_publicatie <> t.team
UNION ALL
SELECT k.periode_id FROM dossierperiode_kenmerk k JOIN team t ON t.team = k.team WHERE t.team_publicatie <> t.team
UNION ALL
SELECT x.rowid FROM toewijzing x JOIN team t ON t.team = x.team WHERE t.team_publicatie <> t.team
UNION ALL
SELECT x.rowid FROM formatie x JOIN team t ON t.team = x.team WHERE t.team_publicatie <> t.team
