extension ContactPoint {
  /// Enough to tell it from the person's other ones, not enough to use.
  package var masked: String {
    switch kind {
    case .mobile: (try? Mobile(typed: value))?.masked ?? Self.covered
    case .phone: Casework.masked(value, keepingFirst: 3, last: 2)
    case .email: "\(value.prefix(1))\(Self.covered)@\(value.split(separator: "@").last ?? "")"
    case .post: Self.covered
    }
  }

  private static let covered = "•••"
}
