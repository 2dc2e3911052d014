import XML

/// What the named styles of a Word file say of numbering and headings.
struct WordStyles {
  private var styles: [String: Style] = [:]

  fileprivate struct Style {
    var parent: String?
    var list: Int?
    var level: Int?
    var isHeading = false
  }

  init() {}

  init(_ part: [UInt8], in work: ExtractionWork) throws(DocumentRefusal) {
    guard !part.isEmpty else { return }
    let stream = try XMLStream(part, in: work)
    var id: String?
    try stream.read { event throws(DocumentRefusal) in
      switch event {
      case .open("style"):
        id = stream.attribute("styleId")
        if let id { styles[id] = Style() }
      case .close("style"): id = nil
      case .open(let name):
        guard let id else { return }
        styles[id]?.read(name, stream.attribute("val"))
      default: break
      }
    }
  }

  /// The list and level that a style puts its paragraphs in, its own or inherited; the style that said so comes along.
  func numbering(of id: String?) -> (list: Int, level: Int?, style: String)? {
    for (id, style) in chain(from: id) {
      if let list = style.list { return (list, style.level, id) }
    }
    return nil
  }

  func isHeading(_ id: String?) -> Bool {
    chain(from: id).contains { $0.style.isHeading }
  }

  /// A style and those it is based on, never more than sixteen, lest they are based on one another.
  private func chain(from id: String?) -> [(id: String, style: Style)] {
    var found: [(String, Style)] = []
    var next = id
    while let id = next, let style = styles[id], found.count < 16 {
      found.append((id, style))
      next = style.parent
    }
    return found
  }
}

extension WordStyles.Style {
  fileprivate mutating func read(_ name: String, _ value: String?) {
    switch name {
    case "basedOn": parent = value
    case "numId": list = value.flatMap { Int($0) }
    case "ilvl": level = value.flatMap { Int($0) }
    case "outlineLvl": isHeading = isHeading || value != "9"
    case "name": isHeading = isHeading || value?.lowercased().hasPrefix("heading") == true || value == "Title"
    default: break
    }
  }
}
