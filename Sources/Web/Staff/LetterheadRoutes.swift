import Casework
import HTTP
import Letters
import Lexicon
import Office
import Pages

extension Rooms {
  func addLetterheads(to router: inout Router) {
    let base = "/{association}/staff/letters"
    router.get("\(base)/letterhead", staff { visit in try visit.letterhead() })
    router.post("\(base)/letterhead", bodyLimit: Self.uploadLimit, staffPosted(setLetterhead))
    router.get("\(base)/letterhead/preview.pdf", staff { visit in try visit.sample(.acceptance, saying: nil) })
    router.get("\(base)/words/{kind}", staff { visit in try visit.words(of: try visit.letterKind()) })
    router.post("\(base)/words/{kind}", staffPosted(setWords))
    router.post("\(base)/words/{kind}/preview", staffPosted(previewWords))
    router.post("\(base)/words/{kind}/removal", staffPosted(takeReadyWords))
  }

  private func setLetterhead(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageServices)
    let typed = TypedForm(form)
    let refused: FieldError
    do {
      let colour: Letterhead.Ink = try typed.word(FieldName.colour)
      let file = form.files.first { !$0.name.isEmpty }
      // A picture that no letter could be drawn with is refused before it is kept.
      if let file, file.size <= Letterhead.largestLogo { try visit.tryLogo(at: file.path) }
      try await office.setLetterhead(
        colour: colour, arabicLines: typed.text(FieldName.linesAr), englishLines: typed.text(FieldName.linesEn),
        logo: file.map { .sent(path: $0.path, name: $0.name) } ?? (form[FieldName.noLogo] == nil ? .kept : .none),
        seen: typed.version, as: visit.actor)
      return visit.go(visit.paths.letterhead, .letterheadSaved)
    } catch let refusal as PanelRefusal {
      refused = FieldError(refusal.field ?? FieldName.colour, refusal.words)
    } catch let refusal as LetterheadRefusal {
      refused = FieldError(refusal.field, refusal.words)
    } catch let refusal as Vault.Refusal {
      refused = FieldError(FieldName.file, refusal.words)
    } catch OfficeRefusal.changedMeanwhile {
      return try visit.letterhead(FormState(values: form, errors: [.changed(FieldName.colour)]), status: 409)
    }
    return try visit.letterhead(FormState(values: form, errors: [refused]), status: 422)
  }

  private func setWords(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try await visit.changeWords(form) { kind in
      let wording = try Wording(form, for: kind)
      try await office.setWording(wording, of: kind, seen: TypedForm(form).version, as: visit.actor)
    }
  }

  private func takeReadyWords(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try await visit.changeWords(form) { kind in
      try await office.setWording(nil, of: kind, seen: TypedForm(form).version, as: visit.actor)
    }
  }

  /// A letter with the words that were typed and made-up values; nothing is saved.
  private func previewWords(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageServices)
    let kind = try visit.letterKind()
    do {
      return try visit.sample(kind, saying: try Wording(form, for: kind))
    } catch let refusal as WordingRefusal {
      return try visit.words(of: kind, FormState(values: form, errors: [refusal.error]), status: 422)
    }
  }
}

extension StaffVisit {
  fileprivate func letterKind() throws -> LetterKind {
    try must(.manageServices)
    guard let kind = LetterKind(rawValue: request.captures["kind"] ?? "") else { throw OfficeRefusal.notFound }
    return kind
  }

  fileprivate func letterhead(_ refused: FormState? = nil, status: Int = 200) throws -> HTTPResponse {
    try must(.manageServices)
    let current = settings.letterhead
    let state =
      refused
      ?? FormState(
        values: Form(values: [
          FieldName.version: String(current?.number ?? 0), FieldName.colour: (current?.colour ?? .teal).rawValue,
          FieldName.linesAr: current?.linesAr.joined(separator: "\n") ?? "",
          FieldName.linesEn: current?.linesEn.joined(separator: "\n") ?? "",
        ]))
    let kinds = LetterKind.allCases.map {
      LetterheadView.Kind(code: $0.rawValue, name: $0.name, isOwn: current?.wordings[$0] != nil)
    }
    let view = LetterheadView(hasLogo: current?.logo != nil, state: state, kinds: kinds)
    return page(letterheadPage(view, in: frame()), status: status)
  }

  /// The words of a kind as they stand, or as they were typed.
  fileprivate func words(
    of kind: LetterKind, _ refused: FormState? = nil, status: Int = 200
  ) throws -> HTTPResponse {
    let (own, template) = (settings.letterhead?.wordings[kind], LetterTemplate.current(kind))
    let state =
      refused
      ?? FormState(
        values: Form(values: [
          FieldName.version: String(settings.letterhead?.number ?? 0),
          FieldName.wordsAr: own?.arabic ?? template.words(in: .ar),
          FieldName.wordsEn: own?.english ?? template.words(in: .en),
        ]))
    let rights = zip(template.rights(in: .ar), template.rights(in: .en)).map { Phrase(ar: $0, en: $1) }
    let view = LetterWordsView(kind: kind, isOwn: own != nil, state: state, rights: rights)
    return page(letterWordsPage(view, in: frame()), status: status)
  }

  fileprivate func changeWords(
    _ form: Form, _ change: (LetterKind) async throws -> Void
  ) async throws -> HTTPResponse {
    let kind = try letterKind()
    do {
      try await change(kind)
      return go(paths.letterhead, .letterheadSaved)
    } catch let refusal as WordingRefusal {
      return try words(of: kind, FormState(values: form, errors: [refusal.error]), status: 422)
    } catch let refusal as LetterheadRefusal {
      return try words(
        of: kind, FormState(values: form, errors: [FieldError(FieldName.wordsAr, refusal.words)]), status: 422)
    } catch OfficeRefusal.changedMeanwhile {
      return try words(of: kind, FormState(values: form, errors: [.changed(FieldName.wordsAr)]), status: 409)
    }
  }

  /// A draft of made-up values on the letterhead that stands, in other words where some are given.
  fileprivate func sample(_ kind: LetterKind, saying wording: Wording?) throws -> HTTPResponse {
    try must(.manageServices)
    let letterhead =
      wording == nil ? settings.letterhead : try settings.letterhead.saying(wording, kind, by: actor.member.id, at: now)
    let paper = LetterPaper(
      draft: kind, .example(of: settings.association, on: CalendarDay(now)), at: now, on: letterhead,
      logo: try office.logo(of: letterhead))
    return HTTPResponse.letter(try paper.pdf(in: say), named: "sample.pdf")
  }

  /// Refuses a picture that cannot be drawn.
  fileprivate func tryLogo(at path: String) throws {
    let paper = LetterPaper(
      draft: .receipt, .example(of: settings.association, on: CalendarDay(now)), at: now,
      logo: try office.bytes(ofFileAt: path))
    do {
      _ = try paper.pdf(in: say)
    } catch LetterRefusal.notAPicture {
      throw LetterheadRefusal.notPNG
    }
  }
}

extension Letterhead? {
  /// The same letterhead with other words, or none that is kept: to look at.
  fileprivate func saying(
    _ wording: Wording?, _ kind: LetterKind, by staff: StaffMember.ID, at now: Instant
  ) throws -> Letterhead? {
    do throws(LetterheadRefusal) {
      return try Letterhead.next(after: self, kind, says: wording, by: staff, at: now)
    } catch .nothingChanged {
      return self
    }
  }
}

extension Wording {
  fileprivate init(_ form: Form, for kind: LetterKind) throws(WordingRefusal) {
    try self.init(
      typedArabic: form[FieldName.wordsAr] ?? "", english: form[FieldName.wordsEn] ?? "", for: kind)
  }
}

extension WordingRefusal {
  fileprivate var error: FieldError {
    FieldError(side == .arabic ? FieldName.wordsAr : FieldName.wordsEn, words)
  }
}

extension LetterheadRefusal {
  fileprivate var field: String {
    switch self {
    case .tooManyLines(let side, _), .lineTooLong(let side, _):
      side == .arabic ? FieldName.linesAr : FieldName.linesEn
    case .notPNG, .logoTooLarge: FieldName.file
    case .nothingChanged: FieldName.colour
    }
  }
}

extension LetterContent {
  /// Made-up values, to look at a letter.
  fileprivate static func example(of association: Association, on today: CalendarDay) -> LetterContent {
    LetterContent([
      .associationAr: association.nameAr, .associationEn: association.nameEn, .licence: association.licence ?? "",
      .addressee: Phrase.exampleName.ar, .request: "REQ-2026-00000", .serviceAr: Phrase.exampleService.ar,
      .serviceEn: Phrase.exampleService.en, .amount: "125000", .months: "6", .appeal: "APL-2026-00000",
      .conditions: Phrase.exampleText.ar, .reasons: Phrase.exampleText.ar, .missingAr: Phrase.exampleText.ar,
      .missingEn: Phrase.exampleText.en, .submitted: today.description, .appealUntil: (today + 30).description,
      .signer: Phrase.exampleName.ar,
    ])
  }
}

extension Phrase {
  fileprivate static let exampleName = Phrase(ar: "اسم للمثال", en: "A made-up name")
  fileprivate static let exampleService = Phrase(ar: "خدمة للمثال", en: "A made-up service")
  fileprivate static let exampleText = Phrase(ar: "نص للمثال يكتب هنا", en: "What is written for this letter")
}
