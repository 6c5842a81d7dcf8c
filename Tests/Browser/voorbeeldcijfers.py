"""Writes a kengetallen.sqlite of a made-up municipality, so that pages can be checked without the whole chain.

  python3 voorbeeldcijfers.py UIT.sqlite [--arm]      --arm: only uitkering and controletotaal were delivered
"""
import datetime
import random
import sqlite3
import sys

DAY0 = datetime.date(1970, 1, 1)


def day(date):
    return (date - DAY0).days


def month_start(number):
    return datetime.date(number // 12, number % 12 + 1, 1)


def first(number):
    return day(month_start(number))


def last(number):
    return day(month_start(number + 1)) - 1


class Figures:
    """The rows of table kerncijfer."""

    def __init__(self, peil):
        self.peil = peil
        self.rows = []

    def add(self, name, begin, end, breakdown, group, unit, value=None, numerator=None, denominator=None, decimals=4, bounds=None):
        status = "ok"
        if numerator is not None:
            if denominator:
                value = f"{numerator / denominator:.{decimals}f}"
            else:
                status = "nvt"
        provisional = "J" if end > last(self.peil - 3) else "N"
        low, high = bounds if bounds else (None, None)
        self.rows.append((name, "1", self.peil, begin, end, breakdown, group, numerator, denominator if unit != "klanten_per_fte" or denominator is None else round(denominator * 10000),
                          10000 if unit == "klanten_per_fte" else 1, None if value is None else str(value), low, high,
                          unit, status, provisional, numerator if numerator is not None else value))

    def unknown(self, name, unit):
        self.rows.append((name, "1", self.peil, last(self.peil), last(self.peil), "totaal", "totaal", None, None, 1, None, None, None, unit, "onbekend", "N", 0))


def wilson(k, n):
    if not n:
        return None
    z = 1.959964
    p = k / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    return f"{max(0, middle - half):.4f}", f"{min(1, middle + half):.4f}"


REASONS = ["werk", "onderwijs", "AOW", "overlijden", "relatie of partner", "verhuizing", "ander inkomen of uitkering", "geen recht of handhaving", "onbekend"]
WEIGHTS = [38, 4, 9, 4, 8, 12, 8, 9, 8]
BREAKDOWNS = {
    "duurklasse": [("tot 1 jaar", 22), ("1-2 jaar", 15), ("2-5 jaar", 26), ("5-10 jaar", 21), ("10 jaar en langer", 16)],
    "leeftijdsklasse": [("tot 27", 9), ("27-34", 18), ("35-44", 22), ("45-54", 24), ("55 tot AOW", 26), ("AOW en ouder", 1)],
    "regeling": [("01", 94), ("02", 5), ("03", 1)],
    "geslacht": [("man", 49), ("vrouw", 51)],
    "gemeente": [("0998", 70), ("0999", 30)],
    "team": [("Team Noord", 20), ("Team Oost", 24), ("Team Zuid", 18), ("Team West", 22), ("Team Jongeren", 9), ("Team Entree", 7)],
}


def main():
    path = sys.argv[1]
    poor = "--arm" in sys.argv
    rnd = random.Random(7)
    peil = 2026 * 12 + 9
    months = range(peil - 36, peil + 1)
    f = Figures(peil)
    stock = 2100
    groups = {b: {g: round(stock * w / sum(x for _, x in gs)) for g, w in gs} for b, gs in BREAKDOWNS.items()}
    for b in groups:
        name = BREAKDOWNS[b][-2 if b == "leeftijdsklasse" else -1][0]
        groups[b][name] += stock - sum(groups[b].values())
    for m in months:
        inflow = 0 if m == months[0] else rnd.randint(30, 52)
        outflow = 0 if m == months[0] else rnd.randint(32, 56) + (8 if m % 12 in (6, 7, 8) else 0)
        stock += inflow - outflow
        f.add("stand", last(m), last(m), "totaal", "totaal", "klanten", stock)
        f.add("stand_uitkeringen", last(m), last(m), "totaal", "totaal", "uitkeringen", round(stock * 0.86))
        if m > months[0]:
            f.add("instroom", first(m), last(m), "totaal", "totaal", "klanten", inflow)
            f.add("uitstroom", first(m), last(m), "totaal", "totaal", "klanten", outflow)
            f.add("uitstroom_reden", first(m), last(m), "totaal", "totaal", "klanten", outflow)
            reasons = dict.fromkeys(REASONS, 0)
            for r in rnd.choices(REASONS, WEIGHTS, k=outflow):
                reasons[r] += 1
            for r in REASONS:
                f.add("uitstroom_reden", first(m), last(m), "reden_groep", r, "klanten", reasons[r])
        for b, table in groups.items():
            names = list(table)
            weights = [w for _, w in BREAKDOWNS[b]]
            came = dict.fromkeys(names, 0)
            left = dict.fromkeys(names, 0)
            for g in rnd.choices(names, weights, k=inflow):
                came[g] += 1
            for g in rnd.choices(names, [max(0, table[n]) for n in names], k=outflow):
                left[g] += 1
            moved_in = dict.fromkeys(names, 0)
            moved_out = dict.fromkeys(names, 0)
            if b in ("team", "duurklasse", "leeftijdsklasse") and m > months[0]:
                for _ in range(rnd.randint(5, 25)):
                    a, c = rnd.sample(names, 2)
                    if table[a] > 40:
                        moved_out[a] += 1
                        moved_in[c] += 1
            for g in names:
                table[g] += came[g] - left[g] + moved_in[g] - moved_out[g]
                f.add("stand", last(m), last(m), b, g, "klanten", table[g])
                f.add("stand_uitkeringen", last(m), last(m), b, g, "uitkeringen", round(table[g] * 0.86))
                if m > months[0]:
                    f.add("instroom", first(m), last(m), b, g, "klanten", came[g])
                    f.add("uitstroom", first(m), last(m), b, g, "klanten", left[g])
                    f.add("overgang_in", first(m), last(m), b, g, "klanten", moved_in[g])
                    f.add("overgang_uit", first(m), last(m), b, g, "klanten", moved_out[g])
        if poor:
            continue
        states = {}
        for b in ("totaal", "team", "duurklasse"):
            for g, n in ([("totaal", stock)] if b == "totaal" else groups[b].items()):
                if b != "totaal":
                    seen = round(n * min(0.9, 0.30 + 0.012 * (m - months[0])) + rnd.randint(-3, 3))
                    short = round(n * 0.12)
                    never = round(n * 0.13)
                    states[(b, g)] = (max(0, seen), max(0, n - seen - short - never), short, never, max(0, seen) // 9)
        for b in ("team", "duurklasse"):
            if b == "duurklasse":
                scale = [sum(states[("team", g)][i] for g in groups["team"]) for i in range(5)]
                names = list(groups[b])
                rest = scale[:]
                for g in names[:-1]:
                    part = [int(scale[i] * groups[b][g] / stock) for i in range(5)]
                    part[3] = groups[b][g] - part[0] - part[1] - part[2]
                    states[(b, g)] = tuple(part)
                    rest = [rest[i] - part[i] for i in range(5)]
                states[(b, names[-1])] = tuple(rest)
        states[("totaal", "totaal")] = tuple(sum(states[("team", g)][i] for g in groups["team"]) for i in range(5))
        for (b, g), counts in states.items():
            n = sum(counts[:4])
            for name, k in zip(["in_beeld", "uit_beeld", "kort_in_bestand", "geen_gesprek_bekend", "dreigt_uit_beeld"], counts):
                f.add(name, last(m), last(m), b, g, "fractie", None, k, n)
            if b == "duurklasse":
                f.add("gespreksfrequentie", last(m), last(m), b, g, "gesprekken_per_klant", None, round(n * rnd.uniform(0.6, 2.4)), n, 2)
        planned = rnd.randint(170, 260)
        share = 0.24 if m < peil - 10 else 0.11
        shows = {}
        for b, names in {"team": list(groups["team"]), "oproep": ["eerste", "herhaald"], "kanaal": ["kantoor", "telefoon", "beeldbellen"],
                         "vorm_nagebeld": ["zakelijk_niet_nagebeld", "zakelijk_nagebeld", "vriendelijk_niet_nagebeld", "vriendelijk_nagebeld"]}.items():
            shows[b] = {g: [0, 0] for g in names}
        total = 0
        for _ in range(planned):
            missed = rnd.random() < share
            total += missed
            for b, table in shows.items():
                g = rnd.choice(list(table))
                table[g][0] += missed
                table[g][1] += 1
        f.add("no_show_pct", first(m), last(m), "totaal", "totaal", "fractie", None, total, planned, bounds=wilson(total, planned))
        for b, table in shows.items():
            for g, (k, n) in table.items():
                f.add("no_show_pct", first(m), last(m), b, g, "fractie", None, k, n, bounds=wilson(k, n))
        fte = {g: round(n / rnd.uniform(90, 210) * 10) / 10 for g, n in groups["team"].items()}
        f.add("caseload_per_fte", last(m), last(m), "totaal", "totaal", "klanten_per_fte", None, stock, round(sum(fte.values()), 1), 2)
        for g, n in groups["team"].items():
            f.add("caseload_per_fte", last(m), last(m), "team", g, "klanten_per_fte", None, n, fte[g], 2)
    index = {r[:1] + r[3:7]: r for r in f.rows}
    if not poor:
        for end in range(peil - 24, peil + 1):
            for b in ("totaal", "team", "oproep", "kanaal", "vorm_nagebeld"):
                names = sorted({r[6] for r in f.rows if r[0] == "no_show_pct" and r[5] == b})
                for g in names:
                    parts = [index[("no_show_pct", first(m), last(m), b, g)] for m in range(end - 11, end + 1)]
                    k, n = sum(p[7] for p in parts), sum(p[8] for p in parts)
                    f.add("no_show_pct", first(end - 11), last(end), b, g, "fractie", None, k, n, bounds=wilson(k, n))
        steps = ["1", "2", "3", "4", "5", "6", "onbekend"]
        for length in (1, 3, 12):
            total = up = down = both = 0
            for a in steps + ["instroom"]:
                for c in steps + ["uitstroom"]:
                    if a == "instroom" and c == "uitstroom":
                        continue
                    if a == c:
                        n = rnd.randint(120, 420)
                    elif a.isdigit() and c.isdigit():
                        n = max(0, int(rnd.gauss(26 * length / 12, 9) / abs(int(a) - int(c)) ** 2))
                    else:
                        n = rnd.randint(0, 2 + 5 * length)
                    f.add("doorstroom_matrix", last(peil - length), last(peil), "van|naar", f"{a}|{c}", "klanten", n)
                    total += n
                    if a.isdigit() and c.isdigit():
                        both += n
                        up += n if c > a else 0
                        down += n if c < a else 0
            f.add("doorstroom_matrix", last(peil - length), last(peil), "totaal", "totaal", "klanten", total)
            for name, k in (("doorstroom_pct", up), ("omlaag_pct", down)):
                f.add(name, last(peil - length), last(peil), "totaal", "totaal", "fractie", None, k, both)
                f.add(name, last(peil - length), last(peil), "schaal", "participatieladder", "fractie", None, k, both)
    outflow = sum(int(index[("uitstroom", first(m), last(m), "totaal", "totaal")][10]) for m in range(peil - 11, peil + 1))
    begin = int(index[("stand", last(peil - 12), last(peil - 12), "totaal", "totaal")][10])
    f.add("uitstroom_pct_begin", first(peil - 11), last(peil), "totaal", "totaal", "fractie", None, outflow, begin)
    f.add("uitstroom_werk_aandeel", first(peil - 11), last(peil), "totaal", "totaal", "fractie", None, round(outflow * 0.39), outflow)
    f.add("herinstroom", first(peil - 11), last(peil), "totaal", "totaal", "fractie", None, round(outflow * 0.11), outflow)
    if poor:
        for name in ("in_beeld", "no_show_pct", "caseload_per_fte", "doorstroom_matrix"):
            f.unknown(name, "fractie")
    write(path, f, peil, poor)


def write(path, f, peil, poor):
    db = sqlite3.connect(path)
    db.executescript("""
      DROP TABLE IF EXISTS kerncijfer; DROP TABLE IF EXISTS codeboek; DROP TABLE IF EXISTS definitie; DROP TABLE IF EXISTS run;
      DROP TABLE IF EXISTS bevinding_telling; DROP TABLE IF EXISTS levering_telling; DROP TABLE IF EXISTS instelling; DROP TABLE IF EXISTS gebeurtenis;
      CREATE TABLE kerncijfer(kerncijfer TEXT, versie TEXT, peilmaand INTEGER, periode_begin INTEGER, periode_eind INTEGER, uitsplitsing TEXT, groep TEXT,
        teller INTEGER, noemer INTEGER, noemer_schaal INTEGER, waarde TEXT, ondergrens TEXT, bovengrens TEXT, eenheid TEXT, status TEXT, voorlopig TEXT, basis INTEGER);
      CREATE TABLE codeboek(uitsplitsing TEXT, code TEXT, label TEXT, volgorde INTEGER);
      CREATE TABLE definitie(kerncijfer TEXT, versie TEXT, label TEXT, definitie TEXT, teller TEXT, noemer TEXT, eenheid TEXT, richting TEXT, norm TEXT,
        grain TEXT, sql TEXT, privacy_soort TEXT);
      CREATE TABLE run(run_id TEXT, peilmaand INTEGER, peildatum INTEGER, programmaversie TEXT, drempel INTEGER, invoerhash TEXT);
      CREATE TABLE bevinding_telling(levering INTEGER, code TEXT, ernst TEXT, aantal INTEGER);
      CREATE TABLE levering_telling(levering INTEGER, dispositie TEXT, aantal INTEGER);
      CREATE TABLE instelling(sleutel TEXT, waarde TEXT, eenheid TEXT, uitleg TEXT);
      CREATE TABLE gebeurtenis(nummer INTEGER, datum INTEGER, titel TEXT);
    """)
    f.rows.sort(key=lambda r: tuple(str(x) for x in r[:7]))
    db.executemany("INSERT INTO kerncijfer VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", f.rows)
    book = [(b, g, g[:1].upper() + g[1:], i) for b, gs in BREAKDOWNS.items() for i, (g, _) in enumerate(gs)]
    book += [("reden_groep", r, r[:1].upper() + r[1:], i) for i, r in enumerate(REASONS)]
    labels = {"1": "Geïsoleerd", "2": "Sociale contacten buitenshuis", "3": "Georganiseerde activiteiten", "4": "Onbetaald werk",
              "5": "Betaald werk met ondersteuning", "6": "Betaald werk"}
    book += [("van", c, t, int(c)) for c, t in labels.items()] + [("naar", c, t, int(c)) for c, t in labels.items()]
    book += [("vorm_nagebeld", g, g.replace("_", " ").capitalize(), i) for i, g in enumerate(
        ["zakelijk_niet_nagebeld", "zakelijk_nagebeld", "vriendelijk_niet_nagebeld", "vriendelijk_nagebeld"])]
    book += [("schaal", "participatieladder", "Participatieladder", 1)]
    db.executemany("INSERT INTO codeboek VALUES (?,?,?,?)", book)
    names = sorted({r[0] for r in f.rows})
    units = {r[0]: r[13] for r in f.rows}
    db.executemany("INSERT INTO definitie VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", [
        (n, "1", n.replace("_", " ").capitalize(), "Per maand: de omschrijving van " + n.replace("_", " ") + ".", "klanten", "geen", units[n], "neutraal",
         "geen", "", "", "") for n in names])
    db.execute("INSERT INTO run VALUES ('0123456789ab', ?, ?, '0.1.0', 10, '')", (peil, last(peil)))
    db.executemany("INSERT INTO bevinding_telling VALUES (?,?,?,?)", [(1, "R-0301", "waarschuwing", 214), (2, "R-0403", "fout", 3), (2, "R-0310", "info", 48)])
    counts = [(i, s, n) for i in range(1, 4 if poor else 15) for s, n in (("kop", 1), ("geladen", 2000 + i * 37), ("samengevoegd", 14 * (i % 3)),
                                                                            ("quarantaine", (i * 5) % 17))]
    db.executemany("INSERT INTO levering_telling VALUES (?,?,?)", counts)
    db.executemany("INSERT INTO instelling VALUES (?,?,'','')", [("gemeentenaam", "Gemeente Voorbeeldstad"), ("beeld_maanden", "12"), ("drempel", "10")])
    db.execute("INSERT INTO gebeurtenis VALUES (1, ?, 'start Klant in beeld')", (day(datetime.date(2025, 11, 3)),))
    db.commit()
    db.close()


if __name__ == "__main__":
    main()
