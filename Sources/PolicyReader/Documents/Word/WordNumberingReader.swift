import XML

/// Hears the numbering part of a Word file.
struct WordNumberingReader {
  private(set) var definitions: [Int: WordNumbering.Definition] = [:]
  private(set) var lists: [Int: WordNumbering.List] = [:]
  private var definition: Int?
  private var list: Int?
  private var overridden: Int?
  private var level: Int?

  mutating func hear(_ event: XMLReader.Event, _ stream: XMLStream) {
    switch event {
    case .open(let name): open(name, stream)
    case .close(let name): close(name)
    case .text: break
    }
  }

  private mutating func open(_ name: String, _ stream: XMLStream) {
    let value = stream.attribute("val")
    switch name {
    case "abstractNum":
      definition = Self.number(stream.attribute("abstractNumId"))
      if let definition { definitions[definition] = WordNumbering.Definition() }
    case "num": list = Self.number(stream.attribute("numId"))
    case "abstractNumId":
      if let list, let definition = Self.number(value) { lists[list] = WordNumbering.List(definition: definition) }
    case "lvlOverride": overridden = Self.number(stream.attribute("ilvl"))
    case "startOverride":
      if let list, let overridden { lists[list]?.starts[overridden] = Self.number(value) }
    case "lvl":
      level = Self.number(stream.attribute("ilvl"))
      change { _ in }
    case "styleLink": if let definition { definitions[definition]?.name = value }
    case "numStyleLink": if let definition { definitions[definition]?.standIn = value }
    case "start": change { $0.start = Self.number(value) ?? 1 }
    case "numFmt": change { $0.numeral = Self.numeral(value) }
    case "lvlText": change { $0.text = value ?? "" }
    case "lvlRestart": change { $0.restartsAfter = Self.number(value) }
    case "isLgl": change { $0.isLegal = value != "0" && value != "false" }
    case "pStyle": change { $0.style = value }
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "abstractNum": definition = nil
    case "num": list = nil
    case "lvlOverride": overridden = nil
    case "lvl": level = nil
    default: break
    }
  }

  /// Changes the level at hand, whether a definition's or the one a list has in its place.
  private mutating func change(_ edit: (inout WordNumbering.Level) -> Void) {
    guard let level, (0...8).contains(level) else { return }
    if let definition {
      edit(&definitions[definition, default: WordNumbering.Definition()].levels[level, default: WordNumbering.Level()])
    } else if let list, var known = lists[list] {
      edit(&known.levels[level, default: WordNumbering.Level()])
      lists[list] = known
    }
  }

  private static func number(_ text: String?) -> Int? {
    text.flatMap { Int($0) }
  }

  /// Nil for a bullet; a scheme unknown here is shown in digits.
  private static func numeral(_ format: String?) -> ListNumeral? {
    switch format {
    case "bullet": nil
    case "none": ListNumeral.none
    case "decimalZero": .decimalWithZero
    case "arabicAlpha": .arabicAlphabet
    case "arabicAbjad": .abjad
    case "lowerLetter": .lowerLetter
    case "upperLetter": .upperLetter
    case "lowerRoman": .lowerRoman
    case "upperRoman": .upperRoman
    case "hindiNumbers": .arabicDigits
    default: .decimal
    }
  }
}
