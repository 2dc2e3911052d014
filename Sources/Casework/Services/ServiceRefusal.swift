/// Why a service was not taken as it was written; each names the part it is about.
package enum ServiceRefusal: Error, Hashable, Sendable {
  /// A code of a service: two to thirty Latin capitals, digits and hyphens.
  case badServiceCode(String)
  case serviceCodeTaken(String)
  case tooManyServices(limit: Int)
  /// A code of a field, document, column or option.
  case badCode(String)
  /// Two parts of one form share a code.
  case codeTwice(String)
  /// The Arabic name or label is missing; English may be left out.
  case arabicMissing(at: String)
  case tooLong(at: String, limit: Int)
  case noOptions(at: String)
  case tooManyOptions(at: String, limit: Int)
  /// The least is above the most, or beyond what any answer may be.
  case boundsCrossed(at: String)
  /// A table's column is itself a table, or a file.
  case notAColumn(String, at: String)
  case noColumns(at: String)
  case tooManyColumns(at: String, limit: Int)
  case tooManyRows(at: String, limit: Int)
  case tooManyFields(limit: Int)
  case tooManyDocuments(limit: Int)
  /// All tables together are more than a page can send.
  case formTooLarge
  case badMonths(at: String)
  case noSuchPart(String)
  /// Nothing of it differs from what stands.
  case nothingChanged
}
