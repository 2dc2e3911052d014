/// Something that stands on a page, the width of the page or of its column.
package indirect enum Block: Hashable, Sendable {
  /// Level 1 is the document's own name.
  case heading(String, level: Int)
  case paragraph(String, TextStyle = TextStyle())
  /// Rows of a name and what it is.
  case facts([Fact])
  case grid(Grid)
  case picture(png: [UInt8], height: Double)
  /// A QR code, `size` points wide.
  case code(String, size: Double)
  /// A line from edge to edge.
  case rule(Colour)
  /// Nothing, so high.
  case space(Double)
  /// Columns side by side, never broken over pages.
  case columns([Column])

  package struct Fact: Hashable, Sendable {
    package var label, value: String

    package init(_ label: String, _ value: String) {
      (self.label, self.value) = (label, value)
    }
  }

  /// A table with a row of headings; rows shorter than the headings end in empty cells.
  package struct Grid: Hashable, Sendable {
    package var headings: [String]
    package var rows: [[String]]

    package init(headings: [String], rows: [[String]]) {
      (self.headings, self.rows) = (headings, rows)
    }
  }

  package struct Column: Hashable, Sendable {
    /// Its part of the width, against the sum of all.
    package var share: Double
    package var blocks: [Block]

    package init(share: Double = 1, _ blocks: [Block]) {
      (self.share, self.blocks) = (share, blocks)
    }
  }
}

/// How a paragraph is written.
package struct TextStyle: Hashable, Sendable {
  /// In points.
  package var size: Double
  package var isBold: Bool
  package var alignment: Alignment
  package var colour: Colour
  /// Room below, in points.
  package var below: Double

  package enum Alignment: Hashable, Sendable { case start, centre, end }

  package init(
    size: Double = 12, isBold: Bool = false, alignment: Alignment = .start, colour: Colour = .black, below: Double = 8
  ) {
    self.size = size
    self.isBold = isBold
    self.alignment = alignment
    self.colour = colour
    self.below = below
  }
}

/// Red, green and blue from 0 to 1.
package struct Colour: Hashable, Sendable {
  package var red, green, blue: Double

  package init(_ red: Double, _ green: Double, _ blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  package static let black = Colour(0, 0, 0)
  package static let grey = Colour(0.35, 0.35, 0.35)
  package static let line = Colour(0.8, 0.8, 0.8)

  /// Reads `#0b6e4f`, as a page's style sheet writes it.
  package init?(hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), let number = UInt32(hex.dropFirst(), radix: 16) else { return nil }
    func part(_ shift: UInt32) -> Double { Double(number >> shift & 0xFF) / 255 }
    self.init(part(16), part(8), part(0))
  }
}
