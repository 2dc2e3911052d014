import Casework
import HTTP
import Lexicon
import Office
import Pages

/// Why a form of this slice was not carried out: what its page shows again.
struct RefusedForm {
  var name: String
  var state: FormState
  var flash: Flash?
  var status: Int

  /// Whether its page offers it no more.
  private(set) var isTakenNoMore = false

  var forms: PageForms {
    isTakenNoMore ? PageForms(takenNoMore: name, state.values) : PageForms(refused: name, state)
  }
  /// Whether it came too late: someone else saved in between.
  var isLate: Bool { status == 409 }

  /// Takes it for late when its page has no field any more to tell the refusal at, and returns what it was meant for then.
  @discardableResult
  mutating func comesLate<Part: RawRepresentable & Equatable>(unlessAmong offered: [Part]) -> Part?
  where Part.RawValue == String {
    guard isLate || !state.errors.isEmpty, let part = Part(rawValue: name), !offered.contains(part) else { return nil }
    (state.errors, flash, status) = ([], nil, 409)
    return part
  }

  /// The same for a page that shows the form once more with what was typed, though it cannot be sent.
  mutating func missing<Part: RawRepresentable & Equatable>(from offered: [Part]) -> Part?
  where Part.RawValue == String {
    let part = comesLate(unlessAmong: offered)
    isTakenNoMore = part != nil
    return part
  }
}

extension StaffVisit {
  /// Carries out a posted form: on to `path` when it was taken, the page again with words at the form when not.
  func carryOut(
    _ name: String, _ form: Form, to path: String, _ done: Done, _ verb: () async throws -> Void,
    again: (RefusedForm) async throws -> HTTPResponse
  ) async throws -> HTTPResponse {
    do {
      try await verb()
      return go(path, done)
    } catch let refusal as BenefitRefusal {
      let field = refusal.field(of: form)
      return try await again(refused(name, form, field, refusal.words))
    } catch let refusal as PartyRefusal {
      return try await again(refused(name, form, refusal.field(of: form), refusal.words))
    } catch let refusal as PrivacyRefusal {
      return try await again(refused(name, form, refusal.field(of: form), refusal.words))
    } catch let refusal as RetentionRefusal {
      return try await again(refused(name, form, refusal.field(of: form), refusal.words))
    } catch let refusal as AgreementRefusal {
      return try await again(refused(name, form, refusal.field(of: form), refusal.words))
    } catch let refusal as ReceptionRefusal {
      return try await again(refused(name, form, refusal.field, refusal.words))
    } catch let refusal as Refusal {
      return try await again(refused(name, form, nil, refusal.words))
    } catch let refusal as Vault.Refusal {
      return try await again(refused(name, form, FieldName.picture, refusal.words))
    } catch let refusal as PanelRefusal {
      return try await again(refused(name, form, refusal.field, refusal.words, refusal.others))
    } catch OfficeRefusal.changedMeanwhile {
      return try await again(
        RefusedForm(name: name, state: FormState(values: form), flash: .changedMeanwhile, status: 409))
    }
  }

  private func refused(
    _ name: String, _ form: Form, _ field: String?, _ words: Phrase, _ others: [FieldError] = []
  ) -> RefusedForm {
    var state = FormState(values: form)
    if let field { state.errors = [FieldError(field, words)] + others }
    return RefusedForm(name: name, state: state, flash: field == nil ? Flash(.bad, words) : nil, status: 422)
  }

  func frame(_ flash: Flash?) -> StaffFrame {
    var frame = frame()
    if let flash { frame.flash = flash }
    return frame
  }

  /// Refuses before the form is read who may not send it at all.
  func mustHave(_ duty: Duty) throws {
    guard actor.may(duty) else { throw OfficeRefusal.notAllowed(duty) }
  }
}

extension Form {
  /// The instalments chosen in a list; what is no key is left out.
  var chosen: [InstalmentKey] { all(FieldName.chosen).compactMap { InstalmentKey(written: $0) } }
}

extension InstalmentKey {
  var written: String { "\(entitlement)-\(number)" }

  init?(written text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Entitlement.ID(parts[0]), let number = Int(parts[1]) else { return nil }
    self.init(id, number)
  }
}

extension BenefitRefusal {
  /// The field a refusal belongs to, when it belongs to one.
  fileprivate func field(of form: Form) -> String? {
    switch self {
    case .accountMissing: FieldName.iban
    case .badCount: FieldName.count
    case .badFirstDay: FieldName.firstDay
    case .dueBackMissing: FieldName.dueBack
    case .codeNotAccepted, .codeNotSent: FieldName.code
    case .pictureMissing: FieldName.picture
    case .budgetBelowSpent: FieldName.amount
    case .amountMissing: form[FieldName.amount] == nil ? nil : FieldName.amount
    case .textMissing, .textTooLong: Self.words(in: form, tooLong: self != .textMissing)
    default: nil
    }
  }

  /// The field whose words are missing or too long.
  private static func words(in form: Form, tooLong: Bool) -> String? {
    let written = [
      FieldName.category, FieldName.what, FieldName.payee, FieldName.recipient, FieldName.reason, FieldName.note,
    ].filter { form[$0] != nil }
    if tooLong { return written.max { (form[$0] ?? "").count < (form[$1] ?? "").count } }
    return written.first { (form[$0] ?? "").trimmedSpaces.isEmpty }
  }
}
