"""Checks a management tree as a browser, a reader, a printer and a nosy person would.

  python3 controle.py MAP [--snel]               the checks; ends with 1 and a list when something is wrong; --snel leaves axe out
  python3 controle.py MAP --zelftest [--snel]    plants one fault per check and sees that each is found

Needs chromium, poppler-utils, java 17 and the packages of eisen.txt.
"""
import pathlib
import re
import shutil
import sys
import tempfile

import afdruk
import gewicht
import privacy
import toegankelijk
from kern import CHROMIUM, Fouten


def controles(browser, folder, temp, snel):
    """Every check by its name."""
    checks = {
        "T-A3": lambda f: toegankelijk.geldig(folder, f),
        "T-A5": lambda f: toegankelijk.smal(browser, folder, f),
        "T-A6": lambda f: toegankelijk.figuren(folder, f),
        "T-A7": lambda f: toegankelijk.koppen(folder, f),
        "T-B1": lambda f: gewicht.gewicht(folder, f),
        "T-B3": lambda f: gewicht.beleid(browser, folder, f),
        "T-C1": lambda f: gewicht.zonder_script(browser, folder, f),
        "T-C2": lambda f: gewicht.verwijzingen(browser, folder, temp, f),
        "T-D1": lambda f: afdruk.afdruk(browser, folder, temp, f),
        "T-P1": lambda f: privacy.kleine_aantallen(folder, f),
        "T-P3": lambda f: privacy.plaatjes(folder, f),
        "T-P4": lambda f: privacy.personen(folder, f),
    }
    if not snel:
        checks["T-A1"] = lambda f: toegankelijk.axe(browser, folder, f)
    return checks


def vervang(path, old, new, count=1):
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise SystemExit(f"zelftest: '{old}' staat niet in {path.name}")
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def verbreed(path, figuur):
    """Makes the first bar of a figure wider than its value."""
    text = path.read_text(encoding="utf-8")
    place = text.index(f'<figure id="{figuur}"')
    rest = re.sub(r'width="([0-9.]+)" height', lambda m: f'width="{float(m.group(1)) + 40}" height', text[place:], count=1)
    path.write_text(text[:place] + rest, encoding="utf-8")


def plant(folder):
    """One fault per check, on a copy of the tree."""
    index, stock = folder / "index.html", folder / "bestand.html"
    return {
        "T-A1": lambda: vervang(stock, "<main ", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"><main "),
        "T-A3": lambda: vervang(stock, "<main ", "<p><div></p><main "),
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
    }


def main():
    from playwright.sync_api import sync_playwright

    folder = pathlib.Path(sys.argv[1])
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temp:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        if "--zelftest" in sys.argv:
            return zelftest(browser, folder, temp, "--snel" in sys.argv)
        wrong = 0
        for name, check in sorted(controles(browser, folder, temp, "--snel" in sys.argv).items()):
            fouten = Fouten()
            check(fouten)
            print(f"{name}: {'goed' if not fouten else f'{len(fouten)} fout'}")
            for line in fouten[:12]:
                print("  " + line)
            wrong += len(fouten)
        browser.close()
        return 1 if wrong else 0


def zelftest(browser, folder, temp, snel):
    blind = []
    for name in sorted(controles(browser, folder, temp, snel)):
        copy = pathlib.Path(temp) / "boom"
        if copy.exists():
            shutil.rmtree(copy)
        shutil.copytree(folder, copy)
        plant(copy)[name]()
        fouten = Fouten()
        controles(browser, copy, temp, snel)[name](fouten)
        print(f"{name}: {'ziet de fout' if fouten else 'ZIET DE FOUT NIET'}")
        if not fouten:
            blind.append(name)
    browser.close()
    return 1 if blind else 0


if __name__ == "__main__":
    sys.exit(main())
