import re
from html.parser import HTMLParser

import pytest

from crosscheck.models import Span
from crosscheck.report import render
from crosscheck.report.pages import link

VOID = {"meta", "link", "br", "hr", "img", "input", "col"}


class Tree(HTMLParser):
    """Checks that every element is closed in its place; keeps elements, ids, references and text."""

    def __init__(self):
        super().__init__()
        self.open, self.elements, self.ids, self.targets, self.text = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.elements.append(tag)
        self.ids += [given["id"]] if "id" in given else []
        self.targets += [given[name] for name in ("href", "src", "aria-labelledby") if name in given]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def parse(page):
    tree = Tree()
    tree.feed(page)
    tree.close()
    assert tree.open == []
    return tree


@pytest.mark.parametrize("only", [(), ("discrepancy",), ("agreement", "single"), ("single",)])
def test_the_page_is_well_formed(only, report):
    tree = parse(render(report, "html", ledger=True, only=only))
    assert len(tree.ids) == len(set(tree.ids))
    inside = {target.removeprefix("#") for target in tree.targets if not target.startswith("http")}
    assert inside <= set(tree.ids)


def test_the_page_needs_nothing_beside_itself(report):
    page = render(report, "html")
    tree = parse(page)
    assert not {"script", "link", "img", "iframe", "object"} & set(tree.elements)
    assert "@import" not in page
    assert "url(" not in page
    assert [target for target in tree.targets if target.startswith("http")] == ["https://averil.example/ferry"]


def test_values_are_marked_in_their_sentences(report):
    page = render(report, "html")
    assert "A ferry carrying <mark>198</mark> passengers has run onto" in page
    assert "from <mark>40 ships</mark> a day to <mark>22</mark>, a drop of <mark>30 percent</mark>, the port" in page


def test_text_of_an_article_is_no_markup(report):
    evil = '<script>alert("x")</script>'
    finding = report.findings[0]
    claim = finding.claims[0].model_copy(
        update={
            "evidence": Span(start=0, end=len(evil), quote=evil),
            "context": Span(start=0, end=len(evil), quote=evil),
            "attribution": evil,
        }
    )
    changed = finding.model_copy(update={"topic": evil, "reason": evil, "claims": (claim, *finding.claims[1:])})
    tree = parse(render(report.model_copy(update={"findings": (changed,)}), "html"))
    assert "script" not in tree.elements
    assert "".join(tree.text).count("alert") >= 4


def test_tables_name_their_columns_and_rows(report):
    page = render(report, "html", ledger=True)
    assert page.count("<table") == page.count('<thead><tr><th scope="col">')
    assert len(re.findall(r"<th(?! scope=)[ >]", page)) == 0


ADDRESSES = {
    "https://averil.example/a": "https://averil.example/a",
    "http://averil.example": "http://averil.example",
    "javascript:alert(1)": "",
    "data:text/html,x": "",
    "seeds/one.txt": "",
}


@pytest.mark.parametrize(("url", "safe"), ADDRESSES.items(), ids=ADDRESSES)
def test_only_web_addresses_are_followed(url, safe):
    assert link(url) == safe


def test_an_article_without_address_has_no_link():
    assert link(None) == ""
