/// How alike two records are, field by field, as small levels; 0 where one of them says nothing.
struct Pattern: Hashable, Sendable {
  static let sizes = [6, 6, 6, 4, 4, 7, 3, 3]
  static let count = sizes.reduce(1, *)

  enum Field: Int, CaseIterable { case given, family, middle, nationalID, phone, birth, city, sex }

  private(set) var index: Int32 = 0

  init(_ levels: (Int, Int, Int, Int, Int, Int, Int, Int)) {
    var index = levels.0
    index = index * 6 + levels.1
    index = index * 6 + levels.2
    index = index * 4 + levels.3
    index = index * 4 + levels.4
    index = index * 7 + levels.5
    index = index * 3 + levels.6
    self.index = Int32(index * 3 + levels.7)
  }

  /// The levels of a pattern by its index.
  static func levels(_ index: Int) -> [Int] {
    var rest = index
    var levels: [Int] = []
    for size in sizes.reversed() {
      levels.append(rest % size)
      rest /= size
    }
    return levels.reversed()
  }
}
