import Casework

extension Outline {
  /// The part that lays down how a request is handled: of several, the one with the most items.
  var handlingPart: Part? {
    let candidates = parts(.handling)
    return candidates.dropFirst().reduce(candidates.first) { best, part in
      guard let best else { return part }
      return part.topItems.count > best.topItems.count ? part : best
    }
  }

  var handlingSteps: [HandlingStep] {
    guard let items = handlingPart?.items else { return [] }
    var steps: [HandlingStep] = []
    for item in items {
      if item.level == 0 {
        steps.append(HandlingStep(text: item.text, line: item.line, gates: Gate.gates(of: item.allWords)))
      } else if let last = steps.indices.last {
        steps[last].gates.formUnion(Gate.gates(of: item.allWords))
      }
    }
    return steps
  }
}
