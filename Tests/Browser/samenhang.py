"""T-S2: what is published agrees with itself: stock and flows, states and stock, reasons and outflow, tile and table and CSV."""
import csv
import io
import pathlib
import re

from kern import bladzijden, boom, getal


def cijfers(folder):
    text = (pathlib.Path(folder) / "data" / "kerncijfers.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def waarde(row):
    return float(row["waarde"].replace(",", "."))


def samenhang(folder, fouten):
    rows = [r for r in cijfers(folder) if r["status"] == "ok"]
    totals = {}
    for row in rows:
        if row["uitsplitsing"] == "totaal":
            totals.setdefault(row["kerncijfer"], {})[(row["periode_begin"], row["periode_eind"])] = row
    balans(totals, fouten)
    toestanden(totals, fouten)
    redenen(rows, totals, fouten)
    tegels(folder, totals, fouten)
    tabellen(folder, fouten)


def balans(totals, fouten):
    for unit in ("", "_uitkeringen"):
        stock = {eind: waarde(r) for (_, eind), r in totals.get("stand" + unit, {}).items()}
        came = {eind: (begin, waarde(r)) for (begin, eind), r in totals.get("instroom" + unit, {}).items()}
        left = {eind: waarde(r) for (_, eind), r in totals.get("uitstroom" + unit, {}).items()}
        days = sorted(stock)
        for before, now in zip(days, days[1:]):
            if now in came and now in left and before < came[now][0] and stock[before] + came[now][1] - left[now] != stock[now]:
                fouten.meld("T-S2", "kerncijfers.csv", f"stand{unit} op {now} sluit niet aan op de stromen")


def toestanden(totals, fouten):
    for key, stock in totals.get("stand", {}).items():
        states = [totals.get(n, {}).get(key) for n in ("in_beeld", "uit_beeld", "kort_in_bestand", "geen_gesprek_bekend")]
        if all(states) and sum(float(s["teller"].replace(",", ".")) for s in states) != waarde(stock):
            fouten.meld("T-S2", "kerncijfers.csv", f"de toestanden van {key[1]} zijn samen niet de stand")


def redenen(rows, totals, fouten):
    groups = {}
    for row in rows:
        if row["kerncijfer"] == "uitstroom_reden" and row["uitsplitsing"] == "reden_groep":
            groups.setdefault((row["periode_begin"], row["periode_eind"]), []).append(waarde(row))
    for key, values in groups.items():
        total = totals.get("uitstroom_reden", {}).get(key)
        if total and sum(values) > waarde(total):
            fouten.meld("T-S2", "kerncijfers.csv", f"de redenen van {key[1]} zijn samen meer dan de uitstroom")


def tegels(folder, totals, fouten):
    index = pathlib.Path(folder) / "index.html"
    seen = 0
    for tile in boom(index).alle("li"):
        name = tile.attrs.get("data-kerncijfer")
        if not name:
            continue
        seen += 1
        shown = getal(tile.eerste("p", "w").tekst(zonder=("vh",)))
        newest = totals.get(name, {})
        if shown is None or not newest:
            continue
        row = max((r for (b, e), r in newest.items() if b == e or b[:7] == e[:7]), key=lambda r: r["periode_eind"], default=None)
        # A percentage is printed in whole ones under a thousand.
        if row is None or abs(shown - waarde(row)) > (0.0051 if row["eenheid"] == "fractie" else 0.051):
            fouten.meld("T-S2", "index.html", f"tegel {name} zegt {shown}, kerncijfers.csv {row and row['waarde']}")
    if seen != 6:
        fouten.meld("T-S2", "index.html", f"{seen} tegels met een kerncijfer in plaats van 6")


def tabellen(folder, fouten):
    """Every number of a figure's own CSV stands in its table, for figures by month or group of one value."""
    seen = 0
    for path in bladzijden(folder):
        if path.name == "afdruk.html":
            continue
        for figuur in boom(path).alle("figure"):
            name = figuur.attrs["id"]
            file = pathlib.Path(folder) / "data" / f"{name}.csv"
            ids = (figuur.attrs.get("data-kerncijfer") or "").split()
            if not file.is_file() or len(ids) != 1:
                continue
            rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"))
            texts = [c.tekst(zonder=("vh", "ster")) for c in figuur.eerste("tbody").alle("td")]
            # A heat cell says a share, and the count in brackets.
            texts += [m.group(1) for t in texts if (m := re.search(r"\(([0-9.]+)\)", t))]
            cells = [c for c in map(getal, texts) if c is not None]
            for row in rows:
                # A row of one group and period; margins and other units are checked by hand.
                if row["status"] != "ok" or row["eenheid"] not in ("klanten", "uitkeringen", "fractie", "klanten_per_fte"):
                    continue
                slack = {"fractie": 0.0051, "klanten_per_fte": 0.051}.get(row["eenheid"], 0)
                # A frequency is printed as a number with one decimal, and not in per cent.
                slack = 0.051 if row["kerncijfer"] == "gespreksfrequentie" else slack
                if not any(abs(c - waarde(row)) <= slack for c in cells):
                    fouten.meld("T-S2", path.name, f"{name}: {row['groep']} {row['periode_eind']} staat in de CSV en niet in de tabel")
                    break
            seen += 1
    if not seen:
        fouten.meld("T-S2", "alle", "geen enkele tabel is vergeleken")
