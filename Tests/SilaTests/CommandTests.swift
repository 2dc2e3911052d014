import Foundation
import Testing

@Suite("The words of a command")
struct CommandTests {
  /// What is misused, and what the answer must name.
  static let misused: [([String], String)] = [
    ([], "sila serve"), (["dance"], "sila serve"), (["config", "--colour"], "unknown flag --colour"),
    (["config", "--data"], "--data needs a value"), (["serve", "extra"], "unexpected word extra"),
    (["serve", "--listen", "8080"], "--listen: 8080"), (["serve", "--listen", "127.0.0.1:99999"], "--listen"),
    (["serve", "--attempts", "many"], "--attempts: many"), (["serve", "--connections", "-1"], "--connections: -1"),
    (["policy"], "usage: sila policy read"), (["policy", "read"], "usage: sila policy read"),
    (["policy", "read", "a", "b"], "usage: sila policy read"), (["policy", "read", "x", "--format", "xml"], "usage"),
    (["policy", "read", "x", "--lang", "fr"], "usage"), (["policy", "template", "none"], "no template none"),
    (["policy", "adopt", "x"], "usage: sila policy adopt"),
    (["policy", "adopt", "x", "--association", "Bad Slug"], "SLUG"),
    (["policy", "adopt", "x", "--association", "trial", "--floor", "maybe"], "--floor: maybe"),
    (["policy", "adopt", "x", "--association", "trial", "--bounds", "both"], "--bounds: both"),
    (["policy", "discard", "two", "--association", "trial"], "usage: sila policy discard NUMBER"),
    (["policy", "discard", "2"], "usage: sila policy discard NUMBER"),
    (["policy", "adopt", "x", "--association", "trial", "--ceiling", "5"], "--ceiling: 5"),
    (["policy", "adopt", "x", "--association", "trial", "--channels", "pigeon"], "no channel pigeon"),
    (["policy", "adopt", "x", "--association", "trial", "--meeting", "4"], "--approved needs a date"),
    (["policy", "adopt", "x", "--association", "trial", "--meeting", "4", "--approved", "1447-13-40"], "--approved"),
    (["policy", "adopt", "x", "--association", "trial", "--kind", "bank"], "no kind bank"),
    (["backup"], "usage: sila backup FILE"), (["backup", "a", "b"], "usage: sila backup"),
    (["restore"], "usage: sila restore FILE"), (["staff"], "usage: sila staff add"),
    (["staff", "add", "--association", "trial"], "usage: sila staff add"),
    (["staff", "add", "--association", "t", "--email", "a@b.c", "--name", "n", "--role", "king"], "no role king"),
    (["move"], "usage: sila move"), (["move", "--from", "sqlite:a", "--to", "b"], "usage: sila move"),
    (["move", "--from", "sqlite:a", "--to", "sqlite:a"], "usage: sila move"),
    (["people"], "usage: sila people check"), (["people", "check", "x", "--lang", "fr"], "usage: sila people check"),
    (["duplicates"], "usage: sila duplicates scan"),
    (["duplicates", "scan", "--input", "x"], "usage: sila duplicates scan"),
    (["duplicates", "scan", "--input"], "--input needs a value"),
    (["schema", "--engine", "oracle"], "the engine is sqlite or postgres"),
    (["verify", "--deep"], "unknown flag --deep"),
    (["association", "add"], "usage: sila association add"), (["doctor", "--fix"], "unknown flag --fix"),
  ]

  @Test("that are off are named, with exit status 64 and nothing on standard output")
  func misuse() async throws {
    let folder = try Folder()
    for (words, answer) in Self.misused {
      let result = try await Sila.run(words, environment: ["SILA_DATA": "\(folder.path)/data"])
      #expect(result.status == 64, "\(words)")
      #expect(result.errors.contains(answer), "\(words): \(result.errors)")
      #expect(result.output.isEmpty, "\(words)")
    }
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/data"), "nothing was begun")
  }

  @Test("duplicates scan tells of a person's two records, and of what keeps it from reading or writing")
  func duplicates() async throws {
    let folder = try Folder()
    let (input, output) = ("\(folder.path)/people.tsv", "\(folder.path)/pairs.tsv")
    try """
    record_id\tassociation_id\tname\tsex\tnational_id\tphone\tbirth_date\tcity
    1\t1\tسعد بن محمد القحطاني\tm\t1000000008\t0501234567\t1980-05-05\tأبها
    2\t1\tSaad Alqahtani\tm\t1000000008\t+966501234567\t1980-05-05\tأبها
    3\t1\tهند علي الحربي\tf\t1000000016\t0559876543\t1991-01-20\tجدة

    """.write(toFile: input, atomically: true, encoding: .utf8)
    let result = try await Sila.run(["duplicates", "scan", "--input", input, "--output", output])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("1 pairs in "))
    let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
    #expect(lines.map { $0.split(separator: "\t").prefix(2) } == [["record_a", "record_b"], ["1", "2"]])

    let unread = try await Sila.run(["duplicates", "scan", "--input", folder.path, "--output", output])
    #expect(unread.status == 2 && unread.errors.contains("cannot read"))
    let unwritten = try await Sila.run(["duplicates", "scan", "--input", input, "--output", "\(folder.path)/no/where"])
    #expect(unwritten.status == 2 && unwritten.errors.contains("cannot write"))
    try "record_id\tname\n".write(toFile: input, atomically: true, encoding: .utf8)
    let short = try await Sila.run(["duplicates", "scan", "--input", input, "--output", output])
    #expect(short.status == 1 && short.errors.contains("the first line lacks association_id, sex"))
  }

  @Test("people check tells the columns of a list and everything that is wrong with its rows")
  func peopleCheck() async throws {
    let folder = try Folder()
    let list = "\(folder.path)/list.csv"
    func check(_ text: String, _ more: String...) async throws -> (status: Int32, output: String, errors: String) {
      try text.write(toFile: list, atomically: true, encoding: .utf8)
      let result = try await Sila.run(["people", "check", list] + more)
      return (result.status, result.output, result.errors)
    }
    let bad = try await check(
      """
      الجوال;الاسم;رقم الهوية;تاريخ الميلاد;ملاحظات
      0551234567;سارة العتيبي;1000000008;27/9/1404;أرملة
      ;هند;;;
      0559876543;مها سعد;١٠٠٠٠٠٠٠٠٨;30/2/1990;
      """)
    #expect(bad.status == 1)
    #expect(bad.output.contains("ملاحظات → لا يؤخذ"))
    #expect(bad.output.contains("الصف 3: الاسم كلمة واحدة."))
    #expect(bad.output.contains("الصف 4: رقم الهوية نفسه في الصف 2."))
    #expect(bad.output.contains("الصفوف: 3، لا تؤخذ: 1، عليها ملاحظات: 1."))
    #expect(!bad.output.contains("1000000008") && !bad.output.contains("0551234567"), "no number is shown")

    let good = try await check("Name,Mobile\nSara Alotaibi,0551234567\n", "--lang", "en")
    #expect(good.status == 0 && good.output.contains("Rows: 1; not taken: 0; with remarks: 0."))
    let nameless = try await check("Mobile,Town\n0551234567,Jeddah\n", "--lang", "en")
    #expect(nameless.status == 1 && nameless.output.contains("No column holds names"))
    let open = try await check("Name,Mobile\n\"Sara", "--lang", "en")
    #expect(open.status == 2 && open.errors.contains("row 2 is never closed"))
  }

  @Test("config shows every setting and where it comes from")
  func config() async throws {
    let result = try await Sila.run(
      ["config", "--listen", "127.0.0.1:9"], environment: ["SILA_DATA": "/somewhere", "SILA_LOG": "off"])
    #expect(result.status == 0)
    #expect(result.output.contains("--listen  SILA_LISTEN\n    127.0.0.1:9  [flag]"))
    #expect(result.output.contains("--data  SILA_DATA\n    /somewhere  [variable]"))
    #expect(result.output.contains("--connections  SILA_CONNECTIONS\n    2000  [usual]"))
  }

  @Test("templates are listed, shown, read and checked")
  func templates() async throws {
    let folder = try Folder()
    let list = try await Sila.run(["policy", "template", "--lang", "en"])
    #expect(list.status == 0)
    for name in ["elderly-care", "family-support", "health-services", "neighbourhood-centres"] {
      #expect(list.output.contains(name))
    }
    let text = try await Sila.run(["policy", "template", "family-support", "--name", "جمعية التجربة"])
    let file = try folder.write(text.output, to: "policy.txt")
    let read = try await Sila.run(["policy", "read", file, "--format", "json"])
    #expect(read.status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any]
    #expect(json?["handling_steps"] != nil)
    #expect(try await Sila.run(["policy", "check", file]).status == 0)
  }

  @Test("a policy is told in words of the language asked for", arguments: ["ar", "en"])
  func words(language: String) async throws {
    let folder = try Folder()
    let text = try await Sila.run(["policy", "template", "elderly-care"])
    let file = try folder.write(text.output, to: "policy.txt")
    let read = try await Sila.run(["policy", "read", file, "--lang", language])
    let expected =
      language == "ar"
      ? [
        "الزيارة الميدانية", "الحد الأدنى: أسبوعان من تقديم الطلب", "الحد الأقصى: 30 يوم عمل من اكتمال الطلب",
        "قياس الرضا",
      ]
      : [
        "Field visit", "The floor: 2 weeks from submission", "The ceiling: 30 working days from completeness",
        "Attestation",
      ]
    for words in expected { #expect(read.output.contains(words), "\(words)") }
    for code in ["field_visit", "at_most", "committee_notice", "detailed_goals"] {
      #expect(!read.output.contains(code))
    }
  }

  @Test("a document that cannot be read is named without a trace of the inside")
  func unreadable() async throws {
    let folder = try Folder()
    let files = try [
      folder.path + "/missing.txt", folder.path, folder.write("", to: "empty.txt"),
      folder.write("%PDF-1.4 broken", to: "broken.pdf"), folder.write("PK\u{3}\u{4}", to: "broken.docx"),
    ]
    for file in files {
      let result = try await Sila.run(["policy", "read", file, "--lang", "en"])
      #expect(result.status != 0, "\(file)")
      #expect(!result.errors.isEmpty && !result.errors.contains("Error"), "\(result.errors)")
    }
  }

  @Test("schema prints the schema for either engine, without one being there", arguments: [nil, "sqlite", "postgres"])
  func schema(engine: String?) async throws {
    let result = try await Sila.run(["schema"] + (engine.map { ["--engine", $0] } ?? []))
    #expect(result.status == 0)
    #expect(result.output.contains("ROW LEVEL SECURITY") == (engine == "postgres"))
    for table in ["association", "request", "party"] { #expect(result.output.contains("CREATE TABLE \(table) (")) }
  }

  @Test("doctor says what is fine and what to look at")
  func doctor() async throws {
    let folder = try Folder()
    let result = try await Sila.run(["doctor", "--data", folder.path])
    #expect(result.output.contains("ok   disk"))
    #expect(result.output.contains("database: none yet"))
    let off = try await Sila.run(["doctor", "--data", folder.path, "--listen", "nowhere"])
    #expect(off.status == 1)
    #expect(off.output.contains("LOOK settings"))
  }

  @Test("doctor looks at the folder of messages: whether it can be written to, and whether a gateway takes them")
  func doctorOfMessages() async throws {
    let folder = try Folder()
    let none = try await Sila.run(["doctor", "--data", folder.path])
    #expect(none.output.contains("ok   messages: none are handed over"))
    let place = folder.path + "/messages"
    let words = ["doctor", "--data", folder.path, "--messages-folder", place]
    #expect(try await Sila.run(words).output.contains("ok   messages: no folder yet"))
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let file = try folder.write("{}", to: "messages/one.json")
    #expect(try await Sila.run(words).output.contains("ok   messages: 1 wait in"))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -3 * 3600)], ofItemAtPath: file)
    let old = try await Sila.run(words)
    #expect(old.output.contains("LOOK messages: 1 wait in \(place), the oldest for 3 hours"))
    #expect(old.status == 1)
  }
}

@Suite("Adopting a policy from the command line")
struct AdoptTests {
  private func policy(_ template: String, in folder: Folder) async throws -> String {
    try folder.write(try await Sila.run(["policy", "template", template]).output, to: "\(template).txt")
  }

  @Test("asks what is open, takes the answers, and needs the board's approval")
  func adopt() async throws {
    let folder = try Folder()
    let file = try await policy("neighbourhood-centres", in: folder)
    let words = ["policy", "adopt", file, "--association", "trial", "--data", "\(folder.path)/data", "--lang", "en"]
    let open = try await Sila.run(words)
    #expect(open.status == 1)
    for flag in ["--ceiling", "--floor"] { #expect(open.output.contains(flag)) }
    let approval = ["--meeting", "4", "--approved", "2026-01-05", "--approver", "خالد الراجحي"]
    let early = try await Sila.run(words + approval)
    #expect(early.status == 1)
    #expect(!early.output.contains("in force"))
    #expect(early.output.contains("already draft 1"), "the document is read into one draft")
    let answered = try await Sila.run(words + ["--floor", "tells_only", "--leave-ceiling-open"])
    #expect(answered.status == 0)
    #expect(answered.output.contains("--meeting"))
    let inForce = try await Sila.run(words + ["--floor", "holds_back", "--leave-ceiling-open"] + approval)
    #expect(inForce.status == 0)
    #expect(inForce.output.contains("The policy is in force."))
  }

  @Test("takes both bounds of a document, asks what its floor means, and refuses another last day than the stated one")
  func bothBounds() async throws {
    let folder = try Folder()
    let file = try await policy("elderly-care", in: folder)
    let words = ["policy", "adopt", file, "--association", "trial", "--data", "\(folder.path)/data", "--lang", "en"]
    let open = try await Sila.run(words)
    #expect(open.status == 1)
    #expect(open.output.contains("--floor") && !open.output.contains("--ceiling"))
    let stated = try await Sila.run(words + ["--ceiling", "90:calendar_days:submission"])
    #expect(stated.status == 1)
    #expect(stated.errors.contains("does not leave this open"))
    let inForce = try await Sila.run(
      words + ["--floor", "holds_back", "--meeting", "4", "--approved", "2026-01-05", "--approver", "خالد الراجحي"])
    #expect(inForce.output.contains("The policy is in force."))
  }

  @Test("tells when the document is of another association than the one it is brought to")
  func another() async throws {
    let folder = try Folder()
    let template = try await Sila.run(["policy", "template", "family-support"]).output
    let file = try folder.write(template.replacing("جمعية ………", with: "جمعية غراس لرعاية الأيتام"), to: "named.txt")
    let words = ["policy", "adopt", file, "--association", "trial", "--data", "\(folder.path)/data", "--lang", "en"]
    let told = try await Sila.run(words + ["--name", "جمعية سدرة لرعاية المسنين"])
    #expect(told.output.contains("your association is “جمعية سدرة لرعاية المسنين”."))
    let own = try await Sila.run(["policy", "adopt", file, "--association", "own"] + words.suffix(4))
    #expect(!own.output.contains("your association is"))
  }

  @Test("lays a draft aside by its number, and never the version in force")
  func discard() async throws {
    let folder = try Folder()
    let file = try await policy("family-support", in: folder)
    let ending = ["--association", "trial", "--data", "\(folder.path)/data", "--lang", "en"]
    _ = try await Sila.run(["policy", "adopt", file] + ending)
    #expect(try await Sila.run(["policy", "discard", "1"] + ending).output.contains("Draft 1 is discarded."))
    let second = ["--meeting", "4", "--approved", "2026-01-05", "--approver", "خالد الراجحي"]
    #expect(try await Sila.run(["policy", "adopt", file] + ending + second).output.contains("draft 2"))
    for (number, words) in [("1", "no longer a draft"), ("2", "no longer a draft"), ("3", "no draft 3")] {
      let refused = try await Sila.run(["policy", "discard", number] + ending)
      #expect(refused.status == 1)
      #expect(refused.errors.contains(words), "\(refused.errors)")
    }
  }

  @Test("refuses what is no policy and leaves no association behind")
  func notAPolicy() async throws {
    let folder = try Folder()
    let file = try folder.write("سياسة الخصوصية\nنجمع بياناتك\nلا نبيعها\n", to: "privacy.txt")
    let data = "\(folder.path)/data"
    let result = try await Sila.run(["policy", "adopt", file, "--association", "trial", "--data", data, "--lang", "en"])
    #expect(result.status == 1)
    #expect(!result.errors.isEmpty)
    let staff = try await Sila.run([
      "staff", "add", "--association", "trial", "--email", "a@b.example", "--name", "n", "--role", "administrator",
      "--data", data,
    ])
    #expect(staff.errors.contains("there is no such association"))
  }

  @Test("staff are added with a password shown once; what is wrong with them is said in words")
  func staff() async throws {
    let folder = try Folder()
    let data = ["--data", "\(folder.path)/data"]
    let added = try await Sila.run(["association", "add", "--association", "trial", "--name", "جمعية التجربة"] + data)
    #expect(added.status == 0)
    func add(_ email: String, _ name: String, _ roles: [String]) async throws -> Sila.Result {
      try await Sila.run(
        ["staff", "add", "--association", "trial", "--email", email, "--name", name]
          + roles.flatMap { ["--role", $0] } + data)
    }
    let reached = try await Sila.run(
      ["association", "set", "--association", "trial", "--phone", "920000000", "--email", "care@trial.example"] + data)
    #expect(reached.status == 0)
    for (flag, value) in [("--phone", "call us"), ("--email", "care@trial")] {
      let refused = try await Sila.run(["association", "set", "--association", "trial", flag, value] + data)
      #expect(refused.status != 0)
      #expect(refused.errors.contains("\(flag) takes"), "\(refused.errors)")
    }
    let first = try await add("Mona@trial.example", "منى", ["administrator", "relations_officer"])
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("mona@trial.example  "))
    for (email, name, roles, words) in [
      ("mona@trial.example", "منى", ["administrator"], "already"), ("no address", "منى", ["administrator"], "--email"),
      ("b@trial.example", " ", ["administrator"], "--name"), ("b@trial.example", "منى", [], "--role"),
    ] {
      let refused = try await add(email, name, roles)
      #expect(refused.status == 64, "\(refused.errors)")
      #expect(refused.errors.contains(words), "\(refused.errors)")
    }
  }
}
