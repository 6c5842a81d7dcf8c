-- @kerncijfer: buig_prognose
-- @versie: 1
-- @label: Prognose van de lasten tot en met december
-- @definitie: Per kalenderjaar van de peilmaand: de lasten tot en met de peilmaand plus wat tot en met december wordt verwacht, in hele euro's. Verwacht per maand: uitkeringen maal prijs per uitkering. De uitkeringen zijn de laatste stand plus het gemiddelde verschil per maand (instroom min uitstroom) over de laatste 12 tot 24 maanden (zie basis_van|basis_tot). De prijs is de som van de lasten in die maanden gedeeld door de som van stand maal norm, en beweegt mee met de normen van 1 januari en 1 juli en de maand van de vakantietoeslag (normbedragen.csv). De banden van 80% en 95% komen uit de spreiding van die verschillen en van de lasten rond de prijs, met de onzekerheid van beide gemiddelden (Student t). Losse maanden hebben hun eigen rij en banden; die tellen niet op tot de band van het jaar. Gemeenten worden apart geraamd en tellen daarom niet precies op. Budget: elke versie die op de peildatum bekend was; budget_geldend is de nieuwste.
-- @teller: lasten van het jaar in centen
-- @noemer: geen
-- @eenheid: euro
-- @richting: neutraal
-- @norm: geen
-- @groepen: gemeente band deel basis_van|basis_tot budget budget_geldend lks_budget gemeente|band gemeente|budget gemeente|budget_geldend
-- @soort: bedrag
-- @periode: jaar
-- @bron: uitkering
-- @bewerking: prognose
WITH
jaar AS (
  SELECT q.peilmaand - q.peilmaand % 12 AS januari, q.peildatum,
    CASE WHEN q.eerste_maand < q.peilmaand - q.peilmaand % 12 THEN q.eerste_maand ELSE q.peilmaand - q.peilmaand % 12 END AS eerste
  FROM parameter q
),
-- From which month to which a norm holds; before the first one the first.
normreeks AS (
  SELECT norm, vakantietoeslag_maand, vakantietoeslag_pct,
    CASE WHEN ROW_NUMBER() OVER (ORDER BY maand_van) = 1 THEN 0 ELSE maand_van END AS van,
    COALESCE(LEAD(maand_van) OVER (ORDER BY maand_van) - 1, 99999) AS tot
  FROM normbedrag
),
heeft_grootboek AS (SELECT COUNT(*) AS maanden FROM telling_lasten WHERE uitsplitsing = 'totaal' AND herkomst = 'grootboek'),
-- What a benefit costs in a month beside other months: the ledger books the holiday pay of a year in one month, the estimate a part each month.
gewicht AS (
  SELECT k.maand, k.eerste_dag, k.laatste_dag,
    COALESCE(n.norm, 1) * CASE
      WHEN COALESCE(n.vakantietoeslag_maand, 0) = 0 OR COALESCE(t.herkomst, CASE WHEN h.maanden > 0 THEN 'grootboek' ELSE 'raming' END) = 'raming' THEN 100
      WHEN k.maand % 12 + 1 = n.vakantietoeslag_maand THEN 100 + 11 * n.vakantietoeslag_pct
      ELSE 100 - n.vakantietoeslag_pct END AS gewicht
  FROM kalendermaand k
  JOIN jaar j ON k.maand BETWEEN j.eerste AND j.januari + 11
  CROSS JOIN heeft_grootboek h
  LEFT JOIN normreeks n ON k.maand BETWEEN n.van AND n.tot
  LEFT JOIN telling_lasten t ON t.maand = k.maand AND t.uitsplitsing = 'totaal'
),
gebied AS (
  SELECT 'totaal' AS uitsplitsing, 'totaal' AS groep
  UNION
  SELECT uitsplitsing, groep FROM telling_lasten WHERE groep <> 'onbekend'
),
-- What was known of the year's budget on the peildatum; a row without gemeente goes for the sum of the gemeenten.
begroot AS (
  SELECT b.gemeente, COALESCE(b.versie, 'onbekend') AS versie, COALESCE(b.dag, -999999) AS dag, b.buig_budget, b.lks_budget
  FROM begroting b
  JOIN jaar j ON b.jaar * 12 = j.januari AND COALESCE(b.dag, -999999) <= j.peildatum
),
versies AS (
  SELECT '' AS gemeente, versie, MAX(dag) AS dag,
    COALESCE(SUM(CASE WHEN gemeente IS NULL THEN buig_budget END), SUM(buig_budget)) AS buig,
    COALESCE(SUM(CASE WHEN gemeente IS NULL THEN lks_budget END), SUM(lks_budget)) AS lks
  FROM begroot
  GROUP BY versie
  UNION ALL
  SELECT gemeente, versie, MAX(dag), SUM(buig_budget), NULL FROM begroot WHERE gemeente IS NOT NULL GROUP BY gemeente, versie
),
rang AS (
  SELECT gemeente, versie, buig, lks,
    ROW_NUMBER() OVER (PARTITION BY gemeente ORDER BY dag DESC,
      CASE versie WHEN 'definitief' THEN 3 WHEN 'nader_voorlopig' THEN 2 WHEN 'voorlopig' THEN 1 ELSE 0 END DESC, versie) AS plaats
  FROM versies
  WHERE buig IS NOT NULL
),
budget AS (
  SELECT CASE WHEN gemeente = '' THEN 'budget' ELSE 'gemeente|budget' END AS uitsplitsing,
    CASE WHEN gemeente = '' THEN versie ELSE gemeente || '|' || versie END AS groep, buig AS bedrag
  FROM rang
  UNION ALL
  SELECT CASE WHEN gemeente = '' THEN 'budget_geldend' ELSE 'gemeente|budget_geldend' END,
    CASE WHEN gemeente = '' THEN versie ELSE gemeente || '|' || versie END, buig
  FROM rang
  WHERE plaats = 1
  UNION ALL
  SELECT 'lks_budget', versie, lks FROM rang WHERE gemeente = '' AND lks IS NOT NULL
)
SELECT g.eerste_dag AS periode_begin, g.laatste_dag AS periode_eind, a.uitsplitsing, a.groep, l.bedrag AS teller, s.aantal AS noemer, g.gewicht AS aantal
FROM gewicht g
CROSS JOIN gebied a
LEFT JOIN telling_lasten l ON l.maand = g.maand AND l.uitsplitsing = a.uitsplitsing AND l.groep = a.groep
LEFT JOIN telling_uitkeringen_maand s ON s.maand = g.maand AND s.uitsplitsing = a.uitsplitsing AND s.groep = a.groep
UNION ALL
SELECT v.eerste_dag, d.laatste_dag, b.uitsplitsing, b.groep, NULL, NULL, CAST(b.bedrag AS BIGINT)
FROM budget b
CROSS JOIN jaar j
JOIN kalendermaand v ON v.maand = j.januari
JOIN kalendermaand d ON d.maand = j.januari + 11
ORDER BY periode_begin, periode_eind, uitsplitsing, groep;
