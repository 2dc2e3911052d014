"""Several colleagues at one request: an open page hears of changes, typed words stay, and a form that comes too late is kept."""

import pytest
from playwright.sync_api import expect

from audit import audit_everywhere
from pages import LANGUAGES, View
from people import staff

CHANGED = {"ar": "تغيّر هذا السجل في الأثناء", "en": "This record changed meanwhile"}


def open_request(visitor, association: str, place: int = 0) -> str:
    """Opens a request of the team's list; its address."""
    page = visitor.open(f"/{association}/staff/inbox?tab=team")
    page.locator("li.item h3 a").nth(place).click()
    page.wait_for_load_state()
    return page.url


def act_of(page, part: str):
    """The form that posts to `part`, unfolded."""
    form = page.locator(f'main form[action$="/{part}"]')
    fold = page.locator("details", has=page.locator(f'form[action$="/{part}"]'))
    if fold.count() and fold.first.get_attribute("open") is None:
        fold.first.locator("summary").first.click()
    return form


def note(page, words: str) -> None:
    form = act_of(page, "note")
    form.locator("textarea").fill(words)
    form.get_by_role("button").click()
    page.wait_for_load_state()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_by_another_appears_and_what_is_typed_stays(visit, site, language):
    officer = staff(visit, site, "hasad", "officer", View(language, width=390))
    address = open_request(officer, "hasad")
    page = officer.page
    typed = act_of(page, "note").locator("textarea")
    typed.fill("أكتب الآن")
    manager = staff(visit, site, "hasad", "manager", View(language))
    manager.page.goto(address)
    note(manager.page, "كلمت الأسرة")
    bar = page.locator(".live .callout")
    expect(bar).to_be_visible()
    expect(bar.locator("[data-typed]")).to_be_visible()
    expect(bar.get_by_role("link")).to_have_attribute("target", "_blank")
    assert typed.input_value() == "أكتب الآن"
    audit_everywhere(officer, f"live-{language}", keep={("light", 390)})
    typed.fill("")
    bar.get_by_role("link").click()
    expect(page.locator("ol.tl")).to_contain_text("كلمت الأسرة")
    expect(bar).to_be_hidden()


def test_an_inbox_says_that_it_changed(visit, site):
    officer = staff(visit, site, "hasad", "officer", View("ar"))
    page = officer.open("/hasad/staff/inbox?tab=team")
    manager = staff(visit, site, "hasad", "manager", View("ar"))
    open_request(manager, "hasad", 1)
    form = act_of(manager.page, "assignment")
    people = form.locator("select option")
    now = form.locator("select").input_value()
    other = next(value for value in people.evaluate_all("o => o.map(e => e.value)") if value not in ("", now))
    form.locator("select").select_option(other)
    form.get_by_role("button").click()
    expect(page.locator(".live .callout")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_that_comes_too_late_is_shown_beside_what_stands(visit, site, language):
    """Without a script, as on a phone that lost its connection."""
    officer = staff(visit, site, "hasad", "officer", View(language, javascript=False))
    address = open_request(officer, "hasad", 2)
    manager = staff(visit, site, "hasad", "manager", View(language, javascript=False))
    manager.page.goto(address)
    for page in (manager.page, officer.page):
        form = act_of(page, "assignment")
        options = form.locator("select option").evaluate_all("o => o.map(e => e.value)")
        form.locator("select").select_option(options[-1] if page is manager.page else options[0])
        form.get_by_role("button").click()
        page.wait_for_load_state()
    page = officer.page
    expect(page.locator("#h-conflict")).to_have_text(CHANGED[language])
    expect(page.locator("section:has(#h-conflict) table")).to_be_visible()
    audit_everywhere(officer, f"conflict-{language}", keep={("light", 390), ("light", 1360)})
    page.locator("section:has(#h-conflict) .actions a").click()
    act_of(page, "assignment").get_by_role("button").click()
    expect(page.locator("#h-conflict")).to_have_count(0)


def test_keys_walk_the_inbox_and_stay_silent_while_someone_types(visit, site):
    officer = staff(visit, site, "hasad", "officer", View("ar"))
    page = officer.open("/hasad/staff/inbox?tab=team")
    expect(page.locator("[data-keys-help]")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("li.item h3 a").first).to_be_focused()
    page.keyboard.press("x")
    expect(page.locator("li.item .pick").first).to_be_checked()
    page.keyboard.press("/")
    page.keyboard.type("jko")
    expect(page.locator("#q")).to_have_value("jko")
    page.locator("li.item h3 a").first.focus()
    page.keyboard.press("o")
    page.wait_for_url("**/staff/requests/**")
    # The keys are heard only once their script has come.
    expect(page.locator("[data-keys=request][data-heeds]")).to_be_attached()
    page.keyboard.press("u")
    page.wait_for_url("**/staff/inbox**")
    page.locator("[data-keys-help] summary").click()
    page.locator("[data-keys-toggle]").click()
    page.locator("h1").click()
    page.keyboard.press("j")
    expect(page.locator("li.item h3 a").first).not_to_be_focused()
