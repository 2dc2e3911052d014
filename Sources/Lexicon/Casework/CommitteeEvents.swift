import Casework

extension Event {
  /// What happened to a committee, its sitting or an interest; nothing for what happened elsewhere.
  var ofCommittee: Phrase {
    let title = Phrase(verbatim: self[.title] ?? "")
    switch kind {
    case .committeeFormed: return Phrase(ar: "شُكّلت لجنة", en: "Committee appointed").joined(title, by: ": ")
    case .committeeChanged: return Phrase(ar: "تغيّر تشكيل لجنة", en: "Committee changed").joined(title, by: ": ")
    case .interestDeclared: return Phrase(ar: "أفصح عضو عن قريب أو مصلحة", en: "An interest was declared")
    case .interestWithdrawn: return Phrase(ar: "سحب عضو إفصاحًا", en: "A declared interest was withdrawn")
    default:
      return sitting.map { Phrase(ar: "الجلسة \($0)", en: "Sitting \($0)").joined(inSitting, by: ": ") } ?? inSitting
    }
  }

  private var sitting: String? { self[.sitting] }

  private var inSitting: Phrase {
    let number = Phrase(verbatim: self[.number] ?? "")
    switch kind {
    case .sittingPlanned: return Phrase(ar: "حُدد موعدها", en: "planned")
    case .agendaPlaced: return Phrase(ar: "أُدرج الطلب", en: "on the agenda:").joined(number)
    case .agendaTakenOff: return Phrase(ar: "رُفع من جدول الأعمال الطلب", en: "off the agenda:").joined(number)
    case .agendaDropped:
      return Phrase(ar: "سقط من جدول الأعمال لسحبه الطلب", en: "dropped, for it was withdrawn:").joined(number)
    case .sittingConvened: return Phrase(ar: "افتُتحت", en: "convened")
    case .memberArrived:
      return Phrase(ar: "حضر متأخرًا", en: "came late:").joined(Phrase(verbatim: self[.members] ?? ""))
    case .recused: return Phrase(ar: "تنحى عضو عن الطلب", en: "a member stands aside from").joined(number)
    case .voted: return Phrase(ar: "صوّت عضو على الطلب", en: "a member voted on").joined(number)
    case .itemResolved: return Phrase(ar: "بُتّ في الطلب", en: "resolved:").joined(number).joined(resolved, by: " – ")
    case .sittingClosed: return Phrase(ar: "أُغلقت وخُتم محضرها", en: "closed, its minutes sealed")
    case .minutesSigned: return Phrase(ar: "وقّع عضو المحضر", en: "a member signed the minutes")
    case .signatureRefused: return Phrase(ar: "امتنع عضو عن توقيع المحضر", en: "a member refused to sign the minutes")
    case .sittingCancelled: return Phrase(ar: "أُلغيت", en: "cancelled")
    default: return Phrase(verbatim: "")
    }
  }

  private var resolved: Phrase {
    self[.outcome].flatMap(Decision.Outcome.init(rawValue:))?.name ?? Phrase(verbatim: "")
  }
}
