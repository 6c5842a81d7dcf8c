-- @regel: R-0901
-- @ernst: waarschuwing
-- @titel: afspraak van een onbekende klant
-- @veld: klantnummer
-- @zin: het klantnummer van deze afspraak komt in geen enkele uitkering voor
-- @uitleg: De afspraak is van iemand die in geen enkele levering van uitkering staat; zij telt bij geen klant.
-- @wenk: Controleer het klantnummer in de bron, of lever de uitkeringen van deze klant.
SELECT levering, regel, klant_id
FROM afspraak
WHERE klant_id IS NULL
ORDER BY levering, regel
