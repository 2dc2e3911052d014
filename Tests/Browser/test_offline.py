"""Filling in the form without a network: what was typed waits on the device and is sent when the network is back."""

from playwright.sync_api import expect

from pages import View
from people import choose, fill_date, fill_in, national_id, press


def test_a_step_saved_offline_is_sent_when_the_network_is_back(visit, site):
    visitor = visit(site.address, View("ar", width=390, offline_worker=True))
    page = visitor.open("/ghiras/apply/service")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    choose(page, "service", "FA-SCHOOL")
    choose(page, "criteria", "yes")
    press(page, "ابدأ الطلب")
    fill_in(page, given_name="هيلة", family_name="الفهد", national_id=national_id(801), mobile="0500000801")
    fill_in(page, city="أبها")
    fill_date(page, "birth", "27", 9, "1404")
    expect(page.locator("[data-offline]")).to_be_hidden()

    visitor.context.set_offline(True)
    expect(page.locator("[data-offline]")).to_be_visible()
    press(page, "حفظ ومتابعة")
    expect(page.locator("[data-save]")).to_contain_text("حُفظ في هذا الجهاز")
    visitor.screenshot("offline-kept")

    visitor.context.set_offline(False)
    expect(page.get_by_role("heading", level=1)).to_have_text("حاجتك")
    page = visitor.open("/ghiras/apply/person")
    expect(page.locator('[name="given-name"]')).to_have_value("هيلة")
    assert visitor.problems == []


def test_what_was_wrong_offline_is_told_when_the_network_is_back(visit, site):
    visitor = visit(site.address, View("ar", width=390, offline_worker=True))
    page = visitor.open("/ghiras/apply/service")
    choose(page, "service", "FA-SCHOOL")
    choose(page, "criteria", "yes")
    press(page, "ابدأ الطلب")
    fill_in(page, given_name="هيلة", mobile="0111234567")
    visitor.context.set_offline(True)
    press(page, "حفظ ومتابعة")
    expect(page.locator("[data-save]")).to_contain_text("حُفظ في هذا الجهاز")
    visitor.context.set_offline(False)
    expect(page.locator("[data-save]")).to_contain_text("لم يُقبل")
    expect(page.locator('[name="mobile"]')).to_have_value("0111234567")


def clear(page):
    """Takes the form off the device, which is folded so that no tap beside “continue” does."""
    expect(page.get_by_role("button", name="امسحه الآن")).to_be_hidden()
    page.locator("summary", has_text="امسح هذا النموذج").click()
    press(page, "امسحه الآن")


def test_what_waits_on_a_shared_device_goes_with_the_form_that_is_cleared(visit, site):
    visitor = visit(site.address, View("ar", width=390, offline_worker=True))
    page = visitor.open("/ghiras/apply/service")
    choose(page, "service", "FA-SCHOOL")
    choose(page, "criteria", "yes")
    press(page, "ابدأ الطلب")
    fill_in(page, given_name="هيلة")
    visitor.context.set_offline(True)
    press(page, "حفظ ومتابعة")
    expect(page.locator("[data-save]")).to_contain_text("حُفظ في هذا الجهاز")
    with page.expect_event("requestfailed"):
        clear(page)
    visitor.context.set_offline(False)
    page = visitor.open("/ghiras/apply/person")
    expect(page.locator('[name="given-name"]')).to_have_value("")
    clear(page)
    expect(page.get_by_text("لم يبق على هذا الجهاز شيء من النموذج.")).to_be_visible()
