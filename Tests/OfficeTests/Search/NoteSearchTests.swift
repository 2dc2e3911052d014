import Casework
import Engines
import Testing

@testable import Office

@Suite("Searching the words of notes", .onEveryEngine)
struct NoteSearchTests {
  private func excerpts(_ text: String, _ branch: Branch, as role: Role = .relationsOfficer) async throws -> [String] {
    try await branch.office.search(text, as: branch.actor(role)).notes.map { $0.excerpt.map(\.text).joined() }
  }

  private func noted(_ text: String, _ branch: Branch) async throws -> Request.ID {
    let id = try await branch.request(at: .complete)
    try await branch.office.note(text, on: id, as: branch.actor(.relationsOfficer))
    return id
  }

  @Test("finds a note by all of its words in any form, and marks them")
  func found() async throws {
    try await Branch.open { branch in
      let id = try await noted("اتصلت بالعائلة، وتأخر دفع الإيجار شهرين", branch)
      _ = try await noted("راجع شهادة الراتب", branch)
      for typed in ["الإيجار", "ايجار", "إيجارها", "دفع ايجار", "العائلة", "شهر إيجار"] {
        let found = try await branch.office.search(typed, as: branch.actor(.relationsOfficer)).notes
        #expect(found.count == 1, "\(typed)")
        guard let note = found.first, case .request(let line) = note.about else { continue }
        #expect(line.id == id && note.excerpt.contains(where: \.isFound), "\(typed)")
      }
      let marked = try await branch.office.search("ايجار", as: branch.actor(.relationsOfficer)).notes[0].excerpt
      #expect(marked.filter(\.isFound).map(\.text) == ["الإيجار"])
      #expect(try await excerpts("إيجار راتب", branch).isEmpty, "all words in one note")
      #expect(try await excerpts("سيارة", branch).isEmpty)
    }
  }

  @Test("finds nothing by a note that a role may not read", arguments: Role.allCases)
  func roles(role: Role) async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      _ = try await noted("تأخر دفع الإيجار", branch)
      let party = try await branch.enter("خالد الحربي")
      try await branch.office.change(party, .give(.supporter), seen: 1, as: officer)
      try await branch.office.change(party, .endRole(.supporter, reason: "انتقل إلى تبوك"), seen: 2, as: officer)
      let visited = try await branch.request(at: .underStudy)
      try await branch.act(.scheduleVisit, on: visited)
      branch.house.clock.advance(by: .hours(5))
      try await branch.report(of: visited)
      guard role.duties.contains(.seeRequests) || role.duties.contains(.seePeople) else { return }
      #expect(try await excerpts("ايجار", branch, as: role).isEmpty != role.duties.contains(.seeRequests))
      #expect(try await excerpts("تبوك", branch, as: role).isEmpty != role.duties.contains(.seePeople))
      let seesHouseholds = try branch.actor(role).seesHouseholds && role.duties.contains(.seeRequests)
      #expect(try await excerpts("غرفتان", branch, as: role).isEmpty != seesHouseholds)
    }
  }

  @Test("no row says a word, nor which rows two associations share")
  func resting() async throws {
    try await House.open { house in
      let (ours, theirs) = (try await house.branch("amal"), try await house.branch("birr"))
      for branch in [ours, theirs] { _ = try await noted("تأخر دفع الإيجار", branch) }
      let texts = try await house.filledColumns()["note_word.word"] ?? []
      #expect(texts.count >= 6 && texts.allSatisfy { !$0.contains("ايجار") && !$0.contains("word") })
      #expect(Set(texts).count == texts.count, "equal words of two associations rest differently")
      #expect(try await excerpts("الإيجار", theirs).count == 1)
    }
  }

  @Test("reads the notes that were there before their words were kept")
  func before() async throws {
    try await Branch.open { branch in
      _ = try await noted("تأخر دفع الإيجار", branch)
      for table in ["note_word", "mark_reading"] { try await branch.house.meddle("DELETE FROM \(table)") }
      #expect(try await excerpts("الإيجار", branch).isEmpty)
      try await branch.office.readMarks(of: branch.id)
      #expect(try await excerpts("الإيجار", branch).count == 1)
    }
  }

  @Test("a mark that two words share finds only the one that was typed")
  func shared() async throws {
    try await Branch.open { branch in
      let letters = Array("بتجدرسعفقكلم")
      var words: [String] = []
      var seen: [String: String] = [:]
      var pair: (String, String)?
      search: for a in letters {
        for b in letters {
          for c in letters {
            for d in letters {
              let word = "ش\(a)\(b)\(c)\(d)ط"
              let mark = NoteIndex.mark(word)
              if let other = seen[mark] {
                pair = (other, word)
                break search
              }
              seen[mark] = word
              words.append(word)
            }
          }
        }
      }
      let (one, other) = try #require(pair)
      _ = try await noted(one, branch)
      #expect(try await excerpts(one, branch).count == 1)
      #expect(try await excerpts(other, branch).isEmpty)
    }
  }
}

/// A word of a note as people type it otherwise, and the note it must find.
@Suite("Words of notes typed otherwise", .timeLimit(.minutes(10)))
struct NoteVariantTests {
  private static let notes = [
    "اتصلت بالعائلة وطلبت تأجيل الموعد", "تأخر دفع الإيجار ثلاثة أشهر", "المريضة في المستشفى منذ أسبوع",
    "يحتاج البيت إلى ترميم السقف", "انقطعت الكهرباء عن المنزل", "وعدت المدرسة بإرسال الشهادات",
    "زارهم الباحث ولم يجد أحدا", "راجع عقد العمل قبل القرار", "The landlord called about the late rent",
    "Family visited the clinic twice",
  ]

  /// Ways to type a word: with an article or a particle, other letters, marks, other endings.
  private static func typed(_ word: String) -> [String] {
    guard word.unicodeScalars.first.map({ $0.value > 0x600 }) == true else {
      return [word, word.uppercased(), word.lowercased()]
    }
    let plain = word.map { "أإآ".contains($0) ? "ا" : "\($0)" }.joined()
    let article = ["بال", "ال"].first { plain.hasPrefix($0) } ?? ""
    let bare = String(plain.dropFirst(article.count))
    return [
      word, plain, bare, "ال" + bare, "وال" + bare, "بال" + bare, plain.replacing("ة", with: "ه"),
      plain.replacing("ى", with: "ي"), word.map { "\($0)\u{64E}" }.joined(),
      String(word.prefix(1)) + "ـ" + word.dropFirst(),
    ]
  }

  private static let queries: [(text: String, note: Int)] = {
    var seen: Set<String> = []
    var queries: [(text: String, note: Int)] = []
    for (note, text) in notes.enumerated() {
      for word in text.split(separator: " ").map(String.init) where word.count > 3 {
        for typed in typed(word) where seen.insert(typed).inserted { queries.append((typed, note)) }
      }
    }
    return queries
  }()

  @Test("two hundred of them find their note, the same and in the same order on both engines")
  func variants() async throws {
    #expect(Self.queries.count >= 200)
    let (here, there) = (try await hits(on: .sqlite), try await hits(on: .postgres))
    var missed: [String] = []
    for (query, (mine, theirs)) in zip(Self.queries, zip(here, there)) {
      #expect(mine == theirs, "\(query.text)")
      if !mine.contains(where: {
        Self.notes[query.note].hasPrefix($0.prefix(20)) || $0.contains(Self.notes[query.note])
      }) {
        missed.append("\(query.text) ← \(Self.notes[query.note])")
      }
    }
    #expect(missed.isEmpty, "\(missed.count) of \(Self.queries.count):\n\(missed.joined(separator: "\n"))")
  }

  private func hits(on engine: Engine) async throws -> [[String]] {
    var hits: [[String]] = []
    try await Engine.$current.withValue(engine) {
      try await Branch.open { branch in
        let officer = try branch.actor(.relationsOfficer)
        for note in Self.notes {
          let id = try await branch.request(at: .complete)
          try await branch.office.note(note, on: id, as: officer)
        }
        for query in Self.queries {
          let found = try await branch.office.search(query.text, as: officer)
          hits.append(found.notes.map { $0.excerpt.map(\.text).joined() })
        }
      }
    }
    return hits
  }
}
