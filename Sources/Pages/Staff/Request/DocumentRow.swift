/// A file of the request, ready for its line on the page.
package struct DocumentRow: Hashable, Sendable {
  package var id: String
  package var name: String
  /// "PDF", "JPEG".
  package var kind: String
  package var bytes: Int
  package var state: Chip?

  package init(
    id: String, name: String, kind: String, bytes: Int, state: Chip? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.bytes = bytes
    self.state = state
  }
}
