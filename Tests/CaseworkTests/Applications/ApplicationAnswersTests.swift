import Casework
import Testing

@Suite("What an applicant typed about themselves")
struct PersonAnswersTests {
  private let party = Identifier<Party>(high: 7, low: 1)

  private func person(_ changes: [ApplicationAnswers.Field: String] = [:]) throws -> Applicant {
    try Typed.answers(changes).person(as: party, today: CalendarDay(number: 20_000))
  }

  private func problems(_ changes: [ApplicationAnswers.Field: String]) throws -> [FieldProblems.Item] {
    do throws(FieldProblems) {
      _ = try Typed.answers(changes).person(as: party, today: CalendarDay(iso: "2026-11-22") ?? .latest)
      return []
    } catch {
      return error.all
    }
  }

  @Test("is read whole: Arabic digits, spaces and dashes and all")
  func whole() throws {
    let person = try person()
    #expect(person.name.full == "سارة محمد علي العتيبي")
    #expect(person.nationalID.text == "1000000008")
    #expect(person.mobile.text == "+966501234567")
    #expect(person.birth.day == (try day("1984-06-19")))
    #expect(person.birth.typedAs == .hijri)
    #expect(person.iban?.text == "SA0380000000608010167519")
    #expect(person.address?.text == "RRRD2929")
    #expect(person.city == "الرياض")
  }

  @Test(
    "may leave out what not everybody has",
    arguments: [
      ApplicationAnswers.Field.father, .grandfather, .address, .iban,
    ])
  func optional(field: ApplicationAnswers.Field) throws {
    #expect(try problems([field: "  "]).isEmpty)
  }

  @Test(
    "is told at each field that is missing",
    arguments: [
      ApplicationAnswers.Field.first, .family, .nationalID, .mobile, .city,
    ])
  func missing(field: ApplicationAnswers.Field) throws {
    #expect(try problems([field: " "]) == [FieldProblems.Item(field: field, problem: .missing)])
  }

  @Test("is told of everything at once, in the form's order")
  func everything() throws {
    let found = try problems([.first: "", .nationalID: "1000000000", .day: "", .mobile: "0111234567", .city: ""])
    #expect(found.map(\.field) == [.first, .nationalID, .day, .mobile, .city])
  }

  @Test(
    "is told what is wrong with the form of a field",
    arguments: [
      (ApplicationAnswers.Field.nationalID, "1000000000", FieldProblem.format(.checksum)),
      (.nationalID, "3000000000", .format(.wrongStart(found: "3", expected: ["1", "2"]))),
      (.nationalID, "12345", .format(.tooShort(count: 5, expected: 10))),
      (.iban, "SA0480000000608010167519", .format(.checksum)),
      (.first, "سارة1", .format(.unexpected("1"))),
      (.city, String(repeating: "ر", count: 61), .tooLong(limit: 60)),
      (.city, "أبها" + String(repeating: "\u{0651}", count: 300), .tooLong(limit: 60)),
    ])
  func format(field: ApplicationAnswers.Field, typed: String, problem: FieldProblem) throws {
    #expect(try problems([field: typed]) == [FieldProblems.Item(field: field, problem: problem)])
  }

  @Test("a day that isn't in its month: 30 Safar 1405 had 29")
  func safar() throws {
    let found = try problems([.day: "٣٠", .hijriMonth: "2", .year: "١٤٠٥"])
    #expect(
      found == [
        FieldProblems.Item(
          field: .day, problem: .date(.noSuchDay(30, month: 2, year: 1_405, calendar: .hijri, length: 29)))
      ])
  }

  @Test("30 Sha'ban is a day only in the years in which the month had 30, and the refusal tells how many it had")
  func shaban() throws {
    let lengths = Dictionary(grouping: 1_360...1_440) { HijriDate.daysInMonth(8, of: $0) }
    let (short, long) = (try #require(lengths[29]?.first), try #require(lengths[30]?.first))
    let found = try problems([.day: "٣٠", .hijriMonth: "8", .year: "\(short)"])
    #expect(
      found == [
        FieldProblems.Item(
          field: .day, problem: .date(.noSuchDay(30, month: 8, year: short, calendar: .hijri, length: 29)))
      ])
    let birth = try person([.day: "٣٠", .hijriMonth: "8", .year: "\(long)"]).birth.day.hijri
    #expect(birth == HijriDate(year: long, month: 8, day: 30))
  }

  @Test("a Gregorian birth date is read from the Gregorian months")
  func gregorian() throws {
    let person = try person([.calendar: "g", .day: "19", .gregorianMonth: "6", .hijriMonth: "1", .year: "1984"])
    #expect(person.birth == EnteredDate(day: try day("1984-06-19"), typedAs: .gregorian))
  }

  @Test("a birth date that is still to come, or in the other calendar's years, is told")
  func impossible() throws {
    #expect(
      try problems([.calendar: "g", .day: "1", .gregorianMonth: "1", .year: "2027"]).map(\.problem)
        == [.date(.inTheFuture)])
    #expect(try problems([.year: "1984"]).map(\.problem) == [.date(.yearOfOtherCalendar(1_984, .gregorian))])
  }
}

@Suite("What an applicant typed about their need")
struct NeedAnswersTests {
  private func problems(_ changes: [ApplicationAnswers.Field: String], of service: Service) -> [FieldProblems.Item] {
    do throws(FieldProblems) {
      _ = try Typed.answers(changes).particulars(for: service, form: FormEntries(), today: CalendarDay(number: 20_000))
      return []
    } catch {
      return error.all
    }
  }

  private var withoutSum: Service {
    var service = Desk.service
    service.asksAmount = false
    return service
  }

  @Test("is read whole")
  func whole() throws {
    let read = try Typed.answers([.urgent: "urgent", .urgency: "عملية غداً"]).particulars(
      for: Desk.service, form: FormEntries(), today: CalendarDay(number: 20_000))
    #expect(
      read
        == Request.Particulars(
          need: "كرسي متحرك لوالدتي", amount: Halalas(350_050), urgency: "عملية غداً", criteriaRead: true))
  }

  @Test("a sum is read only where the service asks for one")
  func sum() throws {
    let read = try Typed.answers([:]).particulars(
      for: withoutSum, form: FormEntries(), today: CalendarDay(number: 20_000))
    #expect(read.amount == nil)
    #expect(problems([.amount: ""], of: Desk.service) == [.init(field: .amount, problem: .missing)])
    #expect(problems([.amount: "0"], of: Desk.service) == [.init(field: .amount, problem: .missing)])
    #expect(problems([.amount: "-5"], of: Desk.service) == [.init(field: .amount, problem: .format(.negative))])
  }

  @Test("a reason for urgency is asked for only of what is said to be urgent")
  func urgency() throws {
    for answer in ["", "normal"] {
      #expect(
        try Typed.answers([.urgent: answer, .urgency: " "]).particulars(
          for: Desk.service, form: FormEntries(), today: CalendarDay(number: 20_000)
        ).urgency == nil)
    }
    #expect(problems([.urgent: "urgent"], of: Desk.service) == [.init(field: .urgency, problem: .missing)])
  }

  @Test("why it is urgent is never dropped because urgent was not chosen", arguments: ["", "normal"])
  func reasonAlone(answer: String) {
    #expect(
      problems([.urgent: answer, .urgency: "إخلاء غداً"], of: Desk.service)
        == [.init(field: .urgent, problem: .reasonAlone)])
  }

  @Test("a need of two words is too little, one of a book too much")
  func length() {
    #expect(problems([.need: "كرسي"], of: Desk.service) == [.init(field: .need, problem: .tooShort(least: 10))])
    #expect(
      problems([.need: String(repeating: "ن", count: 4_001)], of: Desk.service)
        == [.init(field: .need, problem: .tooLong(limit: 4_000))])
  }

  @Test("a signature needs the tick and the name")
  func signature() throws {
    #expect(try Typed.answers([.agree: "1", .signer: " سارة العتيبي "]).signature() == "سارة العتيبي")
    #expect(
      throws: FieldProblems([.init(field: .agree, problem: .notTicked), .init(field: .signer, problem: .missing)])
    ) {
      try Typed.answers([:]).signature()
    }
  }
}

@Suite("The form keeps what was typed")
struct KeptAnswersTests {
  @Test("right or wrong, exactly as typed, but no field longer than a page")
  func kept() {
    var answers = ApplicationAnswers([.first: " سارة١ "])
    answers[.city] = String(repeating: "ر", count: 6_000)
    #expect(answers[.first] == " سارة١ ")
    #expect(answers[.city].count == 5_000)
    #expect(answers[.iban] == "")
  }

  @Test("a later page joins the earlier ones, a box left unticked included, and says nothing of theirs")
  func replaced() {
    var answers = ApplicationAnswers([.first: "سارة", .criteriaRead: "yes", .urgent: "urgent", .urgency: "طارئ"])
    answers.replace(.need, with: ApplicationAnswers([.need: "كرسي", .first: "منى"]))
    #expect(answers == ApplicationAnswers([.first: "سارة", .criteriaRead: "yes", .need: "كرسي"]))
    answers.replace(.service, with: ApplicationAnswers())
    #expect(!answers.isTicked(.criteriaRead))
  }

  @Test("every field is asked on one page, and on one only")
  func parts() {
    let fields = ApplicationAnswers.Part.allCases.flatMap(\.fields)
    #expect(fields.count == Set(fields).count)
    #expect(Set(fields) == Set(ApplicationAnswers.Field.allCases))
  }

  @Test("and lists it in the form's order")
  func order() {
    let answers = ApplicationAnswers([.signer: "س", .first: "س", .need: "ن"])
    #expect(answers.answered.map(\.field) == [.first, .need, .signer])
  }
}

/// Answers as somebody may type them, with changes.
enum Typed {
  static func answers(_ changes: [ApplicationAnswers.Field: String]) -> ApplicationAnswers {
    var answers = ApplicationAnswers([
      .criteriaRead: "1", .first: "سارة", .father: "محمد", .grandfather: "علي", .family: "العتيبي",
      .nationalID: "١٠٠٠ ٠٠٠ ٠٠٨", .calendar: "h", .day: "١٩", .hijriMonth: "9", .year: "١٤٠٤",
      .mobile: "٠٥٠-١٢٣-٤٥٦٧", .city: " الرياض ", .address: "rrrd 2929", .iban: "sa03 8000 0000 6080 1016 7519",
      .need: "كرسي متحرك لوالدتي", .amount: "٣٬٥٠٠٫٥",
    ])
    for (field, value) in changes { answers[field] = value }
    return answers
  }
}
