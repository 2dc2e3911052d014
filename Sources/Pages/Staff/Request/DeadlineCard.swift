import HTML
import Lexicon

/// The deadline, how much of it is gone, and on request how it was counted.
func deadlineCard(_ deadline: DeadlineView, in say: Language) -> HTML {
  section(.class("card due-card \(deadline.tone.cardClass)"), .ariaLabelledBy("h-deadline")) {
    div(.class("body")) {
      h2(.id("h-deadline"), .class("small muted")) { say(.deadline) }
      b { say(deadline.headline) }
      if let used = deadline.used {
        progress(
          .max(max(used.total, 1)), .value(String(min(used.spent, used.total))), .ariaLabel(say(.timeUsed)))
      }
      if let due = deadline.due { p(.class("small strong")) { fullDate(due, in: say) } }
      p(.class("small muted")) { say(deadline.rule) }
      if let day = deadline.notBefore {
        p(.class("small muted")) {
          say(.notBefore)
          " "
          bothDates(day, in: say)
        }
      }
      deadlineExplanation(deadline.explanation, in: say)
    }
  }
}

private func deadlineExplanation(_ lines: [String], in say: Language) -> HTML {
  guard !lines.isEmpty else { return .none }
  return details(.class("why small")) {
    summary { say(.howCounted) }
    ol {
      for line in lines { li { line } }
    }
  }
}

extension Tone {
  /// The class that colours a deadline's edge and bar.
  fileprivate var cardClass: String {
    switch self {
    case .bad: "late"
    case .warn: "soon"
    case .ok: "met"
    case .info, .plain: "calm"
    }
  }
}
