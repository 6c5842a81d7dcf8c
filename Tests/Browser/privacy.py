"""T-P1, T-P3, T-P4: no small count anywhere, pictures say what the tables say, nothing of persons."""
import csv
import io
import pathlib
import re

from kern import bladzijden, boom, getal

TELLINGEN = {"klanten", "uitkeringen", "afspraken", "records", "personen", "aanvragen", "opdrachten"}
DREMPEL = 10


def decimaal(text):
    return float(text.replace(",", ".")) if text else None


def kleine_aantallen(folder, fouten):
    for path in sorted(pathlib.Path(folder).rglob("*.csv")):
        if path.name == "codeboek.csv":
            continue
        text = path.read_text(encoding="utf-8-sig")
        rows = csv.DictReader(io.StringIO(text), delimiter="," if path.parent.name == "tidy" else ";")
        for row in rows:
            where = f"{row['kerncijfer']} {row['uitsplitsing']} {row['groep']} {row['periode_eind']}"
            numbers = [row[k] for k in ("teller", "noemer", "waarde", "ondergrens", "bovengrens")]
            if row["status"] != "ok":
                if any(numbers):
                    fouten.meld("T-P1", path.name, f"{where}: een rij met status {row['status']} heeft een getal")
                continue
            value, teller, noemer = decimaal(row["waarde"]), decimaal(row["teller"]), decimaal(row["noemer"])
            if row["eenheid"] in TELLINGEN and teller is None and 0 < abs(value) < DREMPEL:
                fouten.meld("T-P1", path.name, f"{where}: klein aantal")
            if teller is not None and teller < DREMPEL:
                fouten.meld("T-P1", path.name, f"{where}: kleine teller")
            if row["eenheid"] == "fractie" and (noemer < DREMPEL or 0 <= noemer - teller < DREMPEL):
                fouten.meld("T-P1", path.name, f"{where}: kleine noemer of rest")
    for path in bladzijden(folder):
        for table in boom(path).alle("table"):
            heads = [h.tekst() for h in table.eerste("thead").alle("th")]
            for row in table.alle("tr"):
                for index, cell in enumerate(row.alle("td")):
                    text = re.sub("[\u25b2\u25bc]", "", cell.tekst(zonder=("vh", "ster"))).strip()
                    if re.fullmatch(r"[1-9]", text) or re.search(r"\(([1-9])\)", text):
                        fouten.meld("T-P1", path.name, f"{heads[min(index + 1, len(heads) - 1)]}: klein aantal in een cel")


def schaal(svg, vertical):
    """The scale of a picture from its gridlines and the texts beside them: pairs of place and value."""
    one, other = ("y1", "y2") if vertical else ("x1", "x2")
    lines = sorted({float(l.attrs[one]) for l in svg.alle("line") if l.attrs.get("class") in ("ras", "as") and l.attrs[one] == l.attrs[other]})
    pairs = []
    for text in svg.alle("text", "e" if vertical else "m"):
        value = getal(text.tekst())
        if value is None:
            continue
        place = float(text.attrs["y"]) - 5 if vertical else float(text.attrs["x"])
        near = [l for l in lines if abs(l - place) < 1.5]
        if near:
            pairs.append((near[0], value))
    return pairs


def terug(pairs, place):
    (a, x), (b, y) = min(pairs), max(pairs)
    return x + (place - a) / (b - a) * (y - x), abs((y - x) / (b - a))


def tabelwaarden(figuur, column):
    """The numbers of one column of the table; None where a cell shows none."""
    rows = figuur.eerste("tbody").alle("tr")
    return [getal(list(row.alle("td"))[column].tekst(zonder=("vh", "ster"))) for row in rows]


def plaatjes(folder, fouten):
    """Reads pictures back into values and compares them with the table: a picture may not say more or other."""
    read = {"lijn": 0, "staven": 0, "stippen": 0}
    for path in bladzijden(folder):
        if path.name == "afdruk.html":
            continue
        for figuur in boom(path).alle("figure"):
            svg = figuur.eerste("svg")
            desc = svg.eerste("desc").tekst() if svg is not None else ""
            name = figuur.attrs["id"]
            if desc.startswith(("Lijn van", "Regelkaart van")):
                pairs = schaal(svg, True)
                # The line of the stock has the benefits beside it; every other line stands in the last column.
                shown = [v for v in tabelwaarden(figuur, 0 if name == "stand-verloop" else -1) if v is not None]
                places = [float(p.split(",")[1]) for l in svg.alle("polyline") if l.attrs["class"] in ("l0", "p") for p in l.attrs["points"].split()]
                kind = "lijn"
            elif desc.startswith("Stippen per groep"):
                pairs = schaal(svg, False)
                heads = [h.tekst() for h in figuur.eerste("thead").alle("th")]
                column = next((i - 1 for i, h in enumerate(heads) if h in ("Aandeel", "Klanten per fte")), -1)
                shown = [v for v in tabelwaarden(figuur, column) if v is not None]
                places = [float(c.attrs["cx"]) for c in svg.alle("circle", "v0")]
                kind = "stippen"
            elif desc.startswith("Liggende staven"):
                shown = [v for v in tabelwaarden(figuur, 0) if v is not None]
                bars = [r for r in svg.alle("rect") if r.attrs["class"] in ("v0", "v4")]
                widths = [float(r.attrs["width"]) for r in bars]
                # Bars begin at nought: the longest gives the scale for the others.
                pairs = [(0, 0), (max(widths), max(shown))] if widths and shown and max(shown) > 0 and len(widths) == len(shown) else []
                places = widths
                kind = "staven"
            else:
                continue
            # A share is printed in whole per cents, another number with one decimal.
            percent = "%" in figuur.eerste("tbody").tekst()
            if len(places) != len(shown):
                fouten.meld("T-P3", path.name, f"{name}: {len(places)} punten bij {len(shown)} getoonde waarden")
                continue
            if len(pairs) < 2:
                continue
            read[kind] += 1
            for place, expected in zip(places, shown):
                value, unit = terug(pairs, place)
                # Half a tenth of a pixel, and what the table rounds away.
                # The scale of bars is read from the longest, which the table rounds as well.
                rounding = (0.0051 if percent else 0.051) * (2 if kind == "staven" else 1)
                if abs(value - expected) > unit * 0.11 + rounding:
                    fouten.meld("T-P3", path.name, f"{name}: het plaatje zegt {value:.3f}, de tabel {expected}")
                    break
    for kind, count in read.items():
        # A page that the municipality lacks the data for has none; lines there always are.
        if not count and kind == "lijn":
            fouten.meld("T-P3", "alle", "geen enkele lijn was terug te lezen")


BSN = re.compile(r"(?<![0-9a-f.,])[0-9]{9}(?![0-9a-f])")
VERBODEN = re.compile(r"\b(KM-?[0-9]{2,}|[1-9][0-9]{3} ?[A-Z]{2}\b(?= [0-9]))")


def elfproef(text):
    digits = [int(c) for c in text]
    return sum(d * w for d, w in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1))) % 11 == 0


def personen(folder, fouten, kanaries=()):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if not path.is_file() or path.suffix not in (".html", ".csv", ".json"):
            continue
        text = path.read_text(encoding="utf-8-sig")
        # Hashes are no numbers of persons.
        plain = re.sub(r"sha256-[A-Za-z0-9+/=]+|\"[0-9a-f]{64}\"|[0-9a-f]{12,}", "", text)
        for number in BSN.findall(plain):
            if elfproef(number):
                fouten.meld("T-P4", path.name, "een getal dat een BSN kan zijn")
        for hit in VERBODEN.findall(plain):
            fouten.meld("T-P4", path.name, f"code van een klantmanager of postcode: {hit[0]}")
        for name in kanaries:
            if name in text:
                fouten.meld("T-P4", path.name, "een naam uit de leveringen")
