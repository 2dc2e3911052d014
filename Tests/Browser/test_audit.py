"""The audit audited: each kind of fault, put into a small page on purpose, is found; a good page passes."""

import http.server
import threading

import pytest

from audit import audit, audit_everywhere, findings
from links import reachable
from pages import VIEWS, View

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'"
HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>صلة</title>'


def page(body: str, head: str = "", language: str = "ar", direction: str = "rtl") -> tuple[str, str]:
    return "text/html; charset=utf-8", (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head>{HEAD}{head}</head>'
        f"<body><main><h1>صلة</h1>{body}</main></body></html>"
    )


FAULTS = {
    "/unlabelled": (page('<input name="id">'), "axe: label"),
    "/pale": (page("<p>نص باهت</p>", '<link rel="stylesheet" href="/pale.css">'), "axe: color-contrast"),
    "/pale-at-night": (page("<p>نص باهت</p>", '<link rel="stylesheet" href="/night.css">'), "axe: color-contrast"),
    "/wide": (page('<p id="wide">.</p>', '<link rel="stylesheet" href="/wide.css">'), "scrolls sideways: 2000 px wide"),
    "/noisy": (page("", '<script src="/noisy.js"></script>'), "console: something broke"),
    "/throws": (page("", '<script src="/throws.js"></script>'), "script: "),
    "/inline": (page("<script>1</script>"), "console: "),
    "/lacking": (page('<img src="/nowhere.png" alt="">'), "404: "),
    "/foreign": (page("<p>Hello</p>", language="en", direction="ltr"), "lang and dir are"),
}
SITE = {path: content for path, (content, _) in FAULTS.items()} | {
    "/": page('<p><a href="/good">جيد</a> <a href="/gone#part">مفقود</a> <a href="http://other.test/">خارج</a></p>'),
    "/good": page('<p><a href="/">الأولى</a> <a href="/list">القائمة</a> <a href="/good?lang=en">English</a></p>'),
    "/list": ("text/csv", "number,name"),
    "/pale.css": ("text/css", "p{color:#ddd;background:#fff}"),
    "/night.css": ("text/css", "@media(prefers-color-scheme:dark){body{background:#000}p{color:#222}h1{color:#fff}}"),
    "/wide.css": ("text/css", "body{margin:0}#wide{width:2000px;margin:0}"),
    "/noisy.js": ("text/javascript", "console.error('something broke')"),
    "/throws.js": ("text/javascript", "document.title = nothing.at.all"),
}


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        kind, text = SITE.get(self.path.split("?")[0], ("text/plain", "nothing here"))
        body = text.encode()
        self.send_response(200 if text != "nothing here" else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def small_site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", FAULTS)
def test_a_fault_is_found(visit, small_site, path):
    visitor = visit(small_site, View(theme="dark" if path == "/pale-at-night" else "light"))
    visitor.open(path)
    found = findings(visitor)
    assert [each for each in found if each.startswith(FAULTS[path][1])], found
    assert len(found) == 1, found


def test_a_good_page_passes_in_every_theme_and_width(visit, small_site, artifacts):
    visitor = visit(small_site)
    visitor.open("/good")
    audit_everywhere(visitor, "self-check")
    kept = {file.stem for file in artifacts.glob("self-check-ar-*.png")}
    assert kept >= {f"self-check-{view}" for view in VIEWS if view.language == "ar"}


def test_a_fault_of_one_theme_is_found_when_all_are_looked_at(visit, small_site):
    visitor = visit(small_site)
    visitor.open("/pale-at-night")
    with pytest.raises(AssertionError, match="ar-dark-320: axe: color-contrast") as failure:
        audit_everywhere(visitor, "self-check-night")
    assert "ar-light" not in str(failure.value)


def test_without_javascript_a_page_is_audited_all_the_same(visit, small_site):
    visitor = visit(small_site, View(javascript=False))
    visitor.open("/good")
    audit(visitor, "self-check")
    visitor.open("/noisy")
    audit(visitor, "self-check-noisy")
    visitor.open("/unlabelled")
    with pytest.raises(AssertionError, match="axe: label"):
        audit(visitor, "self-check-unlabelled")


def test_an_unexpected_status_fails(visit, small_site):
    visitor = visit(small_site)
    with pytest.raises(AssertionError, match="/gone answered 404"):
        visitor.open("/gone")
    visitor.open("/gone", status=404)
    assert visitor.problems == []


def test_links_are_followed_on_the_same_host_and_dead_ones_told(visit, small_site):
    assert {path: found.status for path, found in reachable(visit(small_site)).items()} == {
        "/": 200, "/good": 200, "/gone": 404, "/list": 200,
    }


def test_what_a_link_gives_to_keep_is_no_page(visit, small_site):
    met = reachable(visit(small_site))
    assert {path for path, found in met.items() if found.is_page} == {"/", "/good"}
