-- Een rij per levering: welk soort gegevens, van welke maand, en of zij meetelt; tabellen verwijzen er met levering en regel naar.
CREATE VIEW v_herkomst AS
SELECT l.volgnummer AS levering, l.bron, l.soort, l.soort_levering,
  CASE WHEN l.peilmaand IS NULL THEN NULL ELSE printf('%d-%02d', l.peilmaand / 12, l.peilmaand % 12 + 1) END AS peilmaand,
  date(l.ontvangen_op * 86400, 'unixepoch') AS ontvangen_op, l.records, CASE l.telt_mee WHEN 1 THEN 'ja' ELSE 'nee' END AS telt_mee, l.reden
FROM levering l;
