import Casework
import Foundation
import Lexicon
import Office
import SQL
import Sheets

/// `sila people …`: lists of people, looked at, taken into the register and taken back.
enum PeopleCommand {
  static let usage = """
    usage: sila people check FILE [--lang ar|en]
           sila people import FILE --association SLUG [--map COLUMN=HEADING]… [--role ROLE] [--dry-run] [--yes]
           sila people lists --association SLUG
           sila people undo LIST --association SLUG [--yes]
    COLUMN is one of \(PersonColumn.allCases.map(\.rawValue).joined(separator: ", "))
    ROLE is one of \(PartyRole.allCases.map(\.rawValue).joined(separator: ", "))
    """

  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(
        arguments, own: ["--lang", "--association", "--map", "--role"], switches: ["--dry-run", "--yes"])
      guard let say = Language(rawValue: configuration.own("--lang") ?? "ar"), let verb = configuration.words.first
      else { return misused() }
      let rest = Array(configuration.words.dropFirst())
      if verb == "check", rest.count == 1 { return check(rest[0], in: say) }
      guard let slug = configuration.own("--association"), Association.isSlug(slug) else { return misused() }
      let work = PeopleListWork(configuration, slug: slug, in: say)
      switch (verb, rest.count) {
      case ("import", 1): return await work.run { try await work.take(rest[0], $0) }
      case ("lists", 0): return await work.run(work.show)
      case ("undo", 1): return await work.run { try await work.undo(rest[0], $0) }
      default: return misused()
      }
    } catch {
      Terminal.complain("sila people: \(error.words)\n\(usage)")
      return .misused
    }
  }

  private static func misused() -> ExitStatus {
    Terminal.complain(usage)
    return .misused
  }

  private static func check(_ path: String, in say: Language) -> ExitStatus {
    do {
      let table = try PeopleTable(path: path)
      if table.mapping.problems.contains(where: \.isBlocking) {
        Terminal.say(PeopleReport.columns(table.mapping, in: say))
        return .errorsFound
      }
      let check = try PeopleCheck(table, on: CalendarDay(SystemClock().now))
      let rows = check.told.flatMap { PeopleReport.row($0.row, $0.problems, $0.remarks, in: say) }
      Terminal.say(
        ([PeopleReport.columns(check.mapping, in: say)] + rows + [sums(check, in: say)]).joined(separator: "\n"))
      return check.refused == 0 ? .success : .errorsFound
    } catch let refusal as SheetRefusal {
      Terminal.complain(say == .ar ? refusal.arabic : refusal.english)
    } catch {
      Terminal.complain("sila people: \(path): \(error)")
    }
    return .failed
  }

  private static func sums(_ check: PeopleCheck, in say: Language) -> String {
    let sums = say(.listSums(rows: check.taken + check.refused, refused: check.refused, remarked: check.remarked))
    return ([sums] + PeopleReport.merged(check.outline, in: say)).joined(separator: "\n")
  }
}

/// What is said of a list at a terminal.
enum PeopleReport {
  static func columns(_ mapping: ColumnMapping, in say: Language) -> String {
    let taken = zip(mapping.headings, mapping.columns).map { heading, column in
      "  \(heading) → \(column.map { say($0.name) } ?? say(.columnNotTaken))"
    }
    return ([say(.columnsOfList)] + taken + mapping.problems.map { say($0.words) }).joined(separator: "\n")
  }

  static func row(_ number: Int, _ problems: [RowProblem], _ remarks: [RowRemark], in say: Language) -> [String] {
    (problems.map { say($0.words) } + remarks.map { say($0.words) }).map { "\(say(.rowOfList(number))): \($0)" }
  }

  static func merged(_ outline: SheetOutline, in say: Language) -> [String] {
    let merged = outline.merged.prefix(10).joined(separator: say.comma)
    return merged.isEmpty ? [] : [say(.mergedCells(merged))]
  }
}
