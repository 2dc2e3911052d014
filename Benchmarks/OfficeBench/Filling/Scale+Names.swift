import Casework

/// What can be known of the database without looking into it.
extension Scale {
  func slug(_ place: Int) -> String { "bench-\(place)" }

  /// The serial from which on requests are still open but for half of them: three in a hundred.
  private var firstRecent: Int { requestsEach - requestsEach * 6 / 100 }

  func isOpen(_ serial: Int) -> Bool { serial >= firstRecent && serial.isMultiple(of: 2) }

  /// Older requests are spread over two and a half years, the recent ones over the last forty days.
  func submission(_ serial: Int) -> Instant {
    let recent = Span.days(40).microseconds
    if serial >= firstRecent {
      let step = recent / Int64(requestsEach - firstRecent + 1)
      return Instant(microseconds: now.microseconds - recent + step * Int64(serial - firstRecent))
    }
    let past = Span.days(900).microseconds
    return Instant(
      microseconds: now.microseconds - recent - past + past / Int64(firstRecent) * Int64(serial))
  }

  func request(_ serial: Int, of place: Int) -> Request.ID {
    identifier(at: submission(serial), UInt64(place) << 32 | UInt64(serial))
  }

  func identifier<Entity>(at moment: Instant, _ seed: UInt64) -> Identifier<Entity> {
    var random = Seeded(seed)
    return Identifier(at: moment, randomness: &random)
  }
}
