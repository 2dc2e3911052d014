import Glibc

/// Where the programs that read PDF files and pictures are looked for.
package struct DocumentPrograms: Hashable, Sendable {
  package var folders: [String]

  package init(folders: [String]) {
    self.folders = folders
  }

  /// The folders where Debian and its administrator put programs; never the user's `PATH`.
  package static let system = DocumentPrograms(folders: ["/usr/bin", "/usr/local/bin"])

  func path(of program: DocumentProgram) throws(DocumentRefusal) -> String {
    for folder in folders {
      let path = "\(folder)/\(program.rawValue)"
      if access(path, X_OK) == 0 { return path }
    }
    throw .missingProgram(name: program.rawValue, debianPackage: program.debianPackage)
  }
}

/// A program of another project that is run on untrusted files.
enum DocumentProgram: String, CaseIterable {
  case pdftotext, pdftoppm, pdfinfo, pdfimages, tesseract
  /// Sets the bounds within which the others are started.
  case prlimit

  var debianPackage: String {
    switch self {
    case .pdftotext, .pdftoppm, .pdfinfo, .pdfimages: "poppler-utils"
    case .tesseract: "tesseract-ocr"
    case .prlimit: "util-linux"
    }
  }
}
