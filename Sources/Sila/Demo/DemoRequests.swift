import Casework
import Crypto
import Foundation
import Office
import SQL
import Synchronization

/// Requests of synthetic people at every stage of their way, made by the same verbs the staff use, on days gone by.
struct DemoRequests {
  let running: Running
  let association: Association
  let seed: Int

  /// A clock that the demo sets back, so that histories have a past.
  final class PastClock: TimeSource {
    private let time: Mutex<Instant>
    init(_ start: Instant) { time = Mutex(start) }
    var now: Instant { time.withLock { $0 } }
    func set(_ moment: Instant) { time.withLock { $0 = moment } }
  }

  func load() async throws {
    let clock = PastClock(running.office.clock.now)
    let office = Office(
      database: running.sealed, clock: clock, randomness: running.office.randomness,
      vault: running.office.vault,
      passwords: running.office.passwords)
    let settings = try await office.settings(slug: association.slug)
    let staff = try await Staff(office, association)
    try await staff.setBudgets(of: settings.offered)
    let today = running.office.clock.now
    clock.set(today - .days(400))
    let committee = try await staff.appointCommittee()
    for (place, person) in DemoApplicant.all.enumerated() {
      let submitted = running.office.clock.now - .days(Int64(person.daysAgo)) - .hours(Int64((place * 3 + seed) % 7))
      clock.set(submitted)
      let service = settings.offered[(place + seed) % settings.offered.count]
      let application = Application(
        service: service.id, answers: person.answers(asksAmount: service.asksAmount),
        form: DemoForm.entries(for: service, seed: place, on: CalendarDay(submitted)),
        documents: try documents(for: service, of: person, office))
      let receipt =
        settings.policy?.isOpen(.website) == true
        ? try await office.submit(application, key: "demo-\(place)", of: settings)
        : try await office.takeIn(application, through: .interview, key: "demo-\(place)", as: staff.officer)
      try await staff.carry(receipt, to: person.reaches, service: service, before: committee, clock: clock)
    }
    clock.set(today)
    try await staff.planSitting(of: committee, on: CalendarDay(today) + 1, clock: clock)
    try await staff.enterPeople()
    try await staff.handInLists()
  }

  /// One small synthetic PDF stands for every document.
  private func documents(
    for service: Service, of person: DemoApplicant, _ office: Office
  ) throws -> [String: RequestDocument] {
    var documents: [String: RequestDocument] = [:]
    let supplied = person.reaches == .submitted ? Array(service.checklist.dropLast()) : service.checklist
    for requirement in supplied {
      let path = "\(running.folder.spool)/demo-\(UUID().uuidString).pdf"
      try Data(Array(Self.pdf.utf8)).write(to: URL(fileURLWithPath: path))
      documents[requirement.code] = try office.vault.take(
        path, named: "\(requirement.nameAr).pdf", as: office.randomness.identifier(at: office.clock.now),
        at: office.clock.now)
    }
    return documents
  }

  static let pdf = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
    4 0 obj<</Length 60>>stream
    BT /F 18 Tf 40 100 Td (Synthetic demo document) Tj ET
    endstream endobj
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    trailer<</Root 1 0 R>>
    %%EOF
    """

  /// The demo's staff, acting by their own duties.
  struct Staff {
    let office: Office
    let officer: StaffActor
    let researcher: StaffActor
    let member: StaffActor
    let colleague: StaffActor
    let manager: StaffActor
    let accountant: StaffActor
    let today: CalendarDay

    init(_ office: Office, _ association: Association) async throws {
      self.office = office
      today = CalendarDay(office.clock.now)
      officer = try await Self.signIn("officer", office, association)
      researcher = try await Self.signIn("researcher", office, association)
      member = try await Self.signIn("member", office, association)
      colleague = try await Self.signIn("member2", office, association)
      manager = try await Self.signIn("manager", office, association)
      accountant = try await Self.signIn("accountant", office, association)
    }

    private static func signIn(_ post: String, _ office: Office, _ association: Association) async throws -> StaffActor
    {
      let email = "\(post)@\(association.slug).example"
      let (token, _) = try await office.signIn(email: email, password: Demo.password, to: association.id)
      guard let actor = try await office.session(token, in: association.id) else { throw OfficeRefusal.notFound }
      try await office.signOut(token, of: association.id)
      return actor
    }

    /// Takes a request as far as it is to go, a few hours between the steps.
    func carry(_ receipt: Receipt, to stage: Stage, service: Service, before committee: Committee.ID, clock: PastClock)
      async throws
    {
      let id = receipt.id
      func version() async throws -> Int { try await office.request(id, as: officer).request.version }
      func later(_ hours: Int64) { clock.set(clock.now + .hours(hours)) }
      try await office.assign(officer.member.id, on: id, seen: try await version(), as: officer)
      if try await office.request(id, as: officer).request.urgency == .claimed {
        try await office.ruleOnUrgency(
          true, because: "تقرير طبي حديث", on: id, seen: try await version(), as: officer)
      }
      guard stage != .submitted else { return }
      for requirement in service.checklist {
        later(1)
        try await office.verify(
          requirement.code, against: "الأصل",
          expires: requirement.validity == .ownDate ? CalendarDay(clock.now) + 300 : nil,
          issued: CalendarDay(clock.now) - 10, sawOriginal: true, on: id, seen: try await version(), as: officer)
      }
      guard stage != .attested else { return }
      later(3)
      let needsCommittee = service.needsCommittee(under: try await office.request(id, as: officer).policy)
      if needsCommittee {
        try await office.giveNotice(through: .sms, on: id, seen: try await version(), as: officer)
      }
      try await office.assign(researcher.member.id, on: id, seen: try await version(), as: officer)
      try await office.beginStudy(on: id, seen: try await version(), as: researcher)
      try await DemoFieldwork(office: office, researcher: researcher, today: today)
        .study(id, clock: clock, isOver: stage != .underStudy)
      guard stage != .underStudy else { return }
      later(20)
      try await office.report(
        summary: "زيارة منزلية، السكن مناسب، ولا دخل إضافي ظاهر.", opinion: "الحاجة قائمة.", recommending: .accept,
        on: id,
        seen: try await version(), as: researcher)
      if needsCommittee {
        try await office.sendToCommittee(id, seen: try await version(), as: researcher)
      }
      guard stage != .withCommittee else { return }
      later(20)
      let outcome = stage == .rejected ? AgendaItem.Vote.Choice.reject : .accept
      if needsCommittee {
        try await decide(outcome, on: id, of: committee, clock: clock)
      } else {
        try await decideAlone(outcome, on: id)
      }
      if stage == .rejected { return try await appeal(against: id, clock: clock) }
      guard stage == .registered || stage == .delivered else { return }
      try await give(id, isAtOnce: stage == .delivered, clock: clock)
    }

    /// The committee of the demo: a member presides, another and senior management sit with them, the officer keeps
    /// the minutes.
    func appointCommittee() async throws -> Committee.ID {
      let day = CalendarDay(office.clock.now)
      let posts: [(StaffActor, Committee.Post)] = [
        (member, .chair), (colleague, .member), (manager, .member), (officer, .secretary),
      ]
      return try await office.form(
        Committee.Terms(
          nameAr: "لجنة دراسة طلبات المستفيدين", nameEn: "Beneficiary Requests Committee", quorum: .moreThanHalf,
          members: posts.map { Committee.Member(staff: $0.member.id, name: "", post: $1, from: day) }), as: manager)
    }

    /// A sitting that has been held: senior management, who approves payments, stayed away; the others voted alike and
    /// signed the minutes.
    private func decide(
      _ choice: AgendaItem.Vote.Choice, on id: Request.ID, of committee: Committee.ID, clock: PastClock
    ) async throws {
      let sitting = try await office.planSitting(
        of: committee, .meeting(place: "قاعة الاجتماعات"), beginning: clock.now, as: member)
      func version() async throws -> Int { try await office.sitting(sitting, as: member).sitting.version }
      try await office.place([id], on: sitting, seen: version(), as: member)
      let voters = [member, colleague]
      try await office.convene(
        sitting, present: Set((voters + [officer]).map(\.member.id)), seen: version(), as: member)
      for voter in voters {
        clock.set(clock.now + .minutes(5))
        try await office.vote(
          choice, because: choice == .reject ? Self.refusal : "الحاجة قائمة وفق الدراسة.", on: id, in: sitting,
          as: voter)
      }
      let file = try await office.agendaItem(id, of: sitting, as: member)
      try await office.resolve(
        id,
        Sitting.Wording(
          reasons: Self.reasons(of: choice), amount: file.file.request.particulars.amount), in: sitting,
        seen: file.item.version, as: member)
      try await office.close(sitting, seen: version(), as: member)
      for voter in [member, colleague] {
        clock.set(clock.now + .minutes(20))
        try await office.sign(sitting, as: voter)
      }
    }

    /// Senior management's decision on what needs no committee.
    private func decideAlone(_ choice: AgendaItem.Vote.Choice, on id: Request.ID) async throws {
      let file = try await office.request(id, as: manager)
      guard let outcome = choice.outcome else { return }
      try await office.decideAlone(
        outcome,
        Sitting.Wording(
          reasons: Self.reasons(of: choice),
          amount: outcome == .accept && file.service?.paysMoney == true ? file.request.particulars.amount : nil),
        on: id,
        seen: file.request.version, as: manager)
    }

    private static let refusal = "الدخل المسجل أعلى من حد الخدمة."

    private static func reasons(of choice: AgendaItem.Vote.Choice) -> String {
      choice == .reject ? refusal : "وفق معايير الخدمة ونتيجة الدراسة."
    }

    /// Tomorrow's sitting, with all that lies before the committee.
    func planSitting(of committee: Committee.ID, on day: CalendarDay, clock: PastClock) async throws {
      let sitting = try await office.planSitting(
        of: committee, .meeting(place: "قاعة الاجتماعات"), beginning: day.start + .hours(10), as: member)
      let file = try await office.sitting(sitting, as: member)
      guard !file.waiting.isEmpty else { return }
      try await office.place(file.waiting.map(\.id), on: sitting, seen: file.sitting.version, as: member)
    }
  }
}
