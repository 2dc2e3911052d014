/// Why an association's archive is not written or not taken; nothing is half done when one is thrown.
package enum ArchiveRefusal: Error, Hashable, Sendable {
  case cannotWrite(String)
  case cannotRead(String)
  /// The file is no archive of this kind, or its first member is none.
  case notAnArchive
  /// Made by a later program.
  case newerFormat(Int)
  /// Its tables are those of another schema step than this program's.
  case otherSchema(archive: Int, program: Int)
  /// Its list of members names what no archive holds.
  case oddMember(String)
  /// A member is not the one its list names at that place, or is no ordinary file.
  case unexpectedMember(String)
  /// The file ends before its last member does.
  case cutOff
  /// A member’s bytes are not those that were written.
  case damaged(String)
  /// A line of a table is not what its columns say.
  case badLine(table: String, line: Int)
  /// A row of another association’s.
  case foreignRow(table: String)
  case slugTaken(String)
  case alreadyHere
  /// A document that a row refers to is not in the vault.
  case documentMissing(String)
}

extension ArchiveRefusal: CustomStringConvertible {
  /// What happened and what to do, for the person who runs the program.
  package var description: String {
    switch self {
    case .cannotWrite(let path): "cannot write \(path); name a new file in a folder of this user’s"
    case .cannotRead(let path): "cannot read \(path)"
    case .notAnArchive: "this is no archive of an association; name a file that sila export wrote"
    case .newerFormat(let number):
      "the archive is of format \(number), which this program does not know: take it with a later one"
    case .otherSchema(let archive, let program):
      "the archive is at schema step \(archive) and this program at \(program): write it, or take it, with a program "
        + "at the same step"
    case .oddMember(let name): "the archive lists “\(name)”, which no archive holds; nothing was taken"
    case .unexpectedMember(let name):
      "the archive holds “\(name)” where its list names something else; nothing was taken"
    case .cutOff: "the archive ends before its last member does: copy it anew; nothing was taken"
    case .damaged(let name): "“\(name)” in the archive is not what was written: copy it anew; nothing was taken"
    case .badLine(let table, let line): "line \(line) of \(table) is not what its columns say; nothing was taken"
    case .foreignRow(let table): "\(table) holds a row of another association; nothing was taken"
    case .slugTaken(let slug): "an association “\(slug)” is here already; nothing was taken"
    case .alreadyHere: "this association is here already; nothing was taken"
    case .documentMissing(let name):
      "a row refers to the document \(name), which is not among the files; run sila verify --files"
    }
  }
}
