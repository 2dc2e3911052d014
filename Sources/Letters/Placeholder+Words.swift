package import Casework
package import Lexicon

extension Placeholder {
  /// Its words in a letter, by what kind of value it takes; nil when the letter has no such value.
  package func words(from content: LetterContent, in say: Language) -> String? {
    switch self {
    case .addressee: content[.addressee]
    case .request: content[.request]
    case .service: content[say == .ar ? .serviceAr : .serviceEn]
    case .submitted: day(content[.submitted], in: say)
    case .amount: content[.amount].flatMap { Int64($0) }.map { say(.money(halalas: $0)) }
    case .months: content[.months].flatMap { Int($0) }.map { say(.forMonths($0)) }
    case .appeal: content[.appeal]
    case .conditions: content[.conditions]
    case .reasons: content[.reasons]
    case .missing: content[say == .ar ? .missingAr : .missingEn]
    case .appealUntil: day(content[.appealUntil], in: say)
    }
  }

  private func day(_ iso: String?, in say: Language) -> String? {
    iso.flatMap { CalendarDay(iso: $0) }.map { say.bothDates(DualDate($0)) }
  }

  /// Whether what stands there was written by a person: it keeps its own direction.
  var isOwnWords: Bool {
    switch self {
    case .addressee, .service, .conditions, .reasons, .missing, .request, .appeal: true
    case .submitted, .amount, .months, .appealUntil: false
    }
  }
}
