import Foundation
import Glibc
import Linkage

/// `sila duplicates scan`: finds the records of one person in a table, without a database.
enum DuplicatesCommand {
  private static let usage = "usage: sila duplicates scan --input FILE --output FILE [--across]"

  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments, own: ["--input", "--output"], switches: ["--across"])
      guard configuration.words == ["scan"], let input = configuration.own("--input"),
        let output = configuration.own("--output")
      else {
        Terminal.complain(usage)
        return .misused
      }
      return scan(input, into: output, across: configuration.own("--across") != nil)
    } catch {
      Terminal.complain("sila duplicates: \(error.words)\n\(usage)")
      return .misused
    }
  }

  private static func scan(_ input: String, into output: String, across: Bool) -> ExitStatus {
    let start = ContinuousClock.now
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: input), options: .alwaysMapped)
    } catch {
      Terminal.complain("sila duplicates: cannot read \(input)")
      return .failed
    }
    do throws(LinkageRefusal) {
      let pairs = try DuplicateScan.run(tsv: data, across: across)
      guard write(pairs, to: output) else {
        Terminal.complain("sila duplicates: cannot write \(output)")
        return .failed
      }
      Terminal.say("\(pairs.count) pairs in \(seconds(since: start)) s, at most \(mostMemory) MB of memory")
      return .success
    } catch {
      Terminal.complain("sila duplicates: \(input): \(error.words)")
      return .errorsFound
    }
  }

  /// All of the file or none of it.
  private static func write(_ pairs: [LikelyPair], to path: String) -> Bool {
    var table = Data("record_a\trecord_b\tprobability\n".utf8)
    table.reserveCapacity(pairs.count * 32)
    for pair in pairs {
      let probability = (pair.probability * 1_000_000).rounded() / 1_000_000
      table.append(contentsOf: "\(pair.one)\t\(pair.other)\t\(probability)\n".utf8)
    }
    do {
      try table.write(to: URL(fileURLWithPath: path), options: .atomic)
      return true
    } catch {
      return false
    }
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let spent = (ContinuousClock.now - start).components
    return Double(spent.seconds * 100 + spent.attoseconds / 10_000_000_000_000_000) / 100
  }

  private static var mostMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  }
}

extension LinkageRefusal {
  /// Fit for whoever called the program.
  fileprivate var words: String {
    switch self {
    case .columnsMissing(let names): "the first line lacks \(names.joined(separator: ", "))"
    case .recordUnnamed(let line): "line \(line) has no record_id"
    case .tooManyRecords(let limit): "more than \(limit) records"
    }
  }
}
