import CSQLite

/// How many pages the write-ahead log holds, as the engine says after each commit of its connection.
final class WriteAheadLog {
  private(set) var pages = 0

  /// Listens to `handle`, which it must outlive.
  func watch(_ handle: OpaquePointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_wal_hook(
      handle,
      { context, _, _, pages in
        guard let context else { return SQLITE_OK }
        Unmanaged<WriteAheadLog>.fromOpaque(context).takeUnretainedValue().pages = Int(pages)
        return SQLITE_OK
      }, context)
  }
}
