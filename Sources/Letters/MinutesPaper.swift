package import Casework
package import Lexicon
package import PDF

/// Minutes on paper, as they were sealed, with who has signed them.
package struct MinutesPaper: Sendable {
  package var minutes: Minutes
  package var sealed: SealedMinutes
  package var signatures: [Signature]
  package var association: Phrase

  package init(_ minutes: Minutes, _ sealed: SealedMinutes, _ signatures: [Signature], of association: Phrase) {
    (self.minutes, self.sealed, self.signatures, self.association) = (minutes, sealed, signatures, association)
  }

  /// The minutes in a language, ready to be drawn.
  package func document(in say: Language) -> PDFDocument {
    PDFDocument(
      title: "\(say(.minutes)) \(minutes.number)", author: say(association), language: say.code,
      isRightToLeft: say == .ar, created: "\(CalendarDay(sealed.at))T00:00:00+03:00",
      blocks: head(in: say) + attendance(in: say) + minutes.items.flatMap { item($0, in: say) } + signing(in: say),
      footer: PDFDocument.Footer(say(.letterFooter)))
  }

  /// The minutes as a file; draws on the calling thread.
  package func pdf(in say: Language) throws -> [UInt8] { try document(in: say).render() }

  private func head(in say: Language) -> [Block] {
    let committee = say == .ar ? minutes.committeeAr : minutes.committeeEn
    var facts = [
      Block.Fact(say(.sittingNumber), isolated(minutes.number)),
      Block.Fact(say(.sittingBegins), say(.fullDate(DualDate(CalendarDay(minutes.begins))))),
    ]
    facts.append(Block.Fact(say(.sittingPlace), minutes.place.map(isolated) ?? say(.byCirculation)))
    return [
      .paragraph(say(association), TextStyle(size: 12, colour: .grey, below: 2)), .rule(.letterhead),
      .heading("\(say(.minutes)): \(isolated(committee))", level: 1), .facts(facts), .space(6),
    ]
  }

  private func attendance(in say: Language) -> [Block] {
    [
      .heading(say(.membersPresent), level: 2),
      .grid(
        Block.Grid(
          headings: [say(.staffName), say(.committeePost), say(.attendance)],
          rows: minutes.seats.map { seat in
            [isolated(seat.name), say(seat.post.name), say(seat.isPresent ? .present : .absent)]
          })),
      .space(6), .heading(say(.agenda), level: 2),
    ]
  }

  private func item(_ item: Minutes.Item, in say: Language) -> [Block] {
    var blocks: [Block] = [
      .heading("\(isolated(item.number)) – \(isolated(item.applicant))", level: 3)
    ]
    var facts = [Block.Fact(say(.itemState), say(item.outcome.map(\.name) ?? item.state.name))]
    if let reasons = item.reasons { facts.append(Block.Fact(say(.reasons), isolated(reasons))) }
    if let conditions = item.conditions, !conditions.isEmpty {
      facts.append(Block.Fact(say(.conditions), isolated(conditions)))
    }
    if let amount = item.amount { facts.append(Block.Fact(say(.amountGranted), say(.money(halalas: amount.count)))) }
    if let months = item.months { facts.append(Block.Fact(say(.months), say(.forMonths(months)))) }
    blocks.append(.facts(facts))
    if !item.votes.isEmpty {
      blocks.append(
        .grid(
          Block.Grid(
            headings: [say(.staffName), say(.vote), say(.voteReason)],
            rows: item.votes.map { [isolated($0.name), say($0.choice?.name ?? .dash), isolated($0.reason)] })))
    }
    if !item.recusals.isEmpty {
      blocks.append(
        .grid(
          Block.Grid(
            headings: [say(.recusals), say(.recuseReason)],
            rows: item.recusals.map {
              [isolated($0.name), $0.reason.isEmpty ? say(.tookPartInFirst) : isolated($0.reason)]
            })))
    }
    return blocks + [.space(6)]
  }

  private func signing(in say: Language) -> [Block] {
    let rows = minutes.seats.filter { $0.isPresent && $0.post.votes }.map { seat in
      let given = signatures.first { $0.name == seat.name }
      guard let given else { return [isolated(seat.name), say(.unsigned), ""] }
      let state = given.refusal.map { "\(say(.refusedToSign)): \(isolated($0))" } ?? say(.signed)
      return [isolated(seat.name), state, say(.moment(DualMoment(given.at)))]
    }
    return [
      .heading(say(.signatures), level: 2),
      .grid(Block.Grid(headings: [say(.staffName), say(.signature), say(.signedAt)], rows: rows)), .space(4),
      .paragraph(
        "\(say(.sealOfMinutes)): \(isolated(sealed.fingerprint.hexadecimal))", TextStyle(size: 8, colour: .grey)),
    ]
  }
}
