/// What a study's report rests on, sealed with its words.
package struct Findings: Hashable, Sendable {
  package let score: NeedScore?
  package let advice: Advice
  /// The assessment that was the newest, by its number and its seal; nil when there was none.
  package let assessment: SealedAssessment?
  /// The numbers of the visits that had taken place.
  package let visits: [Int]
  /// SHA-256 over the report's words and all of this, 32 bytes.
  package let seal: [UInt8]

  /// An assessment as a report names it.
  package struct SealedAssessment: Hashable, Sendable {
    package let number: Int
    package let fingerprint: [UInt8]

    package init(number: Int, fingerprint: [UInt8]) { (self.number, self.fingerprint) = (number, fingerprint) }
  }

  init(
    score: NeedScore?, advice: Advice, assessment: SealedAssessment?, visits: [Int], under report: Study.Report,
    with hash: some Fingerprinting
  ) {
    (self.score, self.advice, self.assessment, self.visits) = (score, advice, assessment, visits)
    let form = Self.form(score, advice, assessment, visits)
    seal = hash.fingerprint(of: Self.sealed(form, report))
  }

  /// Whether report and findings are still what was sealed.
  package func isIntact(in report: Study.Report, with hash: some Fingerprinting) -> Bool {
    seal == hash.fingerprint(of: Self.sealed(Self.form(score, advice, assessment, visits), report))
  }

  private static func sealed(_ form: CanonicalForm, _ report: Study.Report) -> [UInt8] {
    var form = form
    form.add("summary", report.summary)
    form.add("opinion", report.opinion)
    form.add("recommendation", report.recommendation.rawValue)
    form.add("at", report.at.microseconds)
    return form.bytes
  }

  private static func form(
    _ score: NeedScore?, _ advice: Advice, _ assessment: SealedAssessment?, _ visits: [Int]
  ) -> CanonicalForm {
    var form = CanonicalForm()
    form.add("score", score?.stored)
    if !advice.kind.isEmpty { form.add("kind", advice.kind) }
    form.add("amount", advice.amount?.count)
    form.add("months", advice.months.map { Int64($0) })
    form.add("assessment", assessment.map { "\($0.number):\($0.fingerprint.hexadecimal)" })
    for visit in visits { form.add("visit", Int64(visit)) }
    return form
  }
}

extension Findings {
  /// The findings in a form that is read back as the same ones.
  package var stored: String {
    var form = Self.form(score, advice, assessment, visits)
    form.add("seal", seal.hexadecimal)
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text), let last = pairs.last, last.name == "seal",
      let seal = [UInt8](hexadecimal: last.value)
    else { return nil }
    let values = Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
    score = values["score"].flatMap(NeedScore.init(stored:))
    advice = Advice(
      kind: values["kind"] ?? "", amount: values["amount"].flatMap { Int64($0) }.map { Halalas($0) },
      months: values["months"].flatMap { Int($0) })
    visits = pairs.filter { $0.name == "visit" }.compactMap { Int($0.value) }
    let named = values["assessment"]?.split(separator: ":").map(String.init) ?? []
    if named.count == 2, let number = Int(named[0]), let fingerprint = [UInt8](hexadecimal: named[1]) {
      assessment = SealedAssessment(number: number, fingerprint: fingerprint)
    } else {
      assessment = nil
    }
    self.seal = seal
  }
}

extension Request {
  /// The assessment a report named, as it was kept.
  package func assessment(of findings: Findings) -> Assessment? {
    fieldwork.assessments.first {
      $0.number == findings.assessment?.number && $0.fingerprint == findings.assessment?.fingerprint
    }
  }

  func findings(
    _ score: NeedScore?, _ advice: Advice, _ report: Study.Report, with hash: some Fingerprinting
  ) throws(Refusal) -> Findings? {
    var advice = advice
    advice.kind = advice.kind.trimmedSpaces
    guard advice.kind.count <= 300 else { throw .textTooLong(limit: 300) }
    if let months = advice.months, !(1...Advice.longest).contains(months) {
      throw .fieldwork(.monthsOutOfRange(limit: Advice.longest))
    }
    let newest = fieldwork.assessments.last.map {
      Findings.SealedAssessment(number: $0.number, fingerprint: $0.fingerprint)
    }
    let visits = fieldwork.visitsDone.map(\.number)
    if score == nil, advice == Advice(), newest == nil, visits.isEmpty { return nil }
    return Findings(
      score: score, advice: advice, assessment: newest, visits: visits, under: report, with: hash)
  }
}
