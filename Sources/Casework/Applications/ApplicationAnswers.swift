/// What an applicant typed into the form, field by field, exactly as typed, so that it can be shown back.
package struct ApplicationAnswers: Hashable, Sendable {
  /// The form's fields; raw values are the names in the page.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case criteriaRead = "criteria"
    case first = "given-name"
    case father = "father-name"
    case grandfather = "grandfather-name"
    case family = "family-name"
    case nationalID = "national-id"
    case calendar = "birth-cal"
    case day = "birth-d"
    case hijriMonth = "birth-mh"
    case gregorianMonth = "birth-mg"
    case year = "birth-y"
    case mobile, city
    case address = "short-address"
    case iban
    case need, amount
    case urgent = "urgency"
    case urgency = "urgency-reason"
    case agree = "agreed"
    case signer = "typed-name"
  }

  var values: [Field: String]

  /// No field holds more than this many characters; what is longer is cut before it is kept.
  package static let longestValue = 5_000

  package init(_ values: [Field: String] = [:]) {
    self.values = values.mapValues { String($0.prefix(Self.longestValue)) }
  }

  package subscript(_ field: Field) -> String {
    get { values[field] ?? "" }
    set { values[field] = String(newValue.prefix(Self.longestValue)) }
  }

  /// Forgets the agreement and the signature, which hold for one sending of the form only.
  package mutating func withdrawSignature() {
    values[.agree] = nil
    values[.signer] = nil
  }

  /// Whether a box was ticked.
  package func isTicked(_ field: Field) -> Bool { !self[field].isEmpty && self[field] != "0" }

  /// Whether the applicant says it cannot wait.
  package var isUrgent: Bool { self[.urgent] == "urgent" }

  /// The fields that were answered, in the form's order.
  package var answered: [(field: Field, value: String)] {
    Field.allCases.compactMap { field in values[field].map { (field, $0) } }
  }
}

/// What is wrong with one field, told to the person at the field.
package enum FieldProblem: Hashable, Sendable {
  case missing
  case tooLong(limit: Int)
  case tooShort(least: Int)
  case format(FormatRefusal)
  case date(DateRefusal)
  /// The box must be ticked to go on.
  case notTicked
  /// Why it is urgent was written without choosing that it is: one of the two is a slip, and neither is dropped.
  case reasonAlone
}

/// Everything wrong with an answer to the form, in the form's order; never empty when thrown.
package struct FieldProblems: Error, Hashable, Sendable {
  package var all: [Item]
  /// What is wrong with the answers to the service's own questions.
  package var inForm: [FormProblem] = []

  package var isEmpty: Bool { all.isEmpty && inForm.isEmpty }

  package struct Item: Hashable, Sendable {
    package var field: ApplicationAnswers.Field
    package var problem: FieldProblem

    package init(field: ApplicationAnswers.Field, problem: FieldProblem) {
      self.field = field
      self.problem = problem
    }
  }

  package init(_ all: [Item] = []) { self.all = all }

  package subscript(_ field: ApplicationAnswers.Field) -> FieldProblem? {
    all.first { $0.field == field }?.problem
  }

  mutating func add(_ problem: FieldProblem, at field: ApplicationAnswers.Field) {
    all.append(Item(field: field, problem: problem))
  }
}
