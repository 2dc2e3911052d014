import CXML2
import Glibc

/// Reads XML from its beginning to its end, holding no more of it than the element at hand.
///
/// Nothing outside is fetched, and a document type, where entities that grow without end would be declared, is refused.
final class XMLStream {
  enum Event: Hashable {
    case open(String)
    case close(String)
    case text(String)
  }

  private let reader: xmlTextReaderPtr
  private let bytes: UnsafeMutableBufferPointer<CChar>
  private let work: ExtractionWork
  private var lastSpace: UnsafePointer<xmlChar>?
  private var lastIsOfWord = false

  init(_ bytes: [UInt8], in work: ExtractionWork) throws(DocumentRefusal) {
    guard !Self.hoardsAttributes(bytes) else { throw .broken(.docx) }
    self.work = work
    self.bytes = .allocate(capacity: bytes.count)
    _ = self.bytes.initialize(from: bytes.lazy.map(CChar.init(bitPattern:)))
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue
    let opened = xmlReaderForMemory(self.bytes.baseAddress, Int32(bytes.count), nil, nil, Int32(options))
    guard let opened else {
      self.bytes.deallocate()
      throw .broken(.docx)
    }
    reader = opened
  }

  deinit {
    xmlFreeTextReader(reader)
    bytes.deallocate()
  }

  /// Whether a tag has thousands of attributes.
  ///
  /// The parser compares each with all before it and cannot be stopped once it has begun. In XML a tag ends before the
  /// next `<`, which no attribute may hold.
  private static func hoardsAttributes(_ bytes: [UInt8]) -> Bool {
    var quotes = 0
    for byte in bytes {
      if byte == UInt8(ascii: "<") {
        quotes = 0
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quotes += 1
        if quotes > 4_000 { return true }
      }
    }
    return false
  }

  /// Hands every event to `hear`, elements by their local names; an empty element is opened and closed.
  func read(_ hear: (Event) throws(DocumentRefusal) -> Void) throws(DocumentRefusal) {
    var count = 0
    while true {
      let outcome = xmlTextReaderRead(reader)
      if outcome == 0 { return }
      guard outcome == 1 else { throw .broken(.docx) }
      count += 1
      if count.isMultiple(of: 4_096) { try work.requireTime() }
      try report(to: hear)
    }
  }

  private func report(to hear: (Event) throws(DocumentRefusal) -> Void) throws(DocumentRefusal) {
    switch Self.types(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
    case XML_READER_TYPE_ELEMENT:
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      try hear(.open(localName))
      if isEmpty { try hear(.close(localName)) }
    case XML_READER_TYPE_END_ELEMENT: try hear(.close(localName))
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_SIGNIFICANT_WHITESPACE, XML_READER_TYPE_WHITESPACE,
      XML_READER_TYPE_CDATA:
      if let value = xmlTextReaderConstValue(reader) { try hear(.text(String(cString: value))) }
    case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE: throw .broken(.docx)
    default: break
    }
  }

  private static func types(_ value: UInt32) -> xmlReaderTypes { xmlReaderTypes(value) }

  private var localName: String {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
  }

  /// The value of an attribute of the element just opened, in that element's namespace or in none.
  func attribute(_ name: String) -> String? {
    if let value = xmlTextReaderGetAttribute(reader, name) { return Self.taken(value) }
    guard let space = xmlTextReaderConstNamespaceUri(reader) else { return nil }
    return xmlTextReaderGetAttributeNs(reader, name, space).map(Self.taken)
  }

  private static func taken(_ value: UnsafeMutablePointer<xmlChar>) -> String {
    // The library allocates with `malloc` unless told otherwise, and nobody here tells it.
    defer { free(value) }
    return String(cString: value)
  }

  /// Whether the element just opened or closed is one of word processing, and not of mathematics or drawing.
  var isOfWord: Bool {
    guard let space = xmlTextReaderConstNamespaceUri(reader) else { return false }
    // The reader keeps each name once, so that the same pointer is the same name.
    if space != lastSpace {
      lastSpace = space
      lastIsOfWord = String(cString: space).contains("wordprocessingml")
    }
    return lastIsOfWord
  }
}
