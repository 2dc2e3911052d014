import Casework
import HTTP
import Lexicon
import Pages

/// Why a posted verb was not carried out, in words, at the field it is about.
struct PanelRefusal: Error, Sendable {
  /// nil when it is about the verb as a whole.
  var field: String?
  var words: Phrase
  /// Whether something is missing from, or too much in, what was written.
  private(set) var isAboutWords = false
  /// Whether what is wrong with them is that there are none.
  var isAboutMissingWords: Bool { isAboutWords && limit == nil }
  /// The most characters, where what was written has more.
  private var limit: Int?
  /// What is wrong with other fields of the same form.
  private(set) var others: [FieldError] = []

  init(field: String, _ words: Phrase) {
    self.field = field
    self.words = words
  }

  /// About the verb as a whole.
  init(words: Phrase) {
    self.words = words
  }

  init(_ refusal: Refusal) {
    field = refusal.field
    words = refusal.words
    switch refusal {
    case .textMissing: isAboutWords = true
    case .textTooLong(let limit):
      isAboutWords = true
      self.limit = limit
    default: break
    }
  }
}

extension PanelRefusal {
  /// What several fields of a form say; all that is wrong with them is told at once.
  static func readingAll<each Value>(
    _ fields: repeat Result<each Value, PanelRefusal>
  ) throws(PanelRefusal) -> (repeat each Value) {
    var refused: [PanelRefusal] = []
    for field in repeat each fields {
      if case .failure(let refusal) = field { refused.append(refusal) }
    }
    if let refusal = PanelRefusal(together: refused) { throw refusal }
    return (repeat try (each fields).get())
  }

  /// The same of fields that ask one thing of many; those that say nothing are left out.
  static func readingEach<Asked, Value>(
    _ asked: some Sequence<Asked>, _ read: (Asked) throws(PanelRefusal) -> Value?
  ) throws(PanelRefusal) -> [Value] {
    var (values, refused): ([Value], [PanelRefusal]) = ([], [])
    for one in asked {
      do throws(PanelRefusal) {
        if let value = try read(one) { values.append(value) }
      } catch { refused.append(error) }
    }
    if let refusal = PanelRefusal(together: refused) { throw refusal }
    return values
  }

  /// Several as one; nil when there are none.
  private init?(together refused: [PanelRefusal]) {
    guard let first = refused.first else { return nil }
    self = first
    others += refused.dropFirst().flatMap { $0.errors(orAt: "") }
  }

  /// What is told at the form's fields; what belongs to none of them, at `first`.
  func errors(orAt first: String) -> [FieldError] { [FieldError(field ?? first, words)] + others }

  /// The field whose words are missing or too long: the one that is so in the form itself, else the part's first.
  func field(of form: Form, orFirst first: String?) -> String? {
    let written = form.fields.filter { !$0.name.hasPrefix("_") && $0.name != FieldName.version }
    if let limit { return written.first { $0.value.trimmedSpaces.count > limit }?.name ?? first }
    if let first, (form[first] ?? "").trimmedSpaces.isEmpty { return first }
    let required = [
      FieldName.reason, FieldName.note, FieldName.reasons, FieldName.opinion, FieldName.recipient,
      FieldName.grounds,
    ]
    return written.first { required.contains($0.name) && $0.value.trimmedSpaces.isEmpty }?.name ?? first
  }
}

extension Result where Failure == PanelRefusal {
  /// What a field says, or why it cannot be taken.
  static func read(_ value: @autoclosure () throws(PanelRefusal) -> Success) -> Self { Result(catching: value) }
}

extension Refusal {
  /// The field a refusal belongs to, when it belongs to one.
  var field: String? {
    switch self {
    case .amountMissing, .amountNeeded, .serviceDoesNotPay, .appeal(.grantsNoMore): FieldName.amount
    case .appeal(.groundsTooShort): FieldName.grounds
    case .appeal(.documentKnown), .appeal(.tooManyDocuments): FieldName.appealDocument
    case .notEnoughMembers, .tooManyMembers: FieldName.present
    case .sameResearcher: FieldName.person
    case .expiryPassed, .expiryNeeded: FieldName.expires
    case .issueDayNeeded, .issuedAhead: FieldName.issued
    case .originalNotSeen: FieldName.original
    case .fieldwork(.scoreOutOfRange(let part)): FieldName.scorePrefix + part.rawValue
    case .fieldwork(.monthsOutOfRange): FieldName.months
    case .methodNotTaken: FieldName.method
    case .moreThanAsked: FieldName.more
    case .witnessMissing: FieldName.witness
    case .sameMobile: FieldName.mobile
    default: nil
    }
  }
}
