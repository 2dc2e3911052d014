/// Why no text could be drawn from a file.
package enum DocumentRefusal: Error, Hashable, Sendable {
  case missing
  case folder
  /// A device, a pipe or a socket.
  case notAFile
  case notPermitted
  case linksGoRound
  case unreadable
  case empty
  /// The file, or the text in it, is over so many bytes.
  case tooLarge(limit: Int)
  /// Only blank pages, or a picture without words.
  case noText
  /// Not a document at all, or one of a kind that is not read.
  case unsupported(UnsupportedFile)
  case unknownEncoding
  case encrypted
  case broken(DocumentFormat)
  /// A small file that unpacks to far more than a policy holds.
  case unpacksTooFar
  case nestedTooDeeply
  case tooManyPixels(limit: Int)
  /// Not done within so many seconds.
  case tookTooLong(seconds: Int)
  case missingProgram(name: String, debianPackage: String)
}

/// Files that are recognised in order to say what to do with them.
package enum UnsupportedFile: String, Hashable, Sendable, CaseIterable {
  case oldOffice, richText, openDocument, spreadsheet, presentation, archive, picture, markup, program, other
}
