import XML

/// The XML of a workbook's part.
final class PartXML {
  private let reader: XMLReader
  private let package: WorkbookPackage

  init(_ package: WorkbookPackage) throws(SheetRefusal) {
    self.package = package
    do {
      // The words of a cell, of which there are 32,767 at most, may be nothing but quotation marks.
      reader = try XMLReader(quotes: 40_000) { package.read(into: $0) }
    } catch {
      throw package.refusal ?? .broken
    }
  }

  /// What comes next; nil at the end of the part.
  func next() throws(SheetRefusal) -> XMLReader.Event? {
    do {
      return try reader.next()
    } catch {
      throw package.refusal ?? .broken
    }
  }

  /// An attribute of the element just opened.
  subscript(_ name: String) -> String? { reader[name] }
}
