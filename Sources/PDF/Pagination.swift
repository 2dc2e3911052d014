/// Which strips stand on which page, and how far down.
struct Pagination {
  typealias Placed = (strip: Strip, y: Double)

  private(set) var pages: [[Placed]] = [[]]
  private var used = 0.0
  private let room: Double

  init(_ strips: [Strip], room: Double) throws(PDFRefusal) {
    self.room = room
    for (index, strip) in strips.enumerated() {
      var needed = strip.height
      if strip.staysWithNext, strips.indices.contains(index + 1) {
        // A heading and the first lines after it.
        needed += strip.below + min(strips[index + 1].height, Self.firstLines)
      }
      try place(strip, needing: needed)
    }
  }

  private static let firstLines = 48.0

  private mutating func place(_ strip: Strip, needing needed: Double) throws(PDFRefusal) {
    var (strip, needed) = (strip, needed)
    while used + needed > room {
      let left = room - used
      if left >= Self.firstLines || used == 0, let (head, tail) = strip.split(at: left) {
        put(head)
        strip = tail
        needed = tail.height
      } else if used == 0 {
        // It is higher than any page: what stands below the edge is not seen, and the next goes on below it.
        break
      }
      guard pages.count < Paper.mostPages else { throw .tooLong }
      pages.append([])
      used = 0
    }
    put(strip)
  }

  private mutating func put(_ strip: Strip) {
    pages[pages.count - 1].append((strip, used))
    used += strip.height + strip.below
  }
}
