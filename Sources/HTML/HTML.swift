/// A piece of a page, written already: text is escaped as it is put down, and there is no way to hand over markup as a string.
///
/// A piece is a stretch of the sheet it stands on. Whatever is built inside an element's braces is written where it belongs, one
/// piece after the other, so that putting them together costs nothing; a piece that was made earlier, or is used twice, is copied
/// to its place. It is not `Sendable`, as the sheet is still being written on: what outlives a page is kept as `Prerendered`.
@usableFromInline package struct HTML {
  let sheet: Sheet?
  let start: Int
  let end: Int
}

extension HTML {
  /// Nothing at all, for branches that do not apply.
  @usableFromInline package static var none: HTML { HTML(sheet: nil, start: 0, end: 0) }

  /// Whether nothing would be rendered.
  package var isEmpty: Bool { start == end }

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
    if end == next.start, sheet === next.sheet { return HTML(sheet: sheet, start: start, end: next.end) }
    return Sheet.writing { sheet in
      let start = sheet.ends(with: self, after: start) ? start : sheet.copy(self)
      sheet.copy(next)
      return sheet.piece(from: start)
    }
  }
}
