-- @regel: R-0915
-- @ernst: waarschuwing
-- @titel: besluit op een advies dat er niet is
-- @veld: advies_referentie
-- @zin: het besluit noemt een advies dat in geen enkele screening staat
-- @uitleg: Het besluit verwijst naar een screening die niet is geleverd; het telt niet als gevolgd of afwijkend besluit.
-- @wenk: Controleer de referentie, of lever het bestand van de partij.
SELECT b.levering, b.regel, b.klant_id
FROM besluit b
WHERE b.advies_referentie IS NOT NULL AND EXISTS (SELECT 1 FROM screening)
  AND b.advies_referentie NOT IN (SELECT s.referentie FROM screening s WHERE s.referentie IS NOT NULL)
ORDER BY b.levering, b.regel
