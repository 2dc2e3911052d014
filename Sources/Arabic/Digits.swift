extension Unicode.Scalar {
  /// The value 0–9 of an ASCII, Arabic-Indic (٠–٩) or Persian (۰–۹) digit; nil for anything else.
  package var digitValue: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x660...0x669: Int(value - 0x660)
    case 0x6F0...0x6F9: Int(value - 0x6F0)
    default: nil
    }
  }
}

extension StringProtocol {
  /// The same text with Arabic-Indic and Persian digits written 0–9; nothing else changes.
  package var withASCIIDigits: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let digit = scalar.digitValue {
        result.append(Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit)))
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
