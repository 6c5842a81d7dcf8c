"""Checks a management tree as a browser, a reader, a printer and a nosy person would.

  python3 controle.py MAP [--alleen T-A1,T-A3]               the checks; ends with 1 and a list when something is wrong
  python3 controle.py MAP --zelftest [--alleen T-A1,T-A3]    plants one fault per check and sees that each is found

Needs chromium, poppler-utils, java 17 and the packages of eisen.txt. Checks run two at a time, each in a browser of its own.
"""
import concurrent.futures
import pathlib
import re
import shutil
import sys
import tempfile

import afdruk
import gewicht
import privacy
import samenhang
import toegankelijk
import toetsenbord
from kern import CHROMIUM, Fouten

# Each check by its name: what it needs (a browser or not) and what it does. The slow ones come first, so that two of them run beside the others.
CONTROLES = {
    "T-A1": lambda b, folder, temp, f: toegankelijk.axe(b, folder, f),
    "T-A5": lambda b, folder, temp, f: toegankelijk.smal(b, folder, f),
    "T-D1": lambda b, folder, temp, f: afdruk.afdruk(b, folder, temp, f),
    "T-A3": lambda b, folder, temp, f: toegankelijk.geldig(folder, f),
    "T-A4": lambda b, folder, temp, f: toetsenbord.toetsenbord(b, folder, f),
    "T-A6": lambda b, folder, temp, f: toegankelijk.figuren(folder, f),
    "T-A7": lambda b, folder, temp, f: toegankelijk.koppen(folder, f),
    "T-B1": lambda b, folder, temp, f: gewicht.gewicht(folder, f),
    "T-B3": lambda b, folder, temp, f: gewicht.beleid(b, folder, f),
    "T-C1": lambda b, folder, temp, f: gewicht.zonder_script(b, folder, f),
    "T-C2": lambda b, folder, temp, f: gewicht.verwijzingen(b, folder, temp, f),
    "T-P1": lambda b, folder, temp, f: privacy.kleine_aantallen(folder, f),
    "T-P3": lambda b, folder, temp, f: privacy.plaatjes(folder, f),
    "T-P4": lambda b, folder, temp, f: privacy.personen(folder, f),
    "T-S2": lambda b, folder, temp, f: samenhang.samenhang(folder, f),
}
BROWSER = {"T-A1", "T-A4", "T-A5", "T-B3", "T-C1", "T-C2", "T-D1"}


def vervang(path, old, new):
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise SystemExit(f"zelftest: '{old}' staat niet in {path.name}")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def verbreed(path, figuur):
    """Makes the first bar of a figure wider than its value."""
    text = path.read_text(encoding="utf-8")
    place = text.index(f'<figure id="{figuur}"')
    rest = re.sub(r'width="([0-9.]+)" height', lambda m: f'width="{float(m.group(1)) + 40}" height', text[place:], count=1)
    path.write_text(text[:place] + rest, encoding="utf-8")


def verhoog(path):
    """Makes the newest stock in the published figures one larger."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    last = max(i for i, line in enumerate(lines) if line.startswith("stand;") and ";totaal;totaal;" in line)
    cells = lines[last].split(";")
    cells[9] = str(int(cells[9]) + 1)
    lines[last] = ";".join(cells)
    path.write_text("\ufeff" + "\r\n".join(lines) + "\r\n", encoding="utf-8")


def plant(folder):
    """One fault per check."""
    index, stock = folder / "index.html", folder / "bestand.html"
    return {
        "T-A1": lambda: vervang(stock, "<main ", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"><main "),
        "T-A3": lambda: vervang(stock, "<main ", "<p><div></p><main "),
        "T-A4": lambda: vervang(stock, "<main ", "<a href=\"#weg\" tabindex=\"7\">eerst</a><main "),
        "T-A5": lambda: vervang(stock, "<main ", "<pre>" + "breed" * 90 + "</pre><main "),
        "T-A6": lambda: vervang(stock, "<p class=\"sub\">Aantal", "<p class=\"weg\">Aantal"),
        "T-A7": lambda: vervang(stock, "<h2 ", "<h4>sprong</h4><h2 "),
        "T-B1": lambda: vervang(stock, "</main>", "<p>" + "x " * 80_000 + "</p></main>"),
        "T-B3": lambda: vervang(stock, "</style>", "p{}</style>"),
        "T-C1": lambda: vervang(stock, "</main>", "<noscript>4321</noscript></main>"),
        "T-C2": lambda: vervang(stock, "definities.html#def-", "definities.html#weg-"),
        "T-D1": lambda: vervang(index, "</main>", "<p>vol</p>" * 90 + "</main>"),
        "T-P1": lambda: vervang(stock, "<tbody><tr><th scope=\"row\">", "<tbody><tr><th scope=\"row\">kanarie</th><td>7</td></tr><tr><th scope=\"row\">"),
        "T-P3": lambda: verbreed(stock, "stand-duurklasse"),
        "T-P4": lambda: vervang(stock, "</main>", "<p>999990019</p></main>"),
        "T-S2": lambda: verhoog(folder / "data" / "kerncijfers.csv"),
    }


def doe(name, folder):
    """One check of one tree; gives what is wrong."""
    fouten = Fouten()
    with tempfile.TemporaryDirectory() as temp:
        if name not in BROWSER:
            CONTROLES[name](None, folder, temp, fouten)
            return list(fouten)
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            CONTROLES[name](browser, folder, temp, fouten)
            browser.close()
    return list(fouten)


def zelftest(name, folder):
    """Whether the check sees a fault that was not there before, on a tree of a few pages so that it takes little time."""
    with tempfile.TemporaryDirectory() as temp:
        copy = pathlib.Path(temp) / "boom"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("*.html"))
        for page in ("index.html", "bestand.html", "definities.html"):
            shutil.copy(folder / page, copy / page)
        before = doe(name, copy)
        plant(copy)[name]()
        return bool(set(doe(name, copy)) - set(before))


def main():
    folder = pathlib.Path(sys.argv[1])
    wanted = sys.argv[sys.argv.index("--alleen") + 1].split(",") if "--alleen" in sys.argv else list(CONTROLES)
    self_test = "--zelftest" in sys.argv
    wrong = 0
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        jobs = {name: pool.submit(zelftest if self_test else doe, name, folder) for name in wanted}
        for name in sorted(jobs):
            result = jobs[name].result()
            if self_test:
                print(f"{name}: {'ziet de fout' if result else 'ZIET DE FOUT NIET'}")
                wrong += not result
                continue
            print(f"{name}: {'goed' if not result else f'{len(result)} fout'}")
            for line in result[:12]:
                print("  " + line)
            wrong += len(result)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
