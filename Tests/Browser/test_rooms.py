"""The office's other rooms: holidays, colleagues, one's own account, the audit chain, jobs, search, language, theme, keys."""

import os
import re
import sqlite3
import time

from playwright.sync_api import expect

from audit import audit, audit_everywhere
from pages import View
from people import (
    PASSWORD, act, eastern, expect_errors, field, fill_date, fill_in, go_on, national_id, press, sign_in, staff, told,
)


def test_a_corrected_eid_moves_deadlines_visibly(visit, site):
    manager = staff(visit, site, "nabd", "manager", View("ar"))
    page = manager.open("/nabd/staff/holidays")
    audit(manager, "holidays")
    page.locator("main table a").filter(has_text="عيد الفطر").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("عيد الفطر")
    fill_date(page, "last", "1", 1, "2020", hijri=False)
    press(page, "حفظ وإعادة الحساب")
    expect_errors(page, "last")
    audit(manager, "holidays-refused")

    # A closure of the association's own in the days to come moves what is open.
    page = manager.open("/nabd/staff/holidays")
    press(page, "حفظ وإعادة الحساب")
    expect_errors(page, "holiday", "kind", "first")
    first, last = page.evaluate(
        "() => [3, 6].map(days => { const d = new Date(Date.now() + days * 864e5);"
        " return [d.getUTCDate(), d.getUTCMonth() + 1, d.getUTCFullYear()] })"
    )
    fill_in(page, holiday="إغلاق للصيانة")
    page.get_by_label("إغلاق قررته الجمعية").check()
    fill_date(page, "first", str(first[0]), first[1], str(first[2]), hijri=False)
    fill_date(page, "last", str(last[0]), last[1], str(last[2]), hijri=False)
    press(page, "حفظ وإعادة الحساب")
    expect(page.locator("#h-moved")).to_be_visible()
    audit(manager, "holidays-moved")
    page.locator('section[aria-labelledby="h-moved"] a').first.click()
    expect(page.locator("ol.tl")).to_contain_text("تغيّر آخر يوم للرد")


def test_a_colleague_is_added_changed_reset_and_locked_out(visit, site):
    admin = staff(visit, site, "sidra", "admin", View("ar"))
    page = admin.open("/sidra/staff/people")
    press(page, "إضافة موظف")
    expect_errors(page, "name", "email", "roles")
    fill_in(page, name="نوف العسيري", email="nouf")
    press(page, "إضافة موظف")
    expect_errors(page, "roles")
    page.locator('main [name="roles"][value="relations_officer"]').check()
    press(page, "إضافة موظف")
    expect_errors(page, "email")
    audit(admin, "people-refused")
    fill_in(page, name="نوف العسيري", email="nouf@sidra.example")
    press(page, "إضافة موظف")
    password = page.locator(".big-number").inner_text()
    audit(admin, "people-added")

    colleague = visit(site.address, View("ar", width=390))
    sign_in(colleague, "sidra", "nouf", password)
    expect(colleague.page.locator("main")).to_contain_text("كلمة مرورك مؤقتة")
    colleague.open("/sidra/staff/inbox")
    expect(colleague.page.locator("main")).to_contain_text("كلمة مرورك مؤقتة")
    account = colleague.open("/sidra/staff/account")
    fill_in(account, password="not this", new_password="short", repeated_password="short")
    go_on(account)
    expect(account.locator("main .summary a")).to_have_count(1)
    audit(colleague, "account-refused")
    fill_in(account, password=password, new_password="جملة سر طويلة 1448", repeated_password="جملة سر طويلة 1448")
    go_on(account)
    expect(told(account)).to_contain_text("تغيّرت كلمة المرور.")

    page.locator('main [name="roles"][value="social_researcher"]').check()
    press(page, "حفظ")
    expect(told(page)).to_contain_text("حُفظ التغيير.")
    press(page, "إصدار كلمة مرور جديدة")
    expect(page.locator(".big-number")).to_be_visible()

    for _ in range(12):
        sign_in(colleague, "sidra", "nouf", "wrong password")
        if colleague.page.get_by_text("أُقفل الدخول مؤقتًا").count():
            break
    expect(colleague.page.get_by_text("أُقفل الدخول مؤقتًا")).to_be_visible()
    audit(colleague, "locked-out")
    page = admin.open("/sidra/staff/people")
    page.get_by_role("link", name="نوف العسيري").click()
    press(page, "إيقاف الحساب")
    expect(page.get_by_role("button", name="إعادة تفعيل الحساب")).to_be_visible()
    audit(admin, "people-inactive")


def test_the_audit_chain_is_shown(visit, site):
    manager = staff(visit, site, "nabd", "manager", View("ar"))
    page = manager.open("/nabd/staff/audit")
    expect(page.locator("main")).to_contain_text("بصمة آخر حدث")
    audit(manager, "audit-chain")


def give_up_a_job(data, slug: str) -> None:
    """Leaves a job in the books as the program does when every attempt failed; its daily round does no harm."""
    moment = int(time.time() * 1_000_000)
    with sqlite3.connect(data / "sila.sqlite", timeout=10) as books:
        books.execute(
            "INSERT INTO job (association_id, id, kind, dedupe, state, due_at, attempts, failure, queued_at, ended_at)"
            " SELECT id, ?1, 'daily_round', 'given up', 'dead', ?2, 14, 'broken', ?2, ?2 FROM association WHERE slug = ?3",
            (os.urandom(16), moment, slug),
        )


def test_a_job_that_was_given_up_runs_again(visit, site):
    give_up_a_job(site.data, "hasad")
    admin = staff(visit, site, "hasad", "admin", View("ar"))
    page = admin.open("/hasad/staff/jobs")
    expect(page.locator("main")).to_contain_text("خلل في البرنامج أو بياناته")
    audit_everywhere(admin, "jobs", keep={("light", 1360), ("dark", 390)})
    press(page, "أعد التشغيل")
    expect(told(page)).to_contain_text("سيُعاد التشغيل بعد لحظات.")
    expect(page.locator("main")).not_to_contain_text("أعمال متوقفة")


def test_a_request_is_found_by_number_and_by_identity(visit, site):
    officer = staff(visit, site, "ghiras", "officer", View("ar"))
    page = officer.page
    page.locator("#q").fill(eastern(national_id(11)))
    page.keyboard.press("Enter")
    requests = page.locator("[aria-labelledby=h-requests] li.item")
    expect(requests).to_have_count(1)
    expect(requests).to_contain_text("نورة الفهد")
    expect(page.locator("[aria-labelledby=h-people] li.item")).to_have_count(1)
    audit(officer, "search-found")
    number = requests.locator(".meta bdi").inner_text()
    page.locator("#q").fill(eastern(number))
    page.keyboard.press("Enter")
    expect(page.locator("nav.crumb")).to_contain_text("REQ-")
    page.locator("#q").fill("لا أحد بهذا الاسم")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("نتائج البحث")
    expect(page.locator("main li.item")).to_have_count(0)
    audit(officer, "search-nothing")


def test_the_language_switch_keeps_the_page(visit, site):
    officer = staff(visit, site, "ghiras", "officer", View("ar"))
    page = officer.open("/ghiras/staff/inbox?tab=team")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert "tab=team" in page.url
    page.locator("main li.item a").filter(has_text="نورة").first.click()
    act(page, "referral", question="")
    expect(page.locator("main p.err").first).to_be_visible()
    page.get_by_role("link", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("nav.crumb")).to_contain_text("REQ-")


def test_the_theme_is_chosen_and_remembered(visit, site):
    officer = staff(visit, site, "ghiras", "officer", View("ar"))
    page = officer.page
    page.locator("[data-theme-toggle]").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    audit(officer, "theme-chosen")
    officer.open("/ghiras/staff/requests")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_inbox_is_worked_by_keyboard_alone(visit, site):
    officer = visit(site.address, View("ar"))
    page = officer.open("/ghiras/staff/sign-in")
    keyboard = page.keyboard
    keyboard.press("Tab")
    expect(page.get_by_role("link", name="تخطَّ إلى المحتوى")).to_be_focused()
    keyboard.press("Enter")
    keyboard.press("Tab")
    expect(field(page, "email")).to_be_focused()
    keyboard.type("officer@ghiras.example")
    keyboard.press("Tab")
    keyboard.type(PASSWORD)
    keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("صندوق الوارد")
    keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    first = page.locator("main li.item a").first
    for _ in range(40):
        keyboard.press("Tab")
        if first.evaluate("e => e === document.activeElement"):
            break
    expect(first).to_be_focused()
    keyboard.press("Enter")
    expect(page.locator("nav.crumb")).to_contain_text(re.compile("REQ-"))
