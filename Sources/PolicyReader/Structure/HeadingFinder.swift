import Arabic
import Casework

/// Decides which lines are headings: by their words, and by where and how they stand.
struct HeadingFinder {
  /// Headings by the index of their line.
  private(set) var headings: [Int: Heading] = [:]
  private let lines: [Line]
  private let candidates: [Int: Heading]
  /// The document sets its unnumbered headings off by a blank line, so that lines without one are none.
  private let headingsFollowBlanks: Bool
  private var lastNumber: [Marker.Style: Int] = [:]
  private var seen: Set<PolicySection.Kind> = []

  init(_ lines: [Line]) {
    self.lines = lines
    var candidates: [Int: Heading] = [:]
    for (index, line) in lines.enumerated() {
      if let heading = Heading(line) { candidates[index] = heading }
    }
    self.candidates = candidates
    headingsFollowBlanks = Self.followBlanks(candidates.keys.map { lines[$0] })
    for index in lines.indices { consider(index) }
  }

  private static func followBlanks(_ candidates: [Line]) -> Bool {
    let plain = candidates.filter { $0.marker == nil && !$0.endsHeading }
    return plain.count >= 5 && plain.count(where: \.followsBlank) * 10 >= plain.count * 7
  }

  private mutating func consider(_ index: Int) {
    let line = lines[index]
    if let heading = candidates[index] {
      if stands(heading, at: index) { accept(heading, at: index) }
    } else if isUnnamedHeading(index) {
      accept(Heading(kind: .other, length: line.words.count), at: index)
    }
  }

  private mutating func accept(_ heading: Heading, at index: Int) {
    headings[index] = heading
    seen.insert(heading.kind)
    if let marker = lines[index].marker, let last = marker.last { lastNumber[marker.style] = last }
  }

  // MARK: Named headings

  private func stands(_ heading: Heading, at index: Int) -> Bool {
    let line = lines[index]
    if seen.isEmpty, isTitle(index) { return false }
    if heading.kind == .approval, !approvalStands(at: index, length: heading.length) { return false }
    guard let marker = line.marker else { return standsUnmarked(heading, at: index) }
    if marker.isBullet { return bulletStands(marker, heading, at: index) }
    if marker.isTrailing, !line.endsHeading { return false }
    return !isListMember(marker, at: index)
  }

  private static let titleKinds: Phrase = "=سياسه/لايحه/وثيقه/ميثاق/نظام/دليل"

  /// Before the first heading, a line that calls itself a policy is the title, and so is the line after a lone ‘سياسة’.
  private func isTitle(_ index: Int) -> Bool {
    if Self.titleKinds.match(in: lines[index].words, at: 0) != nil { return lines[index].marker == nil }
    guard index > 0, lines[index - 1].words.count == 1 else { return false }
    return Self.titleKinds.match(in: lines[index - 1].words, at: 0) != nil
  }

  private func standsUnmarked(_ heading: Heading, at index: Int) -> Bool {
    let line = lines[index]
    if headingsFollowBlanks, !line.followsBlank, !line.endsHeading, heading.length == line.words.count { return false }
    // The last words of a wrapped item or paragraph are no heading.
    if !line.followsBlank, !line.endsHeading, index > 0, isWrapped(lines[index - 1], before: line),
      headings[index - 1] == nil
    {
      return Heading.isUsual(line)
    }
    return true
  }

  /// Whether the earlier line runs on into the later one.
  private func isWrapped(_ earlier: Line, before later: Line) -> Bool {
    !earlier.isClosed && !earlier.endsHeading && earlier.words.count > 8 && earlier.words.count > later.words.count
  }

  /// Bullets are headings only where every item with that bullet is one, or the heading closes with a colon and a list
  /// with another marker follows.
  private func bulletStands(_ marker: Marker, _ heading: Heading, at index: Int) -> Bool {
    let same = lines.indices.filter { lines[$0].marker?.style == marker.style }
    let named = same.count { candidates[$0] != nil }
    if same.count >= 3, named * 10 >= same.count * 8 { return true }
    guard lines[index].endsHeading, index + 1 < lines.count, heading.kind != .other else { return false }
    return lines[index + 1].marker?.style != marker.style && !marker.isTrailing
  }

  /// Whether the numbered line belongs to a list of items rather than to the sequence of headings.
  private func isListMember(_ marker: Marker, at index: Int) -> Bool {
    guard let number = marker.last else { return false }
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    let nextContinues =
      next?.marker?.style == marker.style && next?.marker?.last == number + 1 && candidates[index + 1] == nil
    if lastNumber[marker.style] == number - 1 {
      return nextContinues && previousItem(marker, before: index) == number - 1
    }
    if number == 1 { return nextContinues && !lines[index].endsHeading }
    guard let previous = previousItem(marker, before: index), previous == number - 1 else { return false }
    return next?.marker?.style != marker.style || next?.marker?.last != 1
  }

  /// The number of the nearest item above with the same marker style, when it is no heading.
  private func previousItem(_ marker: Marker, before index: Int) -> Int? {
    for earlier in lines[..<index].indices.reversed() {
      guard lines[earlier].marker?.style == marker.style else {
        if headings[earlier] != nil { return nil }
        continue
      }
      return headings[earlier] == nil ? lines[earlier].marker?.last : nil
    }
    return nil
  }

  // MARK: Approval

  /// A label of the control table is no heading; the approval stands after the body and has something under it.
  private func approvalStands(at index: Int, length: Int) -> Bool {
    guard !seen.subtracting([.other]).isEmpty else { return false }
    if length < lines[index].words.count { return true }
    return !(index + 1 < lines.count && lines[index + 1].cells.count > 1 && lines[index].cells.count > 1)
  }

  // MARK: Headings of other kinds

  /// A heading that none of the rules names: it carries on the numbering of the headings, or stands alone like one.
  private func isUnnamedHeading(_ index: Int) -> Bool {
    let line = lines[index]
    guard !seen.isEmpty, line.cells.isEmpty, (1...8).contains(line.words.count), Heading.couldBeHeading(line) else {
      return false
    }
    if let marker = line.marker {
      guard !marker.isBullet, !marker.isTrailing, let number = marker.last, let last = lastNumber[marker.style] else {
        return false
      }
      return number == last + 1 && !isListMember(marker, at: index)
    }
    return standsAlone(index)
  }

  /// An unmarked short line after a blank one, among marked items, with more text under it.
  private func standsAlone(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.followsBlank, line.words.count <= 6, index > 0, index + 1 < lines.count, headings[index - 1] == nil
    else {
      return false
    }
    let before = lines[index - 1]
    let after = lines[index + 1]
    guard !line.text.hasSuffix("."), before.marker != nil || before.isClosed else { return false }
    guard line.words.allSatisfy({ $0.number == nil }) else { return false }
    if line.endsHeading { return true }
    return !after.followsBlank && (after.marker != nil || after.words.count > line.words.count)
  }
}
