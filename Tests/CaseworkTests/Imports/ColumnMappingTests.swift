import Casework
import Testing

@Suite("The columns of a list of people")
struct ColumnMappingTests {
  @Test(
    "are told by their headings, however those are spelt",
    arguments: [
      ("الاسم", PersonColumn.name), ("  إسم المستفيد ", .name), ("الأسم الرباعي", .name), ("Full Name", .name),
      ("رقم الهويه", .nationalID), ("الهوية الوطنية (١٠ أرقام)", .nationalID), ("السجل المدني", .nationalID),
      ("رقم الجــوال", .mobile), ("جوال", .mobile), ("Mobile_No", .mobile), ("تاريخ الميلاد (هجري)", .birth),
      ("DOB", .birth), ("المدينه", .city), ("اسم العائله", .familyName), ("الاسم الأول", .firstName),
      ("First Name", .firstName), ("\u{FEFF}الاسم", .name), ("الاسم بالإنجليزية", .otherNames),
    ])
  func heading(_ heading: String, _ column: PersonColumn) {
    #expect(PersonColumn(heading: heading) == column)
  }

  @Test(
    "are left out when their heading says nothing we know", arguments: ["", "ملاحظات", "م", "#", "Column1", "راتب"])
  func unknown(_ heading: String) {
    #expect(PersonColumn(heading: heading) == nil)
  }

  @Test("stand in any order, and of two that mean the same the first is taken")
  func order() {
    let mapping = ColumnMapping(guessing: ["م", "الجوال", "رقم الهوية", "الاسم", "رقم الجوال"])
    #expect(mapping.columns == [nil, .mobile, .nationalID, .name, nil])
    #expect(mapping.problems == [.twice(.mobile, first: 1, again: 4)])
    #expect(mapping.problems.filter(\.isBlocking).isEmpty)
  }

  @Test("give no people without a column of names, or of both ends of a name")
  func noName() {
    #expect(ColumnMapping(guessing: ["الجوال", "الاسم الأول"]).problems == [.noName])
    #expect(ColumnMapping(guessing: ["الاسم الأول", "العائلة"]).problems.isEmpty)
  }

  @Test("may be told otherwise by a person, each thing by one column")
  func put() {
    var mapping = ColumnMapping(guessing: ["الاسم", "س", "الجوال"])
    mapping.put(.mobile, at: 1)
    #expect(mapping.columns == [.name, .mobile, nil])
    mapping.put(nil, at: 0)
    mapping.put(.name, at: 9)
    #expect(mapping.columns == [nil, .mobile, nil])
  }
}

@Suite("A row of a list of people")
struct PersonRowTests {
  private let mapping = ColumnMapping(
    guessing: ["الاسم", "رقم الهوية", "الجوال", "تاريخ الميلاد", "المدينة", "English name"])

  private func row(_ cells: String...) throws -> PersonRow { PersonRow(cells, by: mapping, on: try day("2026-11-21")) }

  @Test("is read with the digits, spaces and calendars people write")
  func good() throws {
    let person = try row(
      "  سارة   بنت محمد العتيبي ", "١٠٠٠٠٠٠٠٠٨", "0551234567", "27/9/1404", "الرياض", "Sara Alotaibi")
    #expect(person.problems.isEmpty && person.remarks.isEmpty)
    #expect(person.name == "سارة بنت محمد العتيبي")
    #expect(person.nationalID?.text == "1000000008")
    #expect(person.mobile?.text == "+966551234567")
    #expect(person.birth?.typedAs == .hijri)
    #expect(person.otherNames == "Sara Alotaibi")
  }

  @Test("is read from the parts of a name in columns of their own")
  func parts() throws {
    let mapping = ColumnMapping(guessing: ["العائلة", "الاسم الأول", "اسم الأب", "الجوال"])
    let person = PersonRow(["العتيبي", "سارة", "", "551234567"], by: mapping, on: try day("2026-11-21"))
    #expect(person.name == "سارة العتيبي")
    #expect(person.isTaken)
  }

  @Test("takes a mobile whose first zero the spreadsheet program has eaten")
  func eatenZero() throws {
    #expect(try row("مها سعد", "", "551234567").mobile?.text == "+966551234567")
  }

  @Test("is refused a name whose few letters carry marks without end")
  func marks() throws {
    let name = "مها" + String(repeating: "\u{064E}", count: 800)
    #expect(try row(name, "", "0501234567").problems == [.tooLong(.name, limit: 160)])
  }

  @Test("tells everything that is wrong in it at once")
  func bad() throws {
    let person = try row("م7مد", "1234567890", "12", "30/2/1990", String(repeating: "ر", count: 61))
    #expect(!person.isTaken)
    #expect(person.problems.count == 5)
    #expect(person.problems.contains(.tooLong(.city, limit: 60)))
    #expect(person.problems.contains(.format(.name, .unexpected("7"))))
  }

  @Test(
    "is refused for a day that no calendar has, that is to come, or longer ago than people live",
    arguments: [
      "30/2/1990", "1/1/2027", "1/13/1990", "1/1/1890", "31/2/1404", "1990",
    ])
  func birth(_ typed: String) throws {
    #expect(try row("مها سعد", "", "0551234567", typed).problems.count == 1)
  }

  @Test("is refused without a name")
  func nameless() throws {
    #expect(try row("", "", "0551234567").problems == [.nameMissing])
    #expect(try row("- -", "", "0551234567").problems == [.nameMissing])
  }

  @Test("is taken, with a remark, where only a name tells who it is")
  func remarks() throws {
    #expect(try row("سارة").remarks == [.oneWordName, .nothingToFindThemBy])
    #expect(try row("سارة").isTaken)
  }
}
