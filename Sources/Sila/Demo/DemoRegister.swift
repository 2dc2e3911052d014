import Casework
import Office

extension DemoRequests.Staff {
  /// People and bodies the association deals with beside its applicants: nobody in them exists.
  func enterPeople() async throws {
    let today = CalendarDay(office.clock.now)
    let sponsor = try await enter(
      .person, "عبدالمحسن بن راشد البراهيم", "Abdulmohsen Albraheem", "0551230101", "الرياض",
      [.supporter, .assemblyMember])
    try await office.change(sponsor, .verifyContact(1, .call), seen: 1, as: officer)
    try await office.change(sponsor, .preferContact(1), seen: 2, as: officer)
    try await office.change(sponsor, .consent(.appeals, .consent, .spoken, scope: ""), seen: 3, as: officer)
    let volunteer = try await enter(.person, "لمى بنت تركي السهلي", "Lama", "0551230202", "الدرعية", [.volunteer])
    try await office.change(
      volunteer, .consent(.publication, .consent, .written, scope: "صور اليوم المفتوح"), seen: 1, as: officer)
    try await office.change(volunteer, .withdrawConsent(1), seen: 2, as: officer)
    let brother = try await enter(.person, "سلطان بن تركي السهلي", "", "0551230303", "الدرعية", [])
    try await office.change(volunteer, .relate("0551230303", .sibling, nil), seen: 3, as: officer)
    let deed = Relation.Authority(.courtDeed, paper: "43120987", until: today + 20)
    try await office.change(brother, .relate("0551230202", .guardian, deed), seen: 1, as: officer)
    let supplier = try await enter(
      .organization, "مؤسسة ركائز الخيام للتوريد", "Rakaez", "", "الرياض", [.contractor], number: "7001234567")
    try await office.change(supplier, .addContact(.email, "sales@rakaez.example"), seen: 1, as: officer)
    let clinic = try await enter(
      .organization, "مركز حي الياسمين الطبي", "Yasmin Clinic", "", "الرياض", [.partner, .supporter])
    try await DemoAgreements(office: office, officer: officer, manager: manager, today: today).make(
      with: supplier, clinic)
    try await askAboutData(sponsor, volunteer, brother)
    try await enterTwice()
  }

  /// Requests about data at each step: one granted, one that waits for its answer, one that waits for who asks.
  private func askAboutData(_ sponsor: Party.ID, _ volunteer: Party.ID, _ brother: Party.ID) async throws {
    try await office.show([.contact], of: .party(sponsor), because: .contact, saying: "", as: officer)
    let copy = try await office.takeDataRequest(
      DataRequestTerms(.copy, through: .interview, wish: "نسخة من كل ما لديكم عني"), of: sponsor, as: officer)
    try await office.change(copy, .verify(.document), seen: 0, as: officer)
    try await office.change(copy, .grant(words: "نسختك جاهزة، وتُسلَّم لك في المقر."), seen: 1, as: manager)
    let wrong = try await office.takeDataRequest(
      DataRequestTerms(.correction, through: .phone, wish: "اسم الأب مكتوب خطأ، والصواب: تركي بن ماجد"), of: volunteer,
      as: officer)
    try await office.change(wrong, .verify(.call), seen: 0, as: officer)
    try await office.change(wrong, .extend(reason: "ننتظر صورة الهوية"), seen: 1, as: manager)
    _ = try await office.takeDataRequest(
      DataRequestTerms(.destruction, through: .phone, wish: "لا أريد أن يبقى اسمي عندكم"), of: brother, as: officer)
  }

  /// The same ones under other spellings: one pair that was joined, others for the nightly search to find.
  private func enterTwice() async throws {
    let one = try await enter(.person, "نوف بنت خالد الرشيدي", "", "0551230404", "الرياض", [.volunteer])
    let other = try await enter(.person, "نوف الرشيدي", "", "0551230405", "", [.supporter])
    try await office.merge(
      MergeOrder(kept: one, joined: other, choice: Merger.Choice(), keptVersion: 1, joinedVersion: 1), as: officer)
    _ = try await enter(.person, "لمى السهلي", "", "0551230202", "الدرعية", [.supporter])
    _ = try await enter(.person, "Sultan Turki Alsahli", "", "0551230303", "", [.volunteer])
    _ = try await enter(.person, "عبد المحسن راشد براهيم", "", "0551230101", "", [])
  }

  private func enter(
    _ kind: Party.Kind, _ name: String, _ others: String, _ mobile: String, _ city: String, _ roles: Set<PartyRole>,
    number: String? = nil
  ) async throws -> Party.ID {
    try await office.enter(
      NewParty(
        kind: kind,
        details: Party.Details(
          name: name, otherNames: others, number: try number.map { try OfficialNumber(typed: $0, of: kind) },
          city: city), mobile: mobile.isEmpty ? nil : try Mobile(typed: mobile), roles: roles), as: officer)
  }
}
