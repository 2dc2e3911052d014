import CXML2

/// Draws the text from an HTML page, never following anything it points to.
enum HTMLText {
  /// The page's lines: one for each block, table row and list item, without scripts, styles and menus.
  ///
  /// The page is read as a stream of tags; no tree is built, so that its size bounds the memory it takes.
  static func lines(of page: String, in work: ExtractionWork) throws(DocumentRefusal) -> [String] {
    let listener = HTMLListener(work: work)
    var events = HTMLListener.events
    // The context, and with it the borrowed listener, is freed before this function returns.
    let borrowed = Unmanaged.passUnretained(listener).toOpaque()
    let context = htmlCreatePushParserCtxt(&events, borrowed, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let context else { throw .broken(.html) }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    try feed(Array(page.utf8), to: context, listener, work)
    return TextLines.compact(listener.finish())
  }

  private static func feed(
    _ bytes: [UInt8], to context: htmlParserCtxtPtr, _ listener: HTMLListener, _ work: ExtractionWork
  ) throws(DocumentRefusal) {
    let step = 16_384
    var separators = 0
    for start in stride(from: 0, to: bytes.count, by: step) {
      let piece = bytes[start..<min(start + step, bytes.count)].map(CChar.init(bitPattern:))
      htmlParseChunk(context, piece, Int32(piece.count), 0)
      if let refusal = listener.refusal { throw refusal }
      try work.requireTime()
      let tag = unfinishedTag(context)
      separators = (tag.count > step ? separators : 0) + tag.suffix(step).count(where: isSeparator)
      // More attributes than any page has. The parser compares each with all before it and cannot be stopped once it has
      // begun, which takes minutes for two megabytes of them; it begins only when it sees the end of the tag.
      guard separators <= 4_000 else { throw .broken(.html) }
    }
    htmlParseChunk(context, nil, 0, 1)
    if let refusal = listener.refusal { throw refusal }
  }

  /// What the parser holds back because it begins a tag and does not end it; empty when it waits for something else.
  private static func unfinishedTag(_ context: htmlParserCtxtPtr) -> UnsafeBufferPointer<xmlChar> {
    guard let input = context.pointee.input, let start = input.pointee.cur, let end = input.pointee.end else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let waiting = UnsafeBufferPointer(start: start, count: max(0, end - start))
    let isTag = waiting.count > 1 && waiting[0] == UInt8(ascii: "<") && waiting[1] | 0x20 >= UInt8(ascii: "a")
    return isTag ? waiting : UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Blanks and quotation marks, one of which stands between any two attributes.
  private static func isSeparator(_ byte: xmlChar) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
