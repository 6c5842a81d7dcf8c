-- @kerncijfer: duurzaam_1m
-- @versie: 1
-- @label: Duurzame uitstroom (1 maand)
-- @definitie: Per periode van 12 maanden en reden: aandeel van de uitstroom zonder nieuwe periode in deze gemeente die uiterlijk 1 maand na de einddatum begon (een dag die niet bestaat wordt de laatste van de maand). Zonder AOW, overlijden, detentie en verhuizing (03, 04, 05, 32, 33).
-- @teller: uitstroom zonder nieuwe periode binnen de termijn
-- @noemer: uitstroom waarvan de termijn voorbij is
-- @eenheid: fractie
-- @richting: hoger_is_beter
-- @norm: geen
-- @groepen: reden reden_groep
-- @soort: fractie
-- @periode: 12_maanden
-- @bron: uitkering
SELECT periode_begin, periode_eind, uitsplitsing, groep, teller, noemer, noemer AS aantal
FROM telling_duurzaam
WHERE termijn = 1
ORDER BY periode_begin, uitsplitsing, groep;
