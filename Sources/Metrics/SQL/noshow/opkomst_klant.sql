-- @kerncijfer: opkomst_klant
-- @versie: 1
-- @label: Opkomst per klant
-- @definitie: Per periode van 12 maanden: klanten die binnen 60 dagen na hun eerste uitnodiging in de periode een gesprek hadden, gedeeld door uitgenodigde klanten. Zonder datum van uitnodiging geldt 14 dagen voor de geplande datum. De laatste maanden kunnen nog oplopen.
-- @teller: uitgenodigde klanten die binnen 60 dagen gesproken zijn
-- @noemer: uitgenodigde klanten
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: afspraak
-- @interval: wilson
WITH
uitnodiging AS (
  SELECT a.klant_id, a.afspraak_id, COALESCE(a.datum_uitnodiging, a.datum_gepland - 14) AS dag
  FROM afspraak a
  WHERE a.klant_id IS NOT NULL
),
genodigd AS (
  SELECT u.klant_id, u.afspraak_id, u.dag, d.maand,
    LAG(d.maand) OVER (PARTITION BY u.klant_id ORDER BY u.dag, u.afspraak_id) AS vorige_maand
  FROM uitnodiging u
  JOIN parameter q ON u.dag <= q.peildatum
  JOIN kalender d ON d.dag = u.dag
),
-- van and tot: the months that end 12 months in which this is the first invitation of the klant.
eerste AS (
  SELECT g.klant_id, CASE WHEN g.vorige_maand + 12 > g.maand THEN g.vorige_maand + 12 ELSE g.maand END AS van, g.maand + 11 AS tot,
    CASE WHEN EXISTS (
      SELECT 1 FROM gesprek s JOIN parameter q ON s.dag <= q.peildatum WHERE s.klant_id = g.klant_id AND s.dag BETWEEN g.dag AND g.dag + 60
    ) THEN 1 ELSE 0 END AS gesproken
  FROM genodigd g
),
verandering AS (
  SELECT van AS maand, 1 AS noemer, gesproken AS teller FROM eerste WHERE van <= tot
  UNION ALL
  SELECT tot + 1, -1, -gesproken FROM eerste WHERE van <= tot
),
per_maand AS (SELECT maand, SUM(noemer) AS noemer, SUM(teller) AS teller FROM verandering GROUP BY maand),
-- Invitations from before the first observed month count in the windows that hold them: the running sum starts at the first invitation.
reeks AS (
  SELECT k.maand, SUM(COALESCE(p.teller, 0)) OVER (ORDER BY k.maand) AS teller, SUM(COALESCE(p.noemer, 0)) OVER (ORDER BY k.maand) AS noemer
  FROM kalendermaand k
  LEFT JOIN per_maand p ON p.maand = k.maand
)
SELECT b.eerste_dag AS periode_begin, e.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, r.teller, r.noemer,
  r.noemer AS aantal
FROM reeks r
JOIN maand e ON e.maand = r.maand
JOIN maand b ON b.maand = r.maand - 11
WHERE b.maand >= (SELECT MIN(maand) FROM genodigd)
ORDER BY periode_begin;
