import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  /// What a form that came too late is shown with: what happened since its version, what was typed and what stands.
  func conflict(of form: Form, in part: String, on file: RequestFile) async throws -> FormConflict {
    let seen = Int(form[FieldName.version] ?? "") ?? -1
    let events = try await office.events(of: file.request.id, since: seen, as: actor)
    let panels = RequestPanels(file: file, visit: self, refused: nil)
    let fields: [ConflictView.Difference]
    if let kind = RequestPart(rawValue: part) {
      fields =
        differences(of: form, in: kind, beside: panels.stored(kind), on: file) + answers(in: form, in: kind, on: file)
    } else {
      fields = verdict(form)
    }
    return FormConflict(
      meanwhile: events.prefix(20).map { entry($0, items: file.request.items) }, fields: fields,
      form: panels.anchor(of: part))
  }

  /// What was typed into one of the page's panels, where it is not what stands.
  private func differences(
    of form: Form, in part: RequestPart, beside stored: Form?, on file: RequestFile
  ) -> [ConflictView.Difference] {
    form.fields.compactMap { field in
      guard let label = part.label(of: field.name) else { return nil }
      let stands = stored?[field.name]
      let typed = words(of: field.value, in: field.name, part)
      guard !field.value.trimmedSpaces.isEmpty || !(stands ?? "").isEmpty, field.value != stands else { return nil }
      return ConflictView.Difference(
        label: label, typed: typed, stored: stands.map { words(of: $0, in: field.name, part) } ?? "")
    }
  }

  /// The service's own questions of a correction, question by question.
  private func answers(in form: Form, in part: RequestPart, on file: RequestFile) -> [ConflictView.Difference] {
    guard part == .particulars, let service = file.service, !service.questions.isEmpty else { return [] }
    let read = FormEntries(form, for: service).answers(to: service.questions, today: CalendarDay(file.now))
    let typed = read.answers.facts(of: service)
    let stored = Dictionary(
      file.request.particulars.form.facts(of: service).map { ($0.label, $0.value) },
      uniquingKeysWith: { first, _ in first })
    var rows = typed.compactMap { fact -> ConflictView.Difference? in
      guard stored[fact.label] != fact.value else { return nil }
      return ConflictView.Difference(
        label: fact.label, typed: say.words(of: fact.value), stored: stored[fact.label].map(say.words) ?? "")
    }
    // Who took an answer out sees what would go.
    let left = Set(typed.map(\.label))
    rows += file.request.particulars.form.facts(of: service).filter { !left.contains($0.label) }.map {
      ConflictView.Difference(label: $0.label, typed: say(.dash), stored: say.words(of: $0.value))
    }
    return rows
  }

  /// What a verdict on a document is written into.
  static let verdictFields = [(name: FieldName.against, label: Phrase.matchedAgainst), (FieldName.reason, .theReason)]

  /// What was written about one document.
  private func verdict(_ form: Form) -> [ConflictView.Difference] {
    Self.verdictFields.compactMap { name, label in
      let typed = form[name] ?? ""
      return typed.trimmedSpaces.isEmpty ? nil : ConflictView.Difference(label: label, typed: typed, stored: "")
    }
  }

  /// What a form's value says to its reader: names in the place of words and identifiers of ours.
  private func words(of value: String, in field: String, _ part: RequestPart) -> String {
    switch field {
    case FieldName.person:
      StaffMember.ID(value).flatMap { settings.staff[$0] } ?? say(.tabUnassigned)
    case FieldName.channel: Channel(rawValue: value).map { say($0.name) } ?? value
    case FieldName.method: Seal.Method(rawValue: value).map { say($0.name) } ?? value
    case FieldName.recommendation: Choice.recommendations.first { $0.value == value }.map { say($0.label) } ?? value
    case FieldName.outcome: Choice.urgencyRulings.first { $0.value == value }.map { say($0.label) } ?? value
    case FieldName.reason where part == .pause: Pause.Reason(rawValue: value).map { say($0.name) } ?? value
    default: value
    }
  }
}

extension Language {
  /// A fact's value on one line.
  func words(of value: Fact.Value) -> String {
    switch value {
    case .phrase(let phrase): self(phrase)
    case .text(let text), .code(let text), .link(let text, _), .covered(let text, _), .shown(let text, _): text
    case .money(let halalas): self(.money(halalas: halalas))
    }
  }
}
