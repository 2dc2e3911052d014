/// A time for the decision on a request, with the place where the document states it.
package struct StatedTime: Hashable, Sendable {
  package var time: ResponseTime
  /// Where the words begin, from 1.
  package var line: Int
  /// The item that states it, as written.
  package var text: String

  package init(_ time: ResponseTime, line: Int, text: String) {
    self.time = time
    self.line = line
    self.text = text
  }
}
