import Casework
import Lexicon
import Office
import PolicyReader

/// `sila policy adopt FILE --association SLUG`: creates the association if need be, reads the document into a draft, takes
/// the answers given as flags, lists what is still open, and records the board's approval once nothing is.
enum AdoptCommand {
  static func run(_ path: String, _ configuration: Configuration) async -> ExitStatus {
    guard let slug = configuration.own("--association"), Association.isSlug(slug),
      let language = PolicyCommand.language(configuration)
    else {
      Terminal.complain(usage)
      return .misused
    }
    let answers: Answers
    do {
      answers = try Answers(configuration)
      _ = try AssociationCommand.kind(configuration)
    } catch {
      Terminal.complain("sila policy adopt: \((error as? Running.Refusal)?.words ?? "\(error)")")
      return .misused
    }
    do {
      let document = try DocumentText.extract(from: path)
      let running = try await Running.open(configuration)
      let status = try await adopt(document, slug, answers, running, configuration, language)
      await running.database.close()
      return status
    } catch let refusal as DocumentRefusal {
      Terminal.complain(language == .arabic ? refusal.arabic : refusal.english)
    } catch let refusal as PolicyRefusal {
      Terminal.complain(language == .arabic ? refusal.words.ar : refusal.words.en)
      return .errorsFound
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila policy adopt: \(refusal.words)")
    } catch {
      Terminal.complain("sila policy adopt: \(error)")
    }
    return .failed
  }

  private static func adopt(
    _ document: DocumentText, _ slug: String, _ answers: Answers, _ running: Running, _ configuration: Configuration,
    _ language: FindingLanguage
  ) async throws -> ExitStatus {
    let office = running.office
    try mustBeAPolicy(document, office)
    let association = try await association(slug, document, office, configuration)
    let draft = try await draft(of: document, for: association, office, language)
    if !answers.given.isEmpty { try await office.settle(answers.given, of: draft, in: association, by: .system) }
    let (version, text) = try await office.policy(draft, of: association)
    let title = version.title.isEmpty ? Language(language)(.untitled) : version.title
    Terminal.say("\(slug): \(title), draft \(version.number)")
    for finding in text.findings where finding.code == Finding.Code.anotherAssociation.rawValue {
      Terminal.say(
        "  ! "
          + (language == .arabic
            ? "\(finding.messageAr) \(finding.adviceAr)" : "\(finding.messageEn) \(finding.adviceEn)"))
    }
    for point in version.openPoints { Terminal.say("  ? \(question(point, language))") }
    guard version.openPoints.isEmpty else {
      Terminal.say(
        language == .arabic
          ? "أجب عن النقاط المفتوحة بالخيارات أعلاه أو في صفحة السياسة، ثم سجّل اعتماد المجلس."
          : "Answer the open points with these flags or on the policy page, then record the board's approval.")
      return .errorsFound
    }
    guard let approval = answers.approval else {
      Terminal.say("  ? --meeting N --approved YYYY-MM-DD --approver NAME [--post POST]")
      return .success
    }
    try await office.approvePolicy(draft, approval, in: association, by: .system)
    Terminal.say(language == .arabic ? "السياسة نافذة." : "The policy is in force.")
    return .success
  }

  /// A draft read from the document, or the open one that was read from it before.
  private static func draft(
    of document: DocumentText, for association: Association.ID, _ office: Office, _ language: FindingLanguage
  ) async throws -> PolicyVersion.ID {
    do {
      return try await office.draftPolicy(from: document, named: document.format.rawValue, for: association).id
    } catch let known as DraftedAlready {
      Terminal.say(Language(language)(.alreadyDrafted(known.number)))
      return known.id
    }
  }

  /// Refuses another kind of document before an association is founded for it.
  private static func mustBeAPolicy(_ document: DocumentText, _ office: Office) throws(PolicyRefusal) {
    let now = office.clock.now
    _ = try PolicyVersion.draft(
      PolicyProposal(reading: document), id: office.randomness.identifier(at: now), number: 1, from: "", for: "",
      at: now, by: "")
  }

  private static func association(
    _ slug: String, _ document: DocumentText, _ office: Office, _ configuration: Configuration
  ) async throws -> Association.ID {
    if let known = try? await office.settings(slug: slug) { return known.association.id }
    let proposal = PolicyProposal(reading: document)
    let name = configuration.own("--name") ?? configuration.own("--organization") ?? proposal.organization ?? slug
    let kind = try AssociationCommand.kind(configuration)
    let association = Association(
      id: office.randomness.identifier(at: office.clock.now), slug: slug, nameAr: name, nameEn: name,
      licence: proposal.licenceNumber, kind: kind)
    try await office.create(association)
    try await office.offerUsualServices(at: association)
    return association.id
  }

  private static func question(_ point: OpenPoint, _ language: FindingLanguage) -> String {
    let isArabic = language == .arabic
    switch point {
    case .organization(let names):
      return (isArabic ? "أي اسم؟ " : "Which name? ") + "--organization «\(names.joined(separator: "» | «"))»"
    case .title: return (isArabic ? "ما عنوان السياسة؟ " : "What is the policy's title? ") + "--title TITLE"
    case .dates(let dates):
      return
        (isArabic
        ? "ما الصحيح في هذه التواريخ، أو لماذا تبقى؟ " : "What should these dates be, or why may they stand? ")
        + "«\(dates.joined(separator: "» «"))» --dates WORDS"
    case .bounds:
      return
        (isArabic
        ? "الحد الأدنى أطول من الأقصى؛ أيهما المعتمد؟ " : "The floor is longer than the ceiling; which holds? ")
        + "--bounds floor|ceiling"
    case .channels: return (isArabic ? "ما القنوات؟ " : "Which channels? ") + "--channels interview,phone,…"
    case .ceiling:
      return (isArabic ? "لا حد أقصى للرد. " : "No latest day for the answer. ")
        + "--ceiling 15:working_days:completeness | --leave-ceiling-open"
    case .floorMeaning:
      return
        (isArabic ? "هل يؤخر الحد الأدنى الرد أم يُعلم به فقط؟ " : "Does the floor hold the answer back, or only tell? ")
        + "--floor holds_back|tells_only"
    }
  }

  private static let usage = """
    usage: sila policy adopt FILE --association SLUG [--name NAME] [--kind KIND]
             [--organization NAME] [--title TITLE] [--dates WORDS] [--channels A,B]
             [--bounds floor|ceiling] [--ceiling N:UNIT:FROM | --leave-ceiling-open]
             [--floor holds_back|tells_only] [--meeting N --approved YYYY-MM-DD --approver NAME [--post POST]]
    SLUG: 2 to 40 lower-case Latin letters, digits and hyphens
    KIND: \(Association.Kind.allCases.map(\.rawValue).joined(separator: " "))
    """

  /// The answers a person gave as flags.
  private struct Answers {
    var given: [PointAnswer] = []
    var approval: BoardApproval?

    init(_ configuration: Configuration) throws {
      if let name = configuration.own("--organization") { given.append(.organization(name)) }
      if let title = configuration.own("--title") { given.append(.title(title)) }
      if let words = configuration.own("--dates") { given.append(.dates(words)) }
      if let text = configuration.own("--bounds") {
        guard let bound = ReplyRule.Bound(rawValue: text) else {
          throw Running.Refusal(words: "--bounds: \(text) is neither floor nor ceiling")
        }
        given.append(.bounds(bound))
      }
      if let text = configuration.own("--channels") { given.append(.channels(try Self.channels(text))) }
      if let text = configuration.own("--ceiling") { given.append(.ceiling(try Self.limit(text))) }
      if configuration.own("--leave-ceiling-open") != nil { given.append(.ceilingLeftUnset) }
      if let text = configuration.own("--floor") {
        guard let meaning = ReplyRule.FloorMeaning(rawValue: text) else {
          throw Running.Refusal(words: "--floor: \(text) is neither holds_back nor tells_only")
        }
        given.append(.floorMeaning(meaning))
      }
      approval = try Self.approval(configuration)
    }

    private static func channels(_ text: String) throws -> [Channel] {
      try text.split(separator: ",").map { word in
        guard let channel = Channel(rawValue: String(word)) else {
          let known = Channel.allCases.map(\.rawValue).joined(separator: " ")
          throw Running.Refusal(words: "--channels: no channel \(word); there are \(known)")
        }
        return channel
      }
    }

    private static func limit(_ text: String) throws -> Limit {
      let parts = text.split(separator: ":").map(String.init)
      guard parts.count == 3, let amount = Int(parts[0]), let unit = Limit.Unit(rawValue: parts[1]),
        let start = Limit.Start(rawValue: parts[2]), let limit = Limit(amount, unit, from: start)
      else {
        throw Running.Refusal(
          words: "--ceiling: \(text) is not N:working_days|calendar_days|weeks:submission|completeness")
      }
      return limit
    }

    private static func approval(_ configuration: Configuration) throws -> BoardApproval? {
      guard let meeting = configuration.own("--meeting") else { return nil }
      guard let day = configuration.own("--approved").flatMap({ CalendarDay(iso: $0) }) else {
        throw Running.Refusal(words: "--approved needs a date such as 2026-11-01")
      }
      guard let approver = configuration.own("--approver") else {
        throw Running.Refusal(words: "--approver needs a name")
      }
      return BoardApproval(
        meeting: meeting, day: EnteredDate(day: day, typedAs: .gregorian), approver: approver,
        post: configuration.own("--post") ?? "رئيس مجلس الإدارة")
    }
  }
}
