/// The tags of a rendered page, enough to check its structure; relies on our own renderer's regular output.
struct Tag {
  let name: String
  let attributes: [String: String]
  /// Names and attributes of the elements around it, outermost first.
  let ancestors: [(name: String, attributes: [String: String])]
  let isVoid: Bool
  /// Text inside it, of all depths.
  var text = ""
}

/// Every element of `page`, in order of their start.
func tags(in page: String) -> [Tag] {
  let voids: Set = ["br", "hr", "img", "input", "link", "meta"]
  var found: [Tag] = []
  var open: [Int] = []
  var rest = page[...]
  while let start = rest.firstIndex(of: "<") {
    for index in open { found[index].text += rest[..<start] }
    guard let end = rest[start...].firstIndex(of: ">") else { break }
    let inside = rest[rest.index(after: start)..<end]
    rest = rest[rest.index(after: end)...]
    if inside.hasPrefix("!") { continue }
    if inside.hasPrefix("/") {
      open.removeLast()
      continue
    }
    let isClosed = inside.hasSuffix("/")
    let tag = parse(
      isClosed ? inside.dropLast() : inside, around: open.map { (found[$0].name, found[$0].attributes) }, voids)
    found.append(tag)
    if !tag.isVoid && !isClosed { open.append(found.count - 1) }
  }
  return found
}

private func parse(_ inside: Substring, around: [(name: String, attributes: [String: String])], _ voids: Set<String>)
  -> Tag
{
  let name = inside.prefix { $0 != " " }
  var attributes: [String: String] = [:]
  var rest = inside.dropFirst(name.count)
  while let start = rest.firstIndex(where: { $0 != " " }) {
    let key = rest[start...].prefix { $0 != " " && $0 != "=" }
    rest = rest[key.endIndex...]
    guard rest.hasPrefix("=\"") else {
      attributes[String(key)] = ""
      continue
    }
    let value = rest.dropFirst(2).prefix { $0 != "\"" }
    attributes[String(key)] = String(value)
    rest = rest[value.endIndex...].dropFirst()
  }
  return Tag(name: String(name), attributes: attributes, ancestors: around, isVoid: voids.contains(String(name)))
}
