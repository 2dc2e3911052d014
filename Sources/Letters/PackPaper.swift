package import Casework
package import Lexicon
package import PDF

/// What members read before a sitting: a section for each request of the agenda.
package struct PackPaper: Sendable {
  package var committee: Phrase
  package var number: String
  package var begins: Instant
  package var association: Phrase
  package var sections: [Section]
  /// When it was made.
  package var made: Instant

  /// One request: what is asked and what the study found.
  package struct Section: Sendable {
    package var request: Request
    package var service: Phrase

    package init(_ request: Request, of service: Phrase) {
      (self.request, self.service) = (request, service)
    }
  }

  package init(
    of sitting: Sitting, _ committee: Committee, association: Phrase, sections: [Section], at now: Instant
  ) {
    self.committee = Phrase(ar: committee.nameAr, en: committee.nameEn)
    (number, begins) = (sitting.number.description, sitting.begins)
    (self.association, self.sections, made) = (association, sections, now)
  }

  /// The pack in a language, ready to be drawn.
  package func document(in say: Language) -> PDFDocument {
    PDFDocument(
      title: "\(say(.agenda)) \(number)", author: say(association), language: say.code, isRightToLeft: say == .ar,
      created: "\(CalendarDay(made))T00:00:00+03:00",
      blocks: [
        .paragraph(say(association), TextStyle(size: 12, colour: .grey, below: 2)), .rule(.letterhead),
        .heading("\(say(.agenda)): \(isolated(say(committee)))", level: 1),
        .facts([
          Block.Fact(say(.sittingNumber), isolated(number)),
          Block.Fact(say(.sittingBegins), say(.fullDate(DualDate(CalendarDay(begins))))),
        ]), .space(8),
      ] + sections.flatMap { section($0, in: say) }, footer: PDFDocument.Footer(say(.letterFooter)))
  }

  /// The pack as a file; draws on the calling thread.
  package func pdf(in say: Language) throws -> [UInt8] { try document(in: say).render() }

  private func section(_ section: Section, in say: Language) -> [Block] {
    let request = section.request
    var facts = [
      Block.Fact(say(.beneficiary), isolated(request.applicant.name.full)),
      Block.Fact(say(.service), say(section.service)),
    ]
    if let amount = request.particulars.amount {
      facts.append(Block.Fact(say(.amountRequested), say(.money(halalas: amount.count))))
    }
    facts.append(Block.Fact(say(.theNeed), isolated(request.particulars.need)))
    if let report = request.study?.report {
      facts.append(Block.Fact(say(.studySummary), isolated(report.summary)))
      facts.append(Block.Fact(say(.opinion), isolated(report.opinion)))
      facts.append(Block.Fact(say(.recommendation), say(report.recommendation.name)))
    }
    if let appeal = request.appeal {
      facts.append(Block.Fact(say(.appealNumber), isolated(appeal.number.description)))
      facts.append(Block.Fact(say(.appealGrounds), isolated(appeal.grounds)))
      facts.append(
        Block.Fact(
          say(.appealedDecision), "\(say(appeal.against.outcome.name)): \(isolated(appeal.against.reasons))"))
      let documents = request.fieldwork.appealDocuments.map { isolated($0.document.name) }
      if !documents.isEmpty {
        facts.append(Block.Fact(say(.appealDocuments), documents.joined(separator: say.comma)))
      }
    }
    return [.heading(isolated(request.number?.description ?? ""), level: 2), .facts(facts), .space(8)]
  }
}
