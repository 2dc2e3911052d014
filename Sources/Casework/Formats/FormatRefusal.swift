/// Why a typed number, code or name was not taken; each case carries what a person needs to mend it.
package enum FormatRefusal: Error, Hashable, Sendable {
  /// Nothing was typed.
  case empty
  /// Fewer signs than the form has, counted without spaces and dashes.
  case tooShort(count: Int, expected: Int)
  /// More signs than the form has, counted without spaces and dashes.
  case tooLong(count: Int, expected: Int)
  /// A sign that has no place there: a letter among digits, a digit in a name.
  case unexpected(Character)
  /// It doesn't begin as the form must: what was found, and what may stand there.
  case wrongStart(found: String, expected: [String])
  /// Its form is right but its check digits do not agree: a digit is wrong, or two are swapped.
  case checksum
  /// An amount below zero.
  case negative
  /// A thousands separator that doesn't stand before three digits, or a second decimal point.
  case misplacedSeparator
  /// More decimal places than halalas have.
  case tooManyDecimals(count: Int, allowed: Int)
  /// An amount above the highest that is taken, in whole riyals.
  case tooLarge(highestRiyals: Int64)
  /// A name written partly in Arabic and partly in Latin letters.
  case mixedScripts
}
