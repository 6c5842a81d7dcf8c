-- Een rij per team.
CREATE TABLE team (
  team TEXT NOT NULL PRIMARY KEY, -- team zoals geleverd
  team_publicatie TEXT NOT NULL, -- team waaronder het wordt gepubliceerd (kleine teams samen)
  klantmanagers INTEGER -- grootste aantal klantmanagers in een maand van formatie of toewijzing; leeg als onbekend
) STRICT;
