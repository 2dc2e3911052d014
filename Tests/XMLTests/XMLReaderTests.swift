import Testing

@testable import XML

@Suite("A document of XML, read as a stream")
struct XMLReaderTests {
  @Test("gives elements by their local names, empty ones opened and closed, and every text, blank ones too")
  func events() throws {
    #expect(
      try events("<w:p xmlns:w='u'><w:t> </w:t><w:br/>نص <![CDATA[<b>]]></w:p>") == [
        .open("p"), .open("t"), .text(" "), .close("t"), .open("br"), .close("br"), .text("نص "), .text("<b>"),
        .close("p"),
      ])
  }

  @Test("gives an attribute by its name as written, and one of the element's own namespace by its local name")
  func attributes() throws {
    let reader = try reader("<w:p xmlns:w='u' xmlns:o='v' w:val='1' o:val='2' bare='3'/>")
    #expect(try reader.next() == .open("p"))
    #expect(reader["bare"] == "3" && reader["w:val"] == "1" && reader["val"] == nil)
    #expect(reader.ownAttribute("val") == "1" && reader.ownAttribute("bare") == nil)
    #expect(reader.namespace == "u")
  }

  @Test("is the same however its bytes are cut", arguments: [1, 2, 3, 7])
  func pieces(size: Int) throws {
    let text = "<?xml version='1.0' encoding='UTF-8'?><a><b c='د'>صلة</b></a>"
    #expect(try events(text, by: size) == (try events(text)))
  }

  @Test(
    "is refused when it is cut, declares entities or hoards attributes",
    arguments: [
      "<a><b></a>", "<a>", "", "words", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!DOCTYPE a><a/>",
      "<a " + (0...10).map { "b\($0)='>'" }.joined(separator: " ") + "/>",
      "<a>" + String(repeating: "x", count: 10_000_001) + "</a>",
    ])
  func refused(text: String) throws {
    #expect(throws: XMLReader.Broken.self) { try events(text) }
  }

  @Test("that its giver stops is broken, and not at its end")
  func stopped() throws {
    var isGiven = false
    let reader = try XMLReader(quotes: 20) { buffer in
      guard !isGiven else { return -1 }
      isGiven = true
      buffer.copyBytes(from: Array("<a/>".utf8))
      return 4
    }
    #expect(throws: XMLReader.Broken.self) { while try reader.next() != nil {} }
  }

  private func reader(_ text: String, by size: Int = 4_096) throws -> XMLReader {
    var rest = Array(text.utf8)[...]
    return try XMLReader(quotes: 20) { buffer in
      let piece = rest.prefix(min(size, buffer.count))
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
  }

  private func events(_ text: String, by size: Int = 4_096) throws -> [XMLReader.Event] {
    let reader = try reader(text, by: size)
    var events: [XMLReader.Event] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }
}
