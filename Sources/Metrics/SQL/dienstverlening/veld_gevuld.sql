-- @kerncijfer: veld_gevuld
-- @versie: 1
-- @label: Gevulde velden
-- @definitie: Op de peildatum, per soort levering en veld: aandeel van de rijen waarin het veld is gevuld, over de leveringen die tellen; van standen alleen die van de peilmaand.
-- @teller: rijen met een waarde in het veld
-- @noemer: rijen
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: soort|veld
-- @soort: fractie
-- @periode: peildatum
-- @bron: uitkering
WITH
geteld AS (
  SELECT l.soort, v.veld, SUM(v.gevuld) AS teller, SUM(v.gevuld + v.leeg) AS noemer
  FROM veldtelling v
  JOIN levering l ON l.volgnummer = v.levering
  CROSS JOIN parameter q
  WHERE l.telt_mee = 1 AND l.soort IS NOT NULL AND (l.soort_levering IS NULL OR l.soort_levering <> 'stand' OR l.peilmaand = q.peilmaand)
  GROUP BY l.soort, v.veld
),
gesplitst AS (
  SELECT 'soort|veld' AS uitsplitsing, soort || '|' || veld AS groep, teller, noemer FROM geteld
  UNION ALL
  SELECT 'totaal', 'totaal', SUM(teller), SUM(noemer) FROM geteld
)
SELECT q.peildatum AS periode_begin, q.peildatum AS periode_eind, g.uitsplitsing, g.groep, g.teller, g.noemer, g.noemer AS aantal
FROM gesplitst g
CROSS JOIN parameter q
WHERE g.noemer IS NOT NULL
ORDER BY g.uitsplitsing, g.groep;
