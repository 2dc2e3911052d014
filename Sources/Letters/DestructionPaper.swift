package import Casework
package import Lexicon
package import PDF

/// The minutes of a destruction on paper: what was destroyed, by number, on which basis and by whom.
package struct DestructionPaper: Sendable {
  package var destruction: Destruction
  package var association: Phrase
  /// What the people in it are called.
  package var names: [StaffMember.ID: String]

  package init(_ destruction: Destruction, of association: Phrase, names: [StaffMember.ID: String]) {
    (self.destruction, self.association, self.names) = (destruction, association, names)
  }

  /// The minutes in a language, ready to be drawn.
  package func document(in say: Language) -> PDFDocument {
    let made = destruction.carriedOut?.at ?? destruction.decided?.at ?? destruction.proposed.at
    return PDFDocument(
      title: "\(say(.destructionMinutes)) \(destruction.number)", author: say(association), language: say.code,
      isRightToLeft: say == .ar, created: "\(CalendarDay(made))T00:00:00+03:00",
      blocks: head(in: say) + records(in: say) + people(in: say), footer: PDFDocument.Footer(say(.letterFooter)))
  }

  /// The minutes as a file; draws on the calling thread.
  package func pdf(in say: Language) throws -> [UInt8] { try document(in: say).render() }

  private func head(in say: Language) -> [Block] {
    let period = destruction.period
    let facts = [
      Block.Fact(say(.destructionNumber), isolated(destruction.number.description)),
      Block.Fact(say(.state), say(destruction.state.name)),
      Block.Fact(say(.recordClass), say(period.kind.name)),
      Block.Fact(say(.keptFor), say(.years(period.years))),
      Block.Fact(say(.keptBasis), isolated(say(period.basisWords))),
      Block.Fact(say(.recordCount), isolated(String(destruction.items.count))),
      Block.Fact(say(Destruction.Outcome.destroyed.name), isolated(String(destruction.count(.destroyed)))),
      Block.Fact(say(.destructionMethod), say(.wiped)),
    ]
    return [
      .paragraph(say(association), TextStyle(size: 12, colour: .grey, below: 2)), .rule(.letterhead),
      .heading(say(.destructionMinutes), level: 1), .facts(facts), .space(6),
    ]
  }

  private func records(in say: Language) -> [Block] {
    [
      .heading(say(.recordNumber), level: 2),
      .grid(
        Block.Grid(
          headings: [say(.recordNumber), say(.lastActivity), say(.whatBecame)],
          rows: destruction.items.map { item in
            [isolated(item.ref), say(.fullDate(DualDate(item.ended))), say(item.outcome?.name ?? .dash)]
          })),
      .space(6),
    ]
  }

  private func people(in say: Language) -> [Block] {
    func row(_ label: Phrase, _ act: Destruction.Act?) -> [String]? {
      act.map { [say(label), isolated(names[$0.by] ?? "—"), say(.moment(DualMoment($0.at)))] }
    }
    let decided: Phrase = destruction.state == .refused ? .refusedBy : .destructionApprovedBy
    return [
      .heading(say(.signatures), level: 2),
      .grid(
        Block.Grid(
          headings: [say(.whatWasDone), say(.staffName), say(.signedAt)],
          rows: [
            row(.proposedBy, destruction.proposed), row(decided, destruction.decided),
            row(.carriedOutBy, destruction.carriedOut),
          ].compactMap(\.self))),
    ]
  }
}
