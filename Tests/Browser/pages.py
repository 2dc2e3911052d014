"""How a page is looked at: the views we promise, and a visitor who walks through the site in one of them."""

import contextlib
import dataclasses
import itertools
import pathlib
from collections.abc import Iterator

from playwright.sync_api import Browser, ConsoleMessage, Page, Response

LANGUAGES = ("ar", "en")
THEMES = ("light", "dark")
# A desk, a common phone, and the narrowest screen WCAG 2.2 asks for (1.4.10).
WIDTHS = (1360, 390, 320)

ARTIFACTS = pathlib.Path(__file__).resolve().parents[2] / "artifacts" / "browser"


@dataclasses.dataclass(frozen=True)
class View:
    """Language, theme and width in CSS pixels; Arabic, light and wide unless told."""

    language: str = "ar"
    theme: str = "light"
    width: int = 1360
    javascript: bool = True
    # Only the tests of offline work let the service worker answer in the server's place.
    offline_worker: bool = False

    def __str__(self) -> str:
        script = "" if self.javascript else "-nojs"
        return f"{self.language}-{self.theme}-{self.width}{script}"

    @property
    def height(self) -> int:
        return 900 if self.width > 600 else 844


VIEWS = [View(*each) for each in itertools.product(LANGUAGES, THEMES, WIDTHS)]


class Visitor:
    """One person with one browser: their cookies, the page before them, and all that went wrong on the way."""

    def __init__(self, browser: Browser, address: str, view: View):
        self.address, self.view = address, view
        # Errors on the console, blocked by policy, thrown by a script, or answered 400 and above to a subresource.
        self.problems: list[str] = []
        self.context = browser.new_context(
            base_url=address,
            locale={"ar": "ar-SA", "en": "en-GB"}[view.language],
            timezone_id="Asia/Riyadh",
            color_scheme=view.theme,
            reduced_motion="reduce",
            viewport={"width": view.width, "height": view.height},
            service_workers="allow" if view.offline_worker else "block",
        )
        self.context.set_default_timeout(10_000)
        self.reopen()

    def reopen(self) -> Page:
        """A new page of the same browser, as after the last one was closed: its cookies are still there."""
        self.page = self.context.new_page()
        self._devtools = self.context.new_cdp_session(self.page)
        self._allow_scripts(self.view.javascript)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.problems.append(f"script: {error}"))
        self.page.on("response", self._answered)
        return self.page

    def open(self, path: str, status: int = 200) -> Page:
        """Goes to `path` in the view's language; anything but `status` fails the test."""
        separator = "&" if "?" in path else "?"
        answer = self.page.goto(f"{path}{separator}lang={self.view.language}")
        assert answer is not None and answer.status == status, f"{path} answered {answer and answer.status}"
        return self.page

    def looks(self, themes=THEMES, widths=WIDTHS) -> Iterator[View]:
        """Shows the page as it stands in each theme and width, without loading it anew."""
        for theme, width in itertools.product(themes, widths):
            self.view = dataclasses.replace(self.view, theme=theme, width=width)
            self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            self.page.set_viewport_size({"width": width, "height": self.view.height})
            yield self.view

    def screenshot(self, name: str) -> pathlib.Path:
        """Keeps the whole page as artifacts/browser/NAME-VIEW.png."""
        path = ARTIFACTS / f"{name}-{self.view}.png"
        # Drawing the whole of a long page is the browser's work, not ours: a busy machine may take its time.
        self.page.screenshot(path=path, full_page=True, timeout=60_000)
        return path

    @contextlib.contextmanager
    def scripts_of_ours(self) -> Iterator[None]:
        """Lets the audit's scripts work on a page loaded without JavaScript; the page's own stay unrun."""
        self._allow_scripts(True)
        try:
            yield
        finally:
            self._allow_scripts(self.view.javascript)

    def close(self) -> None:
        self.context.close()

    def _allow_scripts(self, allowed: bool) -> None:
        self._devtools.send("Emulation.setScriptExecutionDisabled", {"value": not allowed})

    def _heard(self, message: ConsoleMessage) -> None:
        # The browser also complains there about every answer of 400 and above; `_answered` and `open` judge those.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.problems.append(f"console: {message.text}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            self.problems.append(f"{response.status}: {response.url}")
