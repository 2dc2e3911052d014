import Casework
import Crypto
import HTML
import HTTP
import Lexicon
import Office
import Pages

/// One request to one association's pages: what was asked, in which language, of whom.
struct Visit: Sendable {
  let request: HTTPRequest
  let rooms: Rooms
  let settings: Settings
  let say: Language
  /// The browser's own secret, by which its forms are known; a new one when it has none yet.
  let browser: BrowserSecret
  let paths: PublicPaths
  let staffPaths: StaffPaths

  init(_ request: HTTPRequest, in rooms: Rooms, of settings: Settings) {
    self.request = request
    self.rooms = rooms
    self.settings = settings
    say = LanguageChoice.of(request)
    browser = BrowserSecret(request, rooms.office)
    // Empty on the association's own host.
    let base = request.impliedPrefix.isEmpty ? "/\(settings.association.slug)" : ""
    paths = PublicPaths(base: base)
    staffPaths = StaffPaths(base: "\(base)/staff")
  }

  var office: Office { rooms.office }
  var association: Association { settings.association }
  var name: String { say == .ar ? association.nameAr : association.nameEn }

  func frame(_ flash: Flash? = nil) -> PublicFrame {
    PublicFrame(
      say: say, languageSwitch: languageSwitch, assets: rooms.files.paths, paths: paths,
      association: AssociationHead(
        name: name, licence: association.licence, phone: association.phone, email: association.email), token: formToken,
      flash: flash ?? Done.flash(request), showsOutbox: association.isDemo)
  }

  var formToken: FormToken { FormToken(FormTokens.token(for: browser.text, key: rooms.options.key)) }

  /// This page in the other language, with what was searched for and how far the list was read.
  var languageSwitch: String {
    var query = request.query
    query.fields.removeAll { $0.name == LanguageChoice.field || $0.name == Done.field }
    query.fields.append(Form.Field(name: LanguageChoice.field, value: say.other.code))
    return "\(shownPath)?\(query.urlEncoded)"
  }

  /// A page, with the cookies it needs.
  func page(_ html: HTML, status: Int = 200) -> HTTPResponse {
    var response = HTTPResponse(
      status: status, headers: ["Content-Type": "text/html; charset=utf-8", "Content-Language": say.code],
      content: .bytes(html.rendered(asDocument: true)))
    if browser.isNew, let cookie = SetCookie(BrowserSecret.cookie, browser.text, maxAge: 60 * 60 * 24 * 30) {
      response.set(cookie)
    }
    LanguageChoice.remember(say, from: request, in: &response)
    return response
  }

  /// On to another page, with what was done.
  func go(_ path: String, _ done: Done? = nil) -> HTTPResponse {
    let mark = path.contains("?") ? "&" : "?"
    var response = HTTPResponse.redirect(to: done.map { "\(path)\(mark)\(Done.field)=\($0.rawValue)" } ?? path)
    LanguageChoice.remember(say, from: request, in: &response)
    return response
  }
}

/// The secret of one browser, in a cookie; it names nobody.
struct BrowserSecret: Sendable {
  static let cookie = "__Host-visit"
  let text: String
  let isNew: Bool

  init(_ request: HTTPRequest, _ office: Office) {
    if let known = request.cookie(Self.cookie), known.utf8.count == 32, Base64URL.decode(known) != nil {
      text = known
      isNew = false
    } else {
      text = Base64URL.encode(office.randomness.bytes(24))
      isNew = true
    }
  }
}

/// Tokens that prove a form came from our own page in this browser.
enum FormTokens {
  static func token(for secret: String, key: [UInt8]) -> String {
    Base64URL.encode(HMAC.code(for: Array("form:\(secret)".utf8), key: key))
  }

  /// Refuses a form whose token is not this browser's, and one that another site made the browser send.
  static func check(_ form: Form, _ secret: String, _ request: HTTPRequest, key: [UInt8]) throws(WebRefusal) {
    if let site = request.headers["Sec-Fetch-Site"], site != "same-origin", site != "none" { throw .formExpired }
    let expected = Array(token(for: secret, key: key).utf8)
    guard let sent = form[FormToken.fieldName], constantTimeEqual(Array(sent.utf8), expected) else {
      throw .formExpired
    }
  }
}

/// Which language a page is in: asked for in the address, or remembered; Arabic when neither.
enum LanguageChoice {
  /// The name in addresses and of the cookie.
  static let field = "lang"

  static func of(_ request: HTTPRequest) -> Language {
    if let asked = request.query[field].flatMap(Language.init(rawValue:)) { return asked }
    if let kept = request.cookie(field).flatMap(Language.init(rawValue:)) { return kept }
    return .ar
  }

  static func remember(_ language: Language, from request: HTTPRequest, in response: inout HTTPResponse) {
    guard request.query[field] != nil, request.cookie(field) != language.code,
      let cookie = SetCookie(field, language.code, maxAge: 60 * 60 * 24 * 365, isSecure: request.isSecure)
    else { return }
    response.set(cookie)
  }
}
