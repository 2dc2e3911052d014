package import HTTP

/// An answer as a person sees it: the status, the words, the forms with what is in them and what is wrong.
package struct Page: Sendable {
  /// The address the answer came from, without what follows "?".
  package let path: String
  package let response: HTTPResponse
  package let html: String
  package let markup: Markup

  package init(path: String, _ response: HTTPResponse) {
    self.path = path
    self.response = response
    html = if case .bytes(let bytes) = response.content { String(decoding: bytes, as: UTF8.self) } else { "" }
    markup = Markup(html)
  }

  package var status: Int { response.status }
  package var location: String? { response.headers["Location"] }

  /// Everything a person can read, on one line.
  package var text: String {
    var text = ""
    var isHidden = false
    for tag in markup.tags {
      if tag.name == "script" || tag.name == "style" { isHidden = true }
      if tag.name == "/script" || tag.name == "/style" { isHidden = false }
      if !isHidden { text += " " + tag.text }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  package var heading: String {
    markup.tags.firstIndex { $0.name == "h1" }.map { markup.text(from: $0) } ?? ""
  }

  /// What a list of facts says under a label, wherever it does.
  package func facts(_ label: String) -> [String] {
    markup.tags.indices.dropLast().compactMap { place in
      guard markup.tags[place].name == "dt", markup.text(from: place) == label else { return nil }
      return markup.tags[place...].firstIndex { $0.name == "dd" }.map { markup.text(from: $0) }
    }
  }

  /// Links to a place of the page itself that it does not have.
  package var linksToNothing: [String] {
    let places = Set(markup.tags.compactMap { $0.attributes["id"] })
    return markup.tags.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
      .filter { $0.hasPrefix("#") && !places.contains(String($0.dropFirst())) }
  }

  /// What is said to be wrong with a field, at the field itself; nil when nothing is.
  package func problem(at field: String) -> String? {
    let place = markup.tags.firstIndex { tag in
      guard tag.name == "p", let id = tag.attributes["id"] else { return false }
      return id == "\(field)-e" || id.hasSuffix("-\(field)-e")
    }
    return place.map { markup.text(from: $0) }
  }

  /// The value of the box that says these words; nil when the field offers none.
  package func choice(of field: String, saying words: String) -> String? {
    guard !words.isEmpty else { return nil }
    return zip(markup.tags, markup.tags.dropFirst()).first { control, label in
      control.attributes["type"] == "checkbox" && control.attributes["name"] == field && label.text.contains(words)
    }?.0.attributes["value"]
  }

  /// Every value the page's forms show under a field name: typed text, chosen and ticked answers.
  package func values(of field: String) -> [String] {
    var values: [String] = []
    var select: String?
    for (place, tag) in markup.tags.enumerated() {
      let isChoice = ["radio", "checkbox"].contains(tag.attributes["type"])
      switch tag.name {
      case "input" where tag.attributes["name"] == field:
        if !isChoice || tag.attributes["checked"] != nil { values.append(tag.attributes["value"] ?? "") }
      case "textarea" where tag.attributes["name"] == field:
        values.append(Self.withoutFirstBreak(markup.text(from: place)))
      case "select": select = tag.attributes["name"]
      case "/select": select = nil
      case "option" where select == field && tag.attributes["selected"] != nil:
        values.append(tag.attributes["value"] ?? "")
      default: break
      }
    }
    return values
  }

  /// A browser drops the line break a textarea begins with.
  private static func withoutFirstBreak(_ text: String) -> String {
    text.hasPrefix("\n") ? String(text.dropFirst()) : text
  }

  /// Where the link leads whose words contain these.
  package func link(saying words: String, under folder: String = "") -> String? {
    let place = markup.tags.indices.first { place in
      markup.tags[place].name == "a" && markup.tags[place].attributes["href"]?.hasPrefix(folder) ?? false
        && markup.text(from: place).contains(words)
    }
    return place.flatMap { markup.tags[$0].attributes["href"] }
  }

  /// The addresses that the page's forms post to.
  package var actions: [String] {
    markup.tags.filter { $0.name == "form" && $0.attributes["method"] == "post" }.compactMap { $0.attributes["action"] }
  }

  /// The days named in machine-readable form, such as 2026-10-05.
  package var days: [String] { markup.tags.filter { $0.name == "time" }.compactMap { $0.attributes["datetime"] } }

  /// The hidden fields of the form that posts to `path`; of every form when there is none.
  package func hiddenFields(of path: String, sendingFiles: Bool) -> [Form.Field] {
    let own = forms.first { $0.action == path && $0.sendsFiles == sendingFiles } ?? forms.first { $0.action == path }
    if let own { return own.hidden }
    return forms.flatMap(\.hidden).reduce(into: []) { kept, field in
      guard ["_token", "version"].contains(field.name), !kept.contains(where: { $0.name == field.name }) else { return }
      kept.append(field)
    }
  }

  private struct PostForm {
    var action: String
    var sendsFiles: Bool
    var hidden: [Form.Field] = []
  }

  private var forms: [PostForm] {
    var forms: [PostForm] = []
    var isInside = false
    for tag in markup.tags {
      if tag.name == "/form" { isInside = false }
      if tag.name == "form", tag.attributes["method"] == "post" {
        isInside = true
        forms.append(
          PostForm(
            action: tag.attributes["action"] ?? "", sendsFiles: tag.attributes["enctype"] == "multipart/form-data"))
      }
      guard isInside, tag.name == "input", tag.attributes["type"] == "hidden" else { continue }
      let field = Form.Field(name: tag.attributes["name"] ?? "", value: tag.attributes["value"] ?? "")
      forms[forms.count - 1].hidden.append(field)
    }
    return forms
  }
}
