import Casework
import Testing

@Suite("A beneficiary's file")
struct FileTests {
  private let now: Instant
  private let file: BeneficiaryFile

  init() throws {
    now = try moment("2026-11-22")
    file = try Till.file()
  }

  @Test("is due for its update in its last month, and overdue after its day")
  func standing() {
    #expect(file.standing(on: file.renewal - 31) == .current)
    #expect(file.standing(on: file.renewal - 30) == .dueForUpdate(by: file.renewal))
    #expect(file.standing(on: file.renewal) == .dueForUpdate(by: file.renewal))
    #expect(file.standing(on: file.renewal + 1) == .overdue(since: file.renewal))
  }

  @Test("is told of once in a cycle, and not before it is due")
  func told() throws {
    var file = file
    #expect(throws: BenefitRefusal.updateNotDue) { try file.tell(by: .system, at: now) }
    let late = now + .days(350)
    _ = try file.tell(by: .system, at: late)
    #expect(throws: BenefitRefusal.alreadyTold) { try file.tell(by: .system, at: late) }
    _ = try file.renew(category: "أرامل", saying: "زيارة", by: Desk.officer, at: late)
    _ = try file.tell(by: .system, at: late + .days(350))
  }

  @Test("of a person served again stays the one it was")
  func again() throws {
    var file = file
    _ = try file.take(Situation.registered.request(), by: Desk.officer, at: now + .days(100))
    #expect(file.number == "BEN-2026-00042")
    #expect(file.renewal == CalendarDay(now) + 465)
  }

  @Test("that is suspended takes no further request, and one that ended with a death never does")
  func closed() throws {
    var suspended = file
    _ = try suspended.suspend(because: "انقطع", by: Desk.officer, at: now)
    #expect(throws: BenefitRefusal.fileSuspended) {
      try suspended.take(Situation.registered.request(), by: Desk.officer, at: now)
    }
    var ended = file
    _ = try ended.end(.death, because: "وفاة", by: Desk.officer, at: now)
    #expect(throws: BenefitRefusal.fileEnded) {
      try ended.take(Situation.registered.request(), by: Desk.officer, at: now)
    }
  }
}
