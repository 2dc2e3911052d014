package import Casework
package import Lexicon
package import PDF

/// An application form on the association's paper: blank, with lines to write on, or as a request was filled in.
package struct FormPaper: Sendable {
  package var service: Service
  package var association: Association
  /// The words the applicant signs.
  package var declaration: String
  package var printed: CalendarDay
  package var filled: Filled?

  /// What a request says.
  package struct Filled: Sendable {
    package var number: RequestNumber
    package var person: [Line]
    package var need: String
    package var amount: Halalas?
    package var answers: FormAnswers
    /// Codes of the documents that were handed in.
    package var handedIn: Set<String>

    package init(
      number: RequestNumber, person: [Line], need: String, amount: Halalas?, answers: FormAnswers,
      handedIn: Set<String>
    ) {
      self.number = number
      self.person = person
      self.need = need
      self.amount = amount
      self.answers = answers
      self.handedIn = handedIn
    }
  }

  /// A name and what stands beside it.
  package struct Line: Hashable, Sendable {
    package var label, value: String

    package init(_ label: String, _ value: String) { (self.label, self.value) = (label, value) }
  }

  package init(of service: Service, from association: Association, declaration: String, on day: CalendarDay) {
    self.service = service
    self.association = association
    self.declaration = declaration
    printed = day
  }

  /// What the paper says of itself, to be found again by.
  package var code: FormCode {
    FormCode(
      association: association.slug, filled.map { .request($0.number) } ?? .service(service.code),
      version: service.version)
  }

  /// The form as a file; the same form in the same language on the same day is the same bytes.
  package func pdf(in say: Language) throws -> [UInt8] { try document(in: say).render() }

  package func document(in say: Language) -> PDFDocument {
    PDFDocument(
      title: "\(say(.requestForm)): \(title(in: say))", author: name(in: say), language: say.code,
      isRightToLeft: say == .ar, created: "\(printed)T00:00:00+03:00",
      blocks: head(in: say) + person(in: say) + questions(in: say) + documents(in: say) + closing(in: say),
      footer: PDFDocument.Footer("\(code.text)  ·  \(say(.letterFooter))"))
  }

  private func title(in say: Language) -> String { say(Phrase(writtenAr: service.nameAr, en: service.nameEn)) }

  private func name(in say: Language) -> String { say(Phrase(writtenAr: association.nameAr, en: association.nameEn)) }

  private func head(in say: Language) -> [Block] {
    let small = TextStyle(size: 10, colour: .grey, below: 2)
    var own = [Block.paragraph(name(in: say), TextStyle(size: 17, isBold: true, colour: .letterhead, below: 2))]
    if let licence = association.licence { own.append(.paragraph(say(.letterLicence(licence)), small)) }
    own.append(.heading("\(say(.requestForm)): \(title(in: say))", level: 1))
    own.append(.paragraph(say(.versionNumber(service.version)), small))
    if let filled { own.append(.paragraph(say(.letterNumber(filled.number.description)), small)) }
    let mark: [Block] = [
      .code(code.text, size: 84), .paragraph(code.text, TextStyle(size: 8, colour: .grey, below: 0)),
    ]
    return [
      .columns([Block.Column(share: 2.4, own), Block.Column(mark)]), .rule(.letterhead),
      .paragraph(say(.formInstruction), small), .space(6),
    ]
  }

  private func person(in say: Language) -> [Block] {
    let blank: [Phrase] = [.fullName, .nationalID, .birthDate, .mobile, .city, .shortAddress, .iban]
    let lines = filled?.person ?? blank.map { Line(say($0), Self.line) }
    return [.heading(say(.applicantData), level: 2), .facts(lines.map { Block.Fact($0.label, $0.value) }), .space(6)]
  }

  /// Numbers and codes in their own direction among Arabic words.
  package static func leftToRight(_ code: String) -> String { "\u{2066}\(code)\u{2069}" }

  /// Something to write on.
  private static let line = "\u{00A0}"

  private func documents(in say: Language) -> [Block] {
    let all = service.checklist
    guard !all.isEmpty else { return [] }
    return [.heading(say(.documentsToAttach), level: 2)]
      + all.map { requirement in
        let box = filled?.handedIn.contains(requirement.code) == true ? "☑" : "☐"
        let marks = [requirement.isRequired ? nil : .optional, requirement.rules].compactMap(\.self)
        let words = say(Phrase(writtenAr: requirement.nameAr, en: requirement.nameEn))
        return .paragraph(
          marks.isEmpty ? "\(box)  \(words)" : "\(box)  \(words) (\(say(marks.listed())))",
          TextStyle(size: 11, below: 4))
      } + [.space(6)]
  }

  private func closing(in say: Language) -> [Block] {
    [
      .heading(say(.declarationHeading), level: 2), .paragraph(declaration, TextStyle(size: 11)), .space(10),
      .paragraph(say(.signatureAndDate), TextStyle(size: 11)),
    ]
  }
}
