/// Why a submitted form was not read; each is the sender's to mend, except `storageFailed`.
package enum FormRefusal: Error, Hashable, Sendable {
  /// The Content-Type is neither of the two kinds that forms have.
  case unknownKind
  /// The bytes do not follow the form's own grammar, or end too early.
  case malformed
  /// A name or value is not UTF-8, or holds a NUL.
  case notText
  case tooManyFields(limit: Int)
  case nameTooLong(limit: Int)
  case valueTooLong(field: String, limit: Int)
  case tooManyFiles(limit: Int)
  case fileTooLarge(field: String, name: String, limit: Int)
  /// The whole form is longer than a form without files may be.
  case tooLong(limit: Int)
  /// The disk refused; `errno` says why.
  case storageFailed(errno: Int32)
}

/// How much a form may hold; sizes in bytes.
package struct FormLimits: Hashable, Sendable {
  package var fields: Int
  package var name: Int
  package var value: Int
  package var files: Int
  package var file: Int
  /// A urlencoded form as a whole.
  package var total: Int

  package init(
    fields: Int = 1_000, name: Int = 256, value: Int = 64 * 1_024, files: Int = 20, file: Int = 10 * 1_024 * 1_024,
    total: Int = 1_024 * 1_024
  ) {
    self.fields = fields
    self.name = name
    self.value = value
    self.files = files
    self.file = file
    self.total = total
  }

  /// What the form of an ordinary page may hold.
  package static let standard = FormLimits()

  /// What a query may hold: it came in a target of at most 8 KB.
  package static let query = FormLimits(fields: 200, value: 8 * 1_024, files: 0, file: 0, total: 8 * 1_024)
}
