import Arabic

/// What a printed form says of itself, in signs a person can type: whose it is, which service in which version, and the
/// request it was printed from.
///
/// `AMAL/HE-DEVICE/3-K` is a blank form, `AMAL/REQ-2026-00042/3-7` one of a request. The last sign is a check over all the
/// others (ISO 7064, MOD 37,36): one wrong sign, or two swapped, is noticed. It holds nothing personal.
package struct FormCode: Hashable, Sendable {
  package var association: String
  package var subject: Subject
  package var version: Int

  /// What the paper is about.
  package enum Subject: Hashable, Sendable {
    /// A blank form of the service with this code.
    case service(String)
    case request(RequestNumber)
  }

  package init(association slug: String, _ subject: Subject, version: Int) {
    association = slug
    self.subject = subject
    self.version = version
  }

  /// As it is printed and put into the square code.
  package var text: String { "\(body)-\(Self.sign(Self.check(body)))" }

  private var body: String {
    let about =
      switch subject {
      case .service(let code): code
      case .request(let number): number.description
      }
    return "\(association.uppercased())/\(about)/\(version)"
  }

  /// Reads what was typed or scanned, in any digits and either case; spaces are passed over.
  package init(typed text: String) throws(FormCodeRefusal) {
    guard text.utf8.count <= 300 else { throw .notACode }
    var typed = ""
    for scalar in text.unicodeScalars where !scalar.isDirectionMark && !scalar.properties.isWhitespace {
      if let digit = scalar.digitValue {
        typed += String(digit)
      } else if scalar.isDash {
        typed += "-"
      } else {
        guard scalar.isLatinLetter || scalar == "/" else { throw .notACode }
        typed.unicodeScalars.append(scalar)
      }
    }
    typed = typed.uppercased()
    guard !typed.isEmpty else { throw .empty }
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let dash = parts[2].lastIndex(of: "-"), let version = Int(parts[2][..<dash]),
      (1...1_000_000).contains(version), parts[2][parts[2].index(after: dash)...].utf8.count == 1,
      Association.isSlug(parts[0].lowercased())
    else { throw .notACode }
    association = parts[0].lowercased()
    self.version = version
    if let number = RequestNumber(parts[1]) {
      subject = .request(number)
    } else {
      guard Service.isCode(parts[1]) else { throw .notACode }
      subject = .service(parts[1])
    }
    guard self.text == typed else { throw .checkFails }
  }

  private static let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  private static func sign(_ value: Int) -> Character { Character(Unicode.Scalar(signs[value])) }

  private static func check(_ body: String) -> Int {
    var rest = 36
    for unit in body.utf8 {
      guard let value = signs.firstIndex(of: unit) else { continue }
      rest = (rest + value) % 36
      if rest == 0 { rest = 36 }
      rest = rest * 2 % 37
    }
    return (37 - rest) % 36
  }
}

/// Why what was typed is not the code of a form of this association.
package enum FormCodeRefusal: Error, Hashable, Sendable {
  case empty
  /// It is not written as such a code is.
  case notACode
  /// A sign is wrong, or two are swapped.
  case checkFails
  /// Another association's form.
  case otherAssociation
  /// No service or request is called so.
  case unknown
}

/// A signed paper that came back as a picture, filed by the code on it; it never changes but to be put to its request.
package struct FormScan: Hashable, Sendable {
  package typealias ID = Identifier<FormScan>

  package let id: ID
  package var code: FormCode
  package var service: Service.ID
  /// Nil for a blank form until a request was taken in from it.
  package var request: Request.ID?
  package var document: RequestDocument
  package var filedBy: StaffMember.ID
  package var filedAt: Instant

  package init(
    id: ID, code: FormCode, service: Service.ID, request: Request.ID?, document: RequestDocument,
    filedBy: StaffMember.ID, filedAt: Instant
  ) {
    self.id = id
    self.code = code
    self.service = service
    self.request = request
    self.document = document
    self.filedBy = filedBy
    self.filedAt = filedAt
  }
}
