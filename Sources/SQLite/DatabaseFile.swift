import CSQLite
import Glibc
import SQL

/// A database's place on disk, with the two files the engine keeps beside it.
struct DatabaseFile: Hashable, Sendable {
  let path: String

  /// The path as the engine must be given it, so that "file:…" and ":memory:" mean no more than they say.
  var enginePath: String { path.hasPrefix("/") ? path : "./" + path }

  var directory: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  var log: DatabaseFile { DatabaseFile(path: path + "-wal") }
  var index: DatabaseFile { DatabaseFile(path: path + "-shm") }

  var exists: Bool { access(path, F_OK) == 0 }

  var isReadable: Bool { access(path, R_OK) == 0 }

  /// Whether another process holds any lock on it, as every open connection of the engine does.
  var isLockedElsewhere: Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  /// Bytes on disk, 0 when it is not there.
  var size: Int {
    var details = stat()
    return stat(path, &details) == 0 ? Int(details.st_size) : 0
  }

  /// Creates it empty, readable by its owner alone; returns false when it was there already.
  func create() throws(SQLFault) -> Bool {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw fault("cannot be created", errno)
    }
    close(descriptor)
    return true
  }

  /// Takes the place of `other` in one step, once its own bytes and then its new name are on disk.
  func replace(_ other: DatabaseFile) throws(SQLFault) {
    try synchronize()
    guard rename(path, other.path) == 0 else { throw fault("cannot be renamed", errno) }
    try DatabaseFile(path: other.directory).synchronize()
  }

  /// Returns once what was written to it is on disk.
  func synchronize() throws(SQLFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("cannot be opened", errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw fault("cannot be written to disk", errno) }
  }

  func remove() { unlink(path) }

  func isSame(as other: DatabaseFile) -> Bool {
    var mine = stat()
    var theirs = stat()
    guard stat(path, &mine) == 0, stat(other.path, &theirs) == 0 else { return false }
    return mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }

  private func fault(_ what: String, _ code: Int32) -> SQLFault {
    if code == ENOSPC || code == EDQUOT { return .diskFull }
    return .other(code: Int(SQLITE_CANTOPEN), message: "\(path) \(what): \(String(cString: strerror(code)))")
  }
}
