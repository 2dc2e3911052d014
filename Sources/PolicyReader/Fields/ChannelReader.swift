import Arabic
import Casework

/// Reads channels from the channels section, whether it lists them, tabulates them or names them in a sentence.
struct ChannelReader {
  private(set) var channels: [Channel] = []
  /// Lines that carry more than one channel although they are items of a list.
  private(set) var shared: [(line: Int, text: String)] = []

  init(_ outline: Outline) {
    for part in outline.parts(.channels) { read(part) }
  }

  private mutating func read(_ part: Outline.Part) {
    let items = part.items
    let isList = items.contains { $0.marker != nil || !$0.asides.isEmpty } || items.count > 2
    var parentHasChannel = false
    for item in items {
      if item.level > 0, parentHasChannel { continue }
      let found = isList ? Self.channels(inItem: item) : Self.channels(in: item.words)
      if item.level == 0 { parentHasChannel = !found.isEmpty }
      if isList, Set(found).count > 1 { shared.append((item.line, item.text)) }
      for channel in found where !channels.contains(channel) { channels.append(channel) }
    }
  }

  /// An item names its channel before a colon or bracket; what follows explains it.
  private static func channels(inItem item: Item) -> [Channel] {
    let head = item.words.split(at: .colon).first ?? []
    let outside = head.filter { !$0.bracketed }
    for words in [outside, head, item.words] + item.asides {
      let found = channels(in: words)
      if !found.isEmpty { return found }
    }
    return channels(in: Mending.dotsRightened(head))
  }

  /// The channels that the words name, in order, repeated ones too.
  static func channels(in words: [Word]) -> [Channel] {
    var found: [Channel] = []
    for sentence in words.split(at: .stop) {
      for clause in sentence.split(at: .comma) { found += channels(inClause: clause) }
    }
    return found
  }

  private static func channels(inClause words: [Word]) -> [Channel] {
    var found: [Channel] = []
    var index = 0
    var lastPlace = 0
    var isRuledOut = false
    while index < words.count {
      if ChannelRules.negation.contains(where: { $0.match(in: words, at: index) != nil }) { isRuledOut = true }
      guard let (channel, end) = channel(in: words, at: index) else {
        index += 1
        continue
      }
      if let last = found.last, last == .letter || last == .phone, isReachedThrough(index, in: words),
        ChannelRules.general.match(in: words, at: lastPlace) != nil
      {
        found[found.count - 1] = channel
      } else if !isRuledOut, !isAside(channel, at: index, in: words, after: found) {
        found.append(channel)
        lastPlace = index
      }
      index = end
    }
    return found
  }

  private static func channel(in words: [Word], at index: Int) -> (Channel, Int)? {
    for (channel, phrases) in ChannelRules.rules {
      for phrase in phrases {
        if let range = phrase.match(in: words, at: index) { return (channel, range.upperBound) }
      }
    }
    return nil
  }

  private static func isReachedThrough(_ index: Int, in words: [Word]) -> Bool {
    index > 0 && ChannelRules.location.match(in: words, at: index - 1) != nil
  }

  /// Whether the mention only says where the channel before it is reached: ‘رسائل نصية على الجوال’.
  private static func isAside(_ channel: Channel, at index: Int, in words: [Word], after found: [Channel]) -> Bool {
    guard let last = found.last, index > 0 else { return false }
    if isReachedThrough(index, in: words) { return true }
    let isJoined =
      words[index].letters.bytes.first == 0xE8 || words[index - 1].closes > .none || words[index - 1].letters == "او"
    return channel == .phone && [.sms, .whatsapp, .mobileApp].contains(last) && !isJoined
  }
}
