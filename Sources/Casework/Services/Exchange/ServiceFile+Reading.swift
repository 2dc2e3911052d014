/// Why a file of services was not taken: where in it, and what is wrong there.
package enum ServiceFileRefusal: Error, Hashable, Sendable {
  case notJSON(JSONRefusal)
  /// A key the format doesn't know.
  case unknownKey(String, line: Int)
  /// A key that must be there.
  case keyMissing(String, line: Int)
  /// The value under a key is of another type, or not one of those allowed.
  case wrongValue(String, line: Int)
  /// A format number that this program doesn't read.
  case otherFormat(line: Int)
  /// The service that begins on this line could not be offered.
  case refused(ServiceRefusal, line: Int)
}

extension ServiceFile {
  /// Reads the services of a file; each gets its identifier from `id` and is checked, and their codes differ.
  package static func services(
    in bytes: [UInt8], id: () -> Service.ID
  ) throws(ServiceFileRefusal) -> [Service] {
    let file = try Reading(node(bytes), allowed: ["format", "services"])
    guard try file.int("format") == format else { throw .otherFormat(line: file.line) }
    let nodes = try file.array("services")
    guard nodes.count <= Service.Bounds.services else {
      throw .refused(.tooManyServices(limit: Service.Bounds.services), line: file.line)
    }
    var services: [Service] = []
    for node in nodes {
      let service = try service(node, id: id())
      guard !services.contains(where: { $0.code == service.code }) else {
        throw .refused(.serviceCodeTaken(service.code), line: node.line)
      }
      services.append(service)
    }
    return services
  }

  /// Reads what `definition(of:)` wrote; nil for anything else.
  package static func service(definition text: String, id: Service.ID) -> Service? {
    guard let node = try? node(Array(text.utf8)) else { return nil }
    return try? service(node, id: id)
  }

  /// Reads the fields of a form; nil for what `text(of:)` doesn't write.
  package static func fields(_ text: String) -> [FormField]? {
    guard let node = try? node(Array(text.utf8)), case .array(let nodes) = node.value else { return nil }
    return try? fields(nodes, isColumns: false)
  }

  private static func node(_ bytes: [UInt8]) throws(ServiceFileRefusal) -> JSONNode {
    do throws(JSONRefusal) { return try JSONReading.read(bytes) } catch { throw .notJSON(error) }
  }

  private static func service(_ node: JSONNode, id: Service.ID) throws(ServiceFileRefusal) -> Service {
    let read = try Reading(
      node,
      allowed: [
        "code", "name_ar", "name_en", "criteria_ar", "criteria_en", "audience_ar", "audience_en", "asks_amount",
        "needs", "documents", "fields",
      ])
    var words: [String] = []
    for word in try read.array("needs", orNone: true) {
      guard case .string(let text) = word.value else { throw .wrongValue("needs", line: word.line) }
      words.append(text)
    }
    guard let needs = ServiceNeeds(words: words) else { throw .wrongValue("needs", line: read.line) }
    // Counted before they are read: ten thousand fields are refused as soon as they are seen.
    let fieldNodes = try read.array("fields", orNone: true)
    guard fieldNodes.count <= FormField.Bounds.fields else {
      throw .refused(.tooManyFields(limit: FormField.Bounds.fields), line: node.line)
    }
    var requirements: [Requirement] = []
    for document in try read.array("documents", orNone: true) { requirements.append(try requirement(document)) }
    let service = Service(
      id: id, code: try read.string("code"), nameAr: try read.string("name_ar"),
      nameEn: try read.string("name_en", orNone: true), criteriaAr: try read.string("criteria_ar", orNone: true),
      criteriaEn: try read.string("criteria_en", orNone: true),
      audienceAr: try read.string("audience_ar", orNone: true),
      audienceEn: try read.string("audience_en", orNone: true), requirements: requirements,
      fields: try fields(fieldNodes, isColumns: false), needs: needs, asksAmount: try read.bool("asks_amount"))
    do throws(ServiceRefusal) { try service.check() } catch { throw .refused(error, line: node.line) }
    return service
  }

  private static func requirement(_ node: JSONNode) throws(ServiceFileRefusal) -> Requirement {
    let read = try Reading(node, allowed: ["code", "name_ar", "name_en", "required", "validity", "original"])
    guard let validity = Requirement.Validity(word: try read.string("validity", orNone: true, else: "unlimited")) else {
      throw .wrongValue("validity", line: read.line)
    }
    return Requirement(
      code: try read.string("code"), nameAr: try read.string("name_ar"),
      nameEn: try read.string("name_en", orNone: true), isRequired: try read.bool("required", else: true),
      validity: validity, seesOriginal: try read.bool("original"))
  }

  private static func fields(_ nodes: [JSONNode], isColumns: Bool) throws(ServiceFileRefusal) -> [FormField] {
    var fields: [FormField] = []
    for node in nodes { fields.append(try field(node, isColumn: isColumns)) }
    return fields
  }

  private static func field(_ node: JSONNode, isColumn: Bool) throws(ServiceFileRefusal) -> FormField {
    let common = ["code", "label_ar", "label_en", "hint_ar", "hint_en", "required", "kind"]
    let word = try Reading(node, allowed: nil).string("kind")
    let own: [String] =
      switch word {
      case "number", "money": ["least", "most"]
      case "date": ["days"]
      case "choice": ["several", "options"]
      case "table": ["columns", "least_rows", "most_rows"]
      default: []
      }
    let read = try Reading(node, allowed: common + own)
    return FormField(
      try read.string("code"), ar: try read.string("label_ar"), en: try read.string("label_en", orNone: true),
      hintAr: try read.string("hint_ar", orNone: true), hintEn: try read.string("hint_en", orNone: true),
      isRequired: try read.bool("required", else: true), try kind(word, read, isColumn: isColumn))
  }

  private static func kind(
    _ word: String, _ read: Reading, isColumn: Bool
  ) throws(ServiceFileRefusal) -> FormField.Kind {
    switch word {
    case "text": return .text
    case "prose": return .prose
    case "number": return .number(least: try read.intOrNil("least"), most: try read.intOrNil("most"))
    case "money":
      return .money(
        least: try read.intOrNil("least").map { Halalas(Int64($0)) },
        most: try read.intOrNil("most").map { Halalas(Int64($0)) })
    case "date":
      guard let days = FormField.DateBound(rawValue: try read.string("days", orNone: true, else: "any")) else {
        throw .wrongValue("days", line: read.line)
      }
      return .date(days)
    case "choice":
      var options: [FormField.Option] = []
      for node in try read.array("options") {
        let option = try Reading(node, allowed: ["code", "name_ar", "name_en"])
        options.append(
          FormField.Option(
            try option.string("code"), ar: try option.string("name_ar"),
            en: try option.string("name_en", orNone: true)))
      }
      return .choice(options, several: try read.bool("several"))
    case "table":
      let columns = try read.array("columns")
      guard !isColumn else { throw .refused(.notAColumn(try read.string("code"), at: "columns"), line: read.line) }
      let (least, most) = (try read.intOrNil("least_rows") ?? 0, try read.intOrNil("most_rows") ?? 10)
      guard least >= 0, least <= most else { throw .wrongValue("least_rows", line: read.line) }
      return .table(try fields(columns, isColumns: true), rows: least...most)
    case "file": return .file
    case "place": return .place
    default: throw .wrongValue("kind", line: read.line)
    }
  }

  /// One object's members, each asked for by its key and type.
  private struct Reading {
    let line: Int
    private let members: [JSONNode.Member]

    init(_ node: JSONNode, allowed: [String]?) throws(ServiceFileRefusal) {
      guard case .object(let members) = node.value else { throw .wrongValue("{", line: node.line) }
      if let allowed, let unknown = members.first(where: { !allowed.contains($0.name) }) {
        throw .unknownKey(String(unknown.name.prefix(60)), line: unknown.line)
      }
      line = node.line
      self.members = members
    }

    private func node(_ key: String) -> JSONNode? { members.first { $0.name == key }?.node }

    func string(_ key: String, orNone: Bool = false, else other: String = "") throws(ServiceFileRefusal) -> String {
      guard let node = node(key) else {
        if orNone { return other }
        throw .keyMissing(key, line: line)
      }
      guard case .string(let text) = node.value else { throw .wrongValue(key, line: node.line) }
      return text
    }

    func bool(_ key: String, else other: Bool = false) throws(ServiceFileRefusal) -> Bool {
      guard let node = node(key) else { return other }
      guard case .bool(let value) = node.value else { throw .wrongValue(key, line: node.line) }
      return value
    }

    func intOrNil(_ key: String) throws(ServiceFileRefusal) -> Int? {
      guard let node = node(key) else { return nil }
      guard case .int(let value) = node.value else { throw .wrongValue(key, line: node.line) }
      return value
    }

    func int(_ key: String) throws(ServiceFileRefusal) -> Int {
      guard let value = try intOrNil(key) else { throw .keyMissing(key, line: line) }
      return value
    }

    func array(_ key: String, orNone: Bool = false) throws(ServiceFileRefusal) -> [JSONNode] {
      guard let node = node(key) else {
        if orNone { return [] }
        throw .keyMissing(key, line: line)
      }
      guard case .array(let nodes) = node.value else { throw .wrongValue(key, line: node.line) }
      return nodes
    }
  }
}
