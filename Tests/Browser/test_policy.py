"""The association's policy in the browser: a document read, its open points answered, the board's approval, in force."""

import pathlib

import pytest
from playwright.sync_api import expect

from audit import audit
from pages import View
from people import act, apply, expect_errors, field, fill_date, fill_in, go_on, message_at, sit, staff, told, upload

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED = ROOT.parent / "shared" / "seeds" / "004_safwa_cooperative.txt"
READABLE = "سياسة العلاقة"

WRONG = [
    (None, "اختر ملفًا"),
    (upload("empty.txt", b"", "text/plain"), "الملف فارغ"),
    (upload("photo.pdf", b"%PDF-1.4 broken", "application/pdf"), ""),
    (upload("privacy.txt", "سياسة الخصوصية\n\nنجمع البيانات ونحفظها.".encode(), "text/plain"), ""),
]


def bring_in(page, file) -> None:
    if file:
        field(page, "file").set_input_files(file)
    go_on(page)


def approve(page, meeting: str, day: tuple[str, int, str]) -> None:
    fill_in(page, meeting=meeting, approver="د. خالد الراجحي")
    fill_date(page, "approved", *day)
    act(page, "approval")


def test_a_floor_that_holds_back_is_adopted_and_holds_back(visit, site):
    secretary = staff(visit, site, "jiwar", "secretary", View("ar"))
    page = secretary.open("/jiwar/staff/policy")
    for number, (file, words) in enumerate(WRONG):
        bring_in(page, file)
        expect_errors(page, "file")
        expect(message_at(page, "file")).to_contain_text(words)
        if number in (0, 3):
            audit(secretary, f"policy-{number}-refused")
    bring_in(page, ROOT / "Samples" / "neighbourhood-centres.txt")

    # A draft: findings beside their lines, and questions that only people can answer.
    expect(page.locator("ol.lines .finding").first).to_be_visible()
    audit(secretary, "policy-4-draft")
    expect(page.locator('form[action$="/approval"]')).to_have_count(0)
    act(page, "answers")
    expect(page.locator("main .summary a")).to_have_count(1)
    audit(secretary, "policy-5-unanswered")
    act(page, "answers", **{"point-ceiling": "abc"})
    expect_errors(page, "point-ceiling")
    act(page, "answers", **{"point-floor-meaning": "holds_back", "point-ceiling-unset": "yes", "point-ceiling": ""})
    expect(told(page)).to_contain_text("حُفظت الأجوبة.")

    # The board's approval: a meeting without a number, a day that has not come, then in force.
    approve(page, "", ("1", 1, "1447"))
    expect(page.locator("#approval-meeting-e")).to_be_visible()
    audit(secretary, "policy-6-approval-refused")
    approve(page, "7", ("1", 1, "1490"))
    expect(page.locator("#approval-approved-e")).to_be_visible()
    approve(page, "7", ("1", 1, "1447"))
    expect(told(page)).to_contain_text("السياسة نافذة")
    audit(secretary, "policy-7-in-force")
    public = visit(site.address, View("ar", width=390))
    public.open("/jiwar/policy")
    expect(public.page.locator("main")).to_contain_text("7")
    audit(public, "policy-8-public")

    # From here on its floor holds answers back: accepted at once, told only when the day has come.
    number = apply(visit(site.address, View("en", width=390)), "jiwar", "NB-HALL", 701, ("id",))
    view = View("en")
    officer = staff(visit, site, "jiwar", "officer", view)
    officer.open(f"/jiwar/staff/requests?q={number}")
    address = officer.page.url
    act(officer.page, "items/id/verification", against="The original")
    if officer.page.locator('form[action$="/notice"]').count():
        act(officer.page, "notice")
    researcher = staff(visit, site, "jiwar", "researcher", view)
    researcher.page.goto(address)
    act(researcher.page, "study")
    act(researcher.page, "report", summary="All in order.", opinion="Grant it.", recommendation="accept")
    if researcher.page.locator('form[action$="/notice"]').count():
        act(researcher.page, "notice")
    act(researcher.page, "committee")
    member = staff(visit, site, "jiwar", "member", view)
    item = sit(member.page, "jiwar", address)
    for voter in (staff(visit, site, "jiwar", "member2", view), member):
        voter.page.goto(item)
        act(voter.page, "vote", vote="accept", reason="Within the criteria.")
    act(member.page, "resolution", reasons="Within the criteria.")
    expect(told(member.page)).to_contain_text("The decision is recorded.")
    officer.page.goto(address)
    audit(officer, "policy-9-held-back")
    act(officer.page, "notification")
    expect(told(officer.page)).to_be_visible()
    expect(officer.page.locator('form[action$="/registration"]')).to_have_count(0)
    audit(officer, "policy-10-held-back-refused")


@pytest.mark.skipif(not SEED.exists(), reason="the seed documents are not beside the checkout")
def test_a_cooperatives_document_is_read_and_counts_working_days(visit, site):
    secretary = staff(visit, site, "hasad", "secretary", View("en"))
    page = secretary.open("/hasad/staff/policy")
    bring_in(page, SEED)
    expect(page.locator("#h-proposal").locator("xpath=../..")).to_contain_text("15 working days")
    audit(secretary, "policy-seed-draft")


def test_an_association_without_a_document_starts_from_a_template(visit, site):
    secretary = staff(visit, site, "sidra", "secretary", View("ar", width=390))
    page = secretary.open("/sidra/staff/policy/templates")
    audit(secretary, "policy-templates")
    page.locator("main form button").first.click()
    expect(page.locator("ol.lines")).to_be_visible()
    audit(secretary, "policy-from-template")
