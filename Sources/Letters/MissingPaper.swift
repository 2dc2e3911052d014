package import Casework
package import Lexicon
package import PDF

/// What a request still lacks, on a page the applicant takes home.
package struct MissingPaper: Sendable {
  package var number: String
  package var service: Phrase
  package var association: Phrase
  package var missing: [Phrase]
  /// When it was made.
  package var made: Instant

  package init(of number: String, _ service: Phrase, association: Phrase, missing: [Phrase], at now: Instant) {
    (self.number, self.service, self.association) = (number, service, association)
    (self.missing, made) = (missing, now)
  }

  /// The page in a language, ready to be drawn.
  package func document(in say: Language) -> PDFDocument {
    let day = say(.fullDate(DualDate(CalendarDay(made))))
    return PDFDocument(
      title: "\(say(.whatRequestNeeds)) \(number)", author: say(association), language: say.code,
      isRightToLeft: say == .ar, created: "\(CalendarDay(made))T00:00:00+03:00",
      blocks: [
        .paragraph(say(association), TextStyle(size: 12, colour: .grey, below: 2)), .rule(.letterhead),
        .heading(say(.whatRequestNeeds), level: 1),
        .facts([
          Block.Fact(say(.trackingNumber), isolated(number)), Block.Fact(say(.service), isolated(say(service))),
          Block.Fact(say(.appointmentDay), day),
        ]), .space(8), .paragraph(say(.bringThese), TextStyle()), .space(4),
      ]
        + missing.enumerated().map { place, name in
          .paragraph("\(place + 1).  \(isolated(say(name)))", TextStyle(size: 13, below: 4))
        } + [.space(8), .paragraph(say(.bringWhere), TextStyle())], footer: PDFDocument.Footer(say(.letterFooter)))
  }

  /// The page as a file; draws on the calling thread.
  package func pdf(in say: Language) throws -> [UInt8] { try document(in: say).render() }
}
