import Casework
import Crypto
import SQL

/// One row beside an agreement; equal rows are saved once.
struct AgreementPart: Hashable {
  var kind: Kind
  var number: Int
  var content: String

  /// Raw values are stored, and rows are fingerprinted in their order.
  enum Kind: String, Hashable {
    case breach, obligation
  }

  var place: String { "\(kind.rawValue) \(number)" }
  var values: [SQLValue] { [.word(kind), .integer(number), .sealed(.words, content)] }

  static func read(_ column: inout Columns) throws -> AgreementPart {
    AgreementPart(kind: try column.word(), number: try column.int(), content: try column.text())
  }
}

extension Agreement {
  /// The columns in their order.
  var values: [SQLValue] {
    let said: [SQLValue] = [
      .integer(number.year), .integer(number.serial), .word(terms.kind), .sealed(.words, terms.title), .word(state),
      .day(terms.from.day), .word(terms.from.typedAs), .day(orNull: terms.until?.day),
      .word(orNull: terms.until?.typedAs), .sealed(.words, storedWords),
    ]
    let paper: [SQLValue] = [
      .id(orNull: document?.id), .sealed(.words, orNull: document?.name), .word(orNull: document?.mediaType),
      .integer(orNull: document.map { Int64($0.size) }), .bytes(orNull: document?.fingerprint),
    ]
    return said + paper + [.id(orNull: renews), .id(keeper), .time(made), .integer(version)]
  }

  /// The rows beside it, in the order of kind and number.
  var parts: [AgreementPart] {
    breaches.sorted { $0.number < $1.number }.map {
      AgreementPart(kind: .breach, number: $0.number, content: $0.stored)
    }
      + obligations.sorted { $0.number < $1.number }.map {
        AgreementPart(kind: .obligation, number: $0.number, content: $0.stored)
      }
  }

  /// SHA-256 over everything that is kept of it.
  var fingerprint: [UInt8] {
    StoredForm.fingerprint(of: values + parties.map { .id($0) } + parts.flatMap(\.values))
  }
}
