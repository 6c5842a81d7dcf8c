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
                    text = cell.tekst(zonder=("vh", "ster")).strip()
                    if re.fullmatch(r"[1-9]", text) or re.search(r"\(([1-9])\)", text):
                        fouten.meld("T-P1", path.name, f"{heads[min(index + 1, len(heads) - 1)]}: klein aantal in een cel")


def ticks(svg, axis):
    """The scale of a picture from its gridlines and the texts beside them: pairs of place and value."""
    lines = sorted({float(l.attrs["y1"]) for l in svg.alle("line") if l.attrs.get("class") in ("ras", "as") and l.attrs["y1"] == l.attrs["y2"]})
    pairs = []
    for text in svg.alle("text", "e"):
        value = getal(text.tekst())
        if value is None:
            continue
        place = float(text.attrs["y"]) - 5
        near = [l for l in lines if abs(l - place) < 1.5]
        if near:
            pairs.append((near[0], value))
    return pairs


def terug(pairs, place):
    (a, x), (b, y) = min(pairs), max(pairs)
    return x + (place - a) / (b - a) * (y - x), abs((y - x) / (b - a))


def plaatjes(folder, fouten):
    """Reads lines back into values and compares them with the table: a picture may not say more or other."""
    read = 0
    for path in bladzijden(folder):
        if path.name == "afdruk.html":
            continue
        for figuur in boom(path).alle("figure"):
            svg = figuur.eerste("svg")
            if svg is None or figuur.attrs["id"] not in ("stand-verloop", "caseload-verloop", "noshow-maand"):
                continue
            pairs = ticks(svg, "y")
            if len(pairs) < 2:
                continue
            column = {"noshow-maand": 2}.get(figuur.attrs["id"], 0)
            shown = [getal(list(r.alle("td"))[column].tekst(zonder=("vh", "ster"))) for r in figuur.eerste("tbody").alle("tr")]
            want = [v for v in shown if v is not None]
            got = []
            for line in svg.alle("polyline"):
                if line.attrs["class"] in ("l0", "p"):
                    got += [terug(pairs, float(point.split(",")[1])) for point in line.attrs["points"].split()]
            if not got:
                continue
            read += 1
            if len(got) != len(want):
                fouten.meld("T-P3", path.name, f"{figuur.attrs['id']}: {len(got)} punten bij {len(want)} getoonde waarden")
                continue
            for (value, unit), expected in zip(got, want):
                slack = unit * 0.06 + (0.006 if expected < 1 else 0.06)
                if abs(value - expected) > slack:
                    fouten.meld("T-P3", path.name, f"{figuur.attrs['id']}: het plaatje zegt {value:.3f}, de tabel {expected}")
                    break
        for bar in boom(path).alle("figure"):
            svg = bar.eerste("svg")
            if svg is None or not (bar.attrs["id"].startswith("stand-") and bar.attrs["id"] != "stand-verloop"):
                continue
            widths = [float(r.attrs["width"]) for r in svg.alle("rect")]
            values = [getal(list(r.alle("td"))[0].tekst(zonder=("vh", "ster"))) for r in bar.eerste("tbody").alle("tr")]
            want = [v for v in values if v is not None]
            if len(widths) != len(want):
                fouten.meld("T-P3", path.name, f"{bar.attrs['id']}: {len(widths)} staven bij {len(want)} getoonde waarden")
            elif want and max(want) > 0:
                factor = max(widths) / max(want)
                for width, value in zip(widths, want):
                    if abs(width - value * factor) > 0.2:
                        fouten.meld("T-P3", path.name, f"{bar.attrs['id']}: een staaf van {width} bij {value}")
                read += 1
    if not read:
        fouten.meld("T-P3", "alle", "geen enkel plaatje was terug te lezen")


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
