"""Every page that links lead to, for everyone: accessible, within the screen, silent, in the language asked for."""

import re

import pytest

from audit import audit, audit_everywhere
from links import reachable
from pages import LANGUAGES, View, Visitor
from people import staff

# Pages of one shape differ in their data alone: the first few of each are looked at, all are asked for.
SHAPES = [(r"/[0-9a-f]{32}", "/{id}"), (r"/[a-z_]+-14\d\d", "/{holiday}"), (r"[A-Z]{2}-[A-Z]+", "{service}"),
          (r"tab=\w+", "tab={tab}"), (r"before=\d+", "before={n}"), (r"due=.*", "due={n}"),
          (r"month=[\d-]+", "month={month}"), (r"year=\d+", "year={year}"), (r"/(visits|members)/\d+", r"/\1/{n}"),
          (r"LTR-\d+-\d+", "{letter}"), (r"/fields/(?!new)[a-z-]+", "/fields/{field}"),
          (r"/services/\{service\}/documents/(?!new)[a-z-]+", "/services/{service}/documents/{document}")]
SEVERAL = {"/ghiras/staff/requests/{id}": 3}

POSTS = {"officer": "/ghiras/staff/inbox", "secretary": "/ghiras/staff/policy", "admin": "/ghiras/staff/people",
         "member": "/ghiras/staff/committees", "researcher": "/ghiras/staff/visits",
         "accountant": "/ghiras/staff/payments", "manager": "/ghiras/staff/budgets",
         "hr": "/ghiras/staff/people"}


def shape(path: str) -> str:
    for pattern, name in SHAPES:
        path = re.sub(pattern, name, path)
    return path


def one_of_each(paths) -> list[str]:
    """The first paths of each shape."""
    met: dict[str, int] = {}
    chosen = []
    for path in paths:
        kind = shape(path)
        met[kind] = met.get(kind, 0) + 1
        if met[kind] <= SEVERAL.get(kind, 1):
            chosen.append(path)
    return chosen


def look_at(visitor, paths: list[str], name: str) -> None:
    for number, path in enumerate(paths):
        visitor.open(path)
        audit_everywhere(visitor, f"{name}-{number:02}", keep={("light", 1360), ("dark", 390)})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_public_page_is_for_everyone(visit, site, language):
    visitor = visit(site.address, View(language))
    paths = [path for path, found in reachable(visitor, "/").items() if found.is_page and "/staff" not in path]
    mine = [path for path in paths if path == "/" or path.startswith("/ghiras/")]
    assert len(mine) > 8, paths
    look_at(visitor, one_of_each(mine) + ["/jiwar/", "/jiwar/policy"], f"public-{language}")


def test_every_public_link_leads_somewhere(visit, site):
    met = reachable(visit(site.address), "/")
    # An association that takes no requests on its website says so.
    assert {path: found.status for path, found in met.items() if found.status != 200} == {
        path: 422 for path in met if path.startswith("/hasad/apply")
    }


@pytest.fixture(scope="session")
def shapes_of(chromium, site):
    """The shapes of the pages that a post meets, each post asked once."""
    met: dict[str, set[str]] = {}

    def shapes(post: str) -> set[str]:
        if post not in met:
            visitor = staff(lambda address, view: Visitor(chromium, address, view), site, "ghiras", post, View("ar"))
            met[post] = {shape(path) for path in reachable(visitor, POSTS[post])}
            visitor.close()
        return met[post]

    return shapes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("post", POSTS)
def test_every_staff_page_is_for_everyone(visit, site, shapes_of, post, language):
    """Every page answers whom it is offered to; each shape is looked at with the first post that meets it."""
    earlier = set().union(*(shapes_of(each) for each in list(POSTS)[: list(POSTS).index(post)]))
    visitor = staff(visit, site, "ghiras", post, View(language))
    met = reachable(visitor, POSTS[post])
    paths = [path for path in met if "/staff/" in path]
    assert {path: met[path].status for path in paths if met[path].status != 200} == {}
    pages = one_of_each(path for path in paths if met[path].is_page)
    look_at(visitor, [path for path in pages if shape(path) not in earlier], f"staff-{post}-{language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_problems_are_for_everyone(visit, site, language):
    public = visit(site.address, View(language))
    officer = staff(visit, site, "ghiras", "officer", View(language))
    for visitor, path, status in [
        (public, "/nowhere", 404), (public, "/ghiras/nowhere", 404), (public, "/hasad/apply/service", 422),
        (officer, "/ghiras/staff/requests/0", 404), (officer, "/ghiras/staff/people", 403),
    ]:
        visitor.open(path, status)
        audit_everywhere(visitor, f"problem-{status}{path.replace('/', '-')}", keep={("light", 1360), ("dark", 390)})


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_whole_without_javascript(visit, site, language):
    visitor = visit(site.address, View(language, width=390, javascript=False))
    for path in ("/", "/ghiras/", "/ghiras/services", "/ghiras/apply/service", "/ghiras/track", "/ghiras/policy"):
        visitor.open(path)
        audit(visitor, f"plain{path.replace('/', '-')}")
    officer = staff(visit, site, "ghiras", "officer", View(language, width=390, javascript=False))
    request = officer.page.locator("main li.item a").first.get_attribute("href")
    for number, path in enumerate(["/ghiras/staff/inbox", request, "/ghiras/staff/requests/new"]):
        officer.open(path)
        audit(officer, f"plain-staff-{number}")
