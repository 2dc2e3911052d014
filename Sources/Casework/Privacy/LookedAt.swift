/// What of a person's was opened, as the read log tells it; raw values are stored.
package enum LookedAt: String, Hashable, Sendable, CaseIterable {
  /// Their entry in the register.
  case entry
  case household
  /// Their beneficiary's file.
  case file
  /// A document they handed in.
  case document

  /// Opened again by the same person within so long, it is one look.
  package static let lasts = Span.minutes(10)
}
