-- @kerncijfer: advies_gevolgd
-- @versie: 1
-- @label: Advies gevolgd
-- @definitie: Per maandultimo: van de klanten met een advies (nieuwste screening waarin zij zijn gesproken) waarover tot en met die dag is besloten, het aandeel waarbij het laatste besluit dezelfde code heeft als het advies. Een besluit hoort bij het advies als het van de dag van het gesprek of later is, en naar die screening verwijst of nergens naar.
-- @teller: klanten bij wie het laatste besluit het advies volgt
-- @noemer: klanten met een advies en een besluit
-- @eenheid: fractie
-- @richting: neutraal
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: peildatum
-- @bron: screening besluit
WITH
besluiten AS (
  SELECT s.screening_id, s.advies, s.maand_tot, b.besluit, d.maand,
    ROW_NUMBER() OVER (PARTITION BY s.screening_id, d.maand ORDER BY b.dag DESC, b.levering DESC, b.regel DESC) AS nummer
  FROM klant_screening s
  JOIN besluit b ON b.klant_id = s.klant_id AND b.dag >= s.dag AND (b.advies_referentie IS NULL OR b.advies_referentie = s.referentie)
  JOIN parameter q ON b.dag <= q.peildatum
  JOIN kalender d ON d.dag = b.dag
  WHERE s.advies IS NOT NULL
),
loop AS (
  SELECT maand AS maand_van, COALESCE(LEAD(maand) OVER (PARTITION BY screening_id ORDER BY maand) - 1, maand_tot) AS tot, maand_tot,
    CASE WHEN besluit = advies THEN 1 ELSE 0 END AS gevolgd
  FROM besluiten
  WHERE nummer = 1
),
deel AS (
  SELECT CASE WHEN l.maand_van < q.eerste_maand THEN q.eerste_maand ELSE l.maand_van END AS van, CASE WHEN l.tot < l.maand_tot THEN l.tot ELSE l.maand_tot END AS tot,
    l.gevolgd
  FROM loop l
  CROSS JOIN parameter q
  WHERE l.maand_van <= l.maand_tot AND l.tot >= q.eerste_maand
),
per_maand AS (
  SELECT maand, SUM(noemer) AS noemer, SUM(teller) AS teller
  FROM (
    SELECT van AS maand, 1 AS noemer, gevolgd AS teller FROM deel WHERE van <= tot
    UNION ALL
    SELECT tot + 1, -1, -gevolgd FROM deel WHERE van <= tot
  ) w
  GROUP BY maand
),
begin AS (SELECT MIN(maand) AS maand FROM per_maand),
reeks AS (
  SELECT m.laatste_dag, SUM(COALESCE(p.teller, 0)) OVER (ORDER BY m.maand) AS teller, SUM(COALESCE(p.noemer, 0)) OVER (ORDER BY m.maand) AS noemer
  FROM maand m
  JOIN begin b ON m.maand >= b.maand
  LEFT JOIN per_maand p ON p.maand = m.maand
)
SELECT laatste_dag AS periode_begin, laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, teller, noemer, noemer AS aantal
FROM reeks
ORDER BY periode_begin;
