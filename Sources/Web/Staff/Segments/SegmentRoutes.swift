import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addSegments(to router: inout Router) {
    let base = "/{association}/staff/segments"
    router.get(base, staff { visit in try await visit.segments() })
    router.get("\(base)/new", staff { visit in try visit.newSegment() })
    router.post("\(base)/new", staffPosted(keepSegment))
    router.get("\(base)/{id}", staff { visit in try await visit.segment() })
    router.post("\(base)/{id}/rules", staffPosted(changeSegment))
    router.post("\(base)/{id}/removal", staffPosted(removeSegment))
  }

  private func keepSegment(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    let typed = SegmentForm(form)
    do {
      let rules = try typed.rules()
      if typed.onlyCounts {
        let counted = try await visit.counted(rules)
        return try visit.newSegment(SegmentMaker(state: FormState(values: form), counted: counted))
      }
      let id = try await office.keepSegment(named: typed.name, rules, as: visit.actor)
      return visit.go(visit.paths.segment(id.description), .segmentSaved)
    } catch let refusal as SegmentRefusal {
      return try visit.newSegment(SegmentMaker(state: refusal.state(of: form)), status: 422)
    } catch let refusal as PanelRefusal {
      let state = FormState(form, refused: refusal, orAt: FieldName.segmentName)
      return try visit.newSegment(SegmentMaker(state: state), status: 422)
    }
  }

  private func changeSegment(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    let typed = SegmentForm(form)
    let id: Segment.ID = try visit.id()
    do {
      let rules = try typed.rules()
      if typed.onlyCounts {
        let maker = SegmentMaker(state: FormState(values: form), counted: try await visit.counted(rules))
        return try await visit.segment(changing: maker)
      }
      try await office.changeSegment(
        id, named: typed.name, rules, seen: TypedForm(form).version, as: visit.actor)
      return visit.go(visit.paths.segment(id.description), .segmentSaved)
    } catch let refusal as SegmentRefusal {
      return try await visit.segment(changing: SegmentMaker(state: refusal.state(of: form)), status: 422)
    } catch let refusal as PanelRefusal {
      let state = FormState(form, refused: refusal, orAt: FieldName.segmentName)
      return try await visit.segment(changing: SegmentMaker(state: state), status: 422)
    }
  }

  private func removeSegment(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    try await office.removeSegment(try visit.id(), seen: TypedForm(form).version, as: visit.actor)
    return visit.go(visit.paths.segments, .segmentRemoved)
  }
}

extension SegmentRefusal {
  fileprivate func state(of form: Form) -> FormState {
    FormState(values: form, errors: [FieldError(field, words)])
  }
}

extension StaffVisit {
  fileprivate func segments() async throws -> HTTPResponse {
    let rows = try await office.segments(as: actor).map { segment in
      SegmentsView.Row(id: segment.id.description, name: segment.name, words: segment.rules.words)
    }
    return page(segmentsPage(SegmentsView(rows: rows, canMake: actor.may(.keepPeople)), in: frame()))
  }

  fileprivate func counted(_ rules: SegmentRules) async throws -> SegmentMaker.Counted {
    SegmentMaker.Counted(words: rules.words, count: try await office.count(rules, as: actor))
  }

  fileprivate func newSegment(_ maker: SegmentMaker? = nil, status: Int = 200) throws -> HTTPResponse {
    try must(.keepPeople)
    let beginning = FormState(values: Form([FieldName.match: SegmentRules.Match.all.rawValue]))
    return page(newSegmentPage(maker ?? SegmentMaker(state: beginning), in: frame()), status: status)
  }

  fileprivate func segment(changing maker: SegmentMaker? = nil, status: Int = 200) async throws -> HTTPResponse {
    let id: Segment.ID = try id()
    let found = try await office.segment(id, after: request.query["after"].flatMap { Party.ID($0) }, as: actor)
    let segment = found.segment
    let beginning = SegmentMaker(state: FormState(values: segment.rules.form(named: segment.name)))
    let view = SegmentView(
      id: id.description, name: segment.name, version: segment.version,
      counted: SegmentMaker.Counted(words: segment.rules.words, count: found.count), rows: found.lines.map(row),
      next: found.next.map { "\(paths.segment(id.description))?after=\($0)" },
      maker: actor.may(.keepPeople) ? maker ?? beginning : nil, isChanging: maker != nil)
    return page(segmentPage(view, in: frame()), status: status)
  }
}
