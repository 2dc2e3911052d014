import Casework
import Foundation
import Glibc
import Jobs
import Lexicon
import Office
import SQL
import Sheets

/// Takes lists of people into an association's register from the machine it runs on, and takes them back.
struct PeopleListWork {
  let configuration: Configuration
  let slug: String
  let say: Language

  /// In portions as large as whoever writes beside it can wait for.
  private let options: ListWorkOptions

  init(_ configuration: Configuration, slug: String, in say: Language) {
    (self.configuration, self.slug, self.say) = (configuration, slug, say)
    // Looked at before this process opens it: from then on the engine's own locks are in the way.
    options = (try? configuration.database().isOpenElsewhere) == false ? .alone : ListWorkOptions()
  }

  /// Opens the office for `work` and says what went wrong.
  func run(_ work: (Running) async throws -> ExitStatus) async -> ExitStatus {
    do {
      let running = try await Running.open(configuration, .bulk)
      let result = await Result { try await work(running) }
      await running.database.close()
      return try result.get()
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila people: \(refusal.words)")
    } catch let refusal as SheetRefusal {
      Terminal.complain(say == .ar ? refusal.arabic : refusal.english)
    } catch let refusal as ImportRefusal {
      Terminal.complain(say(refusal.words))
    } catch OfficeRefusal.notFound {
      Terminal.complain("sila people: no such association or list")
    } catch OfficeRefusal.changedMeanwhile {
      Terminal.complain("sila people: somebody else is at this list; look at sila people lists")
    } catch let fault as SQLFault {
      Terminal.complain("sila people: \(fault.words); run the same command again to go on")
    } catch {
      Terminal.complain("sila people: \(error)")
    }
    return .failed
  }

  // MARK: Taking

  func take(_ path: String, _ running: Running) async throws -> ExitStatus {
    let office = running.office
    let association = try await office.settings(slug: slug).association.id
    guard let role = role() else {
      Terminal.complain(PeopleCommand.usage)
      return .misused
    }
    let table = try PeopleTable(path: path)
    guard let mapping = settled(table.mapping) else {
      Terminal.complain(PeopleReport.columns(table.mapping, in: say))
      return .misused
    }
    Terminal.say(PeopleReport.columns(mapping, in: say))
    if mapping.problems.contains(where: \.isBlocking) { return .errorsFound }
    let file = try ListFiles.file(at: path, named: path)
    if let begun = try await begun(file, mapping, role.given, association, office) {
      return try await work(on: begun, path, running, association)
    }
    if configuration.own("--dry-run") != nil {
      return try await look(path, mapping, role.given, association, office)
    }
    guard configuration.own("--yes") != nil || agrees(.takeListQuestion) else { return .errorsFound }
    let list = try await office.offerList(file, mapping, as: role.given, in: association, by: .system)
    let taking = try await office.act(.take, on: list.id, in: association, by: .system)
    return try await work(on: taking, path, running, association)
  }

  /// The role that was asked for, where that is one.
  private func role() -> (given: PartyRole?, Void)? {
    guard let word = configuration.own("--role") else { return (nil, ()) }
    return (PartyRole(rawValue: word) ?? PartyRole(heard: word)).map { ($0, ()) }
  }

  /// The columns as `--map` says, by their heading or their place; nil where it names none there is.
  private func settled(_ guessed: ColumnMapping) -> ColumnMapping? {
    var mapping = guessed
    for word in configuration.all("--map") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let column = PersonColumn(rawValue: parts[0]),
        let place = mapping.headings.firstIndex(where: { $0.trimmedSpaces == parts[1] })
          ?? Int(parts[1]).map({ $0 - 1 }), mapping.columns.indices.contains(place)
      else { return nil }
      mapping.put(column, at: place)
    }
    return mapping
  }

  /// The taking of this very file that was begun and not finished.
  private func begun(
    _ file: PeopleImport.ListFile, _ mapping: ColumnMapping, _ role: PartyRole?, _ association: Association.ID,
    _ office: Office
  ) async throws -> PeopleImport? {
    let lists = try await office.lists(ofFile: file.fingerprint, in: association)
    guard lists.allSatisfy({ $0.stage != .taken && $0.stage != .undoing }) else { throw ImportRefusal.takenBefore }
    guard let open = lists.first(where: { $0.stage == .taking }) else { return nil }
    guard open.mapping == mapping, open.role == role else { throw ImportRefusal.otherFile }
    Terminal.say(say(.listGoesOn(open.counts.place)))
    return open
  }

  private func work(
    on list: PeopleImport, _ path: String, _ running: Running, _ association: Association.ID
  ) async throws -> ExitStatus {
    let bar = ProgressBar()
    let done = try await running.office.work(
      on: list, from: path, in: association, by: .system, options: options
    ) { list in
      bar.show(Progress(list))
    }
    bar.end()
    try await tell(of: done, running.office, association)
    return done.counts.refused + done.counts.known == 0 ? .success : .errorsFound
  }

  private func look(
    _ path: String, _ mapping: ColumnMapping, _ role: PartyRole?, _ association: Association.ID, _ office: Office
  ) async throws -> ExitStatus {
    let (counts, told) = try await office.look(through: path, mapping, as: role, in: association)
    for row in told { say(row) }
    Terminal.say(say(.takingSums(counts, isOver: false)))
    return counts.refused + counts.known == 0 ? .success : .errorsFound
  }

  private func tell(of list: PeopleImport, _ office: Office, _ association: Association.ID) async throws {
    let told = try await office.toldRows(of: list.id, after: 0, limit: 1_000, in: association)
    for row in told where !row.problems.isEmpty { say(row) }
    Terminal.say(say(.takingSums(list.counts, isOver: true)))
    Terminal.say("sila people undo \(list.id) --association \(slug)")
  }

  private func say(_ row: ToldRow) {
    for line in PeopleReport.row(row.number, row.problems, row.remarks, in: say) { Terminal.say(line) }
  }

  /// Asks at the terminal; nobody there is no yes.
  private func agrees(_ question: Phrase) -> Bool {
    guard isatty(STDIN_FILENO) == 1 else {
      Terminal.complain("sila people: say --yes to have it done without being asked")
      return false
    }
    Terminal.write(say(question) + " [y/N] ", to: STDOUT_FILENO)
    return ["y", "yes", "نعم"].contains((readLine() ?? "").trimmedSpaces.lowercased())
  }

  // MARK: Those taken

  func show(_ running: Running) async throws -> ExitStatus {
    let association = try await running.office.settings(slug: slug).association.id
    for list in try await running.office.peopleLists(in: association) {
      Terminal.say(
        "\(list.id)  \(say(list.stage.name))  \(list.file.name)  \(say(.takingSums(list.counts, isOver: true)))")
    }
    return .success
  }

  func undo(_ word: String, _ running: Running) async throws -> ExitStatus {
    let association = try await running.office.settings(slug: slug).association.id
    guard let id = PeopleImport.ID(word) else { throw OfficeRefusal.notFound }
    guard configuration.own("--yes") != nil || agrees(.undoListQuestion) else { return .errorsFound }
    let found = try await running.office.peopleLists(in: association).first { $0.id == id }
    guard let found else { throw OfficeRefusal.notFound }
    // One that was begun and cut off goes on.
    let list =
      found.stage == .undoing ? found : try await running.office.act(.undo, on: id, in: association, by: .system)
    let bar = ProgressBar()
    let done = try await running.office.work(on: list, from: "", in: association, by: .system) { list in
      bar.show(Progress(list))
    }
    bar.end()
    Terminal.say(say(.undoSums(done.counts)))
    return .success
  }
}
