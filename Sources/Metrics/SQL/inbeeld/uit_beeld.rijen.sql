-- @delen: teller noemer
WITH geteld AS (
  SELECT m.laatste_dag, b.uitsplitsing, b.groep, b.klant_id, b.toestand
  FROM maand m
  JOIN telling_beeld_groep b ON m.maand BETWEEN b.maand_van AND b.maand_tot
  WHERE m.maand = ?1
)
SELECT 'noemer' AS deel, laatste_dag AS periode_begin, laatste_dag AS periode_eind, uitsplitsing, groep, klant_id, 1 AS aantal FROM geteld
UNION ALL
SELECT 'teller', laatste_dag, laatste_dag, uitsplitsing, groep, klant_id, 1 FROM geteld WHERE toestand = 'uit_beeld';
