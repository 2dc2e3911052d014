import Casework
import Crypto
import HTTP
import Office
import Pages

/// A form that was posted after its session had run out, carried through the sign-in by the page itself.
///
/// It is sealed: only this server opens it, and it counts for the person whose session it was, in the browser it was
/// typed in, for as long as a session may last.
struct KeptForm: Sendable {
  /// Where it was posted, as the browser knows the address.
  var path: String
  /// Without the token, which was the old session's.
  var fields: [Form.Field]
  var member: StaffMember.ID
  var browser: String
  var at: Instant

  /// Longer ones are not carried: sealed, the value must stay within what a form's field may hold.
  private static let longest = 40 * 1024
  /// Never carried, sealed or not.
  private static let secrets: Set<String> = [
    FieldName.password, FieldName.newPassword, FieldName.repeatedPassword,
  ]

  /// Nil for a form that holds a password.
  init?(_ form: Form, to path: String, of member: StaffMember.ID, in browser: BrowserSecret, at now: Instant) {
    guard !form.fields.contains(where: { Self.secrets.contains($0.name) }) else { return nil }
    fields = form.fields.filter { $0.name != FormToken.fieldName }
    (self.path, self.member, self.browser, at) = (path, member, browser.text, now)
  }

  /// Opens what `sealed` gave; nil for anything else, and for what is too old.
  init?(_ sealed: String, key: [UInt8], at now: Instant) {
    guard let secret = Self.key(key), let bytes = Base64URL.decode(sealed),
      let opened = try? SecretBox.open(bytes, with: secret),
      let pairs = CanonicalForm.pairs(of: String(decoding: opened, as: UTF8.self)), pairs.count >= 4,
      let member = StaffMember.ID(pairs[1].value), let typed = Int64(pairs[3].value)
    else { return nil }
    at = Instant(microseconds: typed)
    guard now - at < Office.longestSession else { return nil }
    (path, self.member, browser) = (pairs[0].value, member, pairs[2].value)
    let rest = pairs.dropFirst(4).map(\.value)
    guard rest.count.isMultiple(of: 2) else { return nil }
    fields = stride(from: rest.startIndex, to: rest.endIndex, by: 2).map {
      Form.Field(name: rest[$0], value: rest[$0 + 1])
    }
  }

  /// Nil when it is too long to be carried.
  func sealed(key: [UInt8]) -> String? {
    var form = CanonicalForm()
    form.add("path", path)
    form.add("member", member.description)
    form.add("browser", browser)
    form.add("at", at.microseconds)
    for field in fields {
      form.add("name", field.name)
      form.add("value", field.value)
    }
    guard form.bytes.count <= Self.longest, let secret = Self.key(key) else { return nil }
    return Base64URL.encode(SecretBox.seal(form.bytes, with: secret))
  }

  private static func key(_ key: [UInt8]) -> SecretKey? {
    SecretKey(bytes: HMAC.code(for: Array("kept-form".utf8), key: key))
  }
}
