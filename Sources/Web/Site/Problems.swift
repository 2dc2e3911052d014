import Casework
import HTML
import HTTP
import Lexicon
import Office
import Pages

/// The one place where errors become answers: status, words, and nothing of the inside.
enum Problems {
  /// The problem page for a kind, where no association is known.
  static func page(
    _ kind: Problem.Kind, _ detail: Phrase? = nil, for request: HTTPRequest, files: SiteFiles
  ) -> HTTPResponse {
    let problem = Problem(kind: kind, incident: kind == .fault ? request.id : nil, detail: detail)
    var response = request.wantsJSON ? json(problem, request) : html(problem, request, files)
    if kind == .unavailable { response.headers["Retry-After"] = "5" }
    return response
  }

  private static func html(_ problem: Problem, _ request: HTTPRequest, _ files: SiteFiles) -> HTTPResponse {
    let say = LanguageChoice.of(request)
    let path = String(request.path.dropFirst(request.impliedPrefix.count))
    let frame = PublicFrame(
      say: say, languageSwitch: "\(PercentCoding.encodePath(path))?lang=\(say.other.code)", assets: files.paths,
      paths: PublicPaths(base: ""), association: nil, token: FormToken(""))
    return HTTPResponse(
      status: problem.kind.rawValue,
      headers: ["Content-Type": "text/html; charset=utf-8", "Content-Language": say.code],
      content: .bytes(problemPage(problem, in: frame).rendered(asDocument: true)))
  }

  static func response(to error: any Error, for request: HTTPRequest, files: SiteFiles) -> HTTPResponse {
    if case WebRefusal.signedOut(let path)? = error as? WebRefusal { return .redirect(to: path) }
    let (kind, detail) = meaning(of: error)
    return page(kind, detail, for: request, files: files)
  }

  /// What an error means to the person in front of the screen.
  static func meaning(of error: any Error) -> (Problem.Kind, Phrase?) {
    switch error {
    case let refusal as Refusal: (.refused, refusal.words)
    case let refusal as BenefitRefusal: (.refused, refusal.words)
    case let refusal as PolicyRefusal: (.refused, refusal.words)
    case let refusal as ReceptionRefusal: (.refused, refusal.words)
    case let refusal as CommitteeRefusal: (.refused, refusal.words)
    case let refusal as ViewRefusal: (.refused, refusal.words)
    case let refusal as SegmentRefusal: (.refused, refusal.words)
    case let refusal as AgreementRefusal: (.refused, refusal.words)
    case let refusal as PanelRefusal: (.refused, refusal.words)
    case let refusal as OfficeRefusal: meaning(of: refusal)
    case let refusal as WebRefusal: meaning(of: refusal)
    case let refusal as ApplicationRefusal: (kind(of: refusal), refusal.words)
    case let refusal as ServiceRefusal: (.refused, refusal.words)
    case let refusal as Vault.Refusal: (.refused, refusal.words)
    case is FieldProblems: (.refused, nil)
    case let refusal as FormRefusal: meaning(of: refusal)
    default: (OfficeFault(error)?.kind ?? .fault, nil)
    }
  }

  private static func meaning(of refusal: OfficeRefusal) -> (Problem.Kind, Phrase?) {
    switch refusal {
    case .notFound: (.notFound, nil)
    case .notAllowed(let duty):
      (.notAllowed, Phrase(ar: "المهمة: \(duty.name.ar).", en: "The duty: \(duty.name.en)."))
    case .changedMeanwhile: (.changed, nil)
    }
  }

  private static func kind(of refusal: ApplicationRefusal) -> Problem.Kind {
    switch refusal {
    case .noSuchService: .notFound
    case .keyUsed, .formChanged, .changedUnread: .changed
    case .noPolicyInForce, .channelClosed, .noSuchDraft: .refused
    }
  }

  private static func meaning(of refusal: WebRefusal) -> (Problem.Kind, Phrase?) {
    switch refusal {
    case .formExpired: (.notAllowed, .formExpired)
    case .tooManyAttempts: (.tooMany, nil)
    case .notFound, .signedOut: (.notFound, nil)
    }
  }

  private static func meaning(of refusal: FormRefusal) -> (Problem.Kind, Phrase?) {
    switch refusal {
    case .fileTooLarge, .tooLong, .valueTooLong, .tooManyFields, .tooManyFiles, .nameTooLong: (.tooLarge, nil)
    case .storageFailed: (.unavailable, nil)
    case .unknownKind, .malformed, .notText: (.badRequest, nil)
    }
  }

  /// RFC 9457.
  static func json(_ problem: Problem, _ request: HTTPRequest) -> HTTPResponse {
    var sheet = JSONSheet()
    sheet.object { sheet in
      sheet.member("type", "about:blank")
      sheet.member("status", problem.kind.rawValue)
      sheet.member("title", problem.kind.title.en)
      sheet.member("instance", request.id)
      if let detail = problem.detail { sheet.member("detail", detail.en) }
    }
    return sheet.problem(status: problem.kind.rawValue)
  }
}

extension OfficeFault {
  fileprivate var kind: Problem.Kind {
    switch self {
    case .unavailable: .unavailable
    case .tookTooLong: .tookTooLong
    case .broken: .fault
    }
  }
}

extension String {
  /// Whether these bytes stand somewhere in it; letters that may be composed are not compared as `contains` would.
  fileprivate func holds(_ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var text = self
    return text.withUTF8 { text in text.indices.contains { text[$0...].starts(with: word) } }
  }
}

extension HTTPRequest {
  /// Whether a program asked, which wants problems as JSON.
  var wantsJSON: Bool {
    guard let accept = headers["Accept"] else { return false }
    return accept.holds("json") && !accept.holds("text/html")
  }
}
