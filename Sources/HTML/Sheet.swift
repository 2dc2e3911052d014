import Glibc

/// What a page is written on: each piece is put down behind the one before it.
///
/// The outermost piece that is built brings its sheet, and everything built inside it on the same thread is written there; with that
/// piece finished nothing is written on it any more. Building never waits, so a sheet stays with its thread.
final class Sheet {
  /// Held by address, so that writing is not checked for exclusive access a thousand times a page; only one thread ever writes.
  let output: UnsafeMutablePointer<Output>

  private init() {
    output = .allocate(capacity: 1)
    output.initialize(to: Output(capacity: 2_048))
  }

  deinit {
    output.deinitialize(count: 1)
    output.deallocate()
  }

  /// Lets `write` put a piece down on the sheet that is in use, or on a new one when nothing is being built around it.
  @inline(__always)
  static func writing(_ write: (Sheet) -> HTML) -> HTML {
    if let current = pthread_getspecific(inUse) {
      return write(Unmanaged<Sheet>.fromOpaque(current).takeUnretainedValue())
    }
    return onNewSheet(write)
  }

  @inline(never)
  private static func onNewSheet(_ write: (Sheet) -> HTML) -> HTML {
    let sheet = Sheet()
    return withExtendedLifetime(sheet) {
      pthread_setspecific(inUse, Unmanaged.passUnretained(sheet).toOpaque())
      defer { pthread_setspecific(inUse, nil) }
      return write(sheet)
    }
  }

  /// The place where a thread keeps the sheet it is writing on; it owns nothing, `onNewSheet` does.
  private static let inUse: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()
}

extension Sheet {
  var count: Int { output.pointee.count }

  /// The piece that `write` puts down.
  @inline(__always)
  func piece(_ write: (inout Output) -> Void) -> HTML {
    let start = count
    write(&output.pointee)
    return piece(from: start)
  }

  /// All that was written since `start`.
  func piece(from start: Int) -> HTML { HTML(sheet: self, start: start, end: count) }

  /// Whether `piece` is the last on this sheet and nothing else stands between it and `place`.
  func ends(with piece: HTML, after place: Int) -> Bool {
    if piece.isEmpty { return count == place }
    return piece.start == place && piece.end == count && piece.sheet === self
  }

  /// Writes what stands in `stretch` once more and `piece` behind it; where that begins.
  func again(_ stretch: Range<Int>, then piece: HTML) -> Int {
    let start = count
    output.pointee.repeat(stretch)
    copy(piece)
    return start
  }

  /// Writes `piece` once more, at the end; where that begins.
  @discardableResult
  func copy(_ piece: HTML) -> Int {
    let start = count
    if piece.sheet === self {
      output.pointee.repeat(piece.start..<piece.end)
    } else if let sheet = piece.sheet {
      sheet.output.pointee.withBytes(piece.start..<piece.end) { output.pointee.append($0) }
    }
    return start
  }
}
