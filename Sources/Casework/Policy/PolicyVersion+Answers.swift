extension PolicyVersion {
  /// The answers that hold now and may be changed while it is a draft, in the order the points are asked in.
  ///
  /// Not among them: which of two contradicting bounds holds, for the other one is gone with the answer; and what was said of
  /// impossible dates, which is a remark of its day in the history and changes nothing in the version.
  package var givenAnswers: [PointAnswer] {
    guard state == .draft else { return [] }
    var given: [PointAnswer] = []
    if answered.contains(OpenPoint.organization([]).word) { given.append(.organization(organization)) }
    if answered.contains(OpenPoint.title.word) { given.append(.title(title)) }
    if answered.contains(OpenPoint.channels.word) { given.append(.channels(channels)) }
    if answered.contains(OpenPoint.ceiling.word) {
      if let ceiling = reply.ceiling { given.append(.ceiling(ceiling)) }
      if ceilingLeftUnset { given.append(.ceilingLeftUnset) }
    }
    if answered.contains(OpenPoint.floorMeaning.word), let meaning = reply.floorMeaning {
      given.append(.floorMeaning(meaning))
    }
    return given
  }
}

extension PointAnswer {
  /// The point it answers, as it is asked anew.
  package var point: OpenPoint {
    switch self {
    case .organization(let name): .organization([name])
    case .title: .title
    case .dates(let words): .dates([words])
    case .channels: .channels
    case .bounds: .bounds
    case .ceiling, .ceilingLeftUnset: .ceiling
    case .floorMeaning: .floorMeaning
    }
  }
}

extension [PointAnswer] {
  /// Answers given together, each after what it depends on: a ceiling is measured against a floor that only tells as soon as the
  /// floor is said to only tell.
  package var inOrderToSettle: [PointAnswer] {
    filter { $0 == .floorMeaning(.tellsOnly) } + filter { $0 != .floorMeaning(.tellsOnly) }
  }
}
