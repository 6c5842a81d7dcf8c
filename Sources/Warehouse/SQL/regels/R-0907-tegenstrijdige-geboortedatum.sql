-- @regel: R-0907
-- @ernst: waarschuwing
-- @titel: tegenstrijdige geboortedatums
-- @veld: geboortedatum
-- @zin: deze geboortedatum sluit de nieuwste van dezelfde klant uit
-- @uitleg: Van een klant zijn geboortedatums geleverd die elkaar uitsluiten; de nieuwste telt.
-- @wenk: Herstel de geboortedatum in de bron.
WITH tegen AS (
  SELECT u.klant_id, u.levering, u.regel, ROW_NUMBER() OVER (PARTITION BY u.klant_id ORDER BY u.levering, u.regel) AS nummer
  FROM personen.uitkering u
  CROSS JOIN personen.persoon p ON p.klant_id = u.klant_id
  WHERE u.geboortedatum_vroegst > p.geboortedatum_laatst OR u.geboortedatum_laatst < p.geboortedatum_vroegst
)
SELECT levering, regel, klant_id
FROM tegen
WHERE nummer = 1
ORDER BY levering, regel
