package import Lexicon

/// A document that a service asks for, with what was sent for it.
package struct UploadItem: Hashable, Sendable {
  /// Part of the field's name and of the removal's address: letters, digits and hyphens.
  package var code: String
  package var name: String
  package var hint: String?
  package var isRequired: Bool
  package var sent: SentFile?
  /// Why an officer sent it back.
  package var rejection: String?
  /// The last day it held, when that has passed.
  package var expired: DualDate?

  package init(
    code: String, name: String, hint: String? = nil, isRequired: Bool = true, sent: SentFile? = nil,
    rejection: String? = nil, expired: DualDate? = nil
  ) {
    self.code = code
    self.name = name
    self.hint = hint
    self.isRequired = isRequired
    self.sent = sent
    self.rejection = rejection
    self.expired = expired
  }
}

/// A file that has arrived, as its sender knows it: by its name and size.
package struct SentFile: Hashable, Sendable {
  package var name: String
  package var bytes: Int

  package init(
    name: String, bytes: Int
  ) {
    self.name = name
    self.bytes = bytes
  }
}
