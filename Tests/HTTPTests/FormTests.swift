import HTTP
import Testing

@Suite("Urlencoded forms")
struct FormTests {
  private func refusal(_ text: String, _ limits: FormLimits = .standard) -> FormRefusal? {
    do throws(FormRefusal) {
      _ = try Form(urlEncoded: Array(text.utf8), limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test("read back what they wrote")
  func roundTrip() throws {
    let form = Form(["الاسم": "نورة & سارة = ١٠٠%", "a+b": "c d", "": "", "line": "one\r\ntwo"])
    #expect(try Form(urlEncoded: Array(form.urlEncoded.utf8)) == form)
  }

  @Test(
    "are refused with the reason",
    arguments: [
      ("a=%", FormRefusal.malformed), ("a=%4", .malformed), ("%zz=1", .malformed), ("a=%FF", .notText),
      ("%C3%28=1", .notText),
      ("a=%00", .notText),
    ])
  func broken(text: String, expected: FormRefusal) {
    #expect(refusal(text) == expected)
  }

  @Test("are bounded in number, names, values and length")
  func bounds() {
    #expect(refusal(String(repeating: "a=1&", count: 1_000)) == nil)
    #expect(refusal(String(repeating: "a=1&", count: 1_001)) == .tooManyFields(limit: 1_000))
    #expect(refusal(String(repeating: "n", count: 257) + "=1") == .nameTooLong(limit: 256))
    let small = FormLimits(value: 3, total: 100)
    #expect(refusal("a=1234", small) == .valueTooLong(field: "a", limit: 3))
    #expect(refusal(String(repeating: "a", count: 101), small) == .tooLong(limit: 100))
  }

  @Test("are read from a request that says it carries one, and no other")
  func request() throws {
    var request = HTTPRequest(
      method: .post, path: "/", headers: ["content-type": "application/x-www-form-urlencoded; charset=UTF-8"],
      body: .bytes(Array("a=1".utf8)))
    #expect(try request.form()["a"] == "1")
    request.headers["Content-Type"] = "application/json"
    #expect(throws: FormRefusal.unknownKind) { try request.form() }
    request.headers["Content-Type"] = "multipart/form-data; boundary=x"
    #expect(throws: FormRefusal.unknownKind) { try request.form() }
    request.body = .none
    #expect(try request.form() == Form())
  }
}
