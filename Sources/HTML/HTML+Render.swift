extension HTML {
  /// The page as UTF-8 bytes, `<!doctype html>` first when `asDocument`.
  package func rendered(asDocument: Bool = false) -> [UInt8] {
    let doctype: StaticString = asDocument ? "<!doctype html>\n" : ""
    return withBytes { piece in
      doctype.withUTF8Buffer { doctype in
        [UInt8](unsafeUninitializedCapacity: doctype.count + piece.count) { page, count in
          _ = page[..<doctype.count].initialize(fromContentsOf: doctype)
          _ = page[doctype.count...].initialize(fromContentsOf: piece)
          count = doctype.count + piece.count
        }
      }
    }
  }

  /// The same piece, kept apart from any page.
  package func prerendered() -> Prerendered { Prerendered(bytes: rendered()) }
}

/// Markup that is the same on every page and costs one copy wherever it is used.
///
/// Only `HTML.prerendered()` makes it, so it is as safe as what it was made from.
@usableFromInline package struct Prerendered: Sendable {
  fileprivate let bytes: [UInt8]

  /// The piece, written once more.
  @usableFromInline package var html: HTML {
    Sheet.writing { sheet in
      sheet.piece { $0.append(bytes) }
    }
  }
}
