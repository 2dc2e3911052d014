import Casework
import HTML
import Lexicon

/// Where the list that is shown can be had as a table, in the formats spreadsheet programs read.
///
/// `page` is the address of the list's page: what it asks for is asked for here too.
func downloadLinks(_ list: DownloadedList, of page: String? = nil, frame: StaffFrame) -> HTML {
  let say = frame.say
  let query = page.flatMap { page in page.firstIndex(of: "?").map { String(page[$0...].dropFirst()) } } ?? ""
  return actions {
    for format in TableFormat.allCases {
      linkButton(
        "\(say(.takeListAway)) (\(format.rawValue.uppercased()))", to: frame.paths.download(list, format, query),
        class: "btn quiet", icon: .download)
    }
  }
}
