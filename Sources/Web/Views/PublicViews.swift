import Casework
import Lexicon
import Office
import Pages

extension ServiceView {
  init(_ service: Service, in say: Language) {
    let criteria = say(Phrase(writtenAr: service.criteriaAr, en: service.criteriaEn)).split(separator: "\n").map(
      String.init)
    self.init(
      code: service.code, name: service.name(in: say), summary: criteria.first ?? "", criteria: criteria,
      documents: service.checklist.map { requirement in
        let marks = [requirement.isRequired ? nil : .optional, requirement.rules].compactMap(\.self)
        return marks.isEmpty
          ? requirement.name(in: say) : "\(requirement.name(in: say)) (\(say(marks.listed())))"
      })
    audience = say(Phrase(writtenAr: service.audienceAr, en: service.audienceEn))
  }
}

extension Service {
  func name(in say: Language) -> String { say(Phrase(writtenAr: nameAr, en: nameEn)) }
}

extension Requirement {
  func name(in say: Language) -> String { say(Phrase(writtenAr: nameAr, en: nameEn)) }
}

extension PromiseView {
  /// What the policy in force promises; without one, that there is none yet.
  init(_ policy: PolicyVersion?) {
    guard let policy else {
      self.init(reply: .notTakingRequests)
      return
    }
    var points: [Phrase] = []
    if policy.gates.contains(.attestation) {
      points.append(
        Phrase(ar: "توقّع على صحة بياناتك، وتتحمل مسؤوليتها.", en: "You sign that your data is true and answer for it."))
    }
    if policy.gates.contains(.decision) {
      points.append(
        Phrase(
          ar: "تدرس طلبك لجنة وتبلغك بقرارها وأسبابه.",
          en: "A committee studies your request and tells you its decision and why."))
    }
    if policy.promises.privacy {
      points.append(Phrase(ar: "نحفظ سرية بياناتك.", en: "We keep your data confidential."))
    }
    if policy.promises.complaints {
      points.append(Phrase(ar: "لك أن تشتكي، ونعالج شكواك.", en: "You may complain, and we deal with it."))
    }
    self.init(reply: policy.reply.sentence, points: points)
  }
}

extension PolicyVersion {
  /// The board's approval as facts.
  var approvalFacts: [Fact] {
    guard let approval else { return [] }
    return [
      Fact(.association, .text(organization)),
      Fact(.meetingNumber, .code(approval.meeting)),
      Fact(.approvalDate, .phrase(.bothDates(DualDate(approval.day.day)))),
      Fact(.approverName, .text("\(approval.approverName)، \(approval.approverPost)")),
      Fact(.replyRule, .phrase(reply.sentence)),
    ]
  }
}

extension Phrase {
  static let association = Phrase(ar: "الجمعية", en: "Association")
  static let replyRule = Phrase(ar: "مدة الرد", en: "Time for the answer")
}

extension PublishedPolicyView {
  /// Clauses under their headings, in the document's order.
  static func sections(of clauses: [PolicyClause]) -> [Section] {
    var sections: [Section] = []
    var order = -1
    for clause in clauses {
      if clause.sectionOrder != order {
        sections.append(Section(heading: clause.heading, clauses: []))
        order = clause.sectionOrder
      }
      sections[sections.count - 1].clauses.append(Clause(number: clause.number, text: clause.text))
    }
    return sections
  }
}
