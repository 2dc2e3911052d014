import Casework
import HTTP
import Lexicon
import Office
import Pages

/// Reading the forms of an agreement.
struct AgreementForm {
  let form: Form
  private var typed: TypedForm { TypedForm(form) }

  init(_ form: Form) { self.form = form }

  func terms() throws(PanelRefusal) -> Agreement.Terms {
    let (kind, title, begins, ends) = try PanelRefusal.readingAll(
      .read(try typed.word(FieldName.kind, .agreementKind) as Agreement.Kind),
      .read(try typed.needed(FieldName.title, .agreementTitle, limit: Agreement.longestTitle)),
      .read(try begins()), .read(try ends()))
    return Agreement.Terms(
      kind, title, from: begins, until: ends, onDefault: form[FieldName.onDefault] ?? "",
      liability: form[FieldName.liability] ?? "", disputes: form[FieldName.disputes] ?? "")
  }

  func begins() throws(PanelRefusal) -> EnteredDate {
    try typed.date(FieldName.begins, .agreementFrom)
  }

  func ends() throws(PanelRefusal) -> EnteredDate? { try typed.dateOrNil(FieldName.ends, .agreementUntil) }

  /// The verb of a part; nil for those that are not one: the paper and the renewal.
  func verb(_ part: AgreementPart) throws(PanelRefusal) -> AgreementVerb? {
    switch part {
    case .terms: return .amend(try terms())
    case .party: return .addParty(typed.text(FieldName.other))
    case .partyRemoval:
      guard let party = Party.ID(typed.text(FieldName.other)) else {
        throw PanelRefusal(field: FieldName.other, .chooseAnswer)
      }
      return .dropParty(party)
    case .obligation:
      let (side, what, rhythm) = try PanelRefusal.readingAll(
        .read(try self.side(.whoseObligation)),
        .read(try toDo(.whatToDo)),
        .read(try rhythm()))
      return .oblige(side, what, rhythm)
    case .obligationRemoval: return .release(place)
    case .signing: return .sign
    case .fulfilment:
      let (day, evidence) = try PanelRefusal.readingAll(
        .read(try typed.day(FieldName.doneOn, .doneOn)),
        .read(try typed.needed(FieldName.shownBy, .shownBy, limit: Agreement.longestText)))
      return .fulfil(place, on: day, evidence: evidence)
    case .breach:
      let (side, what, happened, answerBy) = try PanelRefusal.readingAll(
        .read(try self.side(.whoseBreach)),
        .read(try toDo(.breachWhat)),
        .read(try typed.day(FieldName.happenedOn, .breachOn)),
        .read(try typed.day(FieldName.answerBreachBy, .answerBreachBy)))
      return .report(
        BreachReport(side, what, on: happened, answerBy: answerBy, obligation: Int(typed.text(FieldName.part))))
    case .breachAnswer: return .answer(place, try reason(.breachAnswer))
    case .breachClosure: return .closeBreach(place, try reason(.breachOutcome))
    case .ending: return .end(try reason(.endedHow))
    case .termination: return .terminate(try reason(.theReason))
    case .discard: return .discard(try reason(.theReason))
    case .paper, .renewal: return nil
    }
  }

  private func side(_ label: Phrase) throws(PanelRefusal) -> Agreement.Side { try typed.word(FieldName.side, label) }

  private func toDo(_ label: Phrase) throws(PanelRefusal) -> String {
    try typed.needed(FieldName.toDo, label, limit: Agreement.longestText)
  }

  private func reason(_ label: Phrase) throws(PanelRefusal) -> String {
    try typed.needed(FieldName.reason, label, limit: Agreement.longestText)
  }

  private func rhythm() throws(PanelRefusal) -> Obligation.Rhythm {
    let first = try typed.day(FieldName.firstDue, .firstDue)
    guard let months = try typed.numberOrNil(FieldName.everyMonths, .everyMonths) else { return .once(first) }
    return .every(months: months, from: first)
  }

  /// The one that was chosen; one there cannot be when none was.
  private var place: Int { Int(typed.text(FieldName.part)) ?? -1 }
}

extension AgreementRefusal {
  /// The field a refusal belongs to, when it belongs to one.
  func field(of form: Form) -> String? {
    switch self {
    case .titleMissing, .titleTooLong: FieldName.title
    case .endsBeforeItBegins: FieldName.ends
    case .partyStands, .noSuchParty, .lastParty: FieldName.other
    case .monthsOutOfRange: FieldName.everyMonths
    case .noSuchObligation, .nothingDue, .noSuchBreach, .breachAnswered, .breachUnanswered, .breachClosed:
      FieldName.part
    case .dayInFuture: form["\(FieldName.doneOn)-d"] == nil ? FieldName.happenedOn : FieldName.doneOn
    case .answerBeforeBreach: FieldName.answerBreachBy
    case .dayOutside:
      [FieldName.firstDue, FieldName.doneOn, FieldName.answerBreachBy, FieldName.begins].first {
        form["\($0)-d"] != nil
      }
    case .textMissing, .textTooLong:
      [FieldName.shownBy, FieldName.toDo, FieldName.reason, FieldName.onDefault].first { form[$0] != nil }
    default: nil
    }
  }
}
