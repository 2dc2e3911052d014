import Crypto
import Testing

/// A generator whose numbers are known.
private struct Sequence64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

private let cheap = PasswordHash.Cost(passes: 1, memory: 8192)

@Suite("Passwords")
struct PasswordTests {
  @Test("the right password opens and every other does not", arguments: ["كلمة السرّ ٧", "correct horse", " "])
  func verify(password: String) throws {
    let hash = try PasswordHash.make(of: password, cost: cheap)
    #expect(hash.encoded.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
    #expect(hash.verify(password))
    #expect(!hash.verify(password + " "))
    #expect(!hash.verify(""))
  }

  @Test("the same password never has the same hash")
  func salt() throws {
    #expect(try PasswordHash.make(of: "نورة", cost: cheap) != PasswordHash.make(of: "نورة", cost: cheap))
  }

  @Test("an empty password and an endless one are refused")
  func bounds() throws {
    #expect(throws: PasswordHash.Refusal.empty) { try PasswordHash.make(of: "", cost: cheap) }
    #expect(throws: PasswordHash.Refusal.tooLong) {
      try PasswordHash.make(of: String(repeating: "a", count: 1025), cost: cheap)
    }
    #expect(try PasswordHash.make(of: String(repeating: "a", count: 1024), cost: cheap).encoded.isEmpty == false)
  }

  @Test("a cost that no one could mean is refused")
  func cost() {
    #expect(throws: PasswordHash.Refusal.costNotMet) {
      try PasswordHash.make(of: "نورة", cost: .init(passes: 0, memory: 1))
    }
  }

  @Test("what is not such a hash lets no one in", arguments: ["", "$2b$12$abc", "$argon2id$", "نورة"])
  func garbage(encoded: String) {
    #expect(!PasswordHash(encoded: encoded).verify("نورة"))
    #expect(PasswordHash(encoded: encoded).needsRehash(for: cheap))
  }

  @Test("a hash of another cost should be made anew")
  func rehash() throws {
    let hash = try PasswordHash.make(of: "نورة", cost: cheap)
    #expect(!hash.needsRehash(for: cheap))
    #expect(hash.needsRehash(for: .init(passes: 2, memory: 8192)))
  }

  @Test("the hasher answers in turn, and says so when too many wait")
  func hasher() async throws {
    let hasher = PasswordHasher(cost: cheap)
    let hash = try await hasher.make(of: "نورة")
    #expect(try await hasher.verify("نورة", against: hash) == (true, false))
    #expect(try await hasher.verify("سارة", against: hash).isRight == false)
    await #expect(throws: PasswordHash.Refusal.busy) {
      try await PasswordHasher(cost: cheap, capacity: 0).make(of: "نورة")
    }
  }
}

@Suite("Sealed messages")
struct SecretBoxTests {
  @Test("what was sealed opens with its key", arguments: [[], [1], Array(repeating: 9, count: 5000)] as [[UInt8]])
  func roundTrip(message: [UInt8]) throws {
    let key = SecretKey.random()
    let sealed = SecretBox.seal(message, with: key)
    #expect(sealed.count == message.count + 40)
    #expect(try SecretBox.open(sealed, with: key) == message)
  }

  @Test("one flipped bit anywhere is noticed")
  func altered() {
    let key = SecretKey.random()
    let sealed = SecretBox.seal([1, 2, 3], with: key)
    for index in sealed.indices {
      var forged = sealed
      forged[index] ^= 1
      #expect(throws: SecretBox.Refusal.forged) { try SecretBox.open(forged, with: key) }
    }
  }

  @Test("another key does not open it, nor does a stub of it")
  func refusals() {
    let sealed = SecretBox.seal([1, 2, 3], with: .random())
    #expect(throws: SecretBox.Refusal.forged) { try SecretBox.open(sealed, with: .random()) }
    #expect(throws: SecretBox.Refusal.tooShort) { try SecretBox.open(Array(sealed.prefix(39)), with: .random()) }
  }

  @Test("a key is 32 bytes and never prints them")
  func key() throws {
    #expect(SecretKey(bytes: [1, 2, 3]) == nil)
    let key = try #require(SecretKey(bytes: [UInt8](repeating: 65, count: 32)))
    #expect("\(key)" == "SecretKey")
    var dumped = ""
    dump(key, to: &dumped)
    #expect(!dumped.contains("65"))
  }
}

@Suite("Randomness")
struct RandomnessTests {
  @Test("codes have their digits, leading zeros too", arguments: [1, 4, 6, 18])
  func codeShape(digits: Int) {
    var generator = Sequence64(state: 7)
    for _ in 0..<500 {
      let code = OneTimeCode.make(digits: digits, using: &generator)
      #expect(code.utf8.count == digits)
      #expect(code.utf8.allSatisfy { (0x30...0x39).contains($0) })
    }
  }

  @Test("every digit comes as often as every other in every place")
  func codeSpread() {
    var generator = Sequence64(state: 11)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 10), count: 6)
    for _ in 0..<20_000 {
      for (place, unit) in OneTimeCode.make(using: &generator).utf8.enumerated() {
        counts[place][Int(unit) - 0x30] += 1
      }
    }
    for place in counts { for count in place { #expect((1800...2200).contains(count)) } }
  }

  @Test("random bytes come in the number asked for and never twice the same")
  func bytes() {
    #expect(SecureRandom.bytes(0).isEmpty)
    #expect(SecureRandom.bytes(32).count == 32)
    #expect(SecureRandom.bytes(32) != SecureRandom.bytes(32))
    var generator = SecureRandom()
    #expect(generator.next() != generator.next())
  }
}
