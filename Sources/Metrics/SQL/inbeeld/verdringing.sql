-- @kerncijfer: verdringing
-- @versie: 2
-- @label: Verdringing: gesprekken buiten de campagne
-- @definitie: Per fase: gesprekken per klant per maand met klanten die niet in de campagne zitten, voor de campagne (de 12 maanden ervoor, voor zover er gesprekken bekend zijn) en tijdens de campagne. De campagne is de lijst van opdrachten: zij duurt zolang er een opdracht loopt. Buiten de campagne is wie nooit op een opdracht stond. Geteld worden gesprekken in maanden waarin de klant op de laatste dag in bestand is, gedeeld door die klantmaanden. Het totaal telt over beide fasen.
-- @teller: gesprekken met klanten buiten de campagne
-- @noemer: maanden in bestand van klanten buiten de campagne
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: fase
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering opdracht contact|afspraak|screening
WITH
opdrachten AS (
  SELECT o.klant_id, b.maand AS van, COALESCE(e.maand, b.maand) AS tot
  FROM opdracht o
  JOIN parameter q ON o.datum_opdracht <= q.peildatum
  JOIN kalender b ON b.dag = o.datum_opdracht
  LEFT JOIN kalender e ON e.dag = o.uiterste_datum
),
-- Before the first talk that was delivered nothing is known of talks, which is not that there were none.
begin AS (SELECT MIN(maand_van) AS maand FROM klant_spraak),
campagne AS (SELECT MIN(van) AS van FROM opdrachten),
fasen AS (
  SELECT m.maand, CASE WHEN m.maand < c.van THEN 'voor' ELSE 'tijdens' END AS fase
  FROM maand m
  JOIN campagne c ON m.maand >= c.van - 12
  JOIN begin b ON m.maand >= b.maand
  WHERE m.maand < c.van OR EXISTS (SELECT 1 FROM opdrachten o WHERE m.maand >= o.van AND m.maand <= o.tot)
),
buiten AS (
  SELECT a.klant_id, a.maand_van, a.maand_tot
  FROM klant_aanwezig a
  LEFT JOIN (SELECT DISTINCT klant_id FROM opdrachten) o ON o.klant_id = a.klant_id
  WHERE a.in_bestand = 1 AND o.klant_id IS NULL
),
aanwezig AS (
  SELECT m.maand, SUM(COALESCE(w.erbij, 0)) OVER (ORDER BY m.maand) AS klanten
  FROM maand m
  LEFT JOIN (
    SELECT maand, SUM(erbij) AS erbij
    FROM (SELECT maand_van AS maand, 1 AS erbij FROM buiten UNION ALL SELECT maand_tot + 1, -1 FROM buiten) x
    GROUP BY maand
  ) w ON w.maand = m.maand
),
gesprekken AS (
  SELECT d.maand, COUNT(*) AS aantal
  FROM gesprek g
  JOIN parameter q ON g.dag <= q.peildatum
  JOIN kalender d ON d.dag = g.dag
  JOIN buiten b ON b.klant_id = g.klant_id AND d.maand BETWEEN b.maand_van AND b.maand_tot
  GROUP BY d.maand
),
geteld AS (
  SELECT f.fase, f.maand, a.klanten, COALESCE(g.aantal, 0) AS gesprekken
  FROM fasen f
  JOIN aanwezig a ON a.maand = f.maand
  LEFT JOIN gesprekken g ON g.maand = f.maand
),
gesplitst AS (
  SELECT 'fase' AS uitsplitsing, fase AS groep, maand, klanten, gesprekken FROM geteld
  UNION ALL
  SELECT 'totaal', 'totaal', maand, klanten, gesprekken FROM geteld
)
SELECT MIN(m.eerste_dag) AS periode_begin, MAX(m.laatste_dag) AS periode_eind, s.uitsplitsing, s.groep, SUM(s.gesprekken) AS teller,
  SUM(s.klanten) AS noemer, SUM(s.klanten) AS aantal
FROM gesplitst s
JOIN maand m ON m.maand = s.maand
GROUP BY s.uitsplitsing, s.groep
ORDER BY periode_begin, periode_eind, s.uitsplitsing, s.groep;
