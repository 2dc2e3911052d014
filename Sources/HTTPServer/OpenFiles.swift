import Glibc

/// How many files and sockets this process may hold open.
enum OpenFiles {
  /// Raises the soft limit towards `wanted`, as far as the hard limit lets it; systems often start with 1,024.
  static func allow(_ wanted: Int) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(rlim_t(wanted), limit.rlim_max)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
