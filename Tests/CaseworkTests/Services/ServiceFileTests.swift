import Casework
import Testing

@Suite("A file of services")
struct ServiceFileTests {
  private func read(_ text: String) -> Result<[Service], ServiceFileRefusal> {
    do throws(ServiceFileRefusal) {
      return .success(try ServiceFile.services(in: Array(text.utf8)) { Desk.service.id })
    } catch { return .failure(error) }
  }

  private func refusal(_ text: String) -> ServiceFileRefusal? {
    if case .failure(let refusal) = read(text) { refusal } else { nil }
  }

  private func file(_ service: String) -> String { "{\n\"format\": 1,\n\"services\": [\n\(service)\n]\n}" }

  @Test("says everything a service asks, and reads back as the same services")
  func round() throws {
    for offer in ServiceCatalogue.allCases.flatMap(\.offers) {
      let service = offer.service(id: Desk.service.id)
      #expect(read(ServiceFile.text(of: [service])) == .success([service]), "\(offer.code)")
    }
    let own = Forms.service { $0.audienceAr = "لكل أسرة" }
    #expect(ServiceFile.service(definition: ServiceFile.definition(of: own), id: own.id) == own)
    #expect(ServiceFile.fields(ServiceFile.text(of: own.fields)) == own.fields)
  }

  @Test("is refused with the line and the key that is wrong")
  func refused() {
    #expect(refusal("[") == .notJSON(.malformed(line: 1)))
    #expect(refusal("{\"format\": 1,}") == .notJSON(.malformed(line: 1)))
    #expect(refusal("{\"format\": 1, \"format\": 1}") == .notJSON(.keyTwice("format", line: 1)))
    #expect(refusal("{\"format\": 2, \"services\": []}") == .otherFormat(line: 1))
    #expect(refusal("{\"format\": 1}") == .keyMissing("services", line: 1))
    #expect(refusal(file("{\"code\": \"A-B\",\n\"colour\": 1}")) == .unknownKey("colour", line: 5))
    #expect(refusal(file("{\"code\": 7, \"name_ar\": \"س\"}")) == .wrongValue("code", line: 4))
    #expect(
      refusal(file("{\"code\": \"A-B\", \"name_ar\": \"س\", \"needs\": [\"gold\"]}")) == .wrongValue("needs", line: 4))
    #expect(
      refusal(file("{\"code\": \"A-B\", \"name_ar\": \"\"}")) == .refused(.arabicMissing(at: "A-B"), line: 4))
    let twice = "{\"code\": \"A-B\", \"name_ar\": \"س\"}"
    #expect(refusal(file("\(twice),\n\(twice)")) == .refused(.serviceCodeTaken("A-B"), line: 5))
    let field = "{\"code\": \"x\", \"label_ar\": \"س\", \"kind\": \"text\"}"
    #expect(
      refusal(file("{\"code\": \"A-B\", \"name_ar\": \"س\", \"fields\": [\(field), \(field)]}"))
        == .refused(.codeTwice("x"), line: 4))
  }

  @Test("of ten thousand fields, five megabytes or a hundred brackets is refused at once")
  func hostile() {
    let field = "{\"code\": \"x\", \"label_ar\": \"س\", \"kind\": \"text\"}"
    let many = Array(repeating: field, count: 10_000).joined(separator: ",")
    #expect(
      refusal(file("{\"code\": \"A-B\", \"name_ar\": \"س\", \"fields\": [\(many)]}"))
        == .refused(.tooManyFields(limit: FormField.Bounds.fields), line: 4))
    #expect(refusal(String(repeating: " ", count: 5 << 20)) == .notJSON(.tooLarge(limit: ServiceFile.largest)))
    #expect(refusal(String(repeating: "[", count: 100)) == .notJSON(.tooDeep(line: 1)))
    let values = Array(repeating: "1", count: 200_000).joined(separator: ",")
    #expect(refusal("[\(values)]") == .notJSON(.tooMany(limit: 100_000)))
  }
}

@Suite("The code on a printed form")
struct FormCodeTests {
  private let blank = FormCode(association: "amal", .service("HE-DEVICE"), version: 3)
  private let filled = FormCode(association: "amal", .request(RequestNumber(year: 2026, serial: 42)), version: 1)

  @Test("is read as it was printed, in small letters, Arabic digits and with spaces")
  func read() throws {
    for code in [blank, filled] {
      #expect(try FormCode(typed: code.text) == code)
      #expect(try FormCode(typed: " \(code.text.lowercased()) ") == code)
    }
    #expect(blank.text.hasPrefix("AMAL/HE-DEVICE/3-"))
    let arabic = filled.text.replacing("2026", with: "٢٠٢٦")
    #expect(try FormCode(typed: arabic) == filled)
  }

  @Test("tells of any one wrong sign and of two that are swapped")
  func check() {
    let text = Array(filled.text)
    for place in text.indices where text[place].isNumber || text[place].isLetter {
      var wrong = text
      wrong[place] = text[place] == "7" ? "8" : "7"
      #expect(throws: FormCodeRefusal.self) { try FormCode(typed: String(wrong)) }
      guard place + 1 < text.count, text[place + 1].isNumber, text[place].isNumber, text[place] != text[place + 1]
      else {
        continue
      }
      var swapped = text
      swapped.swapAt(place, place + 1)
      #expect(throws: FormCodeRefusal.checkFails) { try FormCode(typed: String(swapped)) }
    }
  }

  @Test("is nothing else")
  func other() {
    #expect(throws: FormCodeRefusal.empty) { try FormCode(typed: "  ") }
    for text in ["REQ-2026-00042", "AMAL/HE-DEVICE", "AMAL/HE-DEVICE/0-0", "AMAL/<b>/3-K", "أمل/HE/3-K"] {
      #expect(throws: FormCodeRefusal.notACode) { try FormCode(typed: text) }
    }
    #expect(throws: FormCodeRefusal.notACode) { try FormCode(typed: String(repeating: "A", count: 10_000)) }
  }
}

@Suite("The seal over a form")
struct FormSealTests {
  private func signed() throws -> Request {
    let service = Forms.service {
      $0.requirements = []
      $0.fields.removeLast()
    }
    var request = try Desk.draft(of: service)
    let answers = try Forms.read().answers
    request = Request.draft(
      id: request.id, of: service, under: Desk.policy, applicant: try Desk.person(),
      particulars: Request.Particulars(need: "كرسي", amount: .riyals(5), criteriaRead: true, form: answers),
      through: .website)
    let now = try moment("2026-11-22")
    _ = try request.submit(as: Desk.number, by: Desk.applicant, under: [], at: now)
    _ = try request.attest(
      "أقر", signedBy: "سارة", method: .typedName, by: Desk.applicant, at: now, with: PlainFingerprint())
    return request
  }

  @Test("an answer corrected after the attestation breaks it, and the correction names the questions")
  func broken() throws {
    var request = try signed()
    #expect(request.sealState(with: PlainFingerprint()) == .intact)
    var answers = request.particulars.form
    answers.values["people"] = .number(6)
    let event = try request.edit(
      need: request.particulars.need, amount: .riyals(5), form: answers, because: "خطأ في العدد", by: Desk.officer,
      at: try moment("2026-11-23"))
    #expect(request.sealState(with: PlainFingerprint()) == .broken)
    #expect(event[.fields] == "people")
    #expect(event[.seal] == "broken")
    #expect(request.stage == .complete)
  }

  @Test("a correction of the need alone leaves the answers as they are")
  func kept() throws {
    var request = try signed()
    let before = request.particulars.form
    _ = try request.edit(
      need: "كرسي آخر", amount: .riyals(5), because: "خطأ", by: Desk.officer, at: try moment("2026-11-23"))
    #expect(request.particulars.form == before)
  }
}
