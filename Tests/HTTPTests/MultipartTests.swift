import Glibc
import HTTP
import Testing

/// A folder that is gone when the test is over.
final class Folder {
  let path: String

  struct NotMade: Error {}

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/sila-form-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw NotMade() }
    path = String(cString: made)
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  static func contents(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }
}

@Suite("Multipart forms")
struct MultipartTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func parse(
    _ text: String, pieces: Int = .max, limits: FormLimits = .standard
  ) throws(FormRefusal) -> Form {
    var parser = MultipartParser(boundary: "xyz", limits: limits, folder: folder.path)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(pieces)
      try piece.withUnsafeBufferPointer { (piece) throws(FormRefusal) in
        try parser.consume(UnsafeRawBufferPointer(piece))
      }
      rest = rest.dropFirst(piece.count)
    }
    return try parser.finish()
  }

  private func part(_ headers: String, _ content: String) -> String { "--xyz\r\n\(headers)\r\n\r\n\(content)\r\n" }

  private func field(_ name: String, _ content: String) -> String {
    part("Content-Disposition: form-data; name=\"\(name)\"", content)
  }

  private func file(_ name: String, _ fileName: String, _ content: String) -> String {
    part(
      "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\nContent-Type: application/pdf",
      content)
  }

  private let end = "--xyz--\r\n"

  @Test("give the same fields and files in pieces of any size", arguments: [1, 2, 3, 7, 64, .max])
  func pieces(size: Int) throws {
    let content = "%PDF\r\n--xy\r\n\r\n--xyZ\r--xyz-\n" + String(repeating: "\r\n-", count: 50)
    let form = try parse(
      field("الاسم", "نورة\r\nسطر") + file("doc", "هوية.pdf", content) + field("empty", "") + end, pieces: size)
    #expect(form["الاسم"] == "نورة\r\nسطر")
    #expect(form["empty"] == "")
    let uploaded = try #require(form.files.first)
    #expect(uploaded.field == "doc" && uploaded.name == "هوية.pdf" && uploaded.size == content.utf8.count)
    #expect(Folder.contents(uploaded.path) == Array(content.utf8))
    form.removeFiles()
    #expect(folder.names.isEmpty)
  }

  @Test("keep uploads from other users of the machine")
  func mode() throws {
    let form = try parse(file("doc", "a.pdf", "x") + end)
    var facts = stat()
    #expect(stat(form.files[0].path, &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
  }

  @Test("pass over a file that was not chosen")
  func notChosen() throws {
    let form = try parse(file("doc", "", "") + end)
    #expect(form.files.isEmpty && folder.names.isEmpty)
  }

  @Test(
    "never let a name become a path",
    arguments: [
      ("../../etc/passwd", "passwd"), ("C:\\Users\\n\\a.pdf", "a.pdf"), ("..", "file"),
      ("a\u{202E}gpj.exe", "agpj.exe"), ("a\u{0}b\u{1B}.pdf", "ab.pdf"),
      ("say %22hi%22.pdf", "say \"hi\".pdf"), ("a\\\"b.pdf", "a\"b.pdf"), ("\u{64E}a.pdf", "\u{64E}a.pdf"),
    ])
  func names(sent: String, kept: String) throws {
    let form = try parse(file("doc", sent, "x") + end)
    #expect(form.files.map(\.name) == [kept])
    #expect(form.files[0].path.hasPrefix(folder.path + "/"))
    form.removeFiles()
  }

  @Test("pass over a preamble and an epilogue")
  func around() throws {
    #expect(try parse("preamble\r\n" + field("a", "1") + end + "epilogue")["a"] == "1")
  }

  @Test(
    "that are broken are refused and leave no file",
    arguments: [
      "", "--xyz", "--xyz--", "--xyz\r\n\r\n\r\n--xyz--", "--abc\r\n",
      "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
      "--xyz\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--xyz--",
      "--xyz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--xyz--",
      "--xyz\r\nContent-Disposition: form-data\r\n\r\n1\r\n--xyz--",
      "--xyz\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1\r\n--xyz--",
      "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nhalf a file",
      "--xyzzy\r\n", String(repeating: "p", count: 3_000), "--xyz\r\n" + String(repeating: "h", count: 9_000),
    ])
  func broken(text: String) {
    // Two of them are whole forms without a field, which is in order.
    if text == "--xyz--" {
      #expect(throws: Never.self) { try parse(text) }
    } else {
      #expect(throws: FormRefusal.malformed) { try parse(text) }
    }
    #expect(folder.names.isEmpty)
  }

  @Test("are bounded, and what was written before the refusal is removed")
  func bounds() throws {
    let limits = FormLimits(fields: 2, name: 4, value: 5, files: 1, file: 6)
    let one = file("f", "a", "123456")
    #expect(throws: FormRefusal.tooManyFiles(limit: 1)) { try parse(one + one + end, limits: limits) }
    #expect(throws: FormRefusal.fileTooLarge(field: "f", name: "b", limit: 6)) {
      try parse(file("f", "b", "1234567") + end, limits: limits)
    }
    #expect(throws: FormRefusal.tooManyFields(limit: 2)) {
      try parse(one + field("a", "1") + field("b", "2") + field("c", "3") + end, limits: limits)
    }
    #expect(throws: FormRefusal.valueTooLong(field: "a", limit: 5)) {
      try parse(one + field("a", "123456") + end, limits: limits)
    }
    #expect(throws: FormRefusal.nameTooLong(limit: 4)) { try parse(one + field("abcde", "") + end, limits: limits) }
    #expect(throws: FormRefusal.notText) { try parse(one + field("a", "\0") + end, limits: limits) }
    #expect(folder.names.isEmpty)
  }

  @Test("say so when the disk refuses")
  func disk() {
    #expect(throws: FormRefusal.storageFailed(errno: ENOENT)) {
      var parser = MultipartParser(boundary: "xyz", folder: folder.path + "/missing")
      try Array(file("f", "a", "x").utf8).withUnsafeBytes { try parser.consume($0) }
      _ = try parser.finish()
    }
  }

  @Test("remove their files when the handler is done with them, unless they were moved away")
  func scoped() async throws {
    let body = file("f", "a", "1") + file("g", "b", "2") + end
    let request = HTTPRequest(
      method: .post, path: "/", headers: ["Content-Type": "multipart/form-data; boundary=\"xyz\""],
      body: .bytes(Array(body.utf8)))
    let kept = folder.path + "/kept"
    try await request.withForm(uploadsIn: folder.path) { form in
      #expect(form.files.count == 2)
      #expect(rename(form.files[0].path, kept) == 0)
    }
    #expect(folder.names == ["kept"])
  }

  @Test("that a killed process left behind are removed, and nothing else")
  func leftovers() throws {
    _ = try parse(file("f", "a", "1") + end)
    let other = fopen(folder.path + "/other", "w")
    fclose(other)
    #expect(folder.names.count == 2)
    SpoolFile.removeLeftovers(in: folder.path)
    #expect(folder.names == ["other"])
  }
}
