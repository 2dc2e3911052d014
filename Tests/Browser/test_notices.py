"""Notices within the office, internal notes and the calendar, for everyone."""

import pytest
from playwright.sync_api import expect

from audit import audit_everywhere
from pages import LANGUAGES, View
from people import expect_errors, fill_in, press, staff


def test_a_note_names_a_colleague_who_hears_of_it(visit, site):
    officer = staff(visit, site, "jiwar", "officer", View("ar"))
    page = officer.open("/jiwar/staff/inbox?tab=team")
    page.locator("li.item a").first.click()
    note = page.locator("details", has_text="ملاحظة داخلية")
    note.locator("summary").click()
    note.locator("textarea").fill("@محمد الحازمي راجع عقد الإيجار")
    note.get_by_role("button").click()
    expect(page.locator("ol.tl")).to_contain_text("راجع عقد الإيجار")
    researcher = staff(visit, site, "jiwar", "researcher", View("ar"))
    page = researcher.open("/jiwar/staff/notices")
    expect(page.locator("main")).to_contain_text("ذكرك سارة العتيبي في ملاحظة")
    audit_everywhere(researcher, "notices-ar", keep={("light", 390)})
    press(page, "اطّلعت عليها كلها")
    expect(page.locator("li.unread")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_is_for_everyone(visit, site, language):
    manager = staff(visit, site, "jiwar", "manager", View(language))
    page = manager.open("/jiwar/staff/calendar")
    audit_everywhere(manager, f"calendar-{language}", keep={("light", 390), ("dark", 1360)})
    fill_in(page, reminders="ثلاثة")
    page.locator("form:has([name=reminders]) button").click()
    expect_errors(page, "reminders")
