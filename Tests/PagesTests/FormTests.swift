import HTML
import HTTP
import Lexicon
import Testing

@testable import Pages

@Suite("Forms keep what was typed and say what is wrong")
struct FormTests {
  private func text(_ html: HTML) -> String { String(decoding: html.rendered(), as: UTF8.self) }

  @Test("a wrong value stays in its field, marked and described")
  func keptAndMarked() {
    let state = FormState(
      values: Form([FieldName.nationalID: "30234567\"><b>"]), errors: [FieldError(FieldName.nationalID, .wrongID)]
    )
    let page = text(numberField(Field(FieldName.nationalID, .nationalID, hint: .nationalIDHint), state, in: .en))
    #expect(page.contains(#"value="30234567&quot;&gt;&lt;b&gt;""#))
    #expect(page.contains(#"aria-invalid="true" aria-describedby="national-id-h national-id-e""#))
    #expect(page.contains(#"<p class="err" id="national-id-e">"#))
  }

  @Test("a right value has no mark")
  func unmarked() {
    let page = text(textField(Field(FieldName.city, .city), FormState(), in: .ar))
    #expect(!page.contains("aria-invalid") && !page.contains("aria-describedby") && !page.contains("has-err"))
  }

  @Test("the summary leads to the first control of each wrong field, in order")
  func summaryLinks() {
    let state = FormState(errors: [FieldError("birth", .badDate), FieldError("city", .required(.city))], scope: "x")
    let page = text(errorSummary(state, in: .ar))
    #expect(page.contains("هناك مشكلتان في هذه الصفحة"))
    let addresses = tags(in: page).compactMap { $0.attributes["href"] }
    #expect(addresses == ["#x-birth", "#x-city"])
    #expect(text(dateField(Field("birth", .birthDate), state, in: .ar)).contains(#"id="x-birth" name="birth-d""#))
  }

  @Test("a password is never written back")
  func passwordIsNotKept() {
    let state = FormState(values: Form([FieldName.password: "hunter2"]))
    let page = text(
      passwordField(Field(FieldName.password, .password), state, in: .ar, autocomplete: "current-password"))
    #expect(!page.contains("hunter2"))
  }

  @Test("a scope sets ids apart and leaves names alone")
  func scopes() {
    let page = text(textField(Field(FieldName.note, .note), FormState(scope: "close"), in: .ar))
    #expect(page.contains(#"id="close-note" name="note""#))
    #expect(page.contains(#"for="close-note""#))
  }

  @Test("several ticked boxes stay ticked")
  func checkboxesKept() {
    let choices = [Choice("a", .yes), Choice("b", .no), Choice("c", .note)]
    let page = text(checkboxes(Field("x", .roles), choices, FormState(values: Form(["x": "a", "x": "c"])), in: .en))
    #expect(page.components("checked") == 2)
  }

  @Test("nothing is chosen beforehand in a select, unless the form says so")
  func selects() {
    let choices = [Choice("a", .yes), Choice("b", .no)]
    let field = Field("x", .roles)
    #expect(text(selectField(field, choices, FormState(), in: .en)).contains(#"<option value="">Choose</option>"#))
    let chosen = text(selectField(field, choices, FormState(values: Form(["x": "b"])), in: .en))
    #expect(chosen.contains(#"<option value="b" selected>"#) && !chosen.contains("Choose"))
  }
}

@Suite("A date field sends what was typed")
struct DateEntryTests {
  @Test("the month of the chosen calendar counts, and digits stay as typed")
  func hijri() {
    let form = Form(["birth-cal": "h", "birth-d": "٢٧", "birth-mh": "9", "birth-mg": "6", "birth-y": "١٤٠٤"])
    let entry = DateEntry("birth", in: form)
    #expect(entry?.isHijri == true && entry?.month == "9" && entry?.day == "٢٧" && entry?.year == "١٤٠٤")
  }

  @Test("Gregorian only when it was chosen")
  func gregorian() {
    let entry = DateEntry("d", in: Form(["d-cal": "g", "d-d": "1", "d-mh": "9", "d-mg": "6", "d-y": "1984"]))
    #expect(entry?.isHijri == false && entry?.month == "6")
  }

  @Test("a form without the field has no date, and an empty one is blank")
  func absent() {
    #expect(DateEntry("d", in: Form()) == nil)
    #expect(DateEntry("d", in: Form(["d-d": "", "d-y": "", "d-mh": "1"]))?.isBlank == true)
  }

  @Test("a stored date fills the field in the calendar it was typed in")
  func stored() {
    let date = DateParts(1404, 9, 27)
    let hijri = DateEntry.fields("d", showing: date, isHijri: true).map { "\($0.name)=\($0.value)" }
    let gregorian = DateEntry.fields("d", showing: date, isHijri: false).map { "\($0.name)=\($0.value)" }
    #expect(hijri == ["d-cal=h", "d-d=27", "d-mh=9", "d-y=1404"])
    #expect(gregorian == ["d-cal=g", "d-d=27", "d-mg=9", "d-y=1404"])
  }
}

@Suite("Small things pages show")
struct SmallThingsTests {
  @Test(
    "a badge takes the first letters of the first and last name, without the article",
    arguments: [("نورة الفهد", "نف"), ("عبدالله", "ع"), ("Sara Al-Otaibi", "SA"), ("", "—"), ("أم زياد المطيري", "أم")])
  func badges(name: String, letters: String) {
    #expect(initials(of: name) == letters)
  }

  @Test("a fingerprint shows its ends", arguments: [("9f2c61d0a7b441ab", "9f2c…41ab"), ("77b0", "77b0")])
  func fingerprints(hash: String, shown: String) {
    #expect(shortened(hash) == shown)
  }

  @Test("the steps of applying follow one another")
  func steps() {
    #expect(ApplyStep.allCases.map(\.number) == [1, 2, 3, 4, 5])
    #expect(ApplyStep.service.previous == nil && ApplyStep.review.next == nil)
    #expect(ApplyStep.person.next == .need)
  }

  @Test("the page of a hashed style sheet asks for it by its hash")
  func assets() {
    var frame = PublicFrame.sample(.ar)
    frame.assets = AssetPaths(css: "/assets/app.css?v=abc", script: "/assets/app.js?v=def")
    let page = String(decoding: trackPage(FormState(), in: frame).rendered(), as: UTF8.self)
    #expect(page.contains(#"href="/assets/app.css?v=abc""#) && page.contains(#"src="/assets/app.js?v=def""#))
  }

  @Test("every icon is drawn from the sheet under its own name", arguments: Icon.allCases)
  func icons(drawn: Icon) {
    #expect(String(decoding: icon(drawn).rendered(), as: UTF8.self).contains("#\(drawn.rawValue)\""))
  }

  @Test("each action has its own scope and address")
  func actions() {
    let kinds = ActionPanel.all.map(\.kind)
    #expect(Set(kinds.map(\.scope)).count == kinds.count)
    #expect(Set(kinds.map(\.part)).count == kinds.count)
    #expect(Set(kinds.map(\.part)) == Set(RequestPart.allCases))
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(_ part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
