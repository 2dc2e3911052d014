import Foundation
import Glibc

/// A file system of a few megabytes, to be filled; making one takes the rights of the system's administrator.
package final class SmallDisk {
  package let path: String
  private var ballast: String { "\(path)/ballast" }

  package struct Unavailable: Error {}

  /// Whether this process may make one.
  package static let isPossible: Bool = {
    let path = "\(FileManager.default.temporaryDirectory.path)/sila-disk-\(UUID().uuidString)"
    return (try? SmallDisk(megabytes: 1, at: path)) != nil
  }()

  /// Makes the folder `path`, which must not be there, and mounts the file system on it; `owner` is a user of this machine.
  package init(megabytes: Int, at path: String, owner: String? = nil) throws {
    self.path = path
    guard mkdir(path, 0o700) == 0 else { throw Unavailable() }
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
      rmdir(path)
      throw Unavailable()
    }
    chmod(path, 0o700)
    if let owner {
      guard let user = getpwnam(owner) else { throw Unavailable() }
      chown(path, user.pointee.pw_uid, user.pointee.pw_gid)
    }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }

  /// Leaves no room but a few bytes.
  package func fill() throws {
    let file = open(ballast, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Unavailable() }
    defer { close(file) }
    let page = [UInt8](repeating: 0, count: 4096)
    while write(file, page, page.count) > 0 {}
  }

  /// Makes room again.
  ///
  /// Cut short before it is removed: a child that another test started while the disk was filled may hold the file open for a
  /// moment, and would keep the room with it.
  package func empty() {
    truncate(ballast, 0)
    unlink(ballast)
  }
}
