"""What the browser checks share: finding pages, reading them, collecting what is wrong."""
import pathlib
import re
from html.parser import HTMLParser

CHROMIUM = "/usr/bin/chromium"
VOID = {"meta", "br", "hr", "link", "input", "img"}


class Fouten(list):
    """A list of what is wrong, each with the check that found it."""

    def meld(self, check, page, text):
        self.append(f"{check} {page}: {text}")


class Knoop:
    def __init__(self, tag, attrs, parent):
        self.tag = tag
        self.attrs = dict(attrs)
        self.parent = parent
        self.kinderen = []

    def alle(self, tag=None, klasse=None):
        for kind in self.kinderen:
            if isinstance(kind, Knoop):
                if (tag is None or kind.tag == tag) and (klasse is None or klasse in (kind.attrs.get("class") or "").split()):
                    yield kind
                yield from kind.alle(tag, klasse)

    def eerste(self, tag=None, klasse=None):
        return next(self.alle(tag, klasse), None)

    def tekst(self, zonder=()):
        out = []
        for kind in self.kinderen:
            if isinstance(kind, str):
                out.append(kind)
            elif not set((kind.attrs.get("class") or "").split()) & set(zonder):
                out.append(kind.tekst(zonder))
        return "".join(out)


class Boom(HTMLParser):
    """A small tree of a page, enough to ask for elements by name and class."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.wortel = self.hier = Knoop("#document", [], None)
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        knoop = Knoop(tag, attrs, self.hier)
        self.hier.kinderen.append(knoop)
        if tag not in VOID:
            self.hier = knoop

    def handle_startendtag(self, tag, attrs):
        self.hier.kinderen.append(Knoop(tag, attrs, self.hier))

    def handle_endtag(self, tag):
        knoop = self.hier
        while knoop.parent is not None and knoop.tag != tag:
            knoop = knoop.parent
        if knoop.parent is not None:
            self.hier = knoop.parent

    def handle_data(self, data):
        self.hier.kinderen.append(data)


def bladzijden(folder):
    """The pages of a tree, the one for printing last."""
    return sorted(pathlib.Path(folder).glob("*.html"), key=lambda p: (p.name == "afdruk.html", p.name))


def boom(path):
    return Boom(path.read_text(encoding="utf-8")).wortel


def getal(text):
    """A Dutch number as a float; None when the cell holds none."""
    text = re.sub("[*\u25b2\u25bc]", "", text.replace("\u00a0", " ")).strip()
    match = re.fullmatch(r"[€ ]*([\u2212+-]?[0-9][0-9.]*(?:,[0-9]+)?)%?(?: \(.*\))?", text)
    if not match:
        return None
    value = float(match.group(1).replace(".", "").replace(",", ".").replace("\u2212", "-"))
    return value / 100 if "%" in text else value
