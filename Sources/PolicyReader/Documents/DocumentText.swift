/// The text of a policy document, line by line, whatever file it came from.
package struct DocumentText: Hashable, Sendable {
  /// Lines in reading order, without line ends; findings cite them by position, from 1.
  ///
  /// Cells of a table row are joined by a tab, list items begin with their marker, items of a nested list with two spaces
  /// for each level, and a page break is an empty line.
  package var lines: [String]
  package var format: DocumentFormat
  /// What of the file is not in `lines`, or is there less surely than the rest.
  package var notes: [DocumentNote]

  package init(lines: [String], format: DocumentFormat, notes: [DocumentNote] = []) {
    self.lines = lines
    self.format = format
    self.notes = notes
  }
}

/// The kinds of file a policy document may arrive in.
package enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case text, html, docx, pdf, scan
}
