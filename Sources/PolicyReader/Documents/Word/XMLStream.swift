import XML

/// The XML of a Word file's part.
final class XMLStream {
  private let reader: XMLReader
  private let work: ExtractionWork
  private var lastSpace = ""
  private var lastIsOfWord = false

  init(_ bytes: [UInt8], in work: ExtractionWork) throws(DocumentRefusal) {
    self.work = work
    var rest = bytes[...]
    do {
      reader = try XMLReader(quotes: 4_000) { buffer in
        let piece = rest.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
      }
    } catch {
      throw .broken(.docx)
    }
  }

  /// Hands every event to `hear`, elements by their local names; an empty element is opened and closed.
  func read(_ hear: (XMLReader.Event) throws(DocumentRefusal) -> Void) throws(DocumentRefusal) {
    var count = 0
    while let event = try next() {
      count += 1
      if count.isMultiple(of: 4_096) { try work.requireTime() }
      try hear(event)
    }
  }

  private func next() throws(DocumentRefusal) -> XMLReader.Event? {
    do {
      return try reader.next()
    } catch {
      throw .broken(.docx)
    }
  }

  /// The value of an attribute of the element just opened, in that element's namespace or in none.
  func attribute(_ name: String) -> String? { reader[name] ?? reader.ownAttribute(name) }

  /// Whether the element just opened or closed is one of word processing, and not of mathematics or drawing.
  var isOfWord: Bool {
    let space = reader.namespace
    if space != lastSpace {
      lastSpace = space
      lastIsOfWord = space.contains("wordprocessingml")
    }
    return lastIsOfWord
  }
}
