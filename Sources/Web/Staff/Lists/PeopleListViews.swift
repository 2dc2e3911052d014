import Casework
import HTTP
import Lexicon
import Office
import Pages
import Sheets

extension StaffVisit {
  func peopleLists(_ refused: Phrase? = nil) async throws -> HTTPResponse {
    let lists = try await office.peopleLists(as: actor)
    let view = PeopleListsView(
      lists: lists.map { list in
        PeopleListsView.Line(
          id: list.id.description, name: list.file.name, stage: Chip(list.stage), made: DualMoment(list.made),
          sums: list.counts.rows == 0 ? .dash : .takingSums(list.counts, isOver: list.stage == .taken))
      }, state: FormState(values: Form(), errors: refused.map { [FieldError(FieldName.file, $0)] } ?? []))
    return page(peopleListsPage(view, in: frame()), status: refused == nil ? 200 : 422)
  }

  func peopleList(_ refused: FormState? = nil) async throws -> HTTPResponse {
    let id: PeopleImport.ID = try id()
    let (list, told) = try await office.peopleList(id, as: actor)
    let maySettle = list.stage == .offered || list.stage == .checked
    let sample = maySettle ? office.sample(of: list) : []
    let view = PeopleListView(
      id: id.description, version: list.version, name: list.file.name, stage: Chip(list.stage),
      facts: facts(of: list.counts),
      columns: maySettle
        ? list.mapping.headings.enumerated().map { place, heading in
          PeopleListView.Column(
            heading, samples: sample.map { String($0[place].prefix(60)) }.filter { !$0.isEmpty }.prefix(3).map(\.self))
        } : [], progress: list.stage.isUnderWay ? list.counts.share : nil, findings: findings(in: told),
      hasReport: !told.isEmpty, verbs: verbs(on: list), state: refused ?? chosen(in: list))
    var response = page(peopleListPage(view, in: frame()), status: refused == nil ? 200 : 422)
    if list.stage.isUnderWay { response.headers["Refresh"] = "4" }
    return response
  }

  /// Every row that there is something to say about, as a table.
  func peopleListReport() async throws -> HTTPResponse {
    let id: PeopleImport.ID = try id()
    var rows: [[Cell]] = [[.text(say(.rowHeading)), .text(say(.state)), .text(say(.findingHeading))]]
    var place = 0
    while true {
      let told = try await office.toldRows(of: id, after: place, limit: 5_000, as: actor)
      for row in told {
        let state = say(row.problems.isEmpty ? Phrase.rowToLookAt : .rowNotTaken)
        let words = (row.problems.map { say($0.words) } + row.remarks.map { say($0.words) }).joined(separator: " ")
        rows.append([.number(String(row.number)), .text(state), .text(words)])
      }
      guard let last = told.last, rows.count < Self.longestReport else { break }
      place = last.number
    }
    return .table(CSV.file(rows), named: "report-\(id).csv")
  }

  private static let longestReport = 200_000

  private func chosen(in list: PeopleImport) -> FormState {
    var form = Form()
    for (place, column) in list.mapping.columns.enumerated() {
      form.fields.append(Form.Field(name: FieldName.listColumn(place), value: column?.rawValue ?? Choice.none))
    }
    form.fields.append(Form.Field(name: FieldName.role, value: list.role?.rawValue ?? Choice.none))
    return FormState(values: form)
  }

  private func verbs(on list: PeopleImport) -> [PeopleListPart] {
    let isBlocked = list.mapping.problems.contains(where: \.isBlocking)
    switch list.stage {
    case .offered: return isBlocked ? [.columns, .removal] : [.columns, .check, .removal]
    case .checking: return [.removal]
    case .checked: return [.columns, .check, .taking, .removal]
    case .taking, .taken: return [.undoing]
    case .undoing, .undone, .laidAside: return []
    }
  }

  private func facts(of counts: PeopleImport.Counts) -> [Fact] {
    let all: [(Phrase, Int)] = [
      (.countTaken, counts.taken), (.countKnown, counts.known), (.countRefused, counts.refused),
      (.countRemarked, counts.remarked), (.countRemoved, counts.removed), (.countKept, counts.kept),
    ]
    return all.enumerated().filter { $0.offset < 3 || $0.element.1 > 0 }
      .map { Fact($0.element.0, .code(grouped($0.element.1))) }
  }

  /// What was found, each thing once, the most frequent first, with the first rows it was found in.
  private func findings(in told: [ToldRow]) -> [PeopleListView.Finding] {
    var found: [Phrase: PeopleListView.Finding] = [:]
    func add(_ words: Phrase, _ row: Int, isProblem: Bool) {
      var finding = found[words] ?? PeopleListView.Finding(words, rows: [], count: 0, isProblem: isProblem)
      finding.count += 1
      if finding.rows.count < 5 { finding.rows.append(row) }
      found[words] = finding
    }
    for row in told {
      for problem in row.problems { add(problem.words, row.number, isProblem: true) }
      for remark in row.remarks { add(remark.words, row.number, isProblem: false) }
    }
    let sorted = found.values.sorted {
      ($0.isProblem ? 0 : 1, -$0.count, $0.rows.first ?? 0) < ($1.isProblem ? 0 : 1, -$1.count, $1.rows.first ?? 0)
    }
    return Array(sorted.prefix(40))
  }
}

extension Chip {
  fileprivate init(_ stage: PeopleImport.Stage) {
    switch stage {
    case .offered: self.init(stage.name, .warn)
    case .checking, .taking, .undoing: self.init(stage.name, .info, icon: .clock)
    case .checked: self.init(stage.name, .info)
    case .taken: self.init(stage.name, .ok, icon: .check)
    case .undone, .laidAside: self.init(stage.name)
    }
  }
}
