import Crypto
import Foundation
import Glibc
import Testing

@Suite("Digests")
struct DigestTests {
  @Test(
    "SHA-256 gives the published answers (FIPS 180-4)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func published(text: String, digest: String) {
    #expect(SHA256.hex(of: text) == digest)
  }

  @Test("a message in pieces has the digest of the whole", arguments: [0, 1, 63, 64, 65, 70_000])
  func pieces(length: Int) {
    let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var hasher = SHA256()
    for start in stride(from: 0, to: length, by: 61) { hasher.update(message[start..<min(start + 61, length)]) }
    #expect(hasher.finish() == SHA256.digest(message))
  }

  @Test("a hasher that has finished starts a new message")
  func reuse() {
    var hasher = SHA256()
    hasher.update(Array("first".utf8))
    _ = hasher.finish()
    hasher.update(Array("abc".utf8))
    #expect(hasher.finish() == SHA256.digest(Array("abc".utf8)))
  }

  @Test("many tasks share the hasher of short messages without mixing them")
  func concurrent() async {
    let digests = await withTaskGroup(of: (Int, String).self) { group in
      for number in 0..<200 { group.addTask { (number, SHA256.hex(of: "message \(number)")) } }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for number in 0..<200 {
      var hasher = SHA256()
      hasher.update(Array("message \(number)".utf8))
      #expect(digests[number] == Hex.encode(hasher.finish()))
    }
  }

  @Test("a file has the digest of its bytes")
  func file() throws {
    let path = FileManager.default.temporaryDirectory.path + "/sila-digest-\(getpid())"
    let bytes = [UInt8](repeating: 7, count: 200_000)
    let file = try #require(fopen(path, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    #expect(try SHA256.digest(ofFileAt: path) == SHA256.digest(bytes))
  }

  @Test("a file that is not there is named")
  func missingFile() {
    let error = #expect(throws: UnreadableFile.self) { try SHA256.digest(ofFileAt: "/nowhere/at all") }
    #expect(error?.path == "/nowhere/at all")
    #expect(error?.code == ENOENT)
  }

  @Test("HMAC-SHA256 gives the published answers (RFC 4231)")
  func hmac() {
    let code = HMAC.code(for: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(Hex.encode(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    let long = HMAC.code(
      for: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      key: [UInt8](repeating: 0xaa, count: 131))
    #expect(Hex.encode(long) == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  @Test("a code proves its own message under its own key and nothing else")
  func hmacVerification() {
    let message = Array("طلب ٤٢".utf8)
    let code = HMAC.code(for: message, key: [1, 2, 3])
    #expect(HMAC.verify(code, for: message, key: [1, 2, 3]))
    #expect(!HMAC.verify(code, for: message, key: [1, 2, 4]))
    #expect(!HMAC.verify(code, for: message + [0], key: [1, 2, 3]))
    #expect(!HMAC.verify([], for: message, key: [1, 2, 3]))
  }

  @Test("secrets are equal only when all their bytes are")
  func constantTime() {
    #expect(constantTimeEqual([1, 2, 3], [1, 2, 3]))
    #expect(constantTimeEqual([], []))
    #expect(!constantTimeEqual([1, 2, 3], [1, 2, 4]))
    #expect(!constantTimeEqual([1, 2, 3], [1, 2]))
  }
}
