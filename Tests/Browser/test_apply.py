"""An applicant on a phone: every mistake once, then the request, and all that follows on the tracking pages."""

import re

import pytest
from playwright.sync_api import expect

from audit import audit
from pages import View
from people import (
    PDF, TEXT, choose, code_sent_to, eastern, expect_errors, field, fill_date, fill_in, message_at, national_id, press,
    upload,
)

HOME = "/ghiras/"


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_an_applicant_mends_every_mistake_and_follows_the_request(visit, site, tmp_path, javascript):
    large = tmp_path / "large.pdf"
    large.write_bytes(PDF + b" " * 11_000_000)
    visitor = visit(site.address, View("ar", width=390, javascript=javascript))
    name = "apply" if javascript else "apply-plain"
    serial = 501 if javascript else 502
    page = visitor.open(HOME)
    page.get_by_role("link", name="تقدّم بطلب خدمة").click()

    # The service, with nothing chosen at first.
    press(page, "ابدأ الطلب")
    expect_errors(page, "service", "criteria")
    audit(visitor, f"{name}-1-refused")
    choose(page, "service", "FA-SCHOOL")
    press(page, "ابدأ الطلب")
    expect_errors(page, "criteria")
    expect(page.locator('[name="service"][value="FA-SCHOOL"]')).to_be_checked()
    choose(page, "criteria", "yes")
    press(page, "ابدأ الطلب")

    # The person: a name left out, a check digit that is wrong, a day that never was, a number that is no mobile.
    expect(page.get_by_role("heading", level=1)).to_have_text("بياناتك الشخصية")
    fill_in(page, father_name="سعد", family_name="الفهد", national_id=eastern("1000000000"), mobile="0111234567")
    fill_in(page, city="أبها")
    fill_date(page, "birth", eastern("30"), 2, eastern("1405"))
    press(page, "حفظ ومتابعة")
    expect_errors(page, "given-name", "national-id", "birth", "mobile")
    expect(message_at(page, "birth")).to_contain_text("صفر 1405")
    expect(field(page, "mobile")).to_have_value("0111234567")
    expect(field(page, "city")).to_have_value("أبها")
    audit(visitor, f"{name}-2-refused")
    fill_in(page, given_name="هيلة", national_id=eastern(national_id(serial)), mobile=eastern("0500000501"))
    fill_date(page, "birth", eastern("29"), 2, eastern("1405"))
    if javascript:
        expect(page.locator("[data-echo]")).to_contain_text("1984")
    audit(visitor, f"{name}-2")
    press(page, "حفظ ومتابعة")

    # The need: nothing said, then urgent without a reason.
    expect(page.get_by_role("heading", level=1)).to_have_text("حاجتك")
    choose(page, "urgency", "urgent")
    press(page, "حفظ ومتابعة")
    expect_errors(page, "need", "urgency-reason")
    audit(visitor, f"{name}-3-refused")
    # Why it is urgent, without choosing so.
    choose(page, "urgency", "normal")
    fill_in(page, urgency_reason="إخلاء غدًا")
    press(page, "حفظ ومتابعة")
    expect_errors(page, "need", "urgency")
    expect(field(page, "urgency-reason")).to_have_value("إخلاء غدًا")
    fill_in(page, urgency_reason="")
    fill_in(page, need="أحتاج إلى حقيبتين مدرسيتين لابني وابنتي قبل بداية الفصل.")
    choose(page, "urgency", "normal")
    press(page, "حفظ ومتابعة")

    # The documents: words that call themselves a PDF, a file too large, no file at all.
    expect(page.get_by_role("heading", level=1)).to_have_text("المستندات")
    for file, words in [(upload("id.pdf", TEXT), "PDF"), (large, "10"), (None, "اختر ملفًا")]:
        if file:
            field(page, "document-id").set_input_files(file)
        press(page, "رفع الملف: الهوية الوطنية أو الإقامة")
        if file == large and javascript:
            # Told at once, before minutes of sending it.
            assert "10" in field(page, "document-id").evaluate("e => e.validationMessage")
            page.reload()
            continue
        expect_errors(page, "document-id")
        expect(message_at(page, "document-id")).to_contain_text(words)
    audit(visitor, f"{name}-4-refused")
    field(page, "document-id").set_input_files(upload("الهوية.pdf"))
    press(page, "رفع الملف: الهوية الوطنية أو الإقامة")
    expect(page.get_by_text("الهوية.pdf")).to_be_visible()
    audit(visitor, f"{name}-4")

    # Back, and away: what was typed is still there in the same browser.
    page.get_by_role("link", name="رجوع").click()
    expect(field(page, "need")).to_have_value(re.compile("حقيبتين"))
    page.close()
    page = visitor.reopen()
    visitor.open("/ghiras/apply/person")
    expect(field(page, "given-name")).to_have_value("هيلة")
    visitor.open("/ghiras/apply/documents")
    press(page, "متابعة")

    # Everything once more, then the declaration.
    expect(page.get_by_text("مستندات لم تُرفع بعد")).to_be_visible()
    press(page, "إرسال الطلب")
    expect_errors(page, "agreed", "typed-name")
    audit(visitor, f"{name}-5-refused")
    choose(page, "agreed", "yes")
    fill_in(page, typed_name="هيلة سعد الفهد")
    press(page, "إرسال الطلب")
    expect(page.get_by_role("heading", level=1)).to_have_text("وصل طلبك")
    number = page.locator(".big-number").inner_text()
    assert re.fullmatch(r"REQ-\d{4}-\d{5}", number), number
    audit(visitor, f"{name}-6-receipt")
    expect(page.get_by_role("button", name="أخفِ هذا الإيصال")).to_be_visible()

    # Tracking: a number that is none, then the code from the demo's outbox, wrong first.
    page.locator("main").get_by_role("link", name="تتبع طلبًا").click()
    fill_in(page, number="42", mobile="0111234567")
    press(page, "أرسل الرمز")
    expect_errors(page, "number", "mobile")
    audit(visitor, f"{name}-7-refused")
    fill_in(page, number=eastern(number.removeprefix("REQ-")), mobile="٠٥٠٠٠٠٠٥٠١")
    press(page, "أرسل الرمز")
    fill_in(page, code="12345")
    press(page, "متابعة")
    expect_errors(page, "code")
    audit(visitor, f"{name}-8-refused")
    fill_in(page, code=eastern(code_sent_to(visitor, "ghiras", number)))
    press(page, "متابعة")

    # What is missing, supplied at last; then the declaration over the whole, and the way out.
    expect(page.get_by_role("heading", level=1)).to_have_text("حقيبة مدرسية")
    audit(visitor, f"{name}-9-status")
    press(page, "رفع الملف: سجل الأسرة")
    expect_errors(page, "document-family")
    if not javascript:
        field(page, "document-family").set_input_files(large)
        press(page, "رفع الملف: سجل الأسرة")
        expect_errors(page, "document-family")
    field(page, "document-family").set_input_files(upload("سجل الأسرة.pdf"))
    press(page, "رفع الملف: سجل الأسرة")
    expect(page.get_by_text("حُفظ المستند.")).to_be_visible()
    audit(visitor, f"{name}-10-supplied")
    signed = page.locator("main section:has(#h-sign) dl")
    for part in ("حقيبة مدرسية", "هيلة", "سجل الأسرة.pdf"):
        expect(signed).to_contain_text(part)
    press(page, "ختم الإقرار")
    expect_errors(page, "sign-agreed", "sign-typed-name")
    page.locator("#sign-agreed").check()
    fill_in(page, typed_name="هيلة سعد الفهد")
    press(page, "ختم الإقرار")
    expect(page.get_by_text("خُتم الإقرار.")).to_be_visible()
    page.get_by_text("سحب طلبي").first.click()
    press(page, "سحب طلبي")
    expect_errors(page, "withdraw-agreed")
    audit(visitor, f"{name}-11-refused")
    choose(page, "agreed", "yes")
    press(page, "سحب طلبي")
    expect(page.get_by_text("سُحب الطلب.")).to_be_visible()
    audit(visitor, f"{name}-12-withdrawn")
