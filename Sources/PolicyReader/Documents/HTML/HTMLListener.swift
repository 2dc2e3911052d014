import CXML2

/// Hears a page's tags in their order and writes its lines.
final class HTMLListener {
  private(set) var refusal: DocumentRefusal?
  private var lines = HTMLLines()
  private var depth = 0
  /// The depth of the element that hides everything in it; nil while text is seen.
  private var hiddenFrom: Int?
  private let work: ExtractionWork

  init(work: ExtractionWork) {
    self.work = work
  }

  /// The calls by which the parser reports, in the place of those that would build a tree.
  static var events: xmlSAXHandler {
    var events = xmlSAXHandler()
    events.startElement = { listener, name, attributes in
      guard let name else { return }
      HTMLListener.from(listener)?.open(String(cString: name), HTMLListener.attributes(attributes))
    }
    events.endElement = { listener, name in
      guard let name else { return }
      HTMLListener.from(listener)?.close(String(cString: name))
    }
    events.characters = { listener, characters, count in
      let text = UnsafeBufferPointer(start: characters, count: Int(count))
      HTMLListener.from(listener)?.read(String(decoding: text, as: UTF8.self))
    }
    events.ignorableWhitespace = { listener, _, _ in
      HTMLListener.from(listener)?.read(" ")
    }
    return events
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> HTMLListener? {
    context.map { Unmanaged<HTMLListener>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The attributes of a tag: names and values by turns, ended by a null pointer.
  static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: String] {
    guard var next = list else { return [:] }
    var found: [String: String] = [:]
    while let name = next.pointee, found.count < 64 {
      found[String(cString: name)] = (next + 1).pointee.map { String(cString: $0) } ?? ""
      next += 2
    }
    return found
  }

  func open(_ name: String, _ attributes: [String: String]) {
    depth += 1
    if depth > work.limits.nesting { refusal = .nestedTooDeeply }
    guard hiddenFrom == nil, refusal == nil else { return }
    if Self.isHidden(name, attributes) { hiddenFrom = depth } else { lines.open(name, attributes) }
  }

  func close(_ name: String) {
    if hiddenFrom == nil, refusal == nil { lines.close(name) }
    if hiddenFrom == depth { hiddenFrom = nil }
    depth -= 1
  }

  func read(_ text: String) {
    if hiddenFrom == nil, refusal == nil { lines.write(text) }
  }

  func finish() -> [String] {
    lines.finish()
  }

  private static let hidden: Set = [
    "script", "style", "title", "noscript", "template", "svg", "nav", "button", "select", "textarea", "iframe",
    "object",
  ]

  private static func isHidden(_ name: String, _ attributes: [String: String]) -> Bool {
    if hidden.contains(name) || attributes["hidden"] != nil { return true }
    return attributes["style"]?.filter { !$0.isWhitespace }.lowercased().contains("display:none") ?? false
  }
}
