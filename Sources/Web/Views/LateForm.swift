import Casework
import HTTP
import Lexicon
import Pages

/// A form that came too late, read field by field beside what stands now; only what differs is kept.
struct LateForm {
  let form: Form
  let say: Language
  private(set) var fields: [ConflictView.Difference] = []

  init(_ form: Form, in say: Language) { (self.form, self.say) = (form, say) }

  /// A field as it was typed; `words` says what a value of ours means to its reader.
  mutating func add(_ name: String, _ label: Phrase, stored: String = "", words: (String) -> String = { $0 }) {
    guard let typed = form[name] else { return }
    note(label, typed: words(typed.trimmedSpaces), stored: stored)
  }

  /// A field beside what the same form would show now.
  mutating func add(_ name: String, _ label: Phrase, beside stored: Form, words: (String) -> String = { $0 }) {
    let stands = stored[name] ?? ""
    add(name, label, stored: stands.isEmpty ? "" : words(stands), words: words)
  }

  /// A day that was typed in either calendar; one that is none stands as it was typed.
  mutating func addDay(_ name: String, _ label: Phrase, stored: CalendarDay? = nil) {
    guard let entry = DateEntry(name, in: form) else { return }
    let parts = [entry.day, entry.month, entry.year].filter { !$0.isEmpty }.joined(separator: "/")
    let typed = entry.isBlank ? "" : (try? entry.entered()).map { words(of: $0.day) } ?? parts
    note(label, typed: typed, stored: stored.map(words) ?? "")
  }

  /// What was said in one place, where it is not what stands.
  mutating func note(_ label: Phrase, typed: String, stored: String) {
    guard typed != stored else { return }
    fields.append(ConflictView.Difference(label: label, typed: typed.isEmpty ? say(.dash) : typed, stored: stored))
  }

  private func words(of day: CalendarDay) -> String { say(.bothDates(DualDate(day))) }
}

extension StaffVisit {
  /// What a late form is shown with; `form` is where it stands on the page, nil when it is taken no more.
  func conflict(
    _ events: [Event], _ late: LateForm, _ items: [Casework.ChecklistItem] = [], form: String?
  ) -> FormConflict {
    FormConflict(meanwhile: events.prefix(20).map { entry($0, items: items) }, fields: late.fields, form: form)
  }
}
