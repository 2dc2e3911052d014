import Casework
import Crypto
import Foundation
import Office
import Postgres
import SQL
import SQLite

/// `sila doctor`: looks at everything the program needs and says what to do about what is missing.
enum DoctorCommand {
  private struct Finding {
    var isFine: Bool
    var what: String
    var advice = ""
  }

  static func run(_ arguments: [String]) async -> ExitStatus {
    do throws(Configuration.Refusal) {
      let configuration = try Configuration(arguments)
      var findings = [
        settings(configuration), disk(configuration), clock(), fonts(configuration), assets(configuration),
        messages(configuration),
      ]
      findings += programs() + [await database(configuration), keys(configuration)]
      for finding in findings {
        Terminal.say("\(finding.isFine ? "ok  " : "LOOK") \(finding.what)")
        if !finding.isFine, !finding.advice.isEmpty { Terminal.say("     \(finding.advice)") }
      }
      return findings.allSatisfy(\.isFine) ? .success : .errorsFound
    } catch {
      Terminal.complain("sila doctor: \(error.words)")
      return .misused
    }
  }

  private static func settings(_ configuration: Configuration) -> Finding {
    do throws(Configuration.Refusal) {
      let (address, port) = try configuration.listen()
      for setting in [Setting.attempts, .submissions, .connections] { _ = try configuration.number(setting) }
      return Finding(isFine: true, what: "settings: serving on \(address) port \(port)")
    } catch {
      return Finding(isFine: false, what: "settings", advice: error.words)
    }
  }

  private static func disk(_ configuration: Configuration) -> Finding {
    let folder = configuration[.data]
    let place = FileManager.default.fileExists(atPath: folder) ? folder : "."
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: place)
    let free = ((attributes?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0) >> 20
    guard access(place, W_OK) == 0 else {
      return Finding(isFine: false, what: "disk: \(place) cannot be written to", advice: "give this user the folder")
    }
    return Finding(
      isFine: free >= 1024, what: "disk: \(free) MB free at \(place)", advice: "make room: at least 1024 MB")
  }

  /// A clock that is years off would count every deadline wrong.
  private static func clock() -> Finding {
    let now = SystemClock().now
    let day = CalendarDay(now)
    let year = day.gregorian?.year ?? 0
    return Finding(
      isFine: (2026...2100).contains(year), what: "clock: \(day) in Riyadh",
      advice: "set the machine's clock; deadlines are counted by it")
  }

  private static func fonts(_ configuration: Configuration) -> Finding {
    let folder = Folders.fonts(configuration)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".woff2") }) ?? []
    return Finding(
      isFine: files.count >= 4, what: "fonts: \(files.count) in \(folder)",
      advice: "pages fall back to the reader's fonts; make run installs ours, or choose --fonts")
  }

  private static func assets(_ configuration: Configuration) -> Finding {
    do {
      return Finding(isFine: true, what: "site files: \(try Folders.assets(configuration))")
    } catch {
      return Finding(isFine: false, what: "site files", advice: "choose --assets")
    }
  }

  /// Messages that nobody takes out of their folder reach nobody.
  private static func messages(_ configuration: Configuration) -> Finding {
    let folder = configuration[.messagesFolder]
    guard !folder.isEmpty else {
      return Finding(isFine: true, what: "messages: none are handed over; --messages-folder says where to")
    }
    guard FileManager.default.fileExists(atPath: folder) else {
      return Finding(isFine: true, what: "messages: no folder yet at \(folder); sila serve creates it")
    }
    guard access(folder, W_OK | X_OK) == 0, let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else {
      return Finding(
        isFine: false, what: "messages: \(folder) cannot be written to", advice: "give this user the folder")
    }
    let waiting = names.filter { $0.hasSuffix(".json") }
    let written = waiting.compactMap { name in
      (try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)"))?[.modificationDate] as? Date
    }
    let hours = Int(-(written.min()?.timeIntervalSinceNow ?? 0) / 3600)
    return Finding(
      isFine: hours < 1,
      what: "messages: \(waiting.count) wait in \(folder)" + (hours < 1 ? "" : ", the oldest for \(hours) hours"),
      advice: "see that the gateway runs and may read and remove the files")
  }

  private static func programs() -> [Finding] {
    [
      ("pdftotext", "poppler-utils", "PDF policies"), ("pdftoppm", "poppler-utils", "scanned policies"),
      ("tesseract", "tesseract-ocr tesseract-ocr-ara", "scanned policies"),
    ].map { program, package, use in
      let isThere = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin").split(separator: ":")
        .contains { access("\($0)/\(program)", X_OK) == 0 }
      return Finding(
        isFine: isThere, what: "\(program) (\(use))", advice: "optional: apt-get install \(package)")
    }
  }

  private static func keys(_ configuration: Configuration) -> Finding {
    let file = configuration.keyFile
    guard file.exists else {
      let isFine = (try? configuration.database().mustExist()) == nil
      return Finding(
        isFine: isFine, what: "keys: none at \(file.path)" + (isFine ? "; sila serve creates the file" : ""),
        advice: "put the database's key file there or choose --key-file; a new one opens nothing that was sealed")
    }
    do {
      let numbers = try file.read().numbers.map(String.init).joined(separator: ", ")
      return Finding(
        isFine: file.isPrivate, what: "keys: \(numbers) in \(file.path)",
        advice: "others may read or replace it: chmod 600 \(file.path); chmod go-w \(file.folder)")
    } catch {
      return Finding(isFine: false, what: "keys: \(file.path)", advice: "\(error)")
    }
  }

  private static func database(_ configuration: Configuration) async -> Finding {
    do throws(Configuration.Refusal) {
      return switch try configuration.database() {
      case .file(let path): await database(file: path)
      case .server(let address, _, _): await database(address)
      }
    } catch {
      return Finding(isFine: false, what: "database", advice: error.words)
    }
  }

  private static func database(_ address: PostgresAddress) async -> Finding {
    do {
      let status = try await PostgresDatabase.status(of: address)
      let what = "database: \(address), \(status.bytes >> 20) MB, PostgreSQL \(status.version)"
      do {
        try await PostgresDatabase.check(at: address, Migration.all)
        return Finding(isFine: true, what: what)
      } catch {
        return Finding(isFine: false, what: what, advice: "\(error)")
      }
    } catch {
      return Finding(isFine: false, what: "database: \(address)", advice: "\(error)")
    }
  }

  private static func database(file path: String) async -> Finding {
    guard FileManager.default.fileExists(atPath: path) else {
      return Finding(isFine: true, what: "database: none yet at \(path); sila serve creates it")
    }
    do {
      let database = try SQLiteDatabase.open(at: path)
      let findings = try await database.quickCheck()
      let size = database.sizeOnDisk >> 20
      await database.close()
      return Finding(
        isFine: findings.isEmpty,
        what: "database: \(path), \(size) MB, SQLite \(SQLiteDatabase.engineVersion)",
        advice: findings.first.map { "damaged: \($0); restore a backup" } ?? "")
    } catch {
      return Finding(isFine: false, what: "database: \(path)", advice: "\(error)")
    }
  }
}
