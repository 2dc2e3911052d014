import CXML2
import Glibc

/// XML from its beginning to its end, holding no more of it than the element at hand.
///
/// Nothing outside is fetched. Refused are a document type, where entities that grow without end would be declared, a tag
/// that hoards attributes and a text of more than 10 MB. What goes wrong is told to the caller alone: the library's own
/// words, which quote the file, go nowhere.
package final class XMLReader {
  /// A piece of the document, with local names: an element written as one tag is opened and closed.
  package enum Event: Hashable {
    case open(String)
    case close(String)
    case text(String)
  }

  /// What was read is no whole document, or does what none needs to do.
  package struct Broken: Error {}

  private let feed: Feed
  private let reader: xmlTextReaderPtr
  /// Elements written as one tag are opened and closed.
  private var closing: String?
  /// Names and namespaces met so far by where the library keeps them: it keeps each once, and there are only dozens.
  private var names: [UnsafePointer<xmlChar>: String] = [:]

  /// Reads what `read` gives.
  ///
  /// - Parameters:
  ///   - quotes: how many quotation marks may follow one another without a `<`: two for each attribute of a tag.
  ///   - read: fills the buffer and returns how many bytes it wrote, 0 at the end, -1 to stop.
  package init(quotes: Int, read: @escaping (UnsafeMutableRawBufferPointer) -> Int) throws(Broken) {
    let feed = Feed(quotes: quotes, read: read)
    self.feed = feed
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue
    // The reader is freed before the feed, which this object holds.
    let opened = xmlReaderForIO(
      { context, buffer, most in
        guard let context, let buffer else { return -1 }
        let feed = Unmanaged<Feed>.fromOpaque(context).takeUnretainedValue()
        return Int32(feed.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(most))))
      }, { _ in 0 }, Unmanaged.passUnretained(feed).toOpaque(), nil, nil, Int32(options))
    guard let opened else { throw Broken() }
    reader = opened
    // The options keep the parser silent, but not what builds the texts for it.
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
  }

  deinit { xmlFreeTextReader(reader) }

  /// What comes next; nil at the end of the document.
  package func next() throws(Broken) -> Event? {
    if let name = closing {
      closing = nil
      return .close(name)
    }
    while true {
      let outcome = xmlTextReaderRead(reader)
      if outcome == 0, !feed.isStopped { return nil }
      guard outcome == 1 else { throw Broken() }
      switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        let name = localName
        if xmlTextReaderIsEmptyElement(reader) == 1 { closing = name }
        return .open(name)
      case XML_READER_TYPE_END_ELEMENT: return .close(localName)
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
        XML_READER_TYPE_WHITESPACE:
        if let value = xmlTextReaderConstValue(reader) { return .text(String(cString: value)) }
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE: throw Broken()
      default: continue
      }
    }
  }

  /// An attribute of the element just opened, by its name as written.
  package subscript(_ name: String) -> String? {
    xmlTextReaderGetAttribute(reader, name).map(Self.taken)
  }

  /// An attribute of the element just opened that is in the element's own namespace.
  package func ownAttribute(_ name: String) -> String? {
    guard let space = xmlTextReaderConstNamespaceUri(reader) else { return nil }
    return xmlTextReaderGetAttributeNs(reader, name, space).map(Self.taken)
  }

  /// The namespace of the element just opened or closed; empty for none.
  package var namespace: String { kept(xmlTextReaderConstNamespaceUri(reader)) }

  private var localName: String { kept(xmlTextReaderConstLocalName(reader)) }

  private func kept(_ name: UnsafePointer<xmlChar>?) -> String {
    guard let name else { return "" }
    if let known = names[name] { return known }
    let text = String(cString: name)
    if names.count < 1_000 { names[name] = text }
    return text
  }

  private static func taken(_ value: UnsafeMutablePointer<xmlChar>) -> String {
    // The library allocates with `malloc` unless told otherwise, and nobody here tells it.
    defer { free(value) }
    return String(cString: value)
  }
}

/// Gives the library the document's bytes, and none of a tag that hoards attributes.
///
/// The parser compares each attribute with all before it and cannot be stopped once it has begun. In XML a tag ends before
/// the next `<`, which no attribute may hold.
private final class Feed {
  private let read: (UnsafeMutableRawBufferPointer) -> Int
  private let most: Int
  private var quotes = 0
  /// The library may take a document that was stopped for one that has ended.
  private(set) var isStopped = false

  init(quotes most: Int, read: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
    (self.most, self.read) = (most, read)
  }

  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = read(buffer)
    if count < 0 { isStopped = true }
    guard count > 0 else { return count }
    for byte in buffer[..<count] {
      if byte == UInt8(ascii: "<") {
        quotes = 0
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quotes += 1
        if quotes > most {
          isStopped = true
          return -1
        }
      }
    }
    return count
  }
}
