"""A journey for each role: signing in as that role and doing its whole task, one thing typed wrong, one step Back."""

import re

import pytest
from playwright.sync_api import Page, expect

from audit import audit
from pages import View, Visitor
from people import (
    TEXT, act, answer_questions, choose, code_sent_to, eastern, expect_errors, field, fill_date, fill_in, go_on,
    national_id, press, sign_in, staff, told, upload,
)


def mistyped_then_in(visit, site, association: str, post: str, view: View) -> Visitor:
    """Signs in as `post`, with another's password first."""
    visitor = visit(site.address, view)
    sign_in(visitor, association, post, "another password")
    expect(visitor.page.locator("main .summary, main .callout.bad").first).to_be_visible()
    sign_in(visitor, association, post)
    expect(visitor.page.locator("main h1")).to_be_visible()
    return visitor


def away_and_back(page: Page, words: str) -> None:
    """Leaves a page that refused by the first link of its navigation, and comes back by the browser's own button."""
    title = page.locator("main h1").inner_text()
    with page.expect_navigation():
        page.locator("nav a").first.click()
    page.go_back()
    expect(page.locator("main h1")).to_have_text(title)
    expect(page.locator("main")).to_contain_text(words)
    # Loading it anew sends nothing a second time.
    page.reload()
    expect(page.locator("main .summary")).to_have_count(0)


def open_request(page: Page, name: str) -> str:
    """Goes to a request from the inbox by its person; the page's address."""
    page.get_by_role("link", name="فريقي").click()
    page.locator("main li.item a").filter(has_text=name).first.click()
    expect(page.locator("nav.crumb")).to_contain_text("REQ-")
    return page.url.split("?")[0]


def hand_in(page: Page, code: str, file: dict) -> None:
    """Brings a document to the desk, unfolding its form first."""
    fold = page.locator(f'main details:not([open]):has([name="document-{code}"])')
    if fold.count():
        fold.locator("summary").first.click()
    field(page, f"document-{code}").set_input_files(file)
    with page.expect_navigation():
        page.locator(f'main form:has([name="document-{code}"]) button').click()


def test_the_officer_takes_a_request_in_and_makes_it_ready(visit, site):
    officer = mistyped_then_in(visit, site, "sidra", "officer", View("ar"))
    page = officer.page
    audit(officer, "journey-officer-1-inbox")
    page.locator("main").get_by_role("link", name="طلب جديد").click()

    # At the desk: the person is there, the form is filled for them, a digit of the number is wrong.
    fill_in(page, service="EL-VISIT")
    press(page, "عرض أسئلة الخدمة")
    field(page, "channel").select_option(index=1)
    fill_in(page, given_name="مضاوي", family_name="السبيعي", city="الرياض", mobile="0500000777")
    fill_in(page, national_id=eastern("1000000000"), need="تحتاج إلى من يزورها في الأسبوع مرتين.")
    fill_date(page, "birth", eastern("27"), 9, eastern("1370"))
    choose(page, "urgency", "normal")
    answer_questions(page)
    choose(page, "criteria", "yes")
    press(page, "استلام الطلب")
    expect_errors(page, "national-id")
    expect(field(page, "given-name")).to_have_value("مضاوي")
    audit(officer, "journey-officer-2-refused")
    fill_in(page, national_id=eastern(national_id(777)))
    press(page, "استلام الطلب")
    expect(page.locator("nav.crumb")).to_contain_text("REQ-")
    address = page.url.split("?")[0]
    audit(officer, "journey-officer-3-taken-in")

    # Every document she brought; the first one handed over was no document at all.
    codes = [name.removeprefix("document-") for name in page.eval_on_selector_all(
        'main input[type="file"][name^="document-"]', "inputs => inputs.map(each => each.name)")]
    assert codes, "the service asks for documents"
    for place, code in enumerate(codes):
        if place == 0:
            hand_in(page, code, upload("id.pdf", TEXT))
            expect(page.locator(f'main p.err[id*="document-{code}"]')).to_be_visible()
            audit(officer, "journey-officer-4-no-document")
            away_and_back(page, "مضاوي")
        hand_in(page, code, upload(f"{code}.pdf"))
        expect(told(page)).to_contain_text("حُفظ المستند.")
    for code in codes:
        act(page, f"items/{code}/verification", against="الأصل")
        expect(told(page)).to_contain_text("سُجِّلت مطابقة المستند.")
    act(page, "attestation", method="paper")
    expect(told(page)).to_contain_text("خُتم الإقرار.")
    act(page, "notice")
    expect(told(page)).to_contain_text("أُشعر مقدم الطلب.")
    audit(officer, "journey-officer-5-ready")

    # A question to the researcher, empty at first; then it waits for its answer, and the inbox shows it.
    act(page, "referral", question="")
    expect(page.locator("main p.err").first).to_be_visible()
    page.goto(address)
    act(page, "referral", question="هل زيرت هذا العام؟")
    expect(told(page)).to_contain_text("أُرسل الاستيضاح")
    page.locator("nav a").first.click()
    page.get_by_role("link", name="فريقي").click()
    expect(page.locator("main li.item").filter(has_text="مضاوي")).to_be_visible()


def test_the_researcher_studies_a_request_and_sends_it_on(visit, site):
    researcher = mistyped_then_in(visit, site, "sidra", "researcher", View("ar"))
    page = researcher.page
    address = open_request(page, "عبدالله الشهراني")
    audit(researcher, "journey-researcher-1-request")

    # Another visit: without the household's leave it is not arranged.
    page.get_by_role("link", name="تحديد موعد زيارة").click()
    day = page.evaluate("() => { const d = new Date(Date.now() + 2 * 864e5); return [d.getUTCDate(), d.getUTCMonth() + 1,"
                        " d.getUTCFullYear()] }")
    fill_date(page, "visit", str(day[0]), day[1], str(day[2]), hijri=False)
    fill_in(page, hour="16:00", place="حي النزهة، شارع الأمير سلطان")
    go_on(page)
    expect(page.locator("main p.err").first).to_be_visible()
    audit(researcher, "journey-researcher-2-no-leave")
    away_and_back(page, "الموافقة" if page.get_by_text("الموافقة").count() else "زيارة")
    page.goto(f"{address}/visits")
    fill_date(page, "visit", str(day[0]), day[1], str(day[2]), hijri=False)
    fill_in(page, hour="16:00", place="حي النزهة، شارع الأمير سلطان", agreed_by="عبدالله")
    page.locator('main [name="agreed-how"]').first.check()
    go_on(page)
    expect(told(page)).to_contain_text("حُدد موعد الزيارة.")
    audit(researcher, "journey-researcher-3-visit")

    # Who lives there and what they live on; an age that nobody reaches first.
    page.goto(f"{address}/household")
    audit(researcher, "journey-researcher-4-household")
    page.goto(f"{address}/household/members/new")
    fill_in(page, name="فهد الشهراني", age=eastern("412"))
    field(page, "relation").select_option("child")
    page.locator('main [name="income-state"][value="none"]').check()
    go_on(page)
    expect(page.locator("main p.err").first).to_be_visible()
    audit(researcher, "journey-researcher-5-refused")
    fill_in(page, age=eastern("12"))
    go_on(page)
    expect(told(page)).to_contain_text("حُفظت بيانات الأسرة.")
    act(page, "household/assessment")
    expect(told(page)).to_contain_text("احتُسب الدخل.")

    # The study, without an opinion at first; then it goes to the committee.
    page.goto(address)
    act(page, "report", summary="زيارة منزلية، ولا دخل ثابت.")
    expect(page.locator("main p.err").first).to_be_visible()
    audit(researcher, "journey-researcher-6-refused")
    act(page, "report", summary="زيارة منزلية، ولا دخل ثابت.", opinion="الحاجة قائمة.", recommendation="accept")
    expect(told(page)).to_contain_text("حُفظت الدراسة.")
    act(page, "committee")
    expect(told(page)).to_contain_text("رُفع الطلب إلى اللجنة.")
    audit(researcher, "journey-researcher-7-sent")


def test_the_committee_member_presides_over_a_sitting(visit, site):
    member = mistyped_then_in(visit, site, "sidra", "member", View("ar"))
    page = member.page

    # A relative declared, with half a name first.
    page.goto("/sidra/staff/interests")
    fill_in(page, name="منيرة", relation="أخت زوجتي")
    go_on(page)
    expect(page.locator("main p.err").first).to_be_visible()
    audit(member, "journey-member-1-refused")
    away_and_back(page, "إفصاح")
    fill_in(page, name="منيرة الزهراني", relation="أخت زوجتي")
    go_on(page)
    expect(told(page)).to_contain_text("حُفظ الإفصاح.")
    audit(member, "journey-member-2-declared")

    # The request leaves tomorrow's agenda for a sitting of today.
    page.locator("nav").get_by_role("link", name="اللجان").first.click()
    page.locator("main table a").first.click()
    removal = page.locator('main form[action$="/removal"]').filter(has_text="هيا")
    row = removal if removal.count() else page.locator('main form[action$="/removal"]').first
    with page.expect_navigation():
        row.locator("button").click()
    expect(told(page)).to_contain_text("رُفع من جدول الأعمال.")
    page.locator("nav").get_by_role("link", name="اللجان").first.click()
    act(page, "sittings", place="")
    expect(page.locator("main p.err").first).to_be_visible()
    audit(member, "journey-member-3-refused")
    act(page, "sittings", place="قاعة الاجتماعات")
    page.locator('main form[action$="/agenda"] [name="request"]').first.check()
    with page.expect_navigation():
        page.locator('main form[action$="/agenda"] button').click()
    expect(told(page)).to_contain_text("أُدرج في جدول الأعمال.")
    audit(member, "journey-member-4-agenda")
    act(page, "convening", present=["عبدالرحمن", "لطيفة"])
    expect(told(page)).to_contain_text("افتُتحت الجلسة.")
    sitting = page.url.split("?")[0]

    # A vote without its reason, then with it; a colleague votes in a browser of their own.
    page.locator('main a[href*="/items/"]').first.click()
    item = page.url.split("?")[0]
    act(page, "vote", vote="accept")
    expect(page.locator("main p.err").first).to_be_visible()
    audit(member, "journey-member-5-refused")
    act(page, "vote", vote="accept", reason="الحاجة قائمة.")
    expect(told(page)).to_contain_text("سُجّل صوتك.")
    second = staff(visit, site, "sidra", "member2", View("ar"))
    second.page.goto(item)
    act(second.page, "vote", vote="accept", reason="أوافق.")
    page.goto(item)
    act(page, "resolution", reasons="تنطبق الشروط.")
    expect(told(page)).to_contain_text("سُجِّل القرار.")
    audit(member, "journey-member-6-decided")
    page.goto(sitting)
    act(page, "closing")
    act(page, "signature")
    expect(told(page)).to_contain_text("وقّعتَ المحضر.")
    audit(member, "journey-member-7-signed")


def test_the_payer_pays_what_was_approved(visit, site):
    payer = mistyped_then_in(visit, site, "ghiras", "accountant", View("ar"))
    page = payer.page
    expect(page.locator("main h1")).to_have_text("المدفوعات")
    audit(payer, "journey-payer-1-payments")

    # What is due is approved by senior management, each in a browser of their own.
    manager = staff(visit, site, "ghiras", "manager", View("ar"))
    manager.open("/ghiras/staff/payments")
    press(manager.page, "اعتمد المختار")
    expect(manager.page.locator("main")).to_contain_text("اختر")
    manager.page.locator('main form[action$="/approval"] [name="chosen"]').first.check()
    press(manager.page, "اعتمد المختار")
    expect(told(manager.page)).to_contain_text("اعتُمدت الدفعات المختارة.")
    audit(manager, "journey-payer-2-approved")

    page.reload()
    form = page.locator('main form[action$="/transfers"]')
    form.locator("button").click()
    expect(page.locator("main .summary, main .callout.bad").first).to_be_visible()
    audit(payer, "journey-payer-3-nothing-chosen")
    away_and_back(page, "الحوالات")
    form.locator('[name="chosen"]').first.check()
    form.locator("button").click()
    expect(told(page)).to_contain_text("أُعدت الحوالة")
    page.locator("main table a").filter(has_text=re.compile("PAY-")).first.click()
    transfer = page.url.split("?")[0]
    audit(payer, "journey-payer-4-prepared")
    manager.page.goto(transfer)
    act(manager.page, "approval")
    page.goto(transfer)
    with page.expect_download() as file:
        page.locator('main form[action$="/file"] button').click()
    assert file.value.suggested_filename.startswith("PAY-")
    act(page, "dispatch")
    # The bank sent it back: without its reason that is not recorded.
    page.locator('main [name="result-0"]').select_option("failed")
    page.locator('main form[action$="/results"] button').click()
    expect(page.locator("main p.err").first).to_be_visible()
    audit(payer, "journey-payer-5-no-reason")
    page.locator('main [name="result-0"]').select_option("paid")
    page.locator('main form[action$="/results"] button').click()
    expect(told(page)).to_contain_text("حُفظت الحوالة.")
    audit(payer, "journey-payer-6-paid")


WORDS = {
    "ar": {
        "apply": "تقدّم بطلب خدمة", "track": "تتبع طلبًا", "received": "وصل طلبك", "missing": "ستوقّع مرة أخرى",
        "supplied": "حُفظ المستند.", "sealed": "خُتم الإقرار.", "need": "حاجتك",
    },
    "en": {
        "apply": "Apply for a service", "track": "Track a request", "received": "Your request has arrived",
        "missing": "you will sign once more", "supplied": "The document is kept.",
        "sealed": "The attestation is sealed.", "need": "Your need",
    },
}


@pytest.mark.parametrize("language, width", [("ar", 390), ("en", 1360)], ids=["in-arabic-on-a-phone", "in-english"])
def test_the_beneficiary_asks_supplies_and_signs(visit, site, language, width):
    say, serial = WORDS[language], 701 if language == "ar" else 702
    person = visit(site.address, View(language, width=width))
    name = f"journey-beneficiary-{language}"
    page = person.open("/sidra/")
    page.locator("main").get_by_role("link", name=say["apply"]).first.click()
    choose(page, "service", "EL-DEVICE")
    choose(page, "criteria", "yes")
    audit(person, f"{name}-1-service")
    go_on(page)

    # A number with a digit wrong; away by a link and back by the browser's button.
    fill_in(page, given_name="هيلة", family_name="الدوسري", city="الرياض", mobile=f"05{serial:08d}")
    fill_in(page, national_id="1000000000")
    fill_date(page, "birth", "27", 9, "1374")
    go_on(page)
    expect_errors(page, "national-id")
    audit(person, f"{name}-2-refused")
    with page.expect_navigation():
        page.locator("header a").first.click()
    page.go_back()
    expect(field(page, "given-name")).to_be_visible()
    fill_in(page, given_name="هيلة", family_name="الدوسري", city="الرياض", mobile=f"05{serial:08d}")
    fill_in(page, national_id=eastern(national_id(serial)) if language == "ar" else national_id(serial))
    fill_date(page, "birth", "27", 9, "1374")
    go_on(page)
    expect(page.locator("main h1")).to_have_text(say["need"])
    fill_in(page, need="أحتاج إلى كرسي متحرك أخرج به إلى المسجد.", amount=eastern("3500"))
    answer_questions(page)
    choose(page, "urgency", "normal")
    go_on(page)

    # One document is at hand, the others come later; what a signature is worth until then is said before it is given.
    codes = [each.removeprefix("document-") for each in page.eval_on_selector_all(
        'main input[type="file"][name^="document-"]', "inputs => inputs.map(each => each.name)")]
    for code in codes[:1]:
        field(page, f"document-{code}").set_input_files(upload(f"{code}.pdf"))
        with page.expect_navigation():
            page.locator(f'main form:has([name="document-{code}"]) button').click()
    audit(person, f"{name}-3-documents")
    go_on(page)
    expect(page.locator("main")).to_contain_text(say["missing"])
    choose(page, "agreed", "yes")
    fill_in(page, typed_name="هيلة الدوسري")
    audit(person, f"{name}-4-review")
    go_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(say["received"])
    number = page.locator(".big-number").inner_text()
    audit(person, f"{name}-5-receipt")

    page.locator("main").get_by_role("link", name=say["track"]).click()
    fill_in(page, number=number, mobile=f"05{serial:08d}")
    go_on(page)
    fill_in(page, code=code_sent_to(person, "sidra", number))
    go_on(page)
    audit(person, f"{name}-6-status")
    for code in codes[1:]:
        field(page, f"document-{code}").set_input_files(upload(f"{code}.pdf"))
        with page.expect_navigation():
            page.locator(f'main form:has([name="document-{code}"]) button').click()
        expect(page.get_by_text(say["supplied"])).to_be_visible()
    page.locator("#sign-agreed").check()
    fill_in(page, typed_name="هيلة الدوسري")
    page.locator('main form[action$="/attestation"] button').click()
    expect(page.get_by_text(say["sealed"])).to_be_visible()
    audit(person, f"{name}-7-signed")
