/// A JSON document (RFC 8259) with the line each value begins on, so that a refusal can lead to it.
struct JSONNode: Hashable, Sendable {
  var line: Int
  var value: Value

  indirect enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member: Hashable, Sendable {
    var name: String
    var line: Int
    var node: JSONNode
  }
}

/// Why a text is no JSON that is read here.
package enum JSONRefusal: Error, Hashable, Sendable {
  case malformed(line: Int)
  case tooLarge(limit: Int)
  case tooDeep(line: Int)
  case tooMany(limit: Int)
  case keyTwice(String, line: Int)
}

/// Reads JSON strictly: no comments, no trailing commas, whole numbers only, nothing after the value.
struct JSONReading {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var count = 0

  static let largest = 2 * 1_024 * 1_024
  static let deepest = 12
  static let mostValues = 100_000

  static func read(_ bytes: [UInt8]) throws(JSONRefusal) -> JSONNode {
    guard bytes.count <= largest else { throw .tooLarge(limit: largest) }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .malformed(line: 1) }
    var reading = JSONReading(bytes)
    let node = try reading.value(depth: 0)
    reading.skipSpace()
    guard reading.place == bytes.count else { throw .malformed(line: reading.line) }
    return node
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      if byte == 0x0A { line += 1 }
      place += 1
    }
  }

  private mutating func take(_ byte: UInt8) throws(JSONRefusal) {
    guard next == byte else { throw .malformed(line: line) }
    place += 1
  }

  private mutating func value(depth: Int) throws(JSONRefusal) -> JSONNode {
    skipSpace()
    guard depth < Self.deepest else { throw .tooDeep(line: line) }
    count += 1
    guard count <= Self.mostValues else { throw .tooMany(limit: Self.mostValues) }
    let start = line
    switch next {
    case UInt8(ascii: "{"): return JSONNode(line: start, value: .object(try members(depth)))
    case UInt8(ascii: "["): return JSONNode(line: start, value: .array(try elements(depth)))
    case UInt8(ascii: "\""): return JSONNode(line: start, value: .string(try string()))
    case UInt8(ascii: "t"): return try word("true", JSONNode(line: start, value: .bool(true)))
    case UInt8(ascii: "f"): return try word("false", JSONNode(line: start, value: .bool(false)))
    case UInt8(ascii: "n"): return try word("null", JSONNode(line: start, value: .null))
    default: return JSONNode(line: start, value: .int(try number()))
    }
  }

  private mutating func word(_ word: String, _ node: JSONNode) throws(JSONRefusal) -> JSONNode {
    for byte in word.utf8 { try take(byte) }
    return node
  }

  private mutating func members(_ depth: Int) throws(JSONRefusal) -> [JSONNode.Member] {
    try take(UInt8(ascii: "{"))
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      place += 1
      return members
    }
    while true {
      skipSpace()
      let start = line
      let name = try string()
      guard names.insert(name).inserted else { throw .keyTwice(String(name.prefix(60)), line: start) }
      skipSpace()
      try take(UInt8(ascii: ":"))
      members.append(JSONNode.Member(name: name, line: start, node: try value(depth: depth + 1)))
      skipSpace()
      if next == UInt8(ascii: "}") {
        place += 1
        return members
      }
      try take(UInt8(ascii: ","))
    }
  }

  private mutating func elements(_ depth: Int) throws(JSONRefusal) -> [JSONNode] {
    try take(UInt8(ascii: "["))
    var elements: [JSONNode] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      place += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if next == UInt8(ascii: "]") {
        place += 1
        return elements
      }
      try take(UInt8(ascii: ","))
    }
  }

  private mutating func number() throws(JSONRefusal) -> Int {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    let digits = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard place > digits, place - digits <= 18, !(bytes[digits] == 0x30 && place - digits > 1), let number = Int(text)
    else { throw .malformed(line: line) }
    return number
  }

  private mutating func string() throws(JSONRefusal) -> String {
    try take(UInt8(ascii: "\""))
    var scalars = String.UnicodeScalarView()
    var plain = place
    func text(_ range: Range<Int>) -> String.UnicodeScalarView {
      String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    }
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        scalars += text(plain..<place)
        place += 1
        return String(scalars)
      case UInt8(ascii: "\\"):
        scalars += text(plain..<place)
        place += 1
        scalars.append(try escaped())
        plain = place
      case 0..<0x20: throw .malformed(line: line)
      default: place += 1
      }
    }
    throw .malformed(line: line)
  }

  private mutating func escaped() throws(JSONRefusal) -> Unicode.Scalar {
    guard let byte = next else { throw .malformed(line: line) }
    place += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800...0xDBFF).contains(code) {
        try take(UInt8(ascii: "\\"))
        try take(UInt8(ascii: "u"))
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low) else { throw .malformed(line: line) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard code != 0, let scalar = Unicode.Scalar(code) else { throw .malformed(line: line) }
      return scalar
    default: throw .malformed(line: line)
    }
  }

  private mutating func hexadecimal() throws(JSONRefusal) -> UInt32 {
    guard place + 4 <= bytes.count,
      bytes[place..<(place + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
    else { throw .malformed(line: line) }
    place += 4
    return code
  }
}

/// Writes JSON that a person can read and compare: two spaces a level, Arabic unescaped, members in the order given.
struct JSONWriting {
  private(set) var text = ""
  private var depth = 0

  mutating func object(_ members: [(String, (inout JSONWriting) -> Void)]) {
    enclose("{", "}", members) { writing, member in
      writing.string(member.0)
      writing.text += ": "
      member.1(&writing)
    }
  }

  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriting, Element) -> Void) {
    enclose("[", "]", elements, write)
  }

  mutating func bool(_ value: Bool) { text += value ? "true" : "false" }

  mutating func int(_ value: Int) { text += String(value) }

  mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  private mutating func enclose<Element>(
    _ open: String, _ close: String, _ elements: [Element], _ write: (inout JSONWriting, Element) -> Void
  ) {
    text += open
    depth += 1
    for (place, element) in elements.enumerated() {
      text += place > 0 ? ",\n" : "\n"
      text += String(repeating: "  ", count: depth)
      write(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }
}
