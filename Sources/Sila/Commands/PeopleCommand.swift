import Casework
import Foundation
import Lexicon
import Office
import Sheets

/// `sila people check`: what a list of people would bring into the register, and what is wrong with it.
enum PeopleCommand {
  private static let usage = "usage: sila people check FILE [--lang ar|en]"

  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments, own: ["--lang"])
      guard let say = Language(rawValue: configuration.own("--lang") ?? "ar"), configuration.words.count == 2,
        configuration.words[0] == "check"
      else {
        Terminal.complain(usage)
        return .misused
      }
      return check(configuration.words[1], in: say)
    } catch {
      Terminal.complain("sila people: \(error.words)\n\(usage)")
      return .misused
    }
  }

  private static func check(_ path: String, in say: Language) -> ExitStatus {
    do {
      let table = try PeopleTable(path: path)
      if table.mapping.problems.contains(where: \.isBlocking) {
        Terminal.say(columns(table.mapping, in: say))
        return .errorsFound
      }
      let check = try PeopleCheck(table, on: CalendarDay(SystemClock().now))
      Terminal.say(
        ([columns(check.mapping, in: say)] + rows(check, in: say) + [sums(check, in: say)]).joined(separator: "\n"))
      return check.refused == 0 ? .success : .errorsFound
    } catch let refusal as SheetRefusal {
      Terminal.complain(say == .ar ? refusal.arabic : refusal.english)
    } catch {
      Terminal.complain("sila people: \(path): \(error)")
    }
    return .failed
  }

  private static func columns(_ mapping: ColumnMapping, in say: Language) -> String {
    let taken = zip(mapping.headings, mapping.columns).map { heading, column in
      "  \(heading) → \(column.map { say($0.name) } ?? say(.columnNotTaken))"
    }
    return ([say(.columnsOfList)] + taken + mapping.problems.map { say($0.words) }).joined(separator: "\n")
  }

  private static func rows(_ check: PeopleCheck, in say: Language) -> [String] {
    check.told.flatMap { told in
      (told.problems.map { say($0.words) } + told.remarks.map { say($0.words) })
        .map { "\(say(.rowOfList(told.row))): \($0)" }
    }
  }

  private static func sums(_ check: PeopleCheck, in say: Language) -> String {
    let merged = check.outline.merged.prefix(10).joined(separator: say.comma)
    let sums = say(.listSums(rows: check.taken + check.refused, refused: check.refused, remarked: check.remarked))
    return merged.isEmpty ? sums : sums + "\n" + say(.mergedCells(merged))
  }
}
