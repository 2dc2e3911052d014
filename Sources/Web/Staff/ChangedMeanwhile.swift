import Lexicon
import Pages

extension Phrase {
  fileprivate static let changedSendAgain = changedHeading.joined(lookAndSendAgain, by: ". ")
}

extension Flash {
  /// Someone else changed it since the page was opened.
  static let changedMeanwhile = Flash(.warn, .changedSendAgain)
}

extension FieldError {
  /// The same, told at a field.
  static func changed(_ field: String) -> FieldError { FieldError(field, .changedSendAgain) }
}
