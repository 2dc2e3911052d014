"""What every page must be: accessible, within the screen, silent on the console, in the language that was asked for."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from pages import THEMES, Visitor

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Style sheets are not fetched a second time for axe: only its experimental rules read them.
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}
# What a theme can change on a page that has been looked at in another one: colours, and nothing else.
COLOURS = OPTIONS | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

# axe takes joined Arabic letters for the ligatures of an icon font, which it tells by drawing on a canvas, and then
# leaves the contrast of all such text unjudged. We have no icon fonts: this canvas finds no ligature anywhere.
NO_LIGATURES = """() => {
  HTMLCanvasElement.prototype.getContext = () => ({
    canvas: {}, fillText() {}, clearRect() {},
    measureText: text => ({width: 30 * text.length}),
    getImageData: (x, y, width, height) => ({data: new Uint8ClampedArray(width * height * 4).fill(255)}),
  });
}"""

# The elements that reach beyond either edge, unless a box around them scrolls on its own.
STICKING_OUT = """() => {
  const root = document.scrollingElement, width = document.documentElement.clientWidth;
  if (root.scrollWidth <= innerWidth) return [];
  const out = e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > width + 1 || r.left < -1); };
  const scrolls = e => e !== root && e !== document.body && getComputedStyle(e).overflowX !== 'visible';
  const boxed = e => e.parentElement !== null && (scrolls(e.parentElement) || boxed(e.parentElement));
  const name = e => e.localName + (e.id && '#' + e.id) + [...e.classList].map(c => '.' + c).join('');
  const found = [...document.body.querySelectorAll('*')].filter(e => out(e) && !boxed(e)).map(name);
  return [`${root.scrollWidth} px wide in ${innerWidth}`, ...new Set(found)].slice(0, 6);
}"""


def violations(page: Page, options: dict = OPTIONS) -> list[str]:
    """What axe finds against WCAG 2.2 AA and best practice: rule, what to do, and the first elements."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(NO_LIGATURES)
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(options).then(result => result.violations)", options)
    return [
        f"axe: {each['id']}: {each['help']}: " + "; ".join(node["html"][:160] for node in each["nodes"][:3])
        for each in found
    ]


def overflow(page: Page) -> list[str]:
    """Why the page would scroll sideways; empty when it does not."""
    found = page.evaluate(STICKING_OUT)
    return [f"scrolls sideways: {', '.join(found)}"] if found else []


def wrong_language(page: Page, language: str) -> list[str]:
    """Whether `lang` or `dir` of the document is another than `language` calls for."""
    found = page.evaluate("() => [document.documentElement.lang, document.documentElement.dir || 'ltr']")
    wanted = [language, "rtl" if language == "ar" else "ltr"]
    return [] if found == wanted else [f"lang and dir are {found}, not {wanted}"]


def findings(visitor: Visitor, options: dict = OPTIONS) -> list[str]:
    """Everything wrong with the page before the visitor, and what went wrong on the way to it."""
    page = visitor.page
    # Taken before axe is put into the page, and emptied so that each problem is told once.
    on_the_way, visitor.problems[:] = list(visitor.problems), []
    with visitor.scripts_of_ours():
        found = on_the_way + wrong_language(page, visitor.view.language) + overflow(page) + violations(page, options)
    # What the audit itself stirs up on the console is not the page's doing.
    visitor.problems.clear()
    return found


def audit(visitor: Visitor, name: str) -> None:
    """Keeps a screenshot named `name` and fails with all findings, if there are any."""
    visitor.screenshot(name)
    found = findings(visitor)
    assert not found, "\n".join([f"{name} ({visitor.view}) {visitor.page.url}"] + found)


def audit_everywhere(visitor: Visitor, name: str, keep: set[tuple[str, int]] | None = None) -> None:
    """`audit` in both themes and all widths; tells every finding of every view at once.

    `keep` names the themes and widths whose screenshots are kept; all of them unless told.
    """
    found, first_theme = [], THEMES[0]
    for view in visitor.looks():
        if keep is None or (view.theme, view.width) in keep:
            visitor.screenshot(name)
        found += [f"{view}: {each}" for each in findings(visitor, OPTIONS if view.theme == first_theme else COLOURS)]
    assert not found, "\n".join([f"{name} {visitor.page.url}"] + found)
