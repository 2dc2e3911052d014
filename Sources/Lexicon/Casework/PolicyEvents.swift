import Casework

extension Event {
  /// Which open point of a draft was answered, and how, in words.
  var pointAnswered: Phrase {
    let answered = Phrase(ar: "أُجيب عن نقطة مفتوحة", en: "Open point answered")
    guard let question = pointQuestion else { return answered }
    let asked = answered.joined(question, by: ": ")
    return pointAnswer.map { asked.joined($0) } ?? asked
  }

  private var pointQuestion: Phrase? {
    switch self[.question] {
    case OpenPoint.organization([]).word: .askOrganization
    case OpenPoint.title.word: .askTitle
    case OpenPoint.dates([]).word: .askDates
    case OpenPoint.channels.word: .askChannels
    case OpenPoint.bounds.word: .askBounds
    case OpenPoint.ceiling.word: .askCeiling
    case OpenPoint.floorMeaning.word: .askFloor
    default: nil
    }
  }

  /// What was chosen; words a person wrote stand as they are.
  private var pointAnswer: Phrase? {
    guard let answer = self[.answer] else { return nil }
    switch self[.question] {
    case OpenPoint.channels.word:
      return answer.split(separator: ",").compactMap { Channel(rawValue: String($0))?.name }.listed()
    case OpenPoint.bounds.word:
      return ReplyRule.Bound(rawValue: answer) == .floor
        ? Phrase(ar: "الحد الأدنى", en: "The floor") : Phrase(ar: "الحد الأقصى", en: "The ceiling")
    case OpenPoint.ceiling.word: return ceiling(answer)
    case OpenPoint.floorMeaning.word:
      return ReplyRule.FloorMeaning(rawValue: answer) == .holdsBack ? .floorHoldsBack : .floorTells
    default: return Phrase(verbatim: answer)
    }
  }

  /// A ceiling as the chain keeps it, "15 working_days submission".
  private func ceiling(_ text: String) -> Phrase {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, let amount = Int(parts[0]), let unit = Limit.Unit(rawValue: parts[1]),
      let start = Limit.Start(rawValue: parts[2]), let limit = Limit(amount, unit, from: start)
    else { return .leaveCeilingUnset }
    return limit.span.joined(start.name)
  }
}
