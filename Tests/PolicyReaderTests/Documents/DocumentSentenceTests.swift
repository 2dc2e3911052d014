import Testing

@testable import PolicyReader

@Suite("What people are told of a document")
struct DocumentSentenceTests {
  private static let refusals: [DocumentRefusal] =
    [
      .missing, .folder, .notAFile, .notPermitted, .linksGoRound, .unreadable, .empty, .tooLarge(limit: 2_000_000),
      .noText,
      .unknownEncoding, .encrypted, .unpacksTooFar, .nestedTooDeeply, .tooManyPixels(limit: 40_000_000),
      .tookTooLong(seconds: 25), .missingProgram(name: "tesseract", debianPackage: "tesseract-ocr"),
    ] + DocumentFormat.allCases.map { .broken($0) } + UnsupportedFile.allCases.map { .unsupported($0) }

  @Test("every refusal says in both languages what to do", arguments: refusals)
  func sentences(refusal: DocumentRefusal) {
    #expect(refusal.arabic.contains("؛") && refusal.arabic.hasSuffix("."))
    #expect(refusal.english.contains("; ") && refusal.english.hasSuffix("."))
  }

  @Test("limits are told in megabytes")
  func sizes() {
    #expect(DocumentRefusal.tooLarge(limit: 25_000_000).english.contains("25 MB"))
    #expect(DocumentRefusal.tooLarge(limit: 2_500_000).english.contains("2.5 MB"))
  }

  @Test("pages that follow one another are gathered")
  func pages() {
    #expect(DocumentNote.unread(pages: [7, 1, 3, 2]).english.hasSuffix("1–3, 7."))
    #expect(DocumentNote.firstPagesOnly(read: 300, total: 412).english == "Only pages 1 to 300 of 412 were read.")
    #expect(DocumentNote.recognised(pages: [2]).arabic.hasSuffix(": 2."))
  }
}
