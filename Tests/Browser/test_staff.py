"""A request carried through the office by the people whose turn it is, each in a browser of their own."""

import pathlib

import pytest
from playwright.sync_api import expect

from audit import audit
from pages import View
from people import act, apply, sit, staff, told

WORDS = {
    "ar": {
        "verified": "سُجِّلت مطابقة المستند.", "noticed": "أُشعر مقدم الطلب.", "begun": "بدأت الدراسة.",
        "studied": "حُفظت الدراسة.", "sent": "رُفع الطلب إلى اللجنة.", "decided": "سُجِّل القرار.",
        "answered": "أُبلغ مقدم الطلب بالقرار.", "registered": "سُجِّل المستفيد.", "delivered": "سُجِّل تسليم الخدمة.",
        "closed": "أُغلق الطلب.", "referred": "أُرسل الاستيضاح", "replied": "حُفظ الجواب.",
    },
    "en": {
        "verified": "The document is verified.", "noticed": "The applicant has been told.",
        "begun": "The study has begun.", "studied": "The study is saved.", "sent": "The committee has the request.",
        "decided": "The decision is recorded.", "answered": "The applicant has been told the decision.",
        "registered": "The beneficiary is registered.", "delivered": "The delivery is recorded.",
        "closed": "The request is closed.", "referred": "The question is with", "replied": "The answer is saved.",
    },
}


def write_household_down(page, address):
    """What the service needs of a study: until it is there the report is not taken."""
    act(page, "report", summary="زيارة منزلية.", opinion="الحاجة قائمة.", recommendation="accept")
    expect(page.locator("main")).to_contain_text("دوّن أفراد الأسرة ودخلهم أولًا.")
    page.goto(f"{address.split('?')[0]}/household/members/new")
    act(page, "household/members/new", name="هيلة السبيعي", relation="applicant", income_state="none")
    page.goto(address)


@pytest.mark.parametrize(
    "association, service, documents, language",
    [("ghiras", "FA-SCHOOL", ("id", "family"), "ar"), ("nabd", "HE-DEVICE", ("id", "medical"), "en")],
    ids=["family-support-in-arabic", "health-in-english"],
)
def test_a_request_goes_the_whole_way(visit, site, association, service, documents, language):
    view, say = View(language), WORDS[language]
    name = f"way-{association}"
    serial = 601 if language == "ar" else 602
    number = apply(visit(site.address, View(language, width=390)), association, service, serial, documents)

    officer = staff(visit, site, association, "officer", view)
    page = officer.page
    page.locator("#q").fill(number)
    page.keyboard.press("Enter")
    expect(page.locator("nav.crumb")).to_contain_text(number)
    address = page.url
    audit(officer, f"{name}-1-arrived")
    for code in documents:
        act(page, f"items/{code}/verification", against="")
        expect(page.locator(f"#item-{code}-verification-against-e")).to_be_visible()
        act(page, f"items/{code}/verification", against="الأصل")
        expect(told(page)).to_contain_text(say["verified"])
    act(page, "referral", question="هل زيرت الأسرة هذا العام؟")
    expect(told(page)).to_contain_text(say["referred"])
    act(page, "notice")
    expect(told(page)).to_contain_text(say["noticed"])
    audit(officer, f"{name}-2-verified")

    researcher = staff(visit, site, association, "researcher", view)
    page = researcher.page
    page.goto(address)
    act(page, "referral-answer", answer="زيرت في رجب.")
    expect(told(page)).to_contain_text(say["replied"])
    officer.page.goto(address)
    act(officer.page, "referral-closure")
    page.goto(address)
    act(page, "study")
    expect(told(page)).to_contain_text(say["begun"])
    act(page, "report", summary="زيارة منزلية، ولا دخل ثابت.")
    expect(page.locator("main p.err").first).to_be_visible()
    audit(researcher, f"{name}-3-refused")
    if service == "FA-SCHOOL":
        write_household_down(page, address)
    act(page, "report", summary="زيارة منزلية، ولا دخل ثابت.", opinion="الحاجة قائمة.", recommendation="accept")
    expect(told(page)).to_contain_text(say["studied"])
    act(page, "committee")
    expect(told(page)).to_contain_text(say["sent"])
    audit(researcher, f"{name}-4-studied")

    member = staff(visit, site, association, "member", view)
    page = member.page
    item = sit(page, association, address)
    audit(member, f"{name}-5-sitting")
    page.goto(item)
    act(page, "vote", vote="accept")
    expect(page.locator("main p.err").first).to_be_visible()
    audit(member, f"{name}-5-refused")
    act(page, "vote", vote="accept", reason="الحاجة قائمة.")
    second = staff(visit, site, association, "member2", view)
    second.page.goto(item)
    act(second.page, "vote", vote="accept", reason="أوافق.")
    page.goto(item)
    audit(member, f"{name}-6-voted")
    act(page, "resolution", reasons="تنطبق الشروط.")
    expect(told(page)).to_contain_text(say["decided"])
    page.goto(item.split("/items/")[0])
    act(page, "closing")
    act(page, "signature")
    audit(member, f"{name}-6-signed")

    manager = staff(visit, site, association, "manager", view)
    page = manager.page
    page.goto(address)
    audit(manager, f"{name}-7-to-answer")
    act(page, "notification")
    expect(told(page)).to_contain_text(say["answered"])

    page = officer.page
    page.goto(address)
    with page.expect_download() as letter:
        page.locator('main a[href*="/letters/LTR"]').last.click()
    assert letter.value.suggested_filename.startswith("LTR-")
    assert pathlib.Path(letter.value.path()).read_bytes().startswith(b"%PDF-")
    act(page, "registration", category="")
    expect(page.locator("main p.err").first).to_be_visible()
    act(page, "registration", category="أسرة محتاجة")
    expect(told(page)).to_contain_text(say["registered"])
    act(page, "delivery", what="حقيبتان مدرسيتان")
    expect(told(page)).to_contain_text(say["delivered"])
    act(page, "closure")
    expect(told(page)).to_contain_text(say["closed"])
    audit(officer, f"{name}-8-closed")
