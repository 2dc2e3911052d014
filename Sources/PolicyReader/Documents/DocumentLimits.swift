/// How much of anything one document may use, so that no file can exhaust the machine.
package struct DocumentLimits: Hashable, Sendable {
  /// Bytes of a text or HTML file, and of the text drawn from any file.
  package var textBytes = 2_000_000
  /// Bytes of a DOCX, PDF or picture file.
  package var fileBytes = 25_000_000
  /// Bytes that all the parts read from a DOCX may come to once unpacked.
  package var unpackedBytes = 32_000_000
  /// Entries a DOCX may hold.
  package var archiveEntries = 4_000
  /// Elements that may lie inside one another in HTML.
  package var nesting = 400
  /// Pages of a PDF that are read.
  package var pages = 300
  /// Pages of a PDF that are read as pictures.
  package var recognisedPages = 40
  /// Picture elements of a picture file.
  package var pixels = 40_000_000
  /// Seconds on the clock for the whole document.
  package var seconds = 25
  /// Bytes of address space for each program run on the document.
  package var programMemory = 512 << 20
  /// Bytes each program may write.
  package var programOutput = 64_000_000
  /// Programs that may recognise pages at the same time.
  package var programsAtOnce = 2

  package init() {}

  /// What a policy of a hundred pages stays well within.
  package static let standard = DocumentLimits()
}
