import CXML2

/// Draws the text from an HTML page, never following anything it points to.
enum HTMLText {
  /// The page's lines: one for each block, table row and list item, without scripts, styles and menus.
  ///
  /// The page is read as a stream of tags; no tree is built, so that its size bounds the memory it takes.
  static func lines(of page: String, in work: ExtractionWork) throws(DocumentRefusal) -> [String] {
    guard let context = htmlNewParserCtxt() else { throw .broken(.html) }
    defer { htmlFreeParserCtxt(context) }
    let listener = HTMLListener(work: work) { xmlStopParser(context) }
    listen(to: context, with: listener)
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_COMPACT.rawValue
    var bytes = page
    bytes.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        let document = htmlCtxtReadMemory(
          context, characters.baseAddress, Int32(characters.count), nil, "UTF-8", Int32(options))
        xmlFreeDoc(document)
      }
    }
    withExtendedLifetime(listener) {}
    if let refusal = listener.refusal { throw refusal }
    return TextLines.compact(listener.finish())
  }

  /// Puts the listener in the place of the builder of trees.
  ///
  /// `context` must not outlive `listener`.
  private static func listen(to context: htmlParserCtxtPtr, with listener: HTMLListener) {
    context.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
    guard let events = context.pointee.sax else { return }
    events.pointee = xmlSAXHandler()
    events.pointee.startElement = { listener, name, attributes in
      guard let name else { return }
      HTMLListener.from(listener)?.open(String(cString: name), HTMLListener.attributes(attributes))
    }
    events.pointee.endElement = { listener, name in
      guard let name else { return }
      HTMLListener.from(listener)?.close(String(cString: name))
    }
    events.pointee.characters = { listener, characters, count in
      let text = UnsafeBufferPointer(start: characters, count: Int(count))
      HTMLListener.from(listener)?.read(String(decoding: text, as: UTF8.self))
    }
    events.pointee.ignorableWhitespace = { listener, _, _ in
      HTMLListener.from(listener)?.read(" ")
    }
  }
}
