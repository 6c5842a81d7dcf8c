-- @regel: R-0902
-- @ernst: waarschuwing
-- @drempel: 0
-- @eenheid: dagen
-- @titel: screening voor de opdracht
-- @veld: datum_gesprek
-- @zin: het gesprek ligt {dagen} dagen voor de opdracht
-- @uitleg: De partij sprak de klant voordat de gemeente de opdracht gaf; de screening hoort misschien bij een eerdere opdracht.
-- @wenk: Vraag de partij naar de datum van het gesprek en het opdrachtnummer.
SELECT s.levering, s.regel, s.klant_id, MIN(o.datum_opdracht) - s.datum_gesprek AS dagen
FROM screening s
CROSS JOIN opdracht o ON o.opdrachtnummer = s.opdrachtnummer
WHERE s.datum_gesprek IS NOT NULL
GROUP BY s.screening_id
HAVING (MIN(o.datum_opdracht) - s.datum_gesprek) * 10000 > ?1
ORDER BY s.levering, s.regel
