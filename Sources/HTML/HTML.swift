/// A piece of a page as a value: text is escaped when it is rendered, and there is no way to hand over markup as a string.
@usableFromInline package enum HTML: Sendable {
  /// Nothing at all, for branches that do not apply.
  case none
  /// Text of any origin; every character with a meaning in HTML is escaped.
  case text(String)
  /// Markup written by us in the source; a `StaticString` cannot be put together from input.
  case raw(StaticString)
  /// Several pieces, one after the other.
  case fragment([HTML])
  /// An element with an end tag.
  indirect case element(StaticString, [Attribute], HTML)
  /// Pieces that are the same on every page, rendered once; made only by `HTML.prerendered()`.
  case ready(Prerendered)
  /// An element that has neither content nor end tag, such as `input`.
  case void(StaticString, [Attribute])
}

extension HTML {
  /// Whether nothing would be rendered.
  package var isEmpty: Bool {
    switch self {
    case .none: true
    case .text(let text): text.isEmpty
    case .raw(let markup): markup.utf8CodeUnitCount == 0
    case .fragment(let parts): parts.allSatisfy(\.isEmpty)
    case .ready(let piece): piece.bytes.isEmpty
    case .element, .void: false
    }
  }
}

/// Markup that has been rendered already; only HTML itself can make it, so it is as safe as what it was made from.
@usableFromInline package struct Prerendered: Sendable {
  let bytes: [UInt8]
}

extension HTML {
  /// The same piece, rendered now so that it costs one copy wherever it is used.
  package func prerendered() -> HTML { .ready(Prerendered(bytes: rendered())) }
}
