-- Stock and flows once per way of splitting: one row of the counting table times eleven (uitsplitsing, groep).
CREATE VIEW telling_stand_groep AS
SELECT s.eenheid, s.periode_id, s.klant_id, s.maand_van, s.maand_tot, u.naam AS uitsplitsing,
  CASE u.naam WHEN 'totaal' THEN 'totaal' WHEN 'gemeente' THEN s.gemeente WHEN 'regeling' THEN s.regeling WHEN 'team' THEN s.team
    WHEN 'leeftijdsklasse' THEN s.leeftijdsklasse WHEN 'duurklasse' THEN s.duurklasse WHEN 'geslacht' THEN s.geslacht
    WHEN 'wijk' THEN s.wijk WHEN 'leefvorm' THEN s.leefvorm WHEN 'reden_aanvang' THEN s.reden_aanvang WHEN 'ontheffing' THEN s.ontheffing
    END AS groep
FROM telling_stand s
CROSS JOIN uitsplitsing u;

CREATE VIEW telling_instroom_groep AS
SELECT s.eenheid, s.periode_id, s.klant_id, s.maand, s.dag, u.naam AS uitsplitsing,
  CASE u.naam WHEN 'totaal' THEN 'totaal' WHEN 'gemeente' THEN s.gemeente WHEN 'regeling' THEN s.regeling WHEN 'team' THEN s.team
    WHEN 'leeftijdsklasse' THEN s.leeftijdsklasse WHEN 'duurklasse' THEN s.duurklasse WHEN 'geslacht' THEN s.geslacht
    WHEN 'wijk' THEN s.wijk WHEN 'leefvorm' THEN s.leefvorm WHEN 'reden_aanvang' THEN s.reden_aanvang WHEN 'ontheffing' THEN s.ontheffing
    END AS groep
FROM telling_instroom s
CROSS JOIN uitsplitsing u;

CREATE VIEW telling_uitstroom_groep AS
SELECT s.eenheid, s.periode_id, s.klant_id, s.maand, s.dag, s.reden, s.reden_groep, u.naam AS uitsplitsing,
  CASE u.naam WHEN 'totaal' THEN 'totaal' WHEN 'gemeente' THEN s.gemeente WHEN 'regeling' THEN s.regeling WHEN 'team' THEN s.team
    WHEN 'leeftijdsklasse' THEN s.leeftijdsklasse WHEN 'duurklasse' THEN s.duurklasse WHEN 'geslacht' THEN s.geslacht
    WHEN 'wijk' THEN s.wijk WHEN 'leefvorm' THEN s.leefvorm WHEN 'reden_aanvang' THEN s.reden_aanvang WHEN 'ontheffing' THEN s.ontheffing
    END AS groep
FROM telling_uitstroom s
CROSS JOIN uitsplitsing u;

-- How many began and ended per unit, way of splitting, group and month: eleven small sorts take half the time of one large.
CREATE VIEW telling_instroom_maand AS
SELECT eenheid, 'totaal' AS uitsplitsing, 'totaal' AS groep, maand, COUNT(*) AS aantal FROM telling_instroom GROUP BY maand, eenheid
UNION ALL
SELECT eenheid, 'gemeente', gemeente, maand, COUNT(*) FROM telling_instroom GROUP BY maand, gemeente, eenheid
UNION ALL
SELECT eenheid, 'regeling', regeling, maand, COUNT(*) FROM telling_instroom GROUP BY maand, regeling, eenheid
UNION ALL
SELECT eenheid, 'team', team, maand, COUNT(*) FROM telling_instroom GROUP BY maand, team, eenheid
UNION ALL
SELECT eenheid, 'leeftijdsklasse', leeftijdsklasse, maand, COUNT(*) FROM telling_instroom GROUP BY maand, leeftijdsklasse, eenheid
UNION ALL
SELECT eenheid, 'duurklasse', duurklasse, maand, COUNT(*) FROM telling_instroom GROUP BY maand, duurklasse, eenheid
UNION ALL
SELECT eenheid, 'geslacht', geslacht, maand, COUNT(*) FROM telling_instroom GROUP BY maand, geslacht, eenheid
UNION ALL
SELECT eenheid, 'wijk', wijk, maand, COUNT(*) FROM telling_instroom GROUP BY maand, wijk, eenheid
UNION ALL
SELECT eenheid, 'leefvorm', leefvorm, maand, COUNT(*) FROM telling_instroom GROUP BY maand, leefvorm, eenheid
UNION ALL
SELECT eenheid, 'reden_aanvang', reden_aanvang, maand, COUNT(*) FROM telling_instroom GROUP BY maand, reden_aanvang, eenheid
UNION ALL
SELECT eenheid, 'ontheffing', ontheffing, maand, COUNT(*) FROM telling_instroom GROUP BY maand, ontheffing, eenheid;

CREATE VIEW telling_uitstroom_maand AS
SELECT eenheid, 'totaal' AS uitsplitsing, 'totaal' AS groep, maand, COUNT(*) AS aantal FROM telling_uitstroom GROUP BY maand, eenheid
UNION ALL
SELECT eenheid, 'gemeente', gemeente, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, gemeente, eenheid
UNION ALL
SELECT eenheid, 'regeling', regeling, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, regeling, eenheid
UNION ALL
SELECT eenheid, 'team', team, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, team, eenheid
UNION ALL
SELECT eenheid, 'leeftijdsklasse', leeftijdsklasse, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, leeftijdsklasse, eenheid
UNION ALL
SELECT eenheid, 'duurklasse', duurklasse, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, duurklasse, eenheid
UNION ALL
SELECT eenheid, 'geslacht', geslacht, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, geslacht, eenheid
UNION ALL
SELECT eenheid, 'wijk', wijk, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, wijk, eenheid
UNION ALL
SELECT eenheid, 'leefvorm', leefvorm, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, leefvorm, eenheid
UNION ALL
SELECT eenheid, 'reden_aanvang', reden_aanvang, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, reden_aanvang, eenheid
UNION ALL
SELECT eenheid, 'ontheffing', ontheffing, maand, COUNT(*) FROM telling_uitstroom GROUP BY maand, ontheffing, eenheid;

-- What happens to a spell in order: it begins, it is counted in a run of months, it ends.
CREATE VIEW telling_gebeurtenis AS
SELECT eenheid, periode_id, klant_id, maand, 1 AS volgorde, gemeente, regeling, team, leeftijdsklasse, duurklasse,
  geslacht, wijk, leefvorm, reden_aanvang, ontheffing
FROM telling_instroom
UNION ALL
SELECT eenheid, periode_id, klant_id, maand_van, 2, gemeente, regeling, team, leeftijdsklasse, duurklasse,
  geslacht, wijk, leefvorm, reden_aanvang, ontheffing
FROM telling_stand
UNION ALL
SELECT eenheid, periode_id, klant_id, maand, 3, gemeente, regeling, team, leeftijdsklasse, duurklasse,
  geslacht, wijk, leefvorm, reden_aanvang, ontheffing
FROM telling_uitstroom;

-- One row per spell of a klant, month and way of splitting in which it moved to another group: from the end of the month before (or its first day) to
-- the end of the month (or its last day). With it stand(m) = stand(m-1) + instroom + overgang_in - uitstroom - overgang_uit holds per group.
CREATE VIEW telling_overgang AS
WITH
naast AS (
  SELECT periode_id, klant_id, maand, volgorde,
    gemeente, LAG(gemeente) OVER w AS vorig_gemeente,
    regeling, LAG(regeling) OVER w AS vorig_regeling,
    team, LAG(team) OVER w AS vorig_team,
    leeftijdsklasse, LAG(leeftijdsklasse) OVER w AS vorig_leeftijdsklasse,
    duurklasse, LAG(duurklasse) OVER w AS vorig_duurklasse,
    geslacht, LAG(geslacht) OVER w AS vorig_geslacht,
    wijk, LAG(wijk) OVER w AS vorig_wijk,
    leefvorm, LAG(leefvorm) OVER w AS vorig_leefvorm,
    reden_aanvang, LAG(reden_aanvang) OVER w AS vorig_reden_aanvang,
    ontheffing, LAG(ontheffing) OVER w AS vorig_ontheffing
  FROM telling_gebeurtenis
  WHERE eenheid = 'klanten'
  WINDOW w AS (PARTITION BY periode_id ORDER BY maand, volgorde)
),
-- Most runs of months differ in one column from the run before: only those rows are kept and looked at ten times.
stap AS (
  SELECT *
  FROM naast
  WHERE vorig_gemeente <> gemeente
    OR vorig_regeling <> regeling
    OR vorig_team <> team
    OR vorig_leeftijdsklasse <> leeftijdsklasse
    OR vorig_duurklasse <> duurklasse
    OR vorig_geslacht <> geslacht
    OR vorig_wijk <> wijk
    OR vorig_leefvorm <> leefvorm
    OR vorig_reden_aanvang <> reden_aanvang
    OR vorig_ontheffing <> ontheffing
)
SELECT periode_id, klant_id, maand, 'gemeente' AS uitsplitsing, vorig_gemeente AS van, gemeente AS naar, volgorde FROM stap WHERE vorig_gemeente <> gemeente
UNION ALL
SELECT periode_id, klant_id, maand, 'regeling', vorig_regeling, regeling, volgorde FROM stap WHERE vorig_regeling <> regeling
UNION ALL
SELECT periode_id, klant_id, maand, 'team', vorig_team, team, volgorde FROM stap WHERE vorig_team <> team
UNION ALL
SELECT periode_id, klant_id, maand, 'leeftijdsklasse', vorig_leeftijdsklasse, leeftijdsklasse, volgorde FROM stap WHERE vorig_leeftijdsklasse <> leeftijdsklasse
UNION ALL
SELECT periode_id, klant_id, maand, 'duurklasse', vorig_duurklasse, duurklasse, volgorde FROM stap WHERE vorig_duurklasse <> duurklasse
UNION ALL
SELECT periode_id, klant_id, maand, 'geslacht', vorig_geslacht, geslacht, volgorde FROM stap WHERE vorig_geslacht <> geslacht
UNION ALL
SELECT periode_id, klant_id, maand, 'wijk', vorig_wijk, wijk, volgorde FROM stap WHERE vorig_wijk <> wijk
UNION ALL
SELECT periode_id, klant_id, maand, 'leefvorm', vorig_leefvorm, leefvorm, volgorde FROM stap WHERE vorig_leefvorm <> leefvorm
UNION ALL
SELECT periode_id, klant_id, maand, 'reden_aanvang', vorig_reden_aanvang, reden_aanvang, volgorde FROM stap WHERE vorig_reden_aanvang <> reden_aanvang
UNION ALL
SELECT periode_id, klant_id, maand, 'ontheffing', vorig_ontheffing, ontheffing, volgorde FROM stap WHERE vorig_ontheffing <> ontheffing;
