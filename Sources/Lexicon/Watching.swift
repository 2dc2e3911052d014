/// What an open page says when something changed meanwhile.
extension Phrase {
  package static let somethingChanged = Phrase(ar: "تغيّر ما هنا.", en: "What is shown here has changed.")
  package static let showIt = Phrase(ar: "اعرض الجديد", en: "Show")
  package static let typedStays = Phrase(
    ar: "ما كتبته باقٍ هنا؛ يُفتح الجديد في لسان آخر.", en: "What you typed stays here; the new version opens beside it.")

  /// Who changed something, what it was, and how much else there is; nobody is named where the reader did it elsewhere.
  package static func changedBy(_ name: String?, _ what: Phrase, andMore others: Int) -> Phrase {
    let head =
      name.map { Phrase(ar: "جديد من \($0): \(what.ar)", en: "Changed by \($0): \(what.en)") }
      ?? Phrase(ar: "جديد منك في صفحة أخرى: \(what.ar)", en: "You changed it on another page: \(what.en)")
    guard others > 0 else { return head }
    return Phrase(ar: "\(head.ar) (و\(others) غيره)", en: "\(head.en) (and \(others) more)")
  }
}
