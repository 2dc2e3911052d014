import Casework
package import HTML
import HTTP
import Lexicon

/// The segments that stand, each with its rules in words.
package func segmentsPage(_ view: SegmentsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.segments), at: .segments) {
    div(.class("head")) {
      div {
        h1 { say(.segments) }
        p(.class("muted")) { say(.segmentsLead) }
      }
      if view.canMake {
        actions { linkButton(say(.newSegment), to: frame.paths.newSegment, class: "btn primary", icon: .plus) }
      }
    }
    div(.class("stack after")) {
      if view.rows.isEmpty {
        emptyState(say(.noSegments))
      } else {
        dataTable([.segmentName, .segmentConditions], caption: .segments, in: say) {
          for row in view.rows {
            tr {
              th(.scope("row")) { a(.href(frame.paths.segment(row.id))) { bdi { row.name } } }
              cell(.segmentConditions, in: say) { say(row.words) }
            }
          }
        }
      }
    }
  }
}

/// The form that makes a segment, counted as often as one likes before it is kept.
package func newSegmentPage(_ maker: SegmentMaker, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.newSegment), at: .segments) {
    crumbs([(say(.segments), frame.paths.segments)], current: .text(say(.newSegment)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.newSegment) }
        p(.class("muted")) { say(.segmentConditionsLead) }
      }
    }
    div(.class("narrow stack after")) {
      errorSummary(maker.state, in: say)
      counted(maker.counted, in: say)
      postForm(frame.paths.newSegment, token: frame.token, class: "card") {
        div(.class("body")) { segmentFields(maker.state, .keepSegment, in: say) }
      }
    }
  }
}

/// Who is in a segment, the newest entry first.
package func segmentPage(_ view: SegmentView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: view.name, at: .segments) {
    crumbs([(say(.segments), frame.paths.segments)], current: bdi { view.name }, in: say)
    div(.class("head")) {
      div {
        h1 { bdi { view.name } }
        p { span(.class("strong")) { say(.inSegment(view.counted.count)) } }
        p(.class("muted")) { say(view.counted.words) }
      }
    }
    div(.class("stack after")) {
      if view.rows.isEmpty { emptyState(say(.nobodyHere)) } else { partyTable(view.rows, frame) }
      nextPageLink(view.next, in: say)
      if !view.rows.isEmpty {
        downloadLinks(.segment, of: "?\(FieldName.segment)=\(view.id)", frame: frame)
      }
      if let maker = view.maker { segmentForms(view, maker, frame) }
    }
  }
}

private func segmentForms(_ view: SegmentView, _ maker: SegmentMaker, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return .fragment([
    details(.class("card act"), .id("change"), .open(if: view.isChanging)) {
      summary { say(.changeSegment) }
      errorSummary(maker.state, in: say)
      counted(maker.counted, in: say)
      postForm(frame.paths.segmentRules(view.id), token: frame.token) {
        hiddenField(FieldName.version, String(view.version))
        segmentFields(maker.state, .changeSegment, in: say)
      }
    },
    details(.class("card act")) {
      summary { say(.removeSegment) }
      postForm(frame.paths.segmentRemoval(view.id), token: frame.token) {
        hiddenField(FieldName.version, String(view.version))
        p(.class("small muted")) { say(.removeSegmentLead) }
        actions { button(.class("btn danger"), .type("submit")) { say(.removeSegment) } }
      }
    },
  ])
}

private func counted(_ counted: SegmentMaker.Counted?, in say: Language) -> HTML {
  guard let counted else { return .none }
  return div(.role("status")) {
    callout(.info, heading: say(.inSegment(counted.count))) { say(counted.words) }
  }
}

/// A field for each condition there can be; an empty one asks for nothing.
private func segmentFields(_ state: FormState, _ keep: Phrase, in say: Language) -> HTML {
  .fragment([
    textField(
      Field(FieldName.segmentName, .segmentName, hint: .segmentNameHint), state, in: say,
      maxlength: Segment.longestName),
    radios(Field(FieldName.match, .segmentMatch), Choice.segmentMatches, state, in: say),
    open(FieldName.kind, .partyKind, Choice.partyKinds, state, in: say),
    open(FieldName.role, .partyRoles, Choice.segmentRoles, state, in: say),
    open(FieldName.sex, .sex, Choice.sexes, state, in: say),
    number(FieldName.ageFrom, .segmentAgeFrom, state, in: say),
    number(FieldName.ageTo, .segmentAgeTo, state, in: say),
    textField(
      Field(FieldName.city, .city, hint: .segmentCityHint, isOptional: true), state, in: say, maxlength: 300),
    textField(
      Field(FieldName.category, .beneficiaryCategory, isOptional: true), state, in: say,
      maxlength: SegmentRule.longestText),
    open(FieldName.registration, .segmentRegistration, Choice.fileStates, state, in: say),
    number(FieldName.endsWithin, .segmentEndsWithin, hint: .segmentEndsWithinHint, state, in: say),
    agreement(FieldName.overdue, .segmentOverdue, state, in: say),
    number(FieldName.householdFrom, .segmentHouseholdFrom, state, in: say),
    number(FieldName.householdTo, .segmentHouseholdTo, state, in: say),
    textField(
      Field(FieldName.incomeBand, .segmentIncome, hint: .segmentIncomeHint, isOptional: true), state, in: say,
      maxlength: SegmentRule.longestText),
    open(FieldName.consentIs, .segmentConsent, Choice.consentStandings, state, in: say),
    open(FieldName.consent, .consentPurpose, Choice.purposes, state, in: say),
    open(FieldName.asked, .segmentAsked, Choice.askedSpans, state, in: say),
    number(FieldName.askedDays, .segmentAskedDays, state, in: say),
    open(FieldName.visited, .segmentVisited, Choice.visitedSpans, state, in: say),
    number(FieldName.visitedDays, .segmentVisitedDays, state, in: say),
    actions {
      button(.class("btn primary"), .type("submit"), .name(FieldName.countOnly), .value("yes")) { say(.countSegment) }
      button(.class("btn"), .type("submit")) { say(keep) }
    },
  ])
}

/// One of several, or none of them.
private func open(
  _ name: String, _ label: Phrase, _ choices: [Choice], _ state: FormState, in say: Language
) -> HTML {
  var state = state
  if state.value(name).isEmpty { state.values.fields.append(.init(name: name, value: Choice.none)) }
  return selectField(
    Field(name, label, isOptional: true), [Choice(Choice.none, .noMatter)] + choices, state, in: say)
}

private func number(
  _ name: String, _ label: Phrase, hint: Phrase? = nil, _ state: FormState, in say: Language
) -> HTML {
  numberField(Field(name, label, hint: hint, isOptional: true), state, in: say, width: "w-4", maxlength: 5)
}

extension Choice {
  package static let segmentWithin = "within"
  package static let segmentNotFor = "not-for"
  package static let consentGiven = "given"
  package static let consentMissing = "missing"

  fileprivate static let segmentMatches = [
    Choice(SegmentRules.Match.all.rawValue, .segmentAll), Choice(SegmentRules.Match.any.rawValue, .segmentAny),
  ]
  fileprivate static let segmentRoles = SegmentRole.all.map { Choice($0.word, $0.name) }
  fileprivate static let fileStates = BeneficiaryFile.State.allCases.map { Choice($0.rawValue, $0.name) }
  fileprivate static let consentStandings = [
    Choice(consentGiven, .segmentConsentGiven), Choice(consentMissing, .segmentConsentMissing),
  ]
  fileprivate static let askedSpans = [
    Choice(segmentWithin, .segmentAskedWithin), Choice(segmentNotFor, .segmentNotAsked),
  ]
  fileprivate static let visitedSpans = [
    Choice(segmentWithin, .segmentVisitedWithin), Choice(segmentNotFor, .segmentNotVisited),
  ]
}
