import Glibc

/// What a column can hold on every engine: 64-bit integers, text, bytes or nothing.
///
/// Text is any but U+0000. Money is integer halalas, time is integer microseconds, truth is 0 or 1; there are no floating-point columns.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
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
  package static func integer(orNull value: Int64?) -> SQLValue { value.map { .integer($0) } ?? .null }
  package static func bytes(orNull value: [UInt8]?) -> SQLValue { value.map(SQLValue.bytes) ?? .null }
}

extension [SQLValue] {
  /// Refuses text with U+0000 in it, before either engine sees it.
  ///
  /// PostgreSQL takes none; SQLite would, and its functions would then see only what stands before. What people send is
  /// refused or cleaned long before: this is for what was overlooked there.
  package func mustBeKeepable() throws(SQLFault) {
    for case .text(let text) in self where text.holdsNUL { throw .textWithNUL }
  }
}

extension SQLFault {
  /// Some text held U+0000; the number is PostgreSQL's for a character it has no place for.
  package static let textWithNUL = SQLFault.other(code: 22021, message: "a text holds U+0000")
}

extension String {
  fileprivate var holdsNUL: Bool {
    let found = utf8.withContiguousStorageIfAvailable { units in
      units.baseAddress.map { memchr($0, 0, units.count) != nil } ?? false
    }
    return found ?? utf8.contains(0)
  }
}
