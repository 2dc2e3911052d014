import Foundation
import Testing

@testable import PolicyReader

@Suite("Files that are not what they should be")
struct HostileFileTests {
  @Test("an empty file and a file of blanks are told apart")
  func empty() {
    #expect(throws: DocumentRefusal.empty) { try DocumentText.extract(from: []) }
    #expect(throws: DocumentRefusal.noText) { try DocumentText.extract(from: Array(" \n\t\r\n ... 12 \u{A0}".utf8)) }
  }

  @Test("names that lead to no ordinary file are refused unopened")
  func names() throws {
    try TestFiles.withFolder { folder in
      mkfifo("\(folder)/pipe", 0o600)
      symlink("\(folder)/loop", "\(folder)/loop")
      let refusals: [(String, DocumentRefusal)] = [
        ("\(folder)/none", .missing), ("", .missing), ("a\0b", .missing), (folder, .folder),
        ("\(folder)/pipe", .notAFile), ("\(folder)/loop", .linksGoRound), ("/dev/zero", .notAFile),
        (String(repeating: "a", count: 5_000), .missing),
      ]
      for (path, refusal) in refusals {
        #expect(throws: refusal) { try DocumentText.extract(from: path) }
      }
    }
  }

  @Test("a link to an ordinary file is followed")
  func link() throws {
    try TestFiles.withFolder { folder in
      try Data("سياسة".utf8).write(to: URL(filePath: "\(folder)/policy"))
      symlink("\(folder)/policy", "\(folder)/link")
      #expect(try DocumentText.extract(from: "\(folder)/link").lines == ["سياسة"])
    }
  }

  @Test("a file that may not be read is refused", .enabled(if: geteuid() != 0))
  func permission() throws {
    try TestFiles.withFolder { folder in
      try Data("سياسة".utf8).write(to: URL(filePath: "\(folder)/policy"))
      chmod("\(folder)/policy", 0)
      #expect(throws: DocumentRefusal.notPermitted) { try DocumentText.extract(from: "\(folder)/policy") }
    }
  }

  @Test("a file of 100 MB is refused by its size alone")
  func hundredMegabytes() throws {
    try TestFiles.withFolder { folder in
      let path = "\(folder)/large"
      try Data("سياسة".utf8).write(to: URL(filePath: path))
      truncate(path, 100_000_000)
      #expect(throws: DocumentRefusal.tooLarge(limit: 25_000_000)) { try DocumentText.extract(from: path) }
    }
  }

  @Test("a text over its own bound is refused, though a PDF might be that long")
  func longText() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 2_000_001)
    #expect(throws: DocumentRefusal.tooLarge(limit: 2_000_000)) { try DocumentText.extract(from: bytes) }
  }

  @Test(
    "a file of another kind is named for what it is",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], UnsupportedFile.oldOffice),
      (Array("{\\rtf1".utf8), .richText),
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1], .program),
      (Array("#!/bin/sh\n".utf8), .program),
      (Array("GIF89a".utf8), .picture),
      (Array("\0\0\0\u{18}ftypheic\0\0".utf8), .picture),
      ([0x1F, 0x8B, 8, 0], .archive),
      (Array("<?xml version=\"1.0\"?><feed/>".utf8), .markup),
      ([1, 2, 3, 0, 5], .other),
      (Array("text and then".utf8) + [0] + Array("binary".utf8), .other),
    ] as [([UInt8], UnsupportedFile)])
  func otherKinds(bytes: [UInt8], kind: UnsupportedFile) {
    #expect(throws: DocumentRefusal.unsupported(kind)) { try DocumentText.extract(from: bytes) }
  }

  @Test("a zero byte far into a text file still shows that it is none")
  func lateZero() {
    let bytes = Array(String(repeating: "سياسة ", count: 2_000).utf8) + [0]
    #expect(throws: DocumentRefusal.unsupported(.other)) { try DocumentText.extract(from: bytes) }
  }
}

@Suite("Zip files that are not what they should be")
struct HostileZipTests {
  private static let types = "application/vnd.openxmlformats-officedocument"

  private func file(_ parts: [(String, String)]) -> [UInt8] {
    WordFile(parts: parts.map { ($0.0, Array($0.1.utf8)) }).bytes
  }

  private func types(_ name: String, _ kind: String) -> (String, String) {
    (
      "[Content_Types].xml",
      #"<Types><Override PartName="/\#(name)" ContentType="\#(Self.types).\#(kind)+xml"/></Types>"#
    )
  }

  @Test("spreadsheets, slides, OpenDocument and plain archives are told apart")
  func otherKinds() {
    let kinds: [([(String, String)], UnsupportedFile)] = [
      ([types("xl/workbook.xml", "spreadsheetml.sheet.main"), ("xl/workbook.xml", "<x/>")], .spreadsheet),
      ([types("ppt/presentation.xml", "presentationml.presentation.main")], .presentation),
      ([("mimetype", "application/vnd.oasis.opendocument.text")], .openDocument),
      ([("policy.txt", "سياسة")], .archive),
    ]
    for (parts, kind) in kinds {
      #expect(throws: DocumentRefusal.unsupported(kind)) { try DocumentText.extract(from: file(parts)) }
    }
  }

  @Test("a part that unpacks without end is refused at the bound")
  func bomb() {
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 40_000_000)
    var bomb = WordFile(body: WordFile.paragraph("س"))
    bomb.parts[1].content += blanks
    #expect(bomb.bytes.count < 100_000)
    #expect(throws: DocumentRefusal.unpacksTooFar) { try DocumentText.extract(from: bomb.bytes) }
  }

  @Test("more entries than a document has are refused")
  func manyEntries() {
    let parts = (0..<5_000).map { (name: "entry\($0)", content: [UInt8]()) }
    #expect(throws: DocumentRefusal.unpacksTooFar) { try DocumentText.extract(from: WordFile(parts: parts).bytes) }
  }

  @Test("parts that nobody asked for are not unpacked")
  func otherParts() throws {
    var word = WordFile(body: WordFile.paragraph("نص"))
    word.parts.append(("word/media/image1.png", [UInt8](repeating: 0, count: 40_000_000)))
    #expect(try DocumentText.extract(from: word.bytes).lines == ["نص"])
  }

  @Test("entities that grow on one another are refused before they grow")
  func entities() {
    let levels = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
    let bomb = "<!DOCTYPE d [<!ENTITY e0 \"ha\">\(levels)]><d>&e9;</d>"
    let parts = [types("word/document.xml", "wordprocessingml.document.main"), ("word/document.xml", bomb)]
    #expect(throws: DocumentRefusal.broken(.docx)) { try DocumentText.extract(from: file(parts)) }
  }

  @Test("elements nested without end are refused")
  func nesting() {
    let body = String(repeating: "<w:p>", count: 100_000)
    #expect(throws: DocumentRefusal.broken(.docx)) { try DocumentText.extract(from: WordFile(body: body).bytes) }
  }

  @Test("an element with attributes without end is refused before the parser compares them")
  func attributes() {
    let body = "<w:p " + (0..<200_000).map { "a\($0)='>' " }.joined() + "/>"
    #expect(throws: DocumentRefusal.broken(.docx)) { try DocumentText.extract(from: WordFile(body: body).bytes) }
  }

  @Test("a document without its main part, or with half of it, is refused")
  func missingParts() {
    let parts = [types("word/document.xml", "wordprocessingml.document.main")]
    #expect(throws: DocumentRefusal.broken(.docx)) { try DocumentText.extract(from: file(parts)) }
    let whole = WordFile(body: WordFile.paragraph("نص")).bytes
    #expect(throws: DocumentRefusal.broken(.docx)) {
      try DocumentText.extract(from: Array(whole.prefix(whole.count / 2)))
    }
  }

  @Test("text that a small file repeats without end is refused at the text's bound")
  func muchText() {
    let body = String(repeating: WordFile.paragraph(String(repeating: "س", count: 1_000)), count: 1_200)
    #expect(throws: DocumentRefusal.tooLarge(limit: 2_000_000)) {
      try DocumentText.extract(from: WordFile(body: body).bytes)
    }
  }
}
