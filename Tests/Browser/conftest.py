"""Fixtures: the browser, the site under test, and visitors who are shown out when a test ends."""

import os
import pathlib
import shutil

import pytest
from playwright.sync_api import sync_playwright

from pages import ARTIFACTS, View, Visitor
from server import Server

ROOT = pathlib.Path(__file__).resolve().parents[2]


def pytest_configure(config) -> None:
    """What the run before kept is gone; tests side by side (pytest -n 2) are started by one that does this once."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(ARTIFACTS, ignore_errors=True)
        ARTIFACTS.mkdir(parents=True)


@pytest.fixture(scope="session")
def artifacts() -> pathlib.Path:
    """Where screenshots and logs of this run are kept."""
    return ARTIFACTS


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium. Its sandbox wants rights a build machine may not give; it only ever sees our own pages."""
    with sync_playwright() as playwright:
        program = os.environ.get("SILA_CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory, artifacts, worker_id):
    """The built program serving its demo associations from a fresh data folder; each of several workers has its own."""
    program = os.environ.get("SILA_PROGRAM", str(ROOT / ".build" / "debug" / "sila"))
    # One address stands for everybody here: limits by address would stop us as they should stop one client.
    unlimited = {"SILA_ATTEMPTS": "0", "SILA_SUBMISSIONS": "0"}
    server = Server([program], tmp_path_factory.mktemp("data"), artifacts / f"server-{worker_id}.log", settings=unlimited)
    yield server
    server.stop()


@pytest.fixture
def visit(request, chromium):
    """Makes visitors: `visit(site.address)`, `visit(site.address, View("en", "dark", 390))`."""
    visitors: list[Visitor] = []

    def make(address: str, view: View = View()) -> Visitor:
        visitors.append(Visitor(chromium, address, view))
        return visitors[-1]

    yield make
    for number, visitor in enumerate(visitors):
        if getattr(request.node, "failed", False):
            visitor.screenshot(f"failed-{request.node.name.replace('/', '_')}-{number}")
        visitor.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Lets `visit` know whether the test failed, to keep what its visitors saw."""
    report = yield
    if report.when == "call":
        item.failed = report.failed
    return report
