import Arabic

/// An answer to one question, as it was understood.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case money(Halalas)
  case date(EnteredDate)
  /// Codes of the options, in the form's order.
  case choice([String])
  case place(Place)
  /// The answers of each row, by column.
  case rows([[String: FieldValue]])
}

/// Where something is.
package enum Place: Hashable, Sendable {
  case address(ShortAddress)
  /// In millionths of a degree, north and east.
  case point(latitude: Int, longitude: Int)
  case words(String)

  /// Reads a short national address, `24.7136, 46.6753`, or takes the words as they are.
  package init(typed text: String) throws(PlaceRefusal) {
    let text = text.trimmedSpaces
    if let address = try? ShortAddress(typed: text) {
      self = .address(address)
    } else if let point = Self.degrees(text) {
      guard abs(point.0) <= 90_000_000, abs(point.1) <= 180_000_000 else { throw .offTheGlobe }
      self = .point(latitude: point.0, longitude: point.1)
    } else {
      guard text.count <= FormField.Bounds.line else { throw .tooLong(limit: FormField.Bounds.line) }
      self = .words(text)
    }
  }

  /// As it is stored, and read again by `init(typed:)`.
  package var text: String {
    switch self {
    case .address(let address): address.text
    case .point(let latitude, let longitude): "\(Self.text(latitude)), \(Self.text(longitude))"
    case .words(let words): words
    }
  }

  private static func degrees(_ text: String) -> (Int, Int)? {
    let parts = text.split(whereSeparator: { $0 == "," || $0 == "،" || $0 == " " }).map(String.init)
    guard text.utf8.count <= 60, parts.count == 2, let north = millionths(parts[0]), let east = millionths(parts[1])
    else { return nil }
    return (north, east)
  }

  private static func millionths(_ text: String) -> Int? {
    var (digits, decimals, sign, seen) = (0, 0, 1, false)
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if place == 0, scalar.isDash {
        sign = -1
      } else if scalar == "." || scalar == "\u{066B}" {
        guard !seen else { return nil }
        seen = true
      } else if let digit = scalar.digitValue {
        if seen, decimals == 6 { continue }
        digits = digits * 10 + digit
        if seen { decimals += 1 }
        guard digits < 1_000_000_000 else { return nil }
      } else {
        return nil
      }
    }
    // Whole numbers are not taken for degrees: «3، 5» is more likely to be part of an address.
    guard seen else { return nil }
    while decimals < 6 {
      digits *= 10
      decimals += 1
    }
    return sign * digits
  }

  private static func text(_ millionths: Int) -> String {
    let (whole, rest) = abs(millionths).quotientAndRemainder(dividingBy: 1_000_000)
    let digits = String(rest)
    let sign = millionths < 0 ? "-" : ""
    return "\(sign)\(whole).\(String(repeating: "0", count: 6 - digits.count))\(digits)"
  }
}

/// Why a place was not taken.
package enum PlaceRefusal: Error, Hashable, Sendable {
  /// A latitude beyond a pole, or a longitude beyond half way round.
  case offTheGlobe
  case tooLong(limit: Int)
}
