import Glibc
import Synchronization

/// What a page is written on: each piece is put down behind the one before it.
///
/// The outermost piece that is built leases a sheet, and everything built inside it on the same thread is written there; with that
/// piece finished nothing is written on it any more. Building never waits, so a sheet stays with its thread. Sheets are kept and
/// leased again, so that pieces can point at theirs without being counted.
final class Sheet {
  /// Held by address, so that writing is not checked for exclusive access a thousand times a page; only one thread ever writes.
  let output: UnsafeMutablePointer<Output>
  /// Which lease it is on; a piece of an earlier one stands there no longer.
  fileprivate(set) var turn: UInt = 0

  fileprivate init() {
    output = .allocate(capacity: 1)
    output.initialize(to: Output(capacity: 16_384))
  }

  /// Lets `write` put a piece down on the sheet that is in use, or on a new one when nothing is being built around it.
  @inline(__always)
  static func writing(_ write: (Sheet) -> HTML) -> HTML {
    if let current = pthread_getspecific(inUse) {
      return Unmanaged<Sheet>.fromOpaque(current)._withUnsafeGuaranteedRef(write)
    }
    return onNewSheet(write)
  }

  @inline(never)
  private static func onNewSheet(_ write: (Sheet) -> HTML) -> HTML {
    let lease = SheetLease()
    pthread_setspecific(inUse, lease.sheet.toOpaque())
    defer { pthread_setspecific(inUse, nil) }
    var outermost = lease.sheet._withUnsafeGuaranteedRef(write)
    outermost.lease = lease
    return outermost
  }

  /// The place where a thread keeps the sheet it is writing on; it owns nothing, the lease does.
  private static let inUse: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()
}

/// The use of one sheet, for as long as the piece it was leased for is kept.
final class SheetLease {
  let sheet: Unmanaged<Sheet>

  fileprivate init() {
    sheet = Self.kept.withLock { $0.popLast() }?.sheet ?? Unmanaged.passRetained(Sheet())
  }

  deinit {
    sheet._withUnsafeGuaranteedRef { sheet in
      sheet.turn += 1
      sheet.output.pointee.clear(keeping: Self.usualPage)
    }
    Self.kept.withLock { $0.append(Kept(sheet: sheet)) }
  }

  /// Sheets that nobody writes on; there are never more than were once in use together.
  private static let kept = Mutex<[Kept]>([])
  /// A sheet that grew beyond so many bytes gives them back.
  private static let usualPage = 131_072

  /// Whoever takes it out of the list is the only one to write on it.
  private struct Kept: @unchecked Sendable {
    let sheet: Unmanaged<Sheet>
  }
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
  @inline(__always)
  func piece(from start: Int) -> HTML {
    HTML(sheet: Unmanaged.passUnretained(self), turn: turn, start: start, end: count)
  }

  /// Whether `piece` is the last on this sheet and nothing else stands between it and `place`.
  @inline(__always)
  func ends(with piece: borrowing HTML, after place: Int) -> Bool {
    if piece.isEmpty { return count == place }
    return piece.start == place && piece.end == count && piece.stands(on: self)
  }

  /// Writes what stands in `stretch` once more and `piece` behind it; where that begins.
  @inline(never)
  func again(_ stretch: Range<Int>, then piece: borrowing HTML) -> Int {
    let start = count
    output.pointee.repeat(stretch)
    copy(piece)
    return start
  }

  /// Writes `piece` once more, at the end; where that begins.
  @discardableResult @inline(never)
  func copy(_ piece: borrowing HTML) -> Int {
    let start = count
    if piece.stands(on: self) {
      output.pointee.repeat(piece.start..<piece.end)
    } else {
      piece.withBytes { output.pointee.append($0) }
    }
    return start
  }
}
