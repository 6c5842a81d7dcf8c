"""T-B1, T-B3, T-C1, T-C2: weight, requests and policy, the same facts without script, all links from a folder with spaces and accents."""
import base64
import hashlib
import pathlib
import re
import shutil
import urllib.parse

from kern import bladzijden, boom

MAX_PAGINA, MAX_HARD, MAX_CSS, MAX_JS, MAX_KNOPEN = 150_000, 300_000, 8_000, 6_000, 4_000


def gewicht(folder, fouten):
    for path in bladzijden(folder):
        text = path.read_text(encoding="utf-8")
        # The page for printing holds all others: it may weigh up to the hard limit, and has as many elements as they have together.
        limit = MAX_HARD if path.name == "afdruk.html" else MAX_PAGINA
        if len(text.encode()) > limit:
            fouten.meld("T-B1", path.name, f"{len(text.encode())} bytes, hoogstens {limit}")
        css = "".join(re.findall(r"<style>(.*?)</style>", text, re.S))
        script = "".join(re.findall(r"<script>(.*?)</script>", text, re.S))
        if len(css.encode()) > MAX_CSS:
            fouten.meld("T-B1", path.name, f"{len(css.encode())} bytes css")
        if len(script.encode()) > MAX_JS:
            fouten.meld("T-B1", path.name, f"{len(script.encode())} bytes script")
        count = sum(1 for _ in boom(path).alle())
        if count > MAX_KNOPEN and path.name != "afdruk.html":
            fouten.meld("T-B1", path.name, f"{count} elementen")


def beleid(browser, folder, fouten):
    context = browser.new_context()
    page = context.new_page()
    seen = []
    page.on("request", lambda request: seen.append(request.url))
    broken = []
    page.on("console", lambda message: broken.append(message.text) if message.type == "error" else None)
    for path in bladzijden(folder):
        text = path.read_text(encoding="utf-8")
        seen.clear()
        broken.clear()
        page.goto(path.absolute().as_uri())
        if len(seen) != 1:
            fouten.meld("T-B3", path.name, f"{len(seen)} verzoeken")
        for message in broken:
            fouten.meld("T-B3", path.name, f"de browser meldt: {message[:160]}")
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        if not policy or "default-src 'none'" not in policy.group(1):
            fouten.meld("T-B3", path.name, "geen beleid dat alles weigert")
            continue
        for name in ("style", "script"):
            body = re.search(rf"<{name}>(.*?)</{name}>", text, re.S)
            digest = base64.b64encode(hashlib.sha256(body.group(1).encode()).digest()).decode() if body else "-"
            if f"'sha256-{digest}'" not in policy.group(1):
                fouten.meld("T-B3", path.name, f"de hash van {name} klopt niet")
        for node in boom(path).alle():
            for key, value in node.attrs.items():
                if key == "style" or key.startswith("on"):
                    fouten.meld("T-B3", path.name, f"attribuut {key} op {node.tag}")
                if key in ("href", "src", "xlink:href") and re.match(r"[a-z]+:", value or ""):
                    fouten.meld("T-B3", path.name, f"verwijst naar {value}")
    context.close()


def zonder_script(browser, folder, fouten):
    read = "() => { const b = document.body.cloneNode(true); b.querySelectorAll('script,noscript,.zoek').forEach(e => e.remove()); return b.textContent }"
    pages = []
    for enabled in (True, False):
        context = browser.new_context(java_script_enabled=enabled)
        page = context.new_page()
        texts = {}
        for path in bladzijden(folder):
            page.goto(path.absolute().as_uri())
            text = page.evaluate(read) if enabled else page.locator("body").text_content()
            if not enabled:
                text = text.replace("".join(re.findall(r"<script>(.*?)</script>", path.read_text(encoding="utf-8"), re.S)), "")
            texts[path.name] = re.findall(r"[0-9][0-9.,]*", text)
        pages.append(texts)
        context.close()
    for name in pages[0]:
        if sorted(pages[0][name]) != sorted(pages[1][name]):
            fouten.meld("T-C1", name, f"met script {len(pages[0][name])} getallen, zonder {len(pages[1][name])}, of andere")


def verwijzingen(browser, folder, temp, fouten):
    place = pathlib.Path(temp) / "Cijfers één (mei) ë" / "2026-10"
    if place.exists():
        shutil.rmtree(place)
    shutil.copytree(folder, place)
    anchors = {p.name: {k.attrs["id"] for k in boom(p).alle() if k.attrs.get("id")} for p in bladzijden(place)}
    for path in bladzijden(place):
        for link in boom(path).alle("a"):
            href = urllib.parse.unquote(link.attrs.get("href", ""))
            target, _, anchor = href.partition("#")
            if target == "../index.html":
                continue
            file = (place / target) if target else path
            if not file.is_file():
                fouten.meld("T-C2", path.name, f"'{href}' leidt nergens heen")
            elif anchor and anchor not in anchors.get(file.name, set()):
                fouten.meld("T-C2", path.name, f"'{href}' heeft geen plaats op die bladzijde")
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    for path in bladzijden(place):
        page.goto(path.as_uri())
        link = page.locator("main a[download]").first
        if link.count() == 0:
            continue
        with page.expect_download(timeout=5000) as download:
            link.evaluate("e => { for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; e.click() }")
        if download.value.failure():
            fouten.meld("T-C2", path.name, "de CSV is niet te bewaren")
    context.close()
