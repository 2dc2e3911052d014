import Crypto
import Testing

@Suite("Bytes as text")
struct EncodingTests {
  @Test("bytes come back from their digits", arguments: [[], [0], [255, 0, 16], Array(0...255)] as [[UInt8]])
  func hexRoundTrip(bytes: [UInt8]) {
    #expect(Hex.decode(Hex.encode(bytes)) == bytes)
  }

  @Test("digits of either case are read")
  func hexCase() {
    #expect(Hex.decode("aAfF09") == [0xAA, 0xFF, 0x09])
  }

  @Test("what is not pairs of digits is refused", arguments: ["a", "0g", "٠٠", " 00", "0x00"])
  func hexRefusals(text: String) {
    #expect(Hex.decode(text) == nil)
  }

  @Test(
    "base64url gives the published answers without padding (RFC 4648)",
    arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("foobar", "Zm9vYmFy")])
  func base64(text: String, encoded: String) {
    #expect(Base64URL.encode(Array(text.utf8)) == encoded)
    #expect(Base64URL.decode(encoded) == Array(text.utf8))
  }

  @Test("every byte comes back, in the alphabet of addresses")
  func base64RoundTrip() {
    let bytes = Array(UInt8.min...UInt8.max) + [0xFB, 0xFF]
    let encoded = Base64URL.encode(bytes)
    #expect(!encoded.contains { "+/=".contains($0) })
    #expect(Base64URL.decode(encoded) == bytes)
  }

  @Test(
    "padding, other alphabets and left-over bits are refused", arguments: ["Zg==", "Zh", "Z", "+/", "Zm9v\n", "Zm9"])
  func base64Refusals(text: String) {
    #expect(Base64URL.decode(text) == nil)
  }
}
