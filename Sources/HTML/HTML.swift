/// A piece of a page, written already: text is escaped as it is put down, and there is no way to hand over markup as a string.
///
/// A piece is a stretch of the sheet it stands on. Whatever is built inside an element's braces is written where it belongs, one
/// piece after the other, so that putting them together costs nothing; a piece that was made earlier, or is used twice, is copied
/// to its place. It is not `Sendable`, as the sheet is still being written on: what outlives a page is kept as `Prerendered`.
///
/// Only the outermost piece keeps its sheet; the pieces inside it are gone when that one is, and using one then is a programming
/// error that stops the program rather than show a stranger's page.
@usableFromInline package struct HTML {
  let sheet: Unmanaged<Sheet>?
  let turn: UInt
  let start: Int
  let end: Int
  var lease: SheetLease?
}

extension HTML {
  /// Nothing at all, for branches that do not apply.
  @usableFromInline package static var none: HTML { HTML(sheet: nil, turn: 0, start: 0, end: 0) }

  /// Whether nothing would be rendered.
  package var isEmpty: Bool { start == end }

  /// Whether it was put down on `sheet` in its present turn.
  @inline(__always)
  func stands(on sheet: Sheet) -> Bool {
    self.sheet?.toOpaque() == Unmanaged.passUnretained(sheet).toOpaque() && turn == sheet.turn
  }

  /// The bytes it stands in, for `use` alone.
  func withBytes<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let sheet else { return use(UnsafeBufferPointer(start: nil, count: 0)) }
    return sheet._withUnsafeGuaranteedRef { sheet in
      precondition(sheet.turn == turn, "a piece outlived the page it was written for")
      return withExtendedLifetime(lease) { sheet.output.pointee.withBytes(start..<end, use) }
    }
  }

  /// Text of any origin; every character with a meaning in HTML is escaped.
  @usableFromInline package static func text(_ text: String) -> HTML {
    Sheet.writing { sheet in
      sheet.piece { $0.append(escaping: text) }
    }
  }

  /// Markup written by us in the source; a `StaticString` cannot be put together from input.
  @usableFromInline package static func raw(_ markup: StaticString) -> HTML {
    Sheet.writing { sheet in
      sheet.piece { $0.append(markup) }
    }
  }

  /// An element that has neither content nor end tag, such as `input`.
  @usableFromInline package static func void(_ tag: StaticString, _ attributes: [Attribute]) -> HTML {
    Sheet.writing { sheet in
      sheet.piece { $0.open(tag, attributes) }
    }
  }

  /// An element with an end tag; what `content` builds is written between the two tags.
  @usableFromInline package static func element(
    _ tag: StaticString, _ attributes: [Attribute], @Markup _ content: () -> HTML
  ) -> HTML {
    Sheet.writing { sheet in
      let output = sheet.output
      let opening = output.pointee.count
      output.pointee.open(tag, attributes)
      let inside = output.pointee.count
      let piece = content()
      let start = sheet.ends(with: piece, after: inside) ? opening : sheet.again(opening..<inside, then: piece)
      output.pointee.close(tag)
      return sheet.piece(from: start)
    }
  }

  /// Several pieces, one after the other.
  @usableFromInline package static func fragment(_ pieces: [HTML]) -> HTML {
    pieces.reduce(.none) { $0.joined(with: $1) }
  }

  /// This piece and `next` after it.
  @usableFromInline consuming func joined(with next: consuming HTML) -> HTML {
    if next.isEmpty { return self }
    if isEmpty { return next }
    if end == next.start, turn == next.turn, sheet?.toOpaque() == next.sheet?.toOpaque() {
      return HTML(sheet: sheet, turn: turn, start: start, end: next.end, lease: lease ?? next.lease)
    }
    return followed(by: next)
  }

  @inline(never)
  private func followed(by next: borrowing HTML) -> HTML {
    Sheet.writing { sheet in
      let start = sheet.ends(with: self, after: start) ? start : sheet.copy(self)
      sheet.copy(next)
      return sheet.piece(from: start)
    }
  }
}
