"""Which pages there are: every address a visitor reaches by links alone."""

import html.parser
import re
import urllib.parse
from typing import NamedTuple

from pages import Visitor


class _Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag, attributes):
        target = dict(attributes).get("href")
        if tag == "a" and target:
            self.found.append(target)


class Found(NamedTuple):
    """What a link leads to; a document, a list or a letter to keep is no page that can be looked at."""

    status: int
    is_page: bool


def reachable(visitor: Visitor, start: str = "/", limit: int = 200) -> dict[str, Found]:
    """What every path reached from `start` with the visitor's cookies answers, at most `limit`, in the order met.

    Follows links of HTML pages on the same host. Language switches are left alone: they lead to the same pages. Of months and
    years, which go on for ever, two each are followed.
    """
    host = urllib.parse.urlsplit(visitor.address).netloc
    waiting, met = [start], {}
    steps: dict[str, int] = {}
    while waiting and len(met) < limit:
        path = waiting.pop(0)
        if path in met:
            continue
        if re.search(r"[?&](month|year)=", path):
            page = path.split("?")[0]
            steps[page] = steps.get(page, 0) + 1
            if steps[page] > 2:
                continue
        answer = visitor.context.request.get(path, headers={"Accept": "text/html"})
        is_page = (
            "text/html" in answer.headers.get("content-type", "")
            and not answer.headers.get("content-disposition", "").startswith("attachment")
        )
        met[path] = Found(answer.status, is_page)
        if answer.status >= 400 or not is_page:
            continue
        links = _Links()
        links.feed(answer.text())
        for target in links.found:
            parts = urllib.parse.urlsplit(urllib.parse.urljoin(answer.url, target))
            asks_language = "lang" in urllib.parse.parse_qs(parts.query)
            if parts.scheme.startswith("http") and parts.netloc == host and not asks_language:
                waiting.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return met
