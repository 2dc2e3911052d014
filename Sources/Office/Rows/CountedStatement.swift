/// A statement for so many values, put together once for each count that a page has.
struct CountedStatement: Sendable {
  private let usual: [String]
  private let make: @Sendable (Int) -> String

  init(_ make: @escaping @Sendable (Int) -> String) {
    self.make = make
    usual = (0...50).map(make)
  }

  subscript(_ count: Int) -> String { usual.indices.contains(count) ? usual[count] : make(count) }
}
