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
    case .keyUsed, .formChanged: .changed
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
    let detail = problem.detail.map { ",\"detail\":\(JSONText.quoted($0.en))" } ?? ""
    let body = """
      {"type":"about:blank","status":\(problem.kind.rawValue),"title":\(JSONText.quoted(problem.kind.title.en)),\
      "instance":\(JSONText.quoted(request.id))\(detail)}
      """
    return HTTPResponse(
      status: problem.kind.rawValue, headers: ["Content-Type": "application/problem+json"],
      content: .bytes(Array(body.utf8)))
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

extension HTTPRequest {
  /// Whether a program asked, which wants problems as JSON.
  var wantsJSON: Bool {
    guard let accept = headers["Accept"] else { return false }
    return accept.contains("json") && !accept.contains("text/html")
  }
}

/// Text as a JSON string.
enum JSONText {
  /// The text in quotation marks; what JSON does not take as it is, escaped.
  static func quoted(_ text: String) -> String {
    var result: [UInt8] = []
    write(text, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// The same, put behind what is there.
  static func write(_ text: String, to result: inout [UInt8]) {
    result.append(quote)
    // Most of what is told has nothing to escape.
    if text.utf8.allSatisfy(isPlain) {
      result.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { write(byte, to: &result) }
    }
    result.append(quote)
  }

  private static func write(_ byte: UInt8, to result: inout [UInt8]) {
    switch byte {
    case quote, UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): result += "\\n".utf8
    case UInt8(ascii: "\r"): result += "\\r".utf8
    case UInt8(ascii: "\t"): result += "\\t".utf8
    case ..<0x20: result += "\(byte < 0x10 ? "\\u000" : "\\u00")\(String(byte, radix: 16))".utf8
    default: result.append(byte)
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != quote && byte != UInt8(ascii: "\\")
  }
}
