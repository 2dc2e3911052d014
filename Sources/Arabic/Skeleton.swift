/// The consonants of a name in either script, so that عبدالرحيم and Abdulrahim come out alike.
///
/// Vowels go but for one at the beginning, doubled consonants become one, and sounds that Latin spelling does not keep apart share a
/// code. Five bits a consonant, twelve at most; 0 for a word without letters.
package struct Skeleton: Hashable, Sendable {
  package private(set) var code: UInt64 = 0
  /// What stands before the first consonant, between each two and after the last.
  private(set) var vowels: [Vowel] = [Vowel()]
  private var last: Sound?

  /// What a letter sounds like to someone who writes it in the other script.
  enum Sound: UInt8 {
    case vowel = 1
    case b, t, j, h, kh, d, r, z, s, sh, gh, f, k, l, m, n
  }

  /// The skeleton of a folded word without its article.
  package init(_ word: some Sequence<Unicode.Scalar>) {
    let scalars = Array(word)
    var place = 0
    while place < scalars.count {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      let (sound, length) = Self.sound(of: scalars[place], before: next, isFirst: place == 0)
      place += length
      if let sound, !(sound == .h && place == scalars.count) { add(sound) }
      note(scalars[place - length], isFirst: place == length)
    }
    // At the end ى is an a, and folding writes it as ي.
    if let last = vowels.indices.last, !vowels[last].isLatin, vowels[last].kinds == 2 { vowels[last].kinds = 3 }
  }

  private mutating func add(_ sound: Sound) {
    let isRepeated = last == sound
    last = sound
    guard !isRepeated, code >> 55 == 0, sound != .vowel || code == 0 else { return }
    code = code << 5 | UInt64(sound.rawValue)
    if sound != .vowel { vowels.append(Vowel()) }
  }

  /// Keeps the vowel a letter writes; the one a word begins with says too little.
  private mutating func note(_ letter: Unicode.Scalar, isFirst: Bool) {
    let kind: UInt8? =
      switch letter {
      case "ا", "a": 1
      case "ي", "i", "y": 2
      case "و", "u", "o", "w": 4
      case "e": 3
      default: nil
      }
    let last = vowels.count - 1
    vowels[last].isLatin = letter.value < 0x80
    if letter == "ع" { vowels[last].isFree = true }
    guard let kind, !isFirst, last > 0 else { return }
    // Two letters for one vowel: oo, ee, aa, ou.
    if vowels[last].isLatin, vowels[last].kinds != 0, letter != "y" || kind == 2 { vowels[last].isLong = true }
    vowels[last].kinds |= letter == "e" && vowels[last].kinds & 3 == 3 ? 2 : kind
  }

  private static func sound(
    of letter: Unicode.Scalar, before next: Unicode.Scalar?, isFirst: Bool
  ) -> (Sound?, Int) {
    if letter.value < 0x80 { return latin(letter, before: next, isFirst: isFirst) }
    return (arabic(letter, isFirst: isFirst), 1)
  }

  private static func arabic(_ letter: Unicode.Scalar, isFirst: Bool) -> Sound? {
    switch letter {
    case "ب": .b
    case "ت", "ث", "ط": .t
    case "ج": .j
    case "ح", "ه": .h
    case "خ": .kh
    case "د", "ذ", "ض", "ظ": .d
    case "ر": .r
    case "ز": .z
    case "س", "ص": .s
    case "ش": .sh
    case "غ": .gh
    case "ف": .f
    case "ق", "ك": .k
    case "ل": .l
    case "م": .m
    case "ن": .n
    default: isFirst ? .vowel : nil
    }
  }

  private static func latin(_ letter: Unicode.Scalar, before next: Unicode.Scalar?, isFirst: Bool) -> (Sound?, Int) {
    if next == "h" {
      switch letter {
      case "t": return (.t, 2)
      case "k": return (.kh, 2)
      case "d": return (.d, 2)
      case "s", "c": return (.sh, 2)
      case "g": return (.gh, 2)
      default: break
      }
    }
    let sound: Sound? =
      switch letter {
      case "b", "p": .b
      case "t": .t
      case "j", "g": .j
      case "h": .h
      case "d": .d
      case "r": .r
      case "z": .z
      case "s", "c": .s
      case "f", "v": .f
      case "k", "q": .k
      case "l": .l
      case "m": .m
      case "n": .n
      default: isFirst ? .vowel : nil
      }
    return (sound, 1)
  }
}
