extension StringProtocol {
  /// The text with spelling variants made one, for comparing; never for showing.
  ///
  /// Presentation forms become letters; marks, tatweel and direction controls go; أإآٱ→ا, ىیئ→ي, ک گ→ك, ؤ→و, ة ھ ہ→ه;
  /// digits become 0–9 and Latin letters lower case. Spaces and punctuation stay as they are.
  package var folded: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalar.fold { result.append($0) }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a vowel mark, tatweel or direction control: something that comparison must not see.
  package var isArabicMark: Bool {
    switch value {
    case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED: true
    default: isDirectionControl
    }
  }

  /// Whether the scalar only steers layout: bidirectional marks, joiners, soft hyphen, byte-order mark.
  package var isDirectionControl: Bool {
    switch value {
    case 0x00AD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether the scalar is an Arabic letter, in the basic block or as a presentation form.
  package var isArabicLetter: Bool {
    switch value {
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5, 0x06FA...0x06FC: true
    default: PresentationForms.mayContain(self)
    }
  }

  /// Whether the scalar is a letter of any script; quick for Arabic and ASCII.
  package var isLetter: Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    return isArabicLetter || properties.isAlphabetic
  }

  /// Whether the scalar is a space of any kind; quick for Arabic and ASCII.
  package var isSpace: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return !isArabicLetter && properties.isWhitespace
  }

  /// Hands over what is left of the scalar after folding: nothing, one scalar, or several for a ligature.
  func fold(_ emit: (Unicode.Scalar) -> Void) {
    if value < 0x80 {
      emit(asciiLowercased)
    } else if let letters = PresentationForms.letters(of: self) {
      for letter in letters { letter.fold(emit) }
    } else if let digit = digitValue {
      emit(Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit)))
    } else if !isArabicMark {
      emit(unifiedLetter)
    }
  }

  private var asciiLowercased: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 0x20) : self
  }

  private var unifiedLetter: Unicode.Scalar {
    switch value {
    case 0x0622, 0x0623, 0x0625, 0x0671: "ا"
    case 0x0626, 0x0649, 0x06CC: "ي"
    case 0x0624: "و"
    case 0x0629, 0x06BE, 0x06C1, 0x06D5: "ه"
    case 0x06A9, 0x06AF: "ك"
    default: self
    }
  }
}

extension String {
  /// The text with presentation forms spelt as ordinary letters, everything else kept: fit for showing.
  package var decomposedPresentationForms: String {
    guard unicodeScalars.contains(where: PresentationForms.mayContain) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let letters = PresentationForms.letters(of: scalar) {
        result.append(contentsOf: letters)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
