-- @kerncijfer: uitstroom_pct_populatie
-- @versie: 2
-- @label: Uitstroom (% van de populatie)
-- @definitie: Per periode van 12 maanden: personen met algemene bijstand (regeling 01) onder de AOW-leeftijd die in de periode vertrokken, gedeeld door die personen die in de periode in bestand waren. Vertrek wegens AOW (reden 03) telt niet mee. In bestand in de periode: op enige dag ervan recht op algemene bijstand (de dag van het einde telt mee); leeftijd naar de laatste dag van de maand; wie onbekend oud is telt als jonger dan AOW.
-- @teller: vertrokken personen
-- @noemer: personen die in de periode in bestand waren
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: geen
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering
WITH
-- A month in which a person has right on any day counts for the twelve windows that hold it: the run of window ends in which a person is seen.
gezien AS (
  SELECT 'noemer' AS deel, k.klant_id, CASE WHEN v.maand > a.maand_van THEN v.maand ELSE a.maand_van END AS van,
    CASE WHEN t.maand < a.maand_tot THEN t.maand ELSE a.maand_tot END + 11 AS tot
  FROM periode_kenmerk k
  JOIN kalender v ON v.dag = k.van
  LEFT JOIN kalender t ON t.dag = k.tot
  JOIN klant_leeftijd a
    ON a.klant_id = k.klant_id AND a.leeftijdsklasse <> 'AOW en ouder' AND a.maand_tot >= v.maand AND a.maand_van <= COALESCE(t.maand, a.maand_van)
  WHERE k.regeling = '01'
  UNION ALL
  SELECT 'teller', klant_id, maand, maand + 11
  FROM telling_uitstroom
  WHERE eenheid = 'klanten' AND regeling = '01' AND leeftijdsklasse <> 'AOW en ouder' AND reden <> '03'
),
-- Runs of one person that overlap are one run: a person counts once in a window.
tot_nu AS (
  SELECT deel, klant_id, van, tot,
    MAX(tot) OVER (PARTITION BY deel, klant_id ORDER BY van, tot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS vorige_tot
  FROM gezien
),
stuk AS (
  SELECT deel, CASE WHEN vorige_tot >= van THEN vorige_tot + 1 ELSE van END AS van, tot
  FROM tot_nu
  WHERE vorige_tot IS NULL OR vorige_tot < tot
),
verandering AS (
  SELECT deel, van AS maand, 1 AS erbij FROM stuk
  UNION ALL
  SELECT deel, tot + 1, -1 FROM stuk
),
per_maand AS (
  SELECT maand, SUM(CASE deel WHEN 'teller' THEN erbij ELSE 0 END) AS teller, SUM(CASE deel WHEN 'noemer' THEN erbij ELSE 0 END) AS noemer
  FROM verandering
  GROUP BY maand
),
reeks AS (
  SELECT m.maand, SUM(COALESCE(p.teller, 0)) OVER (ORDER BY m.maand) AS teller, SUM(COALESCE(p.noemer, 0)) OVER (ORDER BY m.maand) AS noemer
  FROM maand m
  LEFT JOIN per_maand p ON p.maand = m.maand
)
SELECT b.eerste_dag AS periode_begin, e.laatste_dag AS periode_eind, 'totaal' AS uitsplitsing, 'totaal' AS groep, r.teller, r.noemer,
  r.noemer AS aantal
FROM reeks r
JOIN maand e ON e.maand = r.maand
JOIN maand b ON b.maand = r.maand - 11
ORDER BY periode_begin;
