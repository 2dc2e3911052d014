/// The first letters of a person's first and last names, without the article: «نف» for «نورة الفهد».
func initials(of name: String) -> String {
  let words = name.utf8.split(separator: UInt8(ascii: " "))
  guard let first = words.first else { return "—" }
  guard words.count > 1, let last = words.last else { return letter(first) }
  return letter(first) + letter(last)
}

private let article = Array("ال".utf8)

/// The first letter of a word; an article before at least two more letters is passed over.
private func letter(_ word: Substring.UTF8View) -> String {
  let isDefinite = word.count >= article.count + 4 && word.starts(with: article)
  let bare = isDefinite ? word.dropFirst(article.count) : word
  return Substring(bare).first.map(String.init) ?? "—"
}
