"""T-A4: everything can be reached and used with the keyboard, in the order of the page, and one sees where one is."""
from kern import bladzijden

# What can be reached with Tab, in the order of the page.
BEREIKBAAR = """() => {
  window.__stops = [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')]
    .filter(e => e.tabIndex >= 0 && e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible');
  document.activeElement.blur();
  window.scrollTo(0, 0);
  return window.__stops.length;
}"""
HIER = """() => {
  const e = document.activeElement;
  const s = getComputedStyle(e);
  return {plaats: window.__stops.indexOf(e), lijn: s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth), wat: e.outerHTML.slice(0, 80), klasse: e.className};
}"""


def toetsenbord(browser, folder, fouten):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    for path in bladzijden(folder):
        if path.name == "afdruk.html":
            continue
        page.goto(path.absolute().as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        count = page.evaluate(BEREIKBAAR)
        for expected in range(count):
            page.keyboard.press("Tab")
            here = page.evaluate(HIER)
            if expected == 0 and here["klasse"] != "skip":
                fouten.meld("T-A4", path.name, f"de eerste stop is niet 'Naar de inhoud' maar {here['wat']}")
            if here["plaats"] != expected:
                fouten.meld("T-A4", path.name, f"stop {expected + 1} is {here['plaats'] + 1} in de bladzijde: {here['wat']}")
                break
            if here["lijn"] < 2:
                fouten.meld("T-A4", path.name, f"men ziet niet waar men is: {here['wat']}")
                break
        button = page.locator("table.sorteer th button").first
        if button.count() == 0:
            continue
        button.focus()
        for key, want in (("Enter", "ascending"), ("Space", "descending")):
            page.keyboard.press(key)
            if page.locator("table.sorteer th").first.get_attribute("aria-sort") != want:
                fouten.meld("T-A4", path.name, f"{key} sorteert niet ({want})")
        if "Gesorteerd op" not in (page.locator("#melding").text_content() or ""):
            fouten.meld("T-A4", path.name, "het sorteren wordt niet gezegd")
    context.close()
