import Foundation
import Synchronization

/// Applications as the offline queue sends them: a form and the name of the attempt.
final class Submissions: Sendable {
  private let scale: Scale
  /// The associations that take applications on the website.
  private let places: [Int]
  private let attempts = Atomic(0)
  /// Beyond every person the filling made.
  private static let firstPerson = 60_000_000

  init(_ scale: Scale) {
    self.scale = scale
    places = (0..<scale.associations).filter(SyntheticAssociation.isOnline)
  }

  /// The next application, of a person the association has not met.
  func next(_ random: inout Seeded) -> [UInt8] {
    let attempt = attempts.add(1, ordering: .relaxed).newValue
    let person = SyntheticPerson(serial: Self.firstPerson + attempt)
    let fields = [
      ("service", "KIT"), ("criteria", "yes"), ("given-name", person.firstName), ("father-name", person.fatherName),
      ("family-name", person.familyName), ("national-id", person.nationalID), ("birth-cal", "h"), ("birth-d", "27"),
      ("birth-mh", "9"), ("birth-y", "1404"), ("mobile", person.mobile), ("city", person.city), ("need", person.need),
      ("urgency", "normal"), ("agreed", "yes"), ("typed-name", "\(person.firstName) \(person.familyName)"),
    ]
    let form = fields.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
    return Array(
      """
      POST /\(scale.slug(random.pick(places)))/requests HTTP/1.1\r\nHost: localhost\r\n\
      Idempotency-Key: bench-\(attempt)\r\nContent-Type: application/x-www-form-urlencoded\r\n\
      Content-Length: \(form.utf8.count)\r\n\r\n\(form)
      """.utf8)
  }

  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for unit in text.utf8 {
      switch unit {
      case 48...57, 65...90, 97...122: encoded.unicodeScalars.append(Unicode.Scalar(unit))
      default: encoded += "%" + (unit < 16 ? "0" : "") + String(unit, radix: 16)
      }
    }
    return encoded
  }
}
