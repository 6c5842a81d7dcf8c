"""T-D1: printing gives a tagged PDF in Dutch, the front page on one sheet, every table row there, a name on every picture."""
import pathlib
import re
import subprocess

from kern import bladzijden, boom


def afdruk(browser, folder, temp, fouten):
    context = browser.new_context()
    page = context.new_page()
    for path in bladzijden(folder):
        out = pathlib.Path(temp) / (path.stem + ".pdf")
        page.goto(path.absolute().as_uri())
        page.pdf(path=str(out), prefer_css_page_size=True, tagged=True, print_background=False)
        info = subprocess.run(["pdfinfo", str(out)], capture_output=True, text=True, check=True).stdout
        if not re.search(r"Tagged:\s+yes", info):
            fouten.meld("T-D1", path.name, "de pdf heeft geen structuur")
        if b"/Lang (nl)" not in out.read_bytes():
            fouten.meld("T-D1", path.name, "de pdf zegt niet dat zij Nederlands is")
        count = int(re.search(r"Pages:\s+(\d+)", info).group(1))
        if path.name == "index.html" and count != 1:
            fouten.meld("T-D1", path.name, f"{count} vellen in plaats van 1")
        structure = subprocess.run(["pdfinfo", "-struct", str(out)], capture_output=True, text=True, check=True).stdout
        root = boom(path)
        pictures = [s for s in root.alle("svg") if s.attrs.get("role") == "img"]
        if len(re.findall(r"^\s*Figure", structure, re.M)) < len(pictures):
            fouten.meld("T-D1", path.name, "niet elke grafiek heeft een naam in de pdf")
        text = subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True).stdout
        for sheet, words in enumerate(text.split("\f")[:-1]):
            if "Pagina" not in words or "run" not in words:
                fouten.meld("T-D1", path.name, f"vel {sheet + 1} zegt niet waar het bij hoort")
        if path.name == "index.html":
            continue
        # A row that breaks over lines is set beside its neighbours: its first word is what can be looked for.
        words = set(text.split())
        for row in root.alle("tr"):
            head = row.eerste("th")
            if head is None or head.attrs.get("scope") != "row":
                continue
            first = head.tekst(zonder=("vh",)).split()
            if first and first[0] not in words:
                fouten.meld("T-D1", path.name, f"rij '{head.tekst()}' staat niet op papier")
                break
    context.close()
