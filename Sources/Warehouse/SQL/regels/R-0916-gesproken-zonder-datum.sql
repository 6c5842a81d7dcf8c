-- @regel: R-0916
-- @ernst: waarschuwing
-- @titel: gesproken zonder datum
-- @veld: datum_gesprek
-- @zin: de uitkomst is gesproken en de datum van het gesprek ontbreekt
-- @uitleg: Een screening zegt dat de klant is gesproken, maar niet wanneer; zij telt niet als gesprek.
-- @wenk: Vraag de partij om de datum van het gesprek.
SELECT s.levering, s.regel, s.klant_id
FROM screening s
WHERE s.uitkomst = 'gesproken' AND s.datum_gesprek IS NULL
ORDER BY s.levering, s.regel
