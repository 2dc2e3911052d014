"""The people of the demo: staff who sign in, and an applicant with all that a service asks for."""

import re

from playwright.sync_api import Page, expect

from pages import Visitor

PASSWORD = "sila-demo-2026"

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
TEXT = "ليس هذا مستندًا".encode()


def upload(name: str, content: bytes = PDF, kind: str = "application/pdf") -> dict:
    """A file as a form takes it, without one on disk."""
    return {"name": name, "mimeType": kind, "buffer": content}


def national_id(serial: int) -> str:
    """A number that begins with 1 and whose check digit holds; nobody's."""
    stem = f"1{serial:08d}"
    weighted = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(stem)]
    total = sum(each - 9 if each > 9 else each for each in weighted)
    return stem + str(-total % 10)


def eastern(text: str) -> str:
    """The same with Arabic-Indic digits, as many phones type them."""
    return text.translate({ord("0") + digit: chr(0x0660 + digit) for digit in range(10)})


def field(page: Page, name: str):
    """The control that a form sends as `name`."""
    return page.locator(f'main [name="{name}"]')


def fill_in(page: Page, **values: str) -> None:
    """Types into fields by name; `_` stands for `-`."""
    for name, value in values.items():
        control = field(page, name.replace("_", "-"))
        if control.evaluate("e => e.localName") == "select":
            control.select_option(value)
        else:
            control.fill(value)


def fill_date(page: Page, name: str, day: str, month: int, year: str, hijri: bool = True) -> None:
    """Types a date into the field `name`, in one of its two calendars."""
    page.locator(f'main [name="{name}-cal"][value="{"h" if hijri else "g"}"]').check(force=True)
    field(page, f"{name}-d").fill(day)
    field(page, f"{name}-{'mh' if hijri else 'mg'}").select_option(str(month))
    field(page, f"{name}-y").fill(year)


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f'main [name="{name}"][value="{value}"]').check()


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words, exact=True).click()


def message_at(page: Page, name: str):
    """The error written at the field `name`."""
    return page.locator(f'main p.err[id$="{name}-e"]')


def expect_errors(page: Page, *names: str) -> None:
    """Exactly these fields are refused: each in the summary, leading to it, and with words of its own."""
    links = page.locator("main .summary a")
    expect(links).to_have_count(len(names))
    for name in names:
        expect(message_at(page, name)).to_be_visible()
    for link in links.all():
        assert page.locator(link.get_attribute("href")).count() == 1, link.get_attribute("href")


def staff(visit, site, association: str, post: str, view) -> Visitor:
    """A colleague of `association` in their own browser, signed in."""
    visitor = visit(site.address, view)
    sign_in(visitor, association, post)
    return visitor


def sign_in(visitor: Visitor, association: str, post: str, password: str = PASSWORD) -> Page:
    page = visitor.open(f"/{association}/staff/sign-in")
    fill_in(page, email=f"{post}@{association}.example", password=password)
    page.locator('main button[type="submit"]').click()
    return page


def code_sent_to(visitor: Visitor, association: str, number: str) -> str:
    """The one-time code that the demo's outbox page shows for `number`."""
    outbox = visitor.context.request.get(f"/{association}/outbox").text()
    found = re.search(r"<p[^>]*>[^<]*?(\d{6})[^<]*</p>", outbox)
    assert found, outbox
    return found.group(1)


def answer_questions(page: Page) -> None:
    """Something plausible for whatever the service asks of its own."""
    for control in page.locator('main [name^="f."]:not([type="hidden"])').all():
        name, kind = control.get_attribute("name"), control.evaluate("e => e.type")
        if name.endswith("-cal"):
            if control.get_attribute("value") == "g":
                control.check(force=True)
        elif name.endswith("-mg"):
            control.select_option("1")
        elif name.endswith("-mh"):
            continue
        elif kind == "select-one":
            control.select_option(index=1)
        elif kind in ("radio", "checkbox"):
            control.check()
        elif name.endswith("-y"):
            control.fill("2030")
        elif name.endswith("-d") or control.get_attribute("inputmode"):
            control.fill("3")
        else:
            control.fill("كما ذكرت أعلاه")


def apply(visitor: Visitor, association: str, service: str, serial: int, documents: tuple[str, ...] = ()) -> str:
    """Sends a request of a made-up person, in whatever language the visitor reads; returns its number."""
    page = visitor.open(f"/{association}/apply/service")
    choose(page, "service", service)
    choose(page, "criteria", "yes")
    go_on(page)
    fill_in(page, given_name="هيلة", family_name=f"السبيعي{'ابتثجحخدذر'[serial % 10]}", city="أبها")
    fill_in(page, national_id=national_id(serial), mobile=f"05{serial:08d}")
    fill_date(page, "birth", "27", 9, "1404")
    go_on(page)
    fill_in(page, need="أحتاج إلى الخدمة لأسرتي بعد انقطاع الدخل.")
    if field(page, "amount").count():
        fill_in(page, amount="2500")
    answer_questions(page)
    choose(page, "urgency", "normal")
    go_on(page)
    for code in documents:
        field(page, f"document-{code}").set_input_files(upload(f"{code}.pdf"))
        with page.expect_navigation():
            page.locator(f'main form:has([name="document-{code}"]) button').click()
    go_on(page)
    choose(page, "agreed", "yes")
    fill_in(page, typed_name="هيلة السبيعي")
    go_on(page)
    return page.locator(".big-number").inner_text()


def go_on(page: Page) -> None:
    """The page's one way forward, and the page it leads to."""
    with page.expect_navigation():
        page.locator("main button.primary").last.click()


def act(page: Page, part: str, **values: str | list[str]) -> None:
    """Fills and sends the form that a request page posts to `part`, unfolding it first."""
    form = page.locator(f'main form[action$="/{part}"]')
    expect(form).to_have_count(1)
    fold = page.locator("main details").filter(has=page.locator(f'form[action$="/{part}"]'))
    if fold.count() and not fold.evaluate("e => e.open"):
        fold.locator("summary").first.click()
    for name, value in values.items():
        control = form.locator(f'[name="{name.replace("_", "-")}"]')
        kind = control.first.evaluate("e => e.type")
        if kind in ("radio", "checkbox"):
            for each in [value] if isinstance(value, str) else value:
                by_value = form.locator(f'[name="{name.replace("_", "-")}"][value="{each}"]')
                (by_value if by_value.count() else form.get_by_label(each)).check()
        elif kind == "select-one":
            control.select_option(value)
        else:
            control.fill(value)
    with page.expect_navigation():
        form.locator('button[type="submit"], button.primary').click()


def sit(page: Page, association: str, request: str) -> str:
    """Holds a sitting of today with one request on its agenda, as the chair: the address of the item."""
    number = request.split("?")[0].rstrip("/").split("/")[-1]
    page.goto(f"/{association}/staff/committees")
    act(page, "sittings", place="قاعة الاجتماعات")
    act(page, "agenda", request=number)
    act(page, "convening", present=["عبدالرحمن الزهراني", "لطيفة السبيعي"])
    return f"{page.url.split('?')[0]}/items/{number}"


def told(page: Page):
    """What the page says has just been done, or refused as a whole."""
    return page.locator('main > .callout[role="status"]')
