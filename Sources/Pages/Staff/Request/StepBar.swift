import HTML
import Lexicon

/// The stages of the way, and on phones a line that says which one this is.
func stepBar(_ steps: [StepView], in say: Language) -> HTML {
  // A request that left its way, as by withdrawal, has no stage to show.
  guard steps.contains(where: { $0.state == .current }) || steps.allSatisfy({ $0.state == .done }) else { return .none }
  return section(.class("card"), .ariaLabel(say(.requestSteps))) {
    currentStepLine(steps, in: say)
    ol(.class("steps")) {
      for step in steps { stepItem(step, in: say) }
    }
  }
}

private func stepItem(_ step: StepView, in say: Language) -> HTML {
  switch step.state {
  case .done:
    li(.class("done")) {
      span {
        say(step.label)
        span(.class("vh")) { " (\(say(.done)))" }
      }
    }
  case .current: li(.ariaCurrent("step")) { span { say(step.label) } }
  case .ahead: li { span { say(step.label) } }
  }
}

private func currentStepLine(_ steps: [StepView], in say: Language) -> HTML {
  guard let index = steps.firstIndex(where: { $0.state == .current }) else { return .none }
  return p(.class("only-s stepline")) {
    span(.class("strong")) { say(.stepOf(index + 1, steps.count, steps[index].label)) }
    if steps.indices.contains(index + 1) {
      span(.class("small muted")) { say(.nextStep(steps[index + 1].label)) }
    }
  }
}
