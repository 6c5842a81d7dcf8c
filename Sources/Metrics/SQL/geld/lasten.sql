-- @kerncijfer: lasten
-- @versie: 1
-- @label: Lasten van de uitkeringen
-- @definitie: Per maand: de bruto lasten (loonheffing en vakantietoeslag inbegrepen) van algemene bijstand, IOAW, IOAZ en Bbz voor beginners, min de ontvangsten. Uit het grootboek als dat in die maand uitkeringen boekte; anders de som van de bedragen per dossier maal opslag_bruto, en dan staat de maand bij herkomst als raming. Bijzondere bijstand en Bbz-kapitaal tellen nooit mee. Bij post staan de ontvangsten als positief bedrag dat van het totaal afgaat; loonkostensubsidie en een onbekende post staan er apart en zitten niet in het totaal. Per gemeente en per post alleen uit het grootboek.
-- @teller: lasten in centen
-- @noemer: geen
-- @eenheid: euro
-- @richting: neutraal
-- @norm: geen
-- @groepen: gemeente post herkomst
-- @soort: bedrag
-- @periode: maand
-- @bron: lasten|uitkering
WITH
regels AS (
  SELECT maand, uitsplitsing, groep, bedrag, uitsplitsing AS basis, groep AS basis_groep FROM telling_lasten
  UNION ALL
  SELECT maand, 'herkomst', herkomst, bedrag, 'totaal', 'totaal' FROM telling_lasten WHERE uitsplitsing = 'totaal'
  UNION ALL
  SELECT maand, 'post', post, SUM(CASE WHEN post = 'ontvangsten' THEN -bedrag ELSE bedrag END), 'regeling',
    CASE post WHEN 'algemene_bijstand' THEN '01' WHEN 'ioaw' THEN '02' WHEN 'ioaz' THEN '03' ELSE 'geen' END
  FROM telling_grootboek
  GROUP BY maand, post
)
-- The denominator is no part of the figure: it says how many benefits stand behind the sum, for its protection.
SELECT k.eerste_dag AS periode_begin, k.laatste_dag AS periode_eind, r.uitsplitsing, r.groep, NULL AS teller, s.aantal AS noemer, r.bedrag AS aantal
FROM regels r
JOIN kalendermaand k ON k.maand = r.maand
LEFT JOIN telling_uitkeringen_maand s ON s.maand = r.maand AND s.uitsplitsing = r.basis AND s.groep = r.basis_groep
ORDER BY periode_begin, r.uitsplitsing, r.groep;
