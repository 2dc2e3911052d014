import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension EntitlementPlan {
  /// The plan as typed; amounts follow from what was granted.
  init(_ form: Form, granted: Halalas?) throws(PanelRefusal) {
    let typed = TypedForm(form)
    let (kind, what, payee, count, rhythm, first, back) = try PanelRefusal.readingAll(
      .read(try typed.word(FieldName.kind, .entitlementKind) as Entitlement.Kind),
      .read(try typed.needed(FieldName.what, .whatIsGiven, limit: Entitlement.longestNote)), .read(try typed.payee()),
      .read(try typed.instalmentCount()), .read(try typed.rhythm()),
      .read(try typed.day(FieldName.firstDay, .firstInstalmentDay)),
      .read(try typed.dayOrNil(FieldName.dueBack, .dueBackDay)))
    self.init(
      kind: kind, what: what, payee: payee, amounts: (granted ?? .zero).split(into: count), first: first,
      rhythm: rhythm, dueBack: back)
  }
}

extension TypedForm {
  /// Whom it is paid to, and where to when an account was typed.
  func payee() throws(PanelRefusal) -> Entitlement.Payee {
    let (name, iban) = try PanelRefusal.readingAll(
      .read(try needed(FieldName.payee, .accountHolder, limit: Entitlement.longestName)),
      .read(try writtenOrNil(FieldName.iban, .iban) as IBAN?))
    return Entitlement.Payee(name: name, iban: iban)
  }

  /// In how many parts; one when nothing was typed.
  fileprivate func instalmentCount() throws(PanelRefusal) -> Int {
    let typed = text(FieldName.count).withASCIIDigits
    guard let count = typed.isEmpty ? 1 : Int(typed), (1...EntitlementPlan.mostInstalments).contains(count) else {
      throw PanelRefusal(field: FieldName.count, BenefitRefusal.badCount(limit: EntitlementPlan.mostInstalments).words)
    }
    return count
  }

  /// Whether what was lent came back; lost otherwise.
  func isReturned() throws(PanelRefusal) -> Bool {
    let outcome = text(FieldName.outcome)
    guard outcome == "returned" || outcome == "lost" else {
      throw PanelRefusal(field: FieldName.outcome, .choose(.loanEnd))
    }
    return outcome == "returned"
  }

  /// How far apart the parts are; no matter when there is one.
  fileprivate func rhythm() throws(PanelRefusal) -> EntitlementPlan.Rhythm {
    if (try? instalmentCount()) == 1 { return .month }
    return try word(FieldName.rhythm, .everyHowLong)
  }
}
