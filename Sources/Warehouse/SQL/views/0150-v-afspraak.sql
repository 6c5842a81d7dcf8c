-- Een rij per afspraak, met leesbare datums; een status van na de peildatum is weggelaten.
CREATE VIEW v_afspraak AS
SELECT a.afspraak_id, a.klant_id, date(a.datum_uitnodiging * 86400, 'unixepoch') AS datum_uitnodiging,
  date(a.datum_gepland * 86400, 'unixepoch') AS datum_gepland, a.uitnodigingsvorm, a.nagebeld, a.kanaal, a.uitvoerder, a.team, a.oproepnummer,
  CASE WHEN a.datum_gepland > q.peildatum THEN 'gepland' ELSE COALESCE(a.status, 'niet geregistreerd') END AS status
FROM afspraak a
CROSS JOIN parameter q;
