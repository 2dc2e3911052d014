import Casework

extension CanonicalForm {
  fileprivate mutating func add(_ document: RequestDocument?) {
    guard let document else { return }
    add("document", document.id.description)
    add("name", document.name)
    add("media_type", document.mediaType.rawValue)
    add("size", Int64(document.size))
  }
}

extension [String: String] {
  /// The document that `add` wrote, whose content's fingerprint has a column of its own.
  fileprivate func document(_ file: [UInt8]?) -> RequestDocument? {
    guard let file, let id = self["document"].flatMap({ RequestDocument.ID($0) }), let name = self["name"],
      let mediaType = self["media_type"].flatMap(MediaType.init(rawValue:)),
      let size = self["size"].flatMap({ Int($0) })
    else { return nil }
    return RequestDocument(id: id, name: name, mediaType: mediaType, size: size, fingerprint: file)
  }

  fileprivate init(stored text: String) {
    self.init((CanonicalForm.pairs(of: text) ?? []).map { ($0.name, $0.value) }) { first, _ in first }
  }
}

extension ItemEvidence {
  var stored: String {
    var form = CanonicalForm()
    form.add("item", item)
    form.add("by", by.description)
    form.add("at", at.microseconds)
    form.add(document)
    return form.text
  }

  init?(stored text: String, file: [UInt8]?) {
    let values = [String: String](stored: text)
    guard let item = values["item"], let by = values["by"].flatMap({ StaffMember.ID($0) }),
      let at = values["at"].flatMap({ Int64($0) }), let document = values.document(file)
    else { return nil }
    self.init(item: item, document: document, by: by, at: Instant(microseconds: at))
  }
}

extension AppealDocument {
  var stored: String {
    var form = CanonicalForm()
    form.add("by", takenBy?.description)
    form.add("at", at.microseconds)
    form.add(document)
    return form.text
  }

  init?(stored text: String, number: Int, file: [UInt8]?) {
    let values = [String: String](stored: text)
    guard let at = values["at"].flatMap({ Int64($0) }), let document = values.document(file) else { return nil }
    self.init(
      number: number, document: document, takenBy: values["by"].flatMap { StaffMember.ID($0) },
      at: Instant(microseconds: at))
  }
}

extension VisitPhoto {
  var stored: String {
    var form = CanonicalForm()
    form.add("number", Int64(number))
    form.add("visit", Int64(visit))
    form.add("by", by.description)
    form.add("at", at.microseconds)
    form.add(document)
    return form.text
  }

  /// A photo whose file is named no more was removed.
  init?(stored text: String, file: [UInt8]?) {
    let values = [String: String](stored: text)
    guard let number = values["number"].flatMap({ Int($0) }), let visit = values["visit"].flatMap({ Int($0) }),
      let by = values["by"].flatMap({ StaffMember.ID($0) }), let at = values["at"].flatMap({ Int64($0) })
    else { return nil }
    self.init(
      number: number, visit: visit, document: values.document(file), by: by, at: Instant(microseconds: at))
  }
}
