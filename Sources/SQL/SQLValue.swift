import Glibc

/// What a column can hold on every engine: 64-bit integers, text, bytes or nothing.
///
/// Text is any but U+0000. Money is integer halalas, time is integer microseconds, truth is 0 or 1; there are no floating-point columns.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
  /// Text that rests sealed. A database that holds keys makes a text of it; one without refuses it.
  case sealed(SealedKind, String)
  /// The same as it rests where the keys are being changed and its row still has the key before; nothing otherwise.
  case sealedBefore(SealedKind, String)
}

/// What a sealed text is; only texts of one kind can be found equal.
///
/// The raw value is kept with it.
package enum SealedKind: UInt8, Hashable, Sendable, CaseIterable {
  /// National IDs, residents' numbers and the numbers of organisations.
  case nationalID = 0x6E
  /// Mobiles and whatever else someone is reached by.
  case contact = 0x63
  case iban = 0x69
  /// Words about people that are read and never looked for: equal ones are sealed differently.
  case words = 0x77
  /// A few words of ours about someone by which they are found among others.
  case mark = 0x6D

  /// Whether equal texts are sealed alike, so that they can be looked for.
  package var canBeFound: Bool { self != .words }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(stringLiteral value: String) { self = .text(value) }
  package init(nilLiteral: ()) { self = .null }
}

extension SQLValue {
  package static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
  package static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
  package static func text(orNull value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }
  package static func sealed(_ kind: SealedKind, orNull value: String?) -> SQLValue {
    value.map { .sealed(kind, $0) } ?? .null
  }
  package static func integer(orNull value: Int64?) -> SQLValue { value.map { .integer($0) } ?? .null }
  package static func bytes(orNull value: [UInt8]?) -> SQLValue { value.map(SQLValue.bytes) ?? .null }
}

extension [SQLValue] {
  /// Refuses text with U+0000 in it, and text that was to be sealed and was not, before either engine sees it.
  ///
  /// PostgreSQL takes none; SQLite would, and its functions would then see only what stands before. What people send is
  /// refused or cleaned long before: this is for what was overlooked there.
  package func mustBeKeepable() throws(SQLFault) {
    for value in self {
      switch value {
      case .text(let text) where text.holdsNUL: throw .textWithNUL
      case .sealed, .sealedBefore: throw .unsealed
      default: break
      }
    }
  }
}

extension SQLFault {
  /// Some text held U+0000; the number is PostgreSQL's for a character it has no place for.
  package static let textWithNUL = SQLFault.other(code: 22021, message: "a text holds U+0000")
  /// Text that is to rest sealed came to a database that has no keys.
  package static let unsealed = SQLFault.other(code: 0, message: "a text that is to be sealed came without a key")
}

extension String {
  fileprivate var holdsNUL: Bool {
    let found = utf8.withContiguousStorageIfAvailable { units in
      units.baseAddress.map { memchr($0, 0, units.count) != nil } ?? false
    }
    return found ?? utf8.contains(0)
  }
}
