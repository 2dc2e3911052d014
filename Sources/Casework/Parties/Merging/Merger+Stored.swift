extension Merger.Changes {
  /// Laid out so that the same changes always give the same text, and read back as themselves.
  package var stored: String {
    var form = CanonicalForm()
    form.add("kept", Int64(keptVersion))
    form.add("joined", Int64(joinedVersion))
    for detail in Merger.Detail.allCases {
      guard let rewriting = details[detail] else { continue }
      form.add("\(detail.rawValue)_before", rewriting.before)
      form.add("\(detail.rawValue)_after", rewriting.after)
    }
    if movedNumber { form.add("number", "moved") }
    for role in roles { form.add("role", role.rawValue) }
    for part in contacts { form.add("contact", part.stored) }
    for part in consents { form.add("consent", part.stored) }
    for part in relations { form.add("relation", part.stored) }
    for one in withdrawn { form.add("withdrawn", "\(one.number) \(one.at.microseconds)") }
    for id in distinct { form.add("distinct", id.description) }
    form.add("file", file?.description)
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    self.init()
    for (name, value) in pairs {
      switch name {
      case "kept": keptVersion = Int(value) ?? 0
      case "joined": joinedVersion = Int(value) ?? 0
      case "number": movedNumber = true
      case "role":
        guard let role = PartyRole(rawValue: value) else { return nil }
        roles.append(role)
      case "contact", "consent", "relation", "withdrawn":
        let numbers = value.split(separator: " ").compactMap { Int64($0) }
        guard numbers.count == 2 else { return nil }
        add(name, Int(numbers[0]), numbers[1])
      case "distinct":
        guard let id = Party.ID(value) else { return nil }
        distinct.append(id)
      case "file":
        guard let id = BeneficiaryFile.ID(value) else { return nil }
        file = id
      default:
        guard add(detail: name, value) else { return nil }
      }
    }
  }

  private mutating func add(_ name: String, _ number: Int, _ other: Int64) {
    let brought = Merger.Brought(number: number, from: Int(other))
    switch name {
    case "contact": contacts.append(brought)
    case "consent": consents.append(brought)
    case "relation": relations.append(brought)
    default: withdrawn.append(Merger.Withdrawal(number: number, at: Instant(microseconds: other)))
    }
  }

  private mutating func add(detail name: String, _ value: String) -> Bool {
    for detail in Merger.Detail.allCases {
      if name == "\(detail.rawValue)_before" {
        details[detail] = Merger.Rewriting(before: value, after: "")
        return true
      }
      if name == "\(detail.rawValue)_after" {
        details[detail]?.after = value
        return true
      }
    }
    return false
  }
}

extension Merger.Brought {
  fileprivate var stored: String { "\(number) \(from)" }
}
