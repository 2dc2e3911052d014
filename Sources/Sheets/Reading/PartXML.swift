import CXML2
import Glibc

/// A part's XML from its beginning to its end, holding no more of it than the element at hand.
///
/// Nothing outside is fetched, and a document type, where entities that grow without end would be declared, is refused.
final class PartXML {
  enum Event: Hashable {
    case open(String)
    case close(String)
    case text(String)
  }

  private let feed: Feed
  private let reader: xmlTextReaderPtr
  /// Elements written as one tag are opened and closed.
  private var closing: String?
  /// Names met so far by where the library keeps them: it keeps each once, and there are only dozens.
  private var names: [UnsafePointer<xmlChar>: String] = [:]

  init(_ package: WorkbookPackage) throws(SheetRefusal) {
    let feed = Feed(package)
    self.feed = feed
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue
    // The reader is freed before the feed, which this object holds.
    let opened = xmlReaderForIO(
      { context, buffer, most in
        guard let context, let buffer else { return -1 }
        let feed = Unmanaged<Feed>.fromOpaque(context).takeUnretainedValue()
        return Int32(feed.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(most))))
      }, { _ in 0 }, Unmanaged.passUnretained(feed).toOpaque(), nil, nil, Int32(options))
    guard let opened else { throw .broken }
    reader = opened
  }

  deinit { xmlFreeTextReader(reader) }

  /// What comes next; nil at the end of the part.
  func next() throws(SheetRefusal) -> Event? {
    if let name = closing {
      closing = nil
      return .close(name)
    }
    while true {
      let outcome = xmlTextReaderRead(reader)
      if outcome == 0, feed.package.refusal == nil { return nil }
      guard outcome == 1 else { throw feed.package.refusal ?? .broken }
      switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        let name = localName
        if xmlTextReaderIsEmptyElement(reader) == 1 { closing = name }
        return .open(name)
      case XML_READER_TYPE_END_ELEMENT: return .close(localName)
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if let value = xmlTextReaderConstValue(reader) { return .text(String(cString: value)) }
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE: throw .broken
      default: continue
      }
    }
  }

  /// An attribute of the element just opened.
  subscript(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    // The library allocates with `malloc` unless told otherwise, and nobody here tells it.
    defer { free(value) }
    return String(cString: value)
  }

  private var localName: String {
    guard let name = xmlTextReaderConstLocalName(reader) else { return "" }
    if let known = names[name] { return known }
    let text = String(cString: name)
    if names.count < 1_000 { names[name] = text }
    return text
  }
}

/// Gives the library the part's bytes, and none of a tag that hoards attributes.
///
/// The parser compares each attribute with all before it and cannot be stopped once it has begun. In XML a tag ends before
/// the next `<`, which no attribute may hold.
private final class Feed {
  let package: WorkbookPackage
  private var quotes = 0

  init(_ package: WorkbookPackage) { self.package = package }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = package.read(into: buffer)
    guard count > 0 else { return count }
    for byte in buffer[..<count] {
      if byte == UInt8(ascii: "<") {
        quotes = 0
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quotes += 1
        // The words of a cell, of which there are 32,767 at most, may be nothing but quotation marks.
        if quotes > 40_000 { return package.stop(.broken) }
      }
    }
    return count
  }
}
