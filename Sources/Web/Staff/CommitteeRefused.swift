import Casework
import HTTP
import Lexicon
import Office
import Pages

extension CommitteeRefusal {
  /// The field a refusal belongs to, of those that a form has; `first` is the form's own for what it lacks.
  func field(orFirst first: String?) -> String? {
    switch self {
    case .nameMissing, .nameTooLong: first == FieldName.personName ? first : FieldName.nameAr
    case .interestNameShort: FieldName.personName
    case .relationMissing: FieldName.relation
    case .quorumOutOfRange, .tooFewMembers: FieldName.quorum
    case .notAbsent: FieldName.person
    case .placeMissing: FieldName.place
    case .dayPassed, .dayTooFar: FieldName.day
    case .monthsOutOfRange: FieldName.months
    case .agendaEmpty, .agendaFull, .onAnotherAgenda, .notBeforeCommittee: first == FieldName.request ? first : nil
    case .noQuorum: first == FieldName.present ? first : nil
    case .textMissing, .textTooLong: first
    case .request(let refusal): refusal.committeeField(orFirst: first)
    default: nil
    }
  }

  /// The state of a form that was refused: at its field where it has one; nil when it is about the whole.
  func state(of form: Form, orFirst first: String?) -> FormState? {
    field(orFirst: first).map { FormState(values: form, errors: [FieldError($0, words)]) }
  }
}

extension Refusal {
  fileprivate func committeeField(orFirst first: String?) -> String? {
    switch self {
    case .amountMissing, .serviceDoesNotPay, .appeal(.grantsNoMore): FieldName.amount
    case .moreThanAsked: FieldName.more
    case .textMissing, .textTooLong: first
    default: nil
    }
  }
}
