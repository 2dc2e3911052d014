import Casework

extension Event {
  /// What happened to a list of people, or that a list was downloaded.
  var ofList: Phrase {
    switch kind {
    case .listOffered: Phrase(ar: "رُفعت قائمة أشخاص", en: "List of people handed in").joined(title, by: ": ")
    case .listSettled: Phrase(ar: "ضُبطت أعمدة قائمة", en: "Columns of a list settled").joined(title, by: ": ")
    case .listCheckBegun: Phrase(ar: "بدأ فحص قائمة", en: "Checking of a list begun").joined(title, by: ": ")
    case .listChecked: Phrase(ar: "فُحصت قائمة", en: "List checked").joined(title, by: ": ").followed(by: sums)
    case .listTakingBegun: Phrase(ar: "بدأ إدخال قائمة", en: "Taking of a list begun").joined(title, by: ": ")
    case .listPortionTaken:
      Phrase(ar: "أُدخلت دفعة من قائمة", en: "Portion of a list taken").joined(title, by: ": ").followed(by: sums)
    case .listTaken: Phrase(ar: "أُدخلت قائمة", en: "List taken").joined(title, by: ": ").followed(by: sums)
    case .listUndoingBegun:
      Phrase(ar: "بدأ التراجع عن قائمة", en: "Taking back of a list begun").joined(title, by: ": ")
    case .listPortionUndone:
      Phrase(ar: "تُراجع عن دفعة من قائمة", en: "Portion of a list taken back").joined(title, by: ": ")
        .followed(by: sums)
    case .listUndone: Phrase(ar: "تُراجع عن قائمة", en: "List taken back").joined(title, by: ": ").followed(by: sums)
    case .listLaidAside: Phrase(ar: "نُحّيت قائمة", en: "List laid aside").joined(title, by: ": ")
    case .listDownloaded: Phrase(ar: "نُزِّلت قائمة", en: "List downloaded").joined(title, by: ": ").followed(by: sums)
    default: Phrase(verbatim: "")
    }
  }

  /// The file's name, or which list it was.
  private var title: Phrase {
    self[.category].flatMap(DownloadedList.init(rawValue:))?.name ?? Phrase(verbatim: self[.title] ?? "")
  }

  /// How many people or rows it was.
  private var sums: Phrase {
    guard let count = self[.number].flatMap({ Int($0) }) else { return Phrase(verbatim: "") }
    return Phrase(verbatim: grouped(count))
  }
}
