/// Services as they are exchanged: the documented text of docs/service-format.md.
package enum ServiceFile {
  /// The number of the format; a reader refuses any other.
  static let format = 1
  /// No file of services has more bytes.
  package static let largest = JSONReading.largest

  /// The text of these services, the same for the same services.
  package static func text(of services: [Service]) -> String {
    var writing = JSONWriting()
    writing.object([
      ("format", { $0.int(format) }), ("services", { $0.array(services) { $0.object(members(of: $1)) } }),
    ])
    return writing.text + "\n"
  }

  /// One service as it stands in the books.
  package static func definition(of service: Service) -> String {
    var writing = JSONWriting()
    writing.object(members(of: service))
    return writing.text
  }

  /// The fields of a form alone.
  package static func text(of fields: [FormField]) -> String {
    var writing = JSONWriting()
    writing.array(fields) { $0.object(members(of: $1)) }
    return writing.text
  }

  private typealias Member = (String, (inout JSONWriting) -> Void)

  private static func said(_ name: String, _ text: String) -> [Member] {
    text.isEmpty ? [] : [(name, { $0.string(text) })]
  }

  private static func members(of service: Service) -> [Member] {
    [("code", { $0.string(service.code) }), ("name_ar", { $0.string(service.nameAr) })]
      + said("name_en", service.nameEn) + said("criteria_ar", service.criteriaAr)
      + said("criteria_en", service.criteriaEn) + said("audience_ar", service.audienceAr)
      + said("audience_en", service.audienceEn)
      + [
        ("asks_amount", { $0.bool(service.asksAmount) }),
        ("needs", { $0.array(service.needs.words) { $0.string($1) } }),
        ("documents", { $0.array(service.requirements) { $0.object(members(of: $1)) } }),
        ("fields", { $0.array(service.fields) { $0.object(members(of: $1)) } }),
      ]
  }

  private static func members(of requirement: Requirement) -> [Member] {
    [("code", { $0.string(requirement.code) }), ("name_ar", { $0.string(requirement.nameAr) })]
      + said("name_en", requirement.nameEn)
      + [
        ("required", { $0.bool(requirement.isRequired) }), ("validity", { $0.string(requirement.validity.word) }),
        ("original", { $0.bool(requirement.seesOriginal) }),
      ]
  }

  private static func members(of field: FormField) -> [Member] {
    [("code", { $0.string(field.code) }), ("label_ar", { $0.string(field.labelAr) })]
      + said("label_en", field.labelEn) + said("hint_ar", field.hintAr) + said("hint_en", field.hintEn)
      + [("required", { $0.bool(field.isRequired) }), ("kind", { $0.string(field.kind.word) })]
      + particulars(of: field.kind)
  }

  private static func particulars(of kind: FormField.Kind) -> [Member] {
    func bound(_ name: String, _ value: Int?) -> [Member] { value.map { value in [(name, { $0.int(value) })] } ?? [] }
    switch kind {
    case .text, .prose, .file, .place: return []
    case .number(let least, let most): return bound("least", least) + bound("most", most)
    case .money(let least, let most):
      return bound("least", least.map { Int($0.count) }) + bound("most", most.map { Int($0.count) })
    case .date(let days): return [("days", { $0.string(days.rawValue) })]
    case .choice(let options, let several):
      return [
        ("several", { $0.bool(several) }),
        (
          "options",
          {
            $0.array(options) { writing, option in
              writing.object(
                [("code", { $0.string(option.code) }), ("name_ar", { $0.string(option.nameAr) })]
                  + said("name_en", option.nameEn))
            }
          }
        ),
      ]
    case .table(let columns, let rows):
      return [
        ("least_rows", { $0.int(rows.lowerBound) }), ("most_rows", { $0.int(rows.upperBound) }),
        ("columns", { $0.array(columns) { $0.object(members(of: $1)) } }),
      ]
    }
  }
}

extension FormField.Kind {
  /// The word a kind is stored and exchanged by.
  package var word: String {
    switch self {
    case .text: "text"
    case .prose: "prose"
    case .number: "number"
    case .money: "money"
    case .date: "date"
    case .choice: "choice"
    case .table: "table"
    case .file: "file"
    case .place: "place"
    }
  }
}
