import Casework

extension Event {
  /// The name of whom the event is about.
  var person: Phrase { Phrase(verbatim: self[.assignee] ?? "") }

  var staffAdded: Phrase {
    let added = Phrase(ar: "أُضيف موظف", en: "Staff member added").joined(person, by: ": ")
    return posts(.category).map { added.joined(Phrase(ar: "(\($0.ar))", en: "(\($0.en))")) } ?? added
  }

  /// What was changed about a colleague: posts from and to, or whether they may sign in.
  var staffChanged: Phrase {
    var parts: [Phrase] = []
    if self[.was] != self[.category], let before = posts(.was), let after = posts(.category) {
      parts.append(
        Phrase(ar: "أدوار الموظف من \(before.ar) إلى \(after.ar)", en: "posts from \(before.en) to \(after.en)"))
    }
    if let active = self[.active] {
      parts.append(
        active == "yes"
          ? Phrase(ar: "أُعيد تفعيل الحساب", en: "account reactivated")
          : Phrase(ar: "أُوقف الحساب", en: "account deactivated"))
    }
    let changed = Phrase(ar: "تغيّر سجل موظف", en: "Staff member changed").joined(person, by: ": ")
    return parts.reduce(changed) { $0.joined($1, by: " – ") }
  }

  /// The posts a fact holds as stored words; nil where it has none.
  private func posts(_ name: Fact.Name) -> Phrase? {
    let roles = (self[name] ?? "").split(separator: ",").compactMap { Role(rawValue: String($0)) }
    return roles.isEmpty ? nil : roles.map(\.name).listed()
  }
}
