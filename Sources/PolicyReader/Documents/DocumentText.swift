/// The text of a policy document, line by line, whatever file it came from.
package struct DocumentText: Hashable, Sendable {
  /// Lines in reading order, without line ends; findings cite them by position, from 1.
  package var lines: [String]
  package var format: DocumentFormat

  package init(lines: [String], format: DocumentFormat) {
    self.lines = lines
    self.format = format
  }
}

/// The kinds of file a policy document may arrive in.
package enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case text, html, docx, pdf, scan
}
