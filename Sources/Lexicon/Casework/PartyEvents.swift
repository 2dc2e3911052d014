import Casework

extension Event {
  /// What happened to an entry of the register.
  var ofParty: Phrase {
    switch kind {
    case .partyEntered: Phrase(ar: "أُدخل في سجل الأطراف", en: "Entered in the register").joined(partyRoles)
    case .partyKept: Phrase(ar: "صُحِّحت بيانات السجل", en: "Register entry corrected").joined(changedFields, by: ": ")
    case .partyRoleGiven: Phrase(ar: "أُعطي صفة", en: "Role given").joined(partyRoles, by: ": ")
    case .partyRoleEnded: Phrase(ar: "رُفعت صفة", en: "Role ended").joined(partyRoles, by: ": ")
    case .contactAdded: Phrase(ar: "أُضيفت وسيلة تواصل", en: "Contact point added").joined(contactKind, by: ": ")
    case .contactVerified:
      Phrase(ar: "تُحقق من وسيلة تواصل", en: "Contact point verified").joined(contactKind, by: ": ")
    case .contactPreferred:
      Phrase(ar: "فُضِّلت وسيلة تواصل", en: "Contact point preferred").joined(contactKind, by: ": ")
    case .contactEnded: Phrase(ar: "أُلغيت وسيلة تواصل", en: "Contact point ended").joined(contactKind, by: ": ")
    case .consentGiven: Phrase(ar: "سُجلت موافقة", en: "Consent recorded").joined(purpose, by: ": ")
    case .consentWithdrawn: Phrase(ar: "سُحبت موافقة", en: "Consent withdrawn").joined(purpose, by: ": ")
    case .relationMade: Phrase(ar: "سُجلت صلة", en: "Relation recorded").joined(relationKind, by: ": ")
    case .relationEnded: Phrase(ar: "انتهت صلة", en: "Relation ended").joined(relationKind, by: ": ")
    case .partiesToldApart: Phrase(ar: "تُحقق أنه غير طرف يشبهه", en: "Found to be someone else than a similar entry")
    case .partiesMerged:
      Phrase(ar: "ضُم إليه سجل آخر للشخص نفسه", en: "Another entry of the same one was joined to it").joined(
        changedFields, by: ": ")
    case .partyJoined: Phrase(ar: "ضُم إلى سجل آخر للشخص نفسه", en: "Joined to another entry of the same one")
    case .partiesParted:
      Phrase(ar: "أُعيد فصل سجل كان مضمومًا إليه", en: "An entry that was joined to it was parted again")
    case .partyRestored: Phrase(ar: "أُعيد سجلًا مستقلًا", en: "Restored as an entry of its own")
    case .pairPostponed: Phrase(ar: "أُجِّل النظر في سجل يشبهه", en: "The question of a similar entry was put off")
    default: Phrase(verbatim: "")
    }
  }

  private var partyRoles: Phrase {
    let roles = facts.filter { $0.name == .category }.compactMap { PartyRole(rawValue: $0.value)?.name }
    return roles.isEmpty ? Phrase(verbatim: "") : roles.listed()
  }

  private var changedFields: Phrase {
    let names: [String: Phrase] = [
      "name": .partyName, "other_names": .otherNames, "number": .officialNumber, "birth": .birthDate, "city": .city,
      "sex": .sex,
    ]
    let fields = (self[.fields] ?? "").split(separator: ",").compactMap { names[String($0)] }
    return fields.isEmpty ? Phrase(verbatim: "") : fields.listed()
  }

  private var contactKind: Phrase {
    self[.category].flatMap(ContactPoint.Kind.init(rawValue:))?.name ?? Phrase(verbatim: "")
  }

  private var purpose: Phrase {
    self[.category].flatMap(Consent.Purpose.init(rawValue:))?.name ?? Phrase(verbatim: "")
  }

  private var relationKind: Phrase {
    self[.category].flatMap(Relation.Kind.init(rawValue:))?.name ?? Phrase(verbatim: "")
  }
}
