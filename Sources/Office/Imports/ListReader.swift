import Casework
import Dispatch
import Sheets
import Synchronization

/// Reads a list on a thread of its own and hands over its rows in portions, no more than two ahead of who takes them.
final class ListReader: Sendable {
  private let isCancelled = Atomic(false)
  /// Room for a portion more.
  private let room = DispatchSemaphore(value: 0)

  /// The portions after the row where an earlier run came to, one after the other.
  func portions(
    of list: PeopleImport, at path: String, rows most: Int, limits: SheetLimits, on today: CalendarDay, at now: Instant
  ) -> AsyncThrowingStream<ListPortion, any Error> {
    AsyncThrowingStream { continuation in
      continuation.onTermination = { [self] _ in
        isCancelled.store(true, ordering: .relaxed)
        room.signal()
      }
      for _ in 0..<2 { room.signal() }
      DispatchQueue(label: "sila.list").async { [self] in
        do {
          try read(list, path, most, limits, today, now) { portion in
            room.wait()
            guard !isCancelled.load(ordering: .relaxed) else { return false }
            continuation.yield(portion)
            return true
          }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
    }
  }

  /// Says that a portion was dealt with.
  func goOn() { room.signal() }

  private func read(
    _ list: PeopleImport, _ path: String, _ most: Int, _ limits: SheetLimits, _ today: CalendarDay, _ now: Instant,
    _ hand: (ListPortion) -> Bool
  ) throws {
    var table = try PeopleTable(path: path, limits: limits)
    guard table.mapping.headings.prefix(list.mapping.headings.count) == list.mapping.headings[...] else {
      throw ImportRefusal.otherFile
    }
    table.mapping = list.mapping
    var numbers = NumbersSeen()
    var portion = ListPortion()
    var share = 0
    var goesOn = true
    try table.read(on: today, progress: { share = Int($0 * 1_000) }) { row, found in
      var person = found
      if let earlier = numbers.first(person.nationalID, at: row) { person.mark(.numberTwice(row: earlier)) }
      guard row > list.counts.place else { return true }
      if person.isTaken {
        portion.drafts.append(EntryDraft(person, row: row, in: list, on: today, at: now))
      } else {
        portion.refused += 1
      }
      if !person.problems.isEmpty || !person.remarks.isEmpty {
        portion.told.append(ToldRow(number: row, problems: person.problems, remarks: person.remarks))
      }
      (portion.place, portion.share) = (row, share)
      guard portion.rows >= most else { return true }
      goesOn = hand(portion)
      portion = ListPortion()
      return goesOn
    }
    if goesOn, portion.rows > 0 { _ = hand(portion) }
  }
}
