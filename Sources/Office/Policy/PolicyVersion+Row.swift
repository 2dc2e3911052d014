import Casework
import SQL

extension PolicyVersion {
  /// The values of the store's columns, in their order.
  ///
  /// A discarded version is stored as a draft that has ended.
  var storedValues: [SQLValue] {
    [
      .id(id), .integer(number), .word(state == .discarded ? .draft : state), .integer(version), .text(title),
      .text(organization), .text(source),
      .text(channels.map(\.rawValue).joined(separator: ",")), .text(declaration),
    ] + Self.stored(reply.floor) + [.word(orNull: reply.floorMeaning)] + Self.stored(reply.ceiling) + [
      .flag(ceilingLeftUnset), .text(openPoints.stored), .flag(promises.complaints), .flag(promises.compensation),
      .flag(promises.satisfaction), .flag(promises.privacy), .time(draftedAt), .text(draftedBy),
      .text(orNull: approval?.meeting), .day(orNull: approval?.day.day), .word(orNull: approval?.day.typedAs),
      .text(orNull: approval?.approverName), .text(orNull: approval?.approverPost),
      .time(orNull: approval?.recordedAt), .time(orNull: endedAt), .text(answered.sorted().joined(separator: ",")),
    ]
  }

  private static func stored(_ limit: Limit?) -> [SQLValue] {
    [
      .integer(orNull: limit.map { Int64($0.amount) }), .word(orNull: limit?.unit), .word(orNull: limit?.start),
    ]
  }

  static func read(_ row: any Row, steps: [HandlingStep], tools: [String]) throws -> PolicyVersion {
    var column = Columns(row)
    let id: PolicyVersion.ID = try column.id()
    let number = try column.int()
    let state: State = try column.word()
    let version = try column.int()
    let title = try column.text()
    let organization = try column.text()
    let source = try column.text()
    let channels = try column.text().split(separator: ",").compactMap { Channel(rawValue: String($0)) }
    let declaration = try column.text()
    let floor = try Limit.readOrNil(&column)
    let meaning: ReplyRule.FloorMeaning? = try column.wordOrNil()
    let ceiling = try Limit.readOrNil(&column)
    let leftUnset = try column.flag()
    let points = try column.value([OpenPoint].init(stored:))
    let promises = Promises(
      complaints: try column.flag(), compensation: try column.flag(), satisfaction: try column.flag(),
      privacy: try column.flag())
    let draftedAt = try column.instant()
    let draftedBy = try column.text()
    let approval = try Approval.readOrNil(&column)
    let endedAt = try column.instantOrNil()
    let answered = Set(try column.text().split(separator: ",").map(String.init))
    let isDiscarded = state == .draft && endedAt != nil
    return PolicyVersion(
      id: id, number: number, state: isDiscarded ? .discarded : state, version: version, title: title,
      organization: organization,
      source: source, channels: channels, tools: tools, steps: steps,
      reply: ReplyRule(floor: floor, ceiling: ceiling, floorMeaning: meaning), ceilingLeftUnset: leftUnset,
      declaration: declaration, promises: promises, openPoints: points, answered: answered,
      draftedAt: draftedAt, draftedBy: draftedBy, approval: approval, endedAt: endedAt)
  }
}

extension Limit {
  fileprivate static func readOrNil(_ column: inout Columns) throws -> Limit? {
    let amount = try column.intOrNil()
    let unit: Unit? = try column.wordOrNil()
    let start: Start? = try column.wordOrNil()
    guard let amount, let unit, let start else { return nil }
    return Limit(amount, unit, from: start)
  }
}

extension PolicyVersion.Approval {
  fileprivate static func readOrNil(_ column: inout Columns) throws -> PolicyVersion.Approval? {
    let meeting = try column.textOrNil()
    let day = try column.dayOrNil()
    let typedAs: CalendarSystem? = try column.wordOrNil()
    let name = try column.textOrNil()
    let post = try column.textOrNil()
    let at = try column.instantOrNil()
    guard let meeting, let day, let typedAs, let name, let post, let at else { return nil }
    return PolicyVersion.Approval(
      meeting: meeting, day: EnteredDate(day: day, typedAs: typedAs), approverName: name, approverPost: post,
      recordedAt: at)
  }
}

extension [OpenPoint] {
  /// A field a point; the names to choose from and the dates to correct follow theirs, whatever signs they hold.
  var stored: String {
    var form = CanonicalForm()
    for point in self {
      form.add(point.word, "")
      switch point {
      case .organization(let names): for name in names { form.add("name", name) }
      case .dates(let dates): for date in dates { form.add("date", date) }
      default: break
      }
    }
    return form.text
  }

  init?(stored text: String) {
    self = []
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    for (word, value) in pairs {
      switch word {
      case "organization": append(.organization([]))
      case "title": append(.title)
      case "dates": append(.dates([]))
      case "channels": append(.channels)
      case "bounds": append(.bounds)
      case "ceiling": append(.ceiling)
      case "floor_meaning": append(.floorMeaning)
      case "name":
        guard case .organization(let names) = popLast() else { return nil }
        append(.organization(names + [value]))
      case "date":
        guard case .dates(let dates) = popLast() else { return nil }
        append(.dates(dates + [value]))
      default: return nil
      }
    }
  }
}
