import Casework
import Testing

@Suite("A request's number")
struct RequestNumberTests {
  @Test(
    "is written with its year and five digits at least",
    arguments: [
      (1, "REQ-2026-00001"), (42, "REQ-2026-00042"), (99_999, "REQ-2026-99999"), (123_456, "REQ-2026-123456"),
    ])
  func written(serial: Int, text: String) {
    #expect(RequestNumber(year: 2026, serial: serial).description == text)
    #expect(RequestNumber(text) == RequestNumber(year: 2026, serial: serial))
  }

  @Test("is read in any letter case, with fewer zeros", arguments: ["req-2026-00042", "Req-2026-42", "REQ-2026-042"])
  func read(text: String) {
    #expect(RequestNumber(text) == Desk.number)
  }

  @Test(
    "is read as people type it, on a phone without Latin letters too",
    arguments: [
      "2026-42", "٢٠٢٦-٠٠٠٤٢", "٢٠٢٦/٤٢", "req 2026 42", " REQ 2026-00042 ", "REQ202600042", "REQ–2026–00042",
      "۲۰۲۶ـ۴۲",
      "\u{200F}REQ-2026-00042\u{200E}", "2026 . 42",
    ])
  func typed(text: String) {
    #expect(RequestNumber(typed: text) == Desk.number)
  }

  @Test(
    "is not guessed out of what may be another number",
    arguments: [
      "", "42", "2026", "202600042", "2000000006", "2000 000006", "0501 234567", "7001-234567", "2026-0", "26-42",
      "2026-42-1", "2026+42", "BEN-2026-42",
      "2026-REQ-42",
      "طلب 2026-42", "REQ2026", "2026-1234567890", String(repeating: "2026-42 ", count: 8),
    ])
  func notTyped(text: String) {
    #expect(RequestNumber(typed: text) == nil)
  }

  @Test(
    "is not read out of anything else",
    arguments: [
      "", "42", "REQ-2026", "REQ-2026-", "REQ-2026-0", "REQ-26-00042", "REQ-+026-00042", "REQ-2026-+42", "REQ-2026--42",
      "REQ-2026-1234567890", "REQ 2026 42", "BEN-2026-00042", "REQ-٢٠٢٦-٤٢", "REQ-2026-42 ", "REQ-2026-42-1",
    ])
  func refused(text: String) {
    #expect(RequestNumber(text) == nil)
  }
}

@Suite("A file's kind is told by its first bytes")
struct MediaTypeTests {
  /// Samples as they are found at the head of real files.
  private static let heads: [([UInt8], MediaType)] = [
    (Array("%PDF-1.7\n%âãÏÓ".utf8), .pdf), (Array("%PDF-2.0".utf8), .pdf),
    ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46], .jpeg), ([0xFF, 0xD8, 0xFF, 0xE1], .jpeg),
    ([0xFF, 0xD8, 0xFF, 0xDB], .jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], .png),
    (Array("\0\0\0\u{18}ftypheic\0\0\0\0".utf8), .heic), (Array("\0\0\0\u{1C}ftypmif1".utf8), .heic),
    (Array("\0\0\0\u{18}ftypheix".utf8), .heic),
  ]

  @Test("and accepted", arguments: heads)
  func accepted(bytes: [UInt8], kind: MediaType) {
    #expect(MediaType(sniffing: bytes) == kind)
  }

  private static let strangers: [[UInt8]] = [
    [], Array("%PDF".utf8), Array(" %PDF-1.7".utf8), Array("<html><script>".utf8), Array("<svg xmlns=".utf8),
    Array("GIF89a".utf8), Array("PK\u{3}\u{4}".utf8), Array("MZ".utf8), [0x7F, 0x45, 0x4C, 0x46],
    Array("#!/bin/sh".utf8),
    [0xFF, 0xD8], [0x89, 0x50, 0x4E, 0x47, 0x0A, 0x1A, 0x0A, 0], Array("\0\0\0\u{18}ftypmp42".utf8),
    Array("\0\0\0\u{18}ftypisom".utf8), Array("\0\0\0\u{18}ftyphei".utf8), Array("RIFF\0\0\0\0WEBPVP8 ".utf8),
    Array("BM".utf8), Array("II*\0".utf8),
  ]

  @Test("or refused, whatever its name", arguments: strangers)
  func refused(bytes: [UInt8]) {
    #expect(MediaType(sniffing: bytes) == nil)
  }
}

@Suite("The canonical form")
struct CanonicalFormTests {
  /// Pieces that try to look like the form's own signs.
  private static let pieces = [
    "", "a", "=", ":", "\n", "-", "0:", "1:a\n", "need", "=2:", "س", "\u{301}", "é", "e\u{301}",
  ]

  private func value(_ random: inout SeededRandomness) -> String? {
    guard Int.random(in: 0..<5, using: &random) > 0 else { return nil }
    return (0..<Int.random(in: 0..<5, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
      .joined()
  }

  private func form(of values: [String?]) -> CanonicalForm {
    var form = CanonicalForm()
    for (place, value) in values.enumerated() { form.add(["need", "id", "note"][place % 3], value) }
    return form
  }

  @Test("of different facts is never the same, byte by byte")
  func injective() {
    var random = SeededRandomness(seed: 25)
    var seen: [[UInt8]: [[UInt8]?]] = [:]
    for _ in 0..<5_000 {
      let values = (0..<Int.random(in: 0..<4, using: &random)).map { _ in value(&random) }
      let meant = values.map { $0.map { Array($0.utf8) } }
      let bytes = form(of: values).bytes
      #expect(seen[bytes] == nil || seen[bytes] == meant)
      seen[bytes] = meant
    }
  }

  @Test("gives its fields back")
  func roundTrip() throws {
    var random = SeededRandomness(seed: 26)
    for _ in 0..<2_000 {
      let values = (0..<Int.random(in: 0..<5, using: &random)).map { _ in value(&random) }
      let pairs = try #require(CanonicalForm.pairs(of: form(of: values).text))
      #expect(pairs.map { Array($0.value.utf8) } == values.compactMap { $0.map { Array($0.utf8) } })
    }
  }

  @Test(
    "is not read out of damaged text",
    arguments: [
      "need", "need=", "need=3", "need=3:ab\n", "need=1:ab\n", "need=-1:\n", "need=2:ab", "need=9999999999:a\n",
      "need=1:a\nrest", "=x:\n", "need\n",
    ])
  func damaged(text: String) {
    #expect(CanonicalForm.pairs(of: text) == nil)
  }
}

@Suite("An association's address")
struct SlugTests {
  @Test("is short, Latin, lower-case", arguments: ["awn", "al-amal", "a1", "2030", String(repeating: "a", count: 40)])
  func taken(text: String) {
    #expect(Association.isSlug(text))
  }

  @Test(
    "is not one of the site's own words nor anything else",
    arguments: [
      "", "a", String(repeating: "a", count: 41), "Awn", "عون", "a b", "-awn", "awn-", "a_b", "a/b", "a.b", "staff",
      "api",
      "assets", "health", "..", "%2e",
    ])
  func refused(text: String) {
    #expect(!Association.isSlug(text))
  }
}
