/// What stands on one height of a page and moves to the next page together, unless it is text that can be split.
struct Strip {
  var cells: [Cell]
  /// The element around the cells, as `TR`.
  var group: String?
  /// Room above and below the cells, within the strip.
  var padding = 0.0
  var below = 0.0
  var ruleBelow: Colour?
  var isWhole = false
  /// A heading does not end a page.
  var staysWithNext = false
  /// Where `cells` hold nothing that is as high.
  var leastHeight = 0.0

  /// Something at a place of the strip.
  struct Cell {
    var x = 0.0
    var y = 0.0
    var content: Content
    /// Its element of the document's structure.
    var tag: String?

    var height: Double {
      switch content {
      case .text(let lines, let range): lines.height(range)
      case .picture(_, _, let height): height
      case .code(_, let size): size
      }
    }
  }

  enum Content {
    case text(Lines, Range<Int>)
    case picture([UInt8], width: Double, height: Double)
    case code(String, size: Double)
  }

  var height: Double {
    max(leastHeight, cells.reduce(0) { max($0, $1.y + $1.height) }) + 2 * padding
  }

  /// The lines that fit into `room`, and the rest; nil when no line of a cell does or it is not to be split.
  func split(at room: Double) -> (Strip, Strip)? {
    guard !isWhole else { return nil }
    var (head, tail) = (self, self)
    for index in cells.indices {
      guard case .text(let lines, let range) = cells[index].content else { return nil }
      let fitting = lines.fitting(room - 2 * padding, from: range.lowerBound, to: range.upperBound)
      guard fitting > 0 else { return nil }
      let middle = range.lowerBound + fitting
      head.cells[index].content = .text(lines, range.lowerBound..<middle)
      tail.cells[index].content = .text(lines, middle..<range.upperBound)
    }
    (head.below, head.ruleBelow) = (0, nil)
    tail.cells.removeAll { if case .text(_, let range) = $0.content { range.isEmpty } else { false } }
    return tail.cells.isEmpty ? nil : (head, tail)
  }
}
