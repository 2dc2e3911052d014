import Arabic

/// What numbers or bullets an item of a list or a heading, at either end of its line.
struct Marker: Hashable, Sendable {
  enum Style: Hashable, Sendable {
    case bullet(Unicode.Scalar)
    case number
    /// `2-1`, `3.1.2`: the associated value is the count of parts.
    case decimal(Int)
    case letter
    case roman
    /// ‘أولاً’, ‘ثانياً’.
    case ordinal
    /// ‘المادة الثالثة’, ‘البند (4)’, ‘الفصل الأول’.
    case article
    /// `#`, `##` of Markdown, by their count.
    case hash(Int)
  }

  var style: Style
  /// The numbers it writes, outermost first; empty for bullets.
  var path: [Int] = []
  /// Stands after the text, as right-to-left extraction leaves it.
  var isTrailing = false

  var isBullet: Bool {
    if case .bullet = style { return true }
    return false
  }

  var last: Int? { path.last }
}
