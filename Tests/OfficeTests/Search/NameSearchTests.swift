import Casework
import Engines
import SQL
import Testing

@testable import Office

/// What is typed into the box, and the one it must find.
struct NameQuery: Hashable, Sendable {
  var text: String
  /// The place of whom it means among the written names; nil when it may find nobody.
  var meant: Int?
}

@Suite("Searching people by their names", .timeLimit(.minutes(15)))
struct NameSearchTests {
  @Test("five hundred ways to type a name find whom they mean, the same and in the same order on both engines")
  func variants() async throws {
    let queries = NameQueries.all
    #expect(queries.count >= 500 && Set(queries.map(\.text)).count == queries.count)
    let here = try await hits(of: queries, on: .sqlite)
    let there = try await hits(of: queries, on: .postgres)
    var missed: [String] = []
    for (query, (mine, theirs)) in zip(queries, zip(here, there)) {
      #expect(mine == theirs, "\(query.text)")
      if let meant = query.meant {
        if !mine.contains(WrittenNames.all[meant].name) {
          missed.append("\(query.text) ← \(WrittenNames.all[meant].name), found \(mine.prefix(3))")
        }
      } else if !mine.isEmpty {
        missed.append("\(query.text) found \(mine.prefix(3))")
      }
    }
    #expect(missed.isEmpty, "\(missed.count) of \(queries.count):\n\(missed.joined(separator: "\n"))")
  }

  /// The names each query finds, in their order.
  private func hits(of queries: [NameQuery], on engine: Engine) async throws -> [[String]] {
    var hits: [[String]] = []
    try await Engine.$current.withValue(engine) {
      try await Branch.open { branch in
        let officer = try branch.actor(.relationsOfficer)
        for entry in WrittenNames.all { try await branch.enter(entry.name, entry.others) }
        for query in queries {
          let found = try await branch.office.search(query.text, as: officer)
          hits.append(found.people.map(\.line.name))
        }
      }
    }
    return hits
  }
}

@Suite("Searching people", .onEveryEngine)
struct PeopleSearchTests {
  private func names(_ text: String, _ branch: Branch, as role: Role = .relationsOfficer) async throws -> [String] {
    try await branch.office.search(text, as: branch.actor(role)).people.map(\.line.name)
  }

  @Test("puts the given name before the others, and the newest first among equals")
  func order() async throws {
    try await Branch.open { branch in
      for name in ["سعد محمد الفهد", "محمد سعد الفهد", "محمدي علي", "محمد خالد الفهد"] {
        try await branch.enter(name)
        branch.house.clock.advance(by: .minutes(1))
      }
      #expect(
        try await names("محمد", branch) == ["محمد خالد الفهد", "محمد سعد الفهد", "سعد محمد الفهد", "محمدي علي"])
      #expect(try await names("محمد سعد", branch) == ["محمد سعد الفهد", "سعد محمد الفهد"])
    }
  }

  @Test("forgives a slip only where nothing is written so")
  func slips() async throws {
    try await Branch.open { branch in
      for name in ["حسين علي", "حسن علي"] { try await branch.enter(name) }
      #expect(try await names("حسن", branch) == ["حسن علي"])
      #expect(try await names("حسيين", branch) == ["حسين علي"])
      #expect(try await names("حيسن", branch).contains("حسين علي"))
    }
  }

  @Test("finds by number and mobile in any digits, and tells the one group they belong to")
  func identities() async throws {
    try await Branch.open { branch in
      let request = try await branch.request(at: .complete)
      let officer = try branch.actor(.relationsOfficer)
      for typed in [
        "1000000008", "١٠٠٠٠٠٠٠٠٨", "1000 000 008", "0501234567", "٠٥٠١٢٣٤٥٦٧", "+966 50 123 4567", "00966501234567",
      ] {
        let found = try await branch.office.search(typed, as: officer)
        #expect(found.people.map(\.line.name) == ["سارة العتيبي"], "\(typed)")
        #expect(found.requests.map(\.id) == [request], "\(typed)")
      }
      for typed in ["REQ-2026-00001", "req-2026-1", "1", "١", "2026-1", "٢٠٢٦/١", "REQ 2026 1"] {
        #expect(try await branch.office.search(typed, as: officer).record == .request(request), "\(typed)")
      }
    }
  }

  @Test("finds a beneficiary’s file by its number")
  func files() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .registered)
      let number = try await branch.file(of: id).number
      let found = try await branch.office.search(number.lowercased(), as: branch.actor(.relationsOfficer))
      #expect(found.files.map(\.number) == [number])
    }
  }

  @Test("finds nobody for who may not see people", arguments: Role.allCases)
  func roles(role: Role) async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .complete)
      let actor = try branch.actor(role)
      for typed in ["سارة", "سارة العتيبي", "1000000008", "0501234567"] {
        guard role.duties.contains(.seeRequests) || role.duties.contains(.seePeople) else {
          await #expect(throws: OfficeRefusal.self) { try await branch.office.search(typed, as: actor) }
          continue
        }
        let found = try await branch.office.search(typed, as: actor)
        #expect(found.people.isEmpty != role.duties.contains(.seePeople), "\(typed)")
        if !role.duties.contains(.seePeople), typed != "1000000008" { #expect(found.isEmpty, "\(typed)") }
      }
    }
  }

  @Test("follows a corrected name, and other spellings kept with it")
  func corrected() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let id = try await branch.enter("نورة الفهد")
      try await branch.office.change(
        id, .keep(Party.Details(name: "منيرة الفهد", otherNames: "Munira, نويّر")), seen: 1, as: officer)
      #expect(try await names("نورة", branch).isEmpty)
      #expect(try await names("منيره", branch) == ["منيرة الفهد"])
      #expect(try await names("munira", branch) == ["منيرة الفهد"])
      #expect(try await names("نوير", branch) == ["منيرة الفهد"])
      #expect(try await names("الفهد", branch) == ["منيرة الفهد"])
    }
  }

  @Test("marks the words of a name that were looked for")
  func marks() async throws {
    try await Branch.open { branch in
      try await branch.enter("عبد الرحمن يوسف الحربي")
      let found = try await branch.office.search("عبدالرحمن الحر", as: branch.actor(.relationsOfficer)).people[0]
      #expect(found.name.filter(\.isFound).map(\.text) == ["عبد الرحمن", "الحربي"])
      #expect(found.name.map(\.text).joined() == "عبد الرحمن يوسف الحربي")
    }
  }

  @Test("reads the names that were there before names were read")
  func catchingUp() async throws {
    try await Branch.open { branch in
      for place in 0..<3 { try await branch.enter("قديم \(["سالم", "راشد", "بدر"][place])") }
      for change in ["DELETE FROM name_block", "DELETE FROM name_key", "UPDATE party SET number = 0"] {
        try await branch.house.meddle(change)
      }
      #expect(try await names("قديم", branch).count == 3)
      #expect(try await branch.office.readNames(of: branch.id) == 0)
    }
  }

  @Test("who is entered while older names wait to be read is read after them, and stands before them")
  func enteredMeanwhile() async throws {
    try await Branch.open { branch in
      for place in 0..<3 { try await branch.enter("قديم \(["سالم", "راشد", "بدر"][place])") }
      for change in ["DELETE FROM name_block", "UPDATE party SET number = 0"] { try await branch.house.meddle(change) }
      try await branch.enter("قديم نايف")
      try await branch.office.readNames()
      #expect(try await names("قديم", branch) == ["قديم نايف", "قديم بدر", "قديم راشد", "قديم سالم"])
      try await branch.enter("قديم تركي")
      #expect(try await names("قديم", branch).first == "قديم تركي")
    }
  }

  @Test("of one association finds nobody of another")
  func apart() async throws {
    try await House.open { house in
      let (ours, theirs) = (try await house.branch("amal"), try await house.branch("birr"))
      try await ours.enter("نورة الفهد")
      #expect(try await names("نورة", theirs).isEmpty)
      #expect(try await names("نورة", ours) == ["نورة الفهد"])
    }
  }

  @Test("puts those whose given name was typed first before the others, and of each the newest first")
  func classes() async throws {
    try await Branch.open { branch in
      let words = ["محمد", "سعد", "نورة", "خالد", "فهد"]
      var entered: [(id: Party.ID, words: [String])] = []
      for first in words {
        for second in words {
          for third in words {
            let name = [first, second, third]
            entered.append((try await branch.enter(name.joined(separator: " ")), name))
          }
        }
      }
      let queries =
        words.flatMap { first in words.map { [first, $0] } } + [["نورة", "سعد", "خالد"], ["فهد", "فهد", "سعد"]]
      let (association, people) = (branch.id, entered)
      try await branch.house.database.read(in: .of(association)) { tx in
        for query in queries {
          let with = people.reversed().filter { Set(query).isSubset(of: $0.words) }
          let isNameTwice = Set(query).count < query.count
          let wanted =
            isNameTwice
            ? with.map(\.id)
            : (with.filter { $0.words[0] == query[0] } + with.filter { $0.words[0] != query[0] }).map(\.id)
          // A page that ends within a class, and one that has room for both.
          for limit in [3, 12, 100] {
            let found = try PeopleSearch(association: association, limit: limit)
              .ids(query.joined(separator: " "), in: tx)
            #expect(found == Array(wanted.prefix(limit)), "\(query), \(limit)")
          }
        }
      }
    }
  }

  @Test("shows a page at most, however common the name")
  func bound() async throws {
    try await Branch.open { branch in
      for place in 0..<(Office.searchPage + 5) { try await branch.enter("محمد \(place)") }
      #expect(try await names("محمد", branch).count == Office.searchPage)
    }
  }
}

extension Branch {
  @discardableResult
  func enter(_ name: String, _ others: String = "") async throws -> Party.ID {
    house.clock.advance(by: .seconds(1))
    return try await office.enter(
      NewParty(kind: .person, details: Party.Details(name: name, otherNames: others)),
      as: actor(.relationsOfficer))
  }
}

/// The queries, made from the written names by rules that are the same in every run, and the hard ones.
enum NameQueries {
  static let all: [NameQuery] = {
    var seen: Set<String> = []
    var queries: [NameQuery] = []
    func add(_ text: String, _ meant: Int?) {
      if !text.isEmpty, seen.insert(text).inserted { queries.append(NameQuery(text: text, meant: meant)) }
    }
    for (query, name) in WrittenNames.hard {
      add(query, name.isEmpty ? nil : WrittenNames.all.firstIndex { $0.name.hasPrefix(name) })
    }
    for (place, entry) in WrittenNames.all.enumerated() {
      for latin in entry.latin {
        add(latin, place)
        add(latin.lowercased(), place)
      }
      for rule in Rule.allCases {
        if let typed = rule.typed(entry.name, place) { add(typed, place) }
      }
    }
    return queries
  }()

  /// One way in which people type a name otherwise than it is written.
  private enum Rule: CaseIterable {
    case asWritten, plainAlef, plainEnds, alefMaqsura, marked, stretched, lastFirst, firstAndLast, withoutArticle
    case oneWordServant, begun, longBegun, dropped, doubled, swapped, other, spaced, persian

    func typed(_ name: String, _ place: Int) -> String? {
      let isArabic = name.unicodeScalars.contains { ("\u{621}"..."\u{64A}").contains($0) }
      let words = name.split(separator: " ").map(String.init)
      let joined = name.replacing("عبد ", with: "عبد").replacing("أبو ", with: "أبو").replacing("أم ", with: "أم")
        .replacing("آل ", with: "ال").replacing(" الله", with: "الله").replacing(" الدين", with: "الدين")
        .replacing(" بن ", with: " ")
      let whole = joined.split(separator: " ").map(String.init)
      switch self {
      case .asWritten: return name
      case .plainAlef: return name.map { "أإآ".contains($0) ? "ا" : "\($0)" }.joined()
      case .plainEnds: return isArabic ? name.replacing("ة", with: "ه").replacing("ى", with: "ي") : nil
      case .alefMaqsura:
        return isArabic
          ? words.map { $0.hasSuffix("ي") ? String($0.dropLast()) + "ى" : $0 }.joined(separator: " ") : nil
      case .marked: return isArabic ? name.map { $0 == " " ? " " : "\($0)\u{64E}" }.joined() : nil
      case .stretched:
        return isArabic ? words.map { String($0.prefix(1)) + "ـ" + $0.dropFirst() }.joined(separator: " ") : nil
      case .lastFirst: return whole.reversed().joined(separator: " ")
      case .firstAndLast: return "\(whole[0]) \(whole[whole.count - 1])"
      case .withoutArticle:
        return whole.map { $0.hasPrefix("ال") && $0.count > 4 ? String($0.dropFirst(2)) : $0 }.joined(separator: " ")
      case .oneWordServant: return joined
      case .begun: return whole[0] + " " + whole[whole.count - 1].prefix(4)
      case .longBegun: return whole.count > 2 ? whole[0] + " " + whole[1].prefix(3) : nil
      case .dropped: return slip(whole) { $0.remove(at: $1) }
      case .doubled: return slip(whole) { $0.insert($0[$1], at: $1) }
      case .swapped: return slip(whole) { $0.swapAt($1, $1 - 1) }
      case .other: return slip(whole) { $0[$1] = isArabic ? "ق" : "q" }
      case .spaced: return "  " + words.joined(separator: "   ") + " "
      case .persian: return isArabic ? name.replacing("ي", with: "ی").replacing("ك", with: "ک") : nil
      }
    }

    /// The name with one slip in the longest of its words, a letter or two after the third.
    private func slip(_ words: [String], _ change: (inout [Character], Int) -> Void) -> String? {
      guard let longest = words.indices.max(by: { words[$0].count < words[$1].count }), words[longest].count > 6
      else { return nil }
      var words = words
      var letters = Array(words[longest])
      change(&letters, 4)
      guard String(letters) != words[longest] else { return nil }
      words[longest] = String(letters)
      return words.joined(separator: " ")
    }
  }
}
