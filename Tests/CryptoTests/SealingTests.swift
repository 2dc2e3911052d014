import Testing

@testable import Crypto

/// Chance that is the same in every run (SplitMix64).
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("What rests sealed")
struct SealingTests {
  private static let keys = Keyring()
  private let sealer = Sealer(keys, for: Array(repeating: 1, count: 16))
  private let letter = UInt8(ascii: "n")

  /// Texts of every length up to a few hundred bytes, of ASCII, Arabic and anything else.
  private static let texts: [String] = {
    var dice = Dice(state: 23)
    let letters = Array("0123456789SA+ \n\u{1}اأإآبتثجحخدذرزسشصضطظعغفقكلمنهويىةء🏠é")
    return (0..<300).map { length in String((0..<length).map { _ in letters.randomElement(using: &dice) ?? "0" }) }
  }()

  @Test("is opened as it was")
  func roundTrip() throws {
    for text in Self.texts {
      #expect(try sealer.open(sealer.seal(text, as: letter)) == text)
      #expect(try sealer.open(sealer.conceal(text, as: letter)) == text)
    }
  }

  @Test("shows nothing of what it is")
  func hidden() {
    let number = "1012345672"
    for sealed in [sealer.seal(number, as: letter), sealer.conceal(number, as: letter)] {
      #expect(!sealed.contains(number))
      #expect(Sealer.isSealed(sealed) && Sealer.keyNumber(of: sealed) == 1)
    }
    #expect(!Sealer.isSealed(number) && Sealer.keyNumber(of: number) == nil && Sealer.keyNumber(of: "") == nil)
  }

  @Test("is sealed alike wherever it is to be found, and never otherwise")
  func alike() throws {
    for text in Self.texts {
      #expect(sealer.seal(text, as: letter) == sealer.seal(text, as: letter))
      #expect(sealer.conceal(text, as: letter) != sealer.conceal(text, as: letter))
    }
    #expect(Set(Self.texts.map { sealer.seal($0, as: letter) }).count == Set(Self.texts).count)
  }

  @Test("is not alike with another association, as another kind of value or under another key")
  func apart() {
    let other = Sealer(Self.keys, for: Array(repeating: 2, count: 16))
    let renewed = Sealer(Self.keys.renewed(), for: Array(repeating: 1, count: 16))
    let stranger = Sealer(Keyring(), for: Array(repeating: 1, count: 16))
    func nonce(_ sealed: String) -> String { String(sealed.drop { $0 != "." }.prefix(33)) }
    for text in Self.texts {
      let own = nonce(sealer.seal(text, as: letter))
      #expect(nonce(other.seal(text, as: letter)) != own)
      #expect(nonce(sealer.seal(text, as: letter + 1)) != own)
      #expect(nonce(renewed.seal(text, as: letter)) != own)
      #expect(nonce(stranger.seal(text, as: letter)) != own)
    }
  }

  @Test("is refused in another's name, as another kind, with another key")
  func misplaced() throws {
    let sealed = sealer.seal("1012345672", as: letter)
    #expect(throws: SealRefusal.forged) {
      try Sealer(Self.keys, for: Array(repeating: 2, count: 16)).open(sealed)
    }
    #expect(throws: SealRefusal.forged) { try Sealer(Self.keys, for: []).open(sealed) }
    #expect(throws: SealRefusal.forged) {
      try Sealer(Keyring(), for: Array(repeating: 1, count: 16)).open(sealed)
    }
    let units = Array(sealed.unicodeScalars)
    #expect(throws: SealRefusal.forged) {
      try sealer.open("\u{1}o" + String(String.UnicodeScalarView(units.dropFirst(2))))
    }
  }

  @Test("is refused when any one character of it was changed, or it was cut off or added to anywhere")
  func altered() {
    for sealed in [sealer.seal("0501234567", as: letter), sealer.conceal("مرض السكري", as: letter)] {
      let units = Array(sealed.utf8)
      for place in units.indices {
        var changed = units
        changed[place] = changed[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        #expect(throws: SealRefusal.self) { try sealer.open(String(decoding: changed, as: UTF8.self)) }
        #expect(throws: SealRefusal.self) { try sealer.open(String(decoding: units[..<place], as: UTF8.self)) }
      }
      #expect(throws: SealRefusal.forged) { try sealer.open(sealed + "A") }
      #expect(throws: SealRefusal.forged) { try sealer.open(sealed + "AAAA") }
    }
    for text in [
      "", "1012345672", "\u{1}", "\u{1}n", "\u{1}n1", "\u{1}n1.", "\u{1}n.AAAA", "\u{1}n1.!!!!", "\u{1}n١.AA",
    ] {
      #expect(throws: SealRefusal.forged) { try sealer.open(text) }
    }
  }

  @Test("is opened by each key of the ring, and sealed by the newest")
  func renewed() throws {
    let old = sealer.seal("1012345672", as: letter)
    let ring = Self.keys.renewed()
    let both = Sealer(ring, for: Array(repeating: 1, count: 16))
    let new = both.seal("1012345672", as: letter)
    #expect(ring.numbers == [1, 2] && Sealer.keyNumber(of: new) == 2)
    #expect(try both.open(old) == "1012345672" && both.open(new) == "1012345672")
    let previous = try #require(ring.previous)
    #expect(both.seal("1012345672", as: letter, with: previous) == old)
    #expect(throws: SealRefusal.unknownKey(2)) { try sealer.open(new) }
    let late = Sealer(ring.withoutOlder(), for: Array(repeating: 1, count: 16))
    #expect(throws: SealRefusal.unknownKey(1)) { try late.open(old) }
    #expect(try late.open(new) == "1012345672")
  }

  @Test("the ring is written as text and read back, and nothing else is read as one")
  func written() throws {
    let ring = Self.keys.renewed().renewed()
    let again = try #require(Keyring(text: "# a heading\n\n" + ring.text))
    #expect(again.numbers == [1, 2, 3])
    for (key, copy) in zip(ring.keys, again.keys) {
      #expect(sealer.seal("x", as: letter, with: key) == sealer.seal("x", as: letter, with: copy))
    }
    let key = Base64URL.encode(Array(repeating: 5, count: 32))
    for text in [
      "", "# only a heading\n", "1", "1 AAAA", "0 \(key)", "-1 \(key)", "x \(key)", "1 \(key) more", "1000000 \(key)",
      "2 \(key)\n1 \(key)", "1 \(key)\n1 \(key)", key,
    ] {
      #expect(Keyring(text: text) == nil, "\(text)")
    }
  }

  @Test("a key prints as its number alone")
  func silent() {
    let secret = Self.keys.text.split(separator: " ")[1].prefix(12)
    var printed = ""
    dump(Self.keys, to: &printed)
    printed += "\(Self.keys) \(Self.keys.keys)"
    #expect(!printed.contains(secret) && printed.contains("SealingKey 1"))
    for byte in [Self.keys.current.sealing, Self.keys.current.naming] { #expect(!printed.contains("\(byte)")) }
  }
}
