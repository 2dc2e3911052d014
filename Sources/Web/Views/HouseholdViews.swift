import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  /// The household page of a request, its forms for the one who studies it.
  func household(of file: RequestFile) async throws -> HouseholdView {
    let request = file.request
    let id = request.id.description
    let canEdit = request.stage.isOpenToStudy && request.study?.by == actor.member.id && actor.may(.study)
    let household = request.fieldwork.household
    let hasTable = try await office.hasIncomeTable(for: request.service, as: actor)
    var view = HouseholdView(
      request: id, requestNumber: request.number?.description ?? "", version: request.version,
      members: members(
        of: request, under: try await covers(.party(request.applicant.party), at: .household, id), canEdit: canEdit),
      canEdit: canEdit,
      canAssess: canEdit && hasTable && household != nil && !request.isAssessed)
    view.assessments = request.fieldwork.assessments.map { self.view(of: $0, in: request) }
    if canEdit {
      view.obligations = FormState(values: household?.obligationsForm ?? Form())
      if !hasTable { view.note = FieldworkRefusal.noIncomeTable.words }
    } else {
      view.facts =
        household?.obligations.map { owed in
          Fact(owed.kind.name, owed.amount.map { .money(halalas: $0.count) } ?? .phrase(.incomeUnasked))
        } ?? []
    }
    return view
  }

  private func members(of request: Request, under covers: Covers, canEdit: Bool) -> [HouseholdView.Member] {
    let today = CalendarDay(now)
    let applicant = [Household.Member(name: request.applicant.name.full, relation: .applicant)]
    return (request.fieldwork.household?.members ?? applicant).enumerated().map { place, member in
      var words = [member.relation.name]
      if let years = member.years(on: today) { words.append(Phrase(ar: "العمر \(years)", en: "aged \(years)")) }
      if let activity = member.activity { words.append(activity.name) }
      return HouseholdView.Member(
        name: member.name, words: words.listed(),
        health: member.health.isEmpty ? nil : covers.value(.health, member.health, masked: ""),
        income: member.incomeChip,
        path: canEdit ? paths.member(String(place + 1), of: request.id.description) : nil)
    }
  }

  /// An assessment in words.
  func view(of assessment: Assessment, in request: Request) -> AssessmentView {
    var view = AssessmentView(assessment.result, number: assessment.number, table: assessment.table.number)
    view.at = DualMoment(assessment.at)
    view.seal = assessment.fingerprint.hexadecimal
    view.isOutdated =
      assessment.number == request.fieldwork.assessments.last?.number && !request.isAssessed
    return view
  }

  /// What a study's report rests on.
  func findings(of report: Study.Report, in request: Request) -> FindingsView? {
    guard let findings = report.findings else { return nil }
    var facts: [Fact] = []
    if let score = findings.score {
      facts.append(Fact(.needScore, .code("\(score.total) / 100")))
      facts += NeedScore.Part.allCases.map { part in
        Fact(.points(part.name, most: part.most), .code(String(score.parts[part] ?? 0)))
      }
    }
    if !findings.advice.kind.isEmpty { facts.append(Fact(.adviceKind, .text(findings.advice.kind))) }
    if let amount = findings.advice.amount { facts.append(Fact(.adviceAmount, .money(halalas: amount.count))) }
    if let months = findings.advice.months { facts.append(Fact(.adviceMonths, .code(String(months)))) }
    facts.append(Fact(.visitsMade, .code(String(findings.visits.count))))
    return FindingsView(facts: facts, assessment: request.assessment(of: findings).map { view(of: $0, in: request) })
  }

  /// Household, income and visits on the request's own page.
  func fieldwork(of request: Request) -> FieldworkView? {
    guard request.study != nil else { return nil }
    let mayRead = actor.seesHouseholds
    let id = request.id.description
    let count = request.fieldwork.household?.members.count ?? 0
    let arranges = request.stage.isOpenToStudy && request.study?.by == actor.member.id
    return FieldworkView(
      household: mayRead
        ? DocumentLink("\(say(.members)): \(count)", path: paths.household(of: id)) : nil,
      visits: rows(of: request),
      assessment: mayRead ? request.fieldwork.assessments.last.map { view(of: $0, in: request) } : nil,
      arrange: arranges ? paths.visits(of: id) : nil)
  }
}

extension AssessmentView {
  /// A result in words.
  init(_ result: AssessmentResult, number: Int, table: Int) {
    switch result.outcome {
    case .needsReview(let unknown):
      self.init(
        number: number, table: table, at: nil, outcome: Chip(.needsReview, .warn, icon: .alert), perHead: nil,
        award: nil, lines: result.lines.map(\.words), unknown: unknown.map(\.words), seal: "")
    case .placed(let perHead, let band):
      self.init(
        number: number, table: table, at: nil, outcome: Chip(Phrase(verbatim: band.category), .info),
        perHead: perHead.count, award: band.award.words, lines: result.lines.map(\.words), unknown: [], seal: "")
    }
  }
}

extension Household.Member {
  fileprivate var incomeChip: Chip {
    guard let incomes else { return Chip(.incomeUnasked, .warn, icon: .alert) }
    guard !incomes.isEmpty else { return Chip(.hasNoIncome) }
    guard !incomes.contains(where: { $0.amount == nil }) else { return Chip(.incomeUnasked, .warn, icon: .alert) }
    let sum = incomes.compactMap(\.amount).reduce(.zero, +)
    return Chip(.money(halalas: sum.count), .info)
  }
}

extension Household {
  var obligationsForm: Form {
    var form = Form()
    for owed in obligations {
      form.fields.append(.init(name: FieldName.owesPrefix + owed.kind.rawValue, value: owed.amount?.text ?? ""))
    }
    return form
  }
}
