-- @regel: R-0913
-- @ernst: waarschuwing
-- @titel: uitkomst van een afspraak die nog moet komen
-- @veld: status
-- @zin: de afspraak ligt {dagen} dagen na de dag waarop het bestand is ontvangen, en heeft al een uitkomst
-- @uitleg: Een afspraak na de dag van ontvangst staat al als verschenen of no-show geregistreerd; een van beide klopt niet.
-- @wenk: Herstel de datum of de status in de bron.
SELECT a.levering, a.regel, a.klant_id, a.datum_gepland - l.ontvangen_op AS dagen
FROM afspraak a
JOIN levering l ON l.volgnummer = a.levering
WHERE a.status IN ('verschenen', 'no_show') AND a.datum_gepland > l.ontvangen_op
ORDER BY a.levering, a.regel
