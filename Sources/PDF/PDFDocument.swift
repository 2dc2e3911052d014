/// A document as it shall be on paper: what stands on it from top to bottom, in either writing direction.
///
/// The same value always becomes the same bytes on one machine: nothing but what stands here goes into the file.
package struct PDFDocument: Hashable, Sendable {
  package var title: String
  package var author: String
  /// The language's code, as `ar`: screen readers speak by it.
  package var language: String
  package var isRightToLeft: Bool
  /// ISO 8601; the only time that stands in the file.
  package var created: String
  package var blocks: [Block]
  /// What stands at the foot of a page, by its number and how many there are; both count from 1.
  package var footer: Footer

  package init(
    title: String, author: String, language: String, isRightToLeft: Bool, created: String, blocks: [Block],
    footer: Footer = Footer()
  ) {
    self.title = title
    self.author = author
    self.language = language
    self.isRightToLeft = isRightToLeft
    self.created = created
    self.blocks = blocks
    self.footer = footer
  }

  /// The line at the foot of every page; `#` becomes the page's number and `##` how many there are.
  package struct Footer: Hashable, Sendable {
    package var words: String
    package init(_ words: String = "") { self.words = words }
  }
}

/// Why a document did not become a file.
package enum PDFRefusal: Error, Hashable, Sendable {
  /// More blocks, pages or bytes than a letter has.
  case tooLong
  /// The words of a code do not fit into one.
  case codeTooLong
  /// A picture is no PNG of at most 4096 points a side and four million in all.
  case notAPicture
  /// The libraries beneath could not draw it.
  case notDrawn
}
