package import Casework
package import Lexicon
package import PDF

/// A letter laid out on the association's paper.
package struct LetterPaper: Sendable {
  package var kind: LetterKind
  package var template: Int
  package var content: LetterContent
  /// Nil for a draft, which says on its face that it is one.
  package var number: LetterNumber?
  package var issued: Instant
  /// Where anyone can check that the letter is the association's; nil on a draft.
  package var address: String?
  /// The association's own look and words; nil for the plain ones.
  package var letterhead: Letterhead?
  /// The letterhead's logo, a PNG.
  package var logo: [UInt8]?

  package init(_ letter: Letter, address: String, on letterhead: Letterhead? = nil, logo: [UInt8]? = nil) {
    (kind, template, content) = (letter.kind, letter.template, letter.content)
    (number, issued, self.address) = (letter.number, letter.issuedAt, address)
    (self.letterhead, self.logo) = (letterhead, logo)
  }

  /// A letter as it would be issued now.
  package init(
    draft kind: LetterKind, _ content: LetterContent, at now: Instant, on letterhead: Letterhead? = nil,
    logo: [UInt8]? = nil
  ) {
    (self.kind, template, self.content) = (kind, LetterTemplate.current(kind).version, content)
    (number, issued, address) = (nil, now, nil)
    (self.letterhead, self.logo) = (letterhead, logo)
  }

  private var colour: Colour { letterhead?.colour.colour ?? .letterhead }

  /// The letter in a language, ready to be drawn.
  package func document(in say: Language) throws(LetterRefusal) -> PDFDocument {
    let template = try LetterTemplate.of(kind, version: template)
    let body = try template.body(with: content, in: say, saying: letterhead?.wordings[kind])
    return PDFDocument(
      title: [say(template.subject), number?.description].compactMap { $0 }.joined(separator: " "),
      author: association(in: say), language: say.code, isRightToLeft: say == .ar,
      created: "\(CalendarDay(issued))T00:00:00+03:00",
      blocks: head(in: say) + reference(in: say) + opening(template, in: say)
        + body.map { Block.paragraph($0, TextStyle(below: 10)) } + closing(in: say),
      footer: PDFDocument.Footer(say(.letterFooter)))
  }

  private func association(in say: Language) -> String {
    content[say == .ar ? .associationAr : .associationEn] ?? content[.associationAr] ?? ""
  }

  private func head(in say: Language) -> [Block] {
    var name = [Block.paragraph(association(in: say), TextStyle(size: 17, isBold: true, colour: colour, below: 2))]
    if let licence = content[.licence] {
      name.append(.paragraph(say(.letterLicence(isolated(licence))), TextStyle(size: 10, colour: .grey, below: 2)))
    }
    for line in (say == .ar ? letterhead?.linesAr : letterhead?.linesEn) ?? [] {
      name.append(.paragraph(isolated(line), TextStyle(size: 10, colour: .grey, below: 2)))
    }
    let picture = logo.map { [Block.picture(png: $0, height: 56)] } ?? []
    return [.columns([Block.Column(share: 3, name)] + (picture.isEmpty ? [] : [Block.Column(picture)])), .rule(colour)]
  }

  private func reference(in say: Language) -> [Block] {
    let style = TextStyle(size: 10, colour: .grey, below: 2)
    let date = Block.paragraph(say(.letterDate(DualDate(CalendarDay(issued)))), style)
    guard let number else {
      return [.paragraph(say(.letterDraft), TextStyle(size: 12, isBold: true, below: 4)), date, .space(14)]
    }
    return [.paragraph(say(.letterNumber(isolated(number.description))), style), date, .space(14)]
  }

  private func opening(_ template: LetterTemplate, in say: Language) -> [Block] {
    var opening: [Block] = []
    if let addressee = content[.addressee] {
      opening.append(.paragraph(say(.letterTo(isolated(addressee))), TextStyle(size: 13, isBold: true)))
    }
    return opening + [
      .paragraph(say(.letterGreeting)), .heading(say(.letterSubject(say(template.subject))), level: 1), .space(4),
    ]
  }

  private func closing(in say: Language) -> [Block] {
    var signature = [Block.paragraph(say(.letterClosing), TextStyle(below: 18))]
    if let signer = content[.signer] {
      signature.append(.paragraph(isolated(signer), TextStyle(isBold: true, below: 2)))
    }
    signature.append(.paragraph(association(in: say), TextStyle(colour: .grey)))
    guard let address else { return [.space(12), .columns([Block.Column(signature)])] }
    let check: [Block] = [
      .code(address, size: 96), .paragraph(say(.letterCheck), TextStyle(size: 9, colour: .grey, below: 0)),
    ]
    return [.space(12), .columns([Block.Column(share: 2, signature), Block.Column(check)])]
  }
}

extension Colour {
  /// The colour of an association's letterhead until it has one of its own.
  package static let letterhead = Letterhead.Ink.teal.colour
}

extension Letterhead.Ink {
  /// On white at least 7 to 1.
  var colour: Colour {
    switch self {
    case .teal: Colour(0.04, 0.36, 0.33)
    case .green: Colour(0.08, 0.34, 0.14)
    case .blue: Colour(0.07, 0.27, 0.53)
    case .purple: Colour(0.35, 0.18, 0.51)
    case .burgundy: Colour(0.50, 0.09, 0.20)
    case .charcoal: Colour(0.20, 0.22, 0.25)
    }
  }
}
