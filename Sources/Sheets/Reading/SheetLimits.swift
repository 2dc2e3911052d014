/// How much of anything one table may use, so that no file can exhaust the machine.
package struct SheetLimits: Hashable, Sendable {
  /// Bytes of the file itself.
  package var fileBytes = 512_000_000
  /// Rows, the heading among them: what a workbook holds at most is just above a million.
  package var rows = 1_100_000
  package var columns = 256
  /// Bytes of one cell: the longest that spreadsheet programs take, in letters of four bytes.
  package var cellBytes = 131_068
  /// Bytes a workbook's sheet may unpack to.
  package var unpackedBytes = 4_000_000_000
  /// Bytes of the words that a workbook keeps once for all its cells.
  package var sharedBytes = 256_000_000
  /// How many times its packed size a part may unpack to, once it has unpacked to `suspiciousBytes`.
  package var expansion = 250
  package var suspiciousBytes = 16_000_000
  /// Parts a workbook may have.
  package var parts = 4_000

  package init() {}

  /// What a list of a million people stays well within.
  package static let standard = SheetLimits()
}
