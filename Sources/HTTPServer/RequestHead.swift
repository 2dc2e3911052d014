import CMicroHTTPD
import HTTP

/// A request's head, read again from the library's memory and held to RFC 9112.
///
/// libmicrohttpd 0.9.75 ends a line at a bare LF or CR, joins folded lines, cuts a value at NUL and takes extra blanks in
/// the request line, even when told to be strict. A proxy in front may read such a head otherwise, which is what
/// smuggling lives on. The library parses in place and overwrites each separator with NUL, so a head that was sent
/// properly has one exact layout: `method·target·version··name·blanks value··…··` (· a NUL, each line end two of
/// them), and its size is known. Whatever departs from that layout by one byte is refused.
struct RequestHead {
  let method: String
  let isVersion11: Bool
  let headers: HTTPHeaders

  /// What the library says of the head; the pointers lead into its buffer and live as long as the request.
  struct Parsed {
    var connection: OpaquePointer
    var method: UnsafePointer<CChar>
    var target: UnsafeRawPointer
    var targetSize: Int
    var version: UnsafePointer<CChar>
  }

  /// Throws the status to refuse with: 414, 431 or 400.
  init(_ parsed: Parsed, limits: ServerOptions) throws(Rejection) {
    let size = mhd_head_size(parsed.connection)
    guard parsed.targetSize <= limits.targetSize else { throw Rejection(414) }
    guard size <= limits.headSize else { throw Rejection(431) }
    var layout = HeadLayout(start: UnsafeRawPointer(parsed.method), size: size)
    let methodSize = Self.length(parsed.method, atMost: size)
    guard let method = layout.takeToken(UnsafeRawPointer(parsed.method), methodSize),
      layout.pass(parsed.target, parsed.targetSize, then: 1),
      let version = layout.takeVersion(UnsafeRawPointer(parsed.version))
    else { throw Rejection(400) }
    headers = try Self.headers(parsed.connection, &layout, atMost: limits.headerCount)
    guard layout.endsWithBlankLine else { throw Rejection(400) }
    self.method = method
    isVersion11 = version == "HTTP/1.1"
  }

  fileprivate struct Reading {
    var layout: HeadLayout
    var headers = HTTPHeaders()
    let most: Int
    var rejection: Rejection?
  }

  private static func headers(
    _ connection: OpaquePointer, _ layout: inout HeadLayout, atMost most: Int
  ) throws(Rejection) -> HTTPHeaders {
    var reading = Reading(layout: layout, most: most)
    withUnsafeMutablePointer(to: &reading) { reading in
      _ = MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { context, _, name, nameSize, value, valueSize in
          guard let reading = context?.assumingMemoryBound(to: Reading.self) else { return .NO }
          return reading.pointee.read(name, nameSize, value, valueSize) ? .YES : .NO
        }, reading)
    }
    if let rejection = reading.rejection { throw rejection }
    layout = reading.layout
    return reading.headers
  }

  private static func length(_ text: UnsafePointer<CChar>, atMost most: Int) -> Int {
    var length = 0
    while length < most, text[length] != 0 { length += 1 }
    return length
  }
}

extension RequestHead.Reading {
  /// One header line; false ends the reading with `rejection` set.
  fileprivate mutating func read(
    _ name: UnsafePointer<CChar>?, _ nameSize: Int, _ value: UnsafePointer<CChar>?, _ valueSize: Int
  ) -> Bool {
    guard headers.fields.count < most else {
      rejection = Rejection(431)
      return false
    }
    guard let name, let value, let nameText = layout.takeToken(UnsafeRawPointer(name), nameSize),
      layout.skipBlanks(to: UnsafeRawPointer(value)),
      let valueText = layout.takeValue(UnsafeRawPointer(value), valueSize)
    else {
      rejection = Rejection(400)
      return false
    }
    headers.append(nameText, valueText)
    return true
  }
}
