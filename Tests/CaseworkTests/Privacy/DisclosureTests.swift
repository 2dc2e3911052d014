import Casework
import Testing

@Suite("Covered data")
struct DisclosureTests {
  private let now = Instant(seconds: 1_789_279_200)

  private func member(_ role: Role, low: UInt64 = 1) -> StaffMember {
    StaffMember(id: Identifier(high: 1, low: low), name: "منى", email: "m@example.org", roles: [role])
  }

  private func ask(
    _ fields: Set<PersonalField>, _ reason: Disclosure.Reason?, _ note: String = "", as role: Role = .relationsOfficer
  ) throws(PrivacyRefusal) -> Event {
    try Disclosure.make(of: fields, because: reason, saying: note, as: member(role), at: now)
  }

  @Test("is shown for a reason that is written down with who, when and which fields, and nothing that stands in them")
  func made() throws {
    let event = try ask([.contact, .number], .identity, "  نسخة باهتة ")
    #expect(event.kind == .dataShown && event.at == now)
    #expect(event[.fields] == "number,contact" && event[.category] == "identity" && event[.note] == "نسخة باهتة")
    let made = try #require(Disclosure(event))
    #expect(made.fields == [.number, .contact] && made.reason == .identity && made.by == member(.accountant).id)
  }

  @Test("is refused without a field, without a reason, and without words for another reason")
  func refusals() {
    #expect(throws: PrivacyRefusal.nothingChosen) { try ask([], .contact) }
    #expect(throws: PrivacyRefusal.reasonMissing) { try ask([.contact], nil) }
    #expect(throws: PrivacyRefusal.noteMissing) { try ask([.contact], .other, " \n") }
    #expect(throws: PrivacyRefusal.noteTooLong(limit: 300)) {
      try ask([.contact], .contact, String(repeating: "ط", count: 301))
    }
  }

  @Test("is refused where the post does not need it", arguments: Role.allCases, PersonalField.allCases)
  func posts(role: Role, field: PersonalField) throws {
    let needed: [Role: Set<PersonalField>] = [
      .relationsOfficer: [.number, .contact, .account], .socialResearcher: [.number, .contact, .health],
      .committeeMember: [.health], .seniorManagement: [.contact, .account, .health],
    ]
    if needed[role, default: []].contains(field) {
      _ = try ask([field], .study, as: role)
    } else {
      #expect(throws: PrivacyRefusal.notYours) { try ask([field], .study, as: role) }
    }
  }

  @Test("stands for ten minutes, for the one who asked, and only as long as their post needs it")
  func standing() throws {
    let made = try #require(Disclosure(try ask([.contact, .account], .contact)))
    func uncovered(for staff: StaffMember, after span: Span) -> Set<PersonalField> {
      Set(Uncovered([made], for: staff, at: now + span).until.keys)
    }
    let officer = member(.relationsOfficer)
    #expect(uncovered(for: officer, after: .seconds(0)) == [.contact, .account])
    #expect(uncovered(for: officer, after: .seconds(599)) == [.contact, .account])
    #expect(uncovered(for: officer, after: .minutes(10)).isEmpty)
    #expect(uncovered(for: officer, after: .seconds(-1)).isEmpty)
    #expect(uncovered(for: member(.relationsOfficer, low: 2), after: .seconds(0)).isEmpty)
    #expect(uncovered(for: member(.socialResearcher), after: .seconds(0)) == [.contact])
  }

  @Test("leaves enough of a contact point to tell it from the others")
  func contactPoints() {
    func masked(_ kind: ContactPoint.Kind, _ value: String) -> String {
      ContactPoint(number: 1, kind: kind, value: value).masked
    }
    #expect(masked(.mobile, "+966501234567") == "+9665•••••567")
    #expect(masked(.phone, "0112345678") == "011•••••78")
    #expect(masked(.email, "khalid@example.org") == "k•••@example.org")
    #expect(masked(.post, "حي النزهة، شارع 12") == "•••")
  }
}
