/// The side a character is written from, as far as a line of Arabic needs to know.
enum Direction: Hashable {
  case left, right, digit, neutral

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9: self = .digit
    case 0x0590...0x05FF, 0x0608, 0x061B...0x064A, 0x064B...0x065F, 0x066D...0x06EF, 0x06FA...0x08FF: self = .right
    case 0xFB1D...0xFDFF, 0xFE70...0xFEFC: self = .right
    default: self = scalar.properties.isAlphabetic ? .left : .neutral
    }
  }
}
