/// What a column can hold on every engine: 64-bit integers, text, bytes or nothing.
///
/// Money is integer halalas, time is integer microseconds, truth is 0 or 1; there are no floating-point columns.
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
