import Casework
import HTTP
import Office
import Synchronization

/// Tells open pages that what they show has changed: a stream for each, over which nothing goes but marks and kinds.
///
/// Changes are announced by whoever made them, in any process; a look now and then finds what was not announced, and
/// ends the streams of sessions that are over. Streams are bounded, for each session and in all.
final class Lookout: Sendable {
  private struct Watch {
    let onlooker: Onlooker
    let stream: HTTPStream
    /// What the page was told last.
    var seen: Mark?
  }

  private struct State {
    var next = 0
    var watches: [Association.ID: [Int: Watch]] = [:]
    var count = 0
    var ofSession: [SessionToken: Int] = [:]
    /// Associations in which something happened that was not looked at yet.
    var due: [Association.ID] = []
    var isLooking = false
    var tasks: [Task<Void, Never>] = []
    var isClosed = false
  }

  private let office: Office
  private let options: SiteOptions
  private let state = Mutex(State())

  init(office: Office, options: SiteOptions) { (self.office, self.options) = (office, options) }

  deinit { for task in state.withLock({ $0.tasks }) { task.cancel() } }

  /// Streams that are open.
  var count: Int { state.withLock { $0.count } }

  /// Begins a stream that tells of changes beyond `seen`; what happened since then is told at once.
  ///
  /// Refuses with `tooManyAttempts` where the session or the server has all it may have, with `notFound` what the person
  /// may not see.
  func follow(_ onlooker: Onlooker, in association: Association.ID, beyond seen: Mark?) async throws -> HTTPStream {
    let (number, stream) = try open(onlooker, in: association, beyond: seen)
    stream.send(Array("retry: \(Self.retry)\n\n".utf8))
    do {
      let outlook = try await office.look([onlooker], in: association)[0]
      guard outlook != .closed else { throw OfficeRefusal.notFound }
      tell([number: outlook], in: association)
    } catch {
      stream.finish()
      throw error
    }
    return stream
  }

  /// Ends everything; nothing is begun any more.
  func close() {
    let (streams, tasks) = state.withLock { state in
      state.isClosed = true
      defer { state.tasks = [] }
      return (state.watches.values.flatMap { $0.values.map(\.stream) }, state.tasks)
    }
    for task in tasks { task.cancel() }
    for stream in streams { stream.finish() }
  }

  /// Milliseconds after which a browser that lost its stream asks for it again.
  private static let retry = 5_000
}

extension Lookout {
  private func open(
    _ onlooker: Onlooker, in association: Association.ID, beyond seen: Mark?
  ) throws(WebRefusal) -> (Int, HTTPStream) {
    let number = try state.withLock { state throws(WebRefusal) in
      let ofSession = state.ofSession[onlooker.session, default: 0]
      guard !state.isClosed, state.count < options.streams, ofSession < options.streamsASession else {
        throw .tooManyAttempts
      }
      state.next += 1
      state.count += 1
      state.ofSession[onlooker.session] = ofSession + 1
      return state.next
    }
    let stream = HTTPStream { [weak self] in self?.ended(number, onlooker.session, association) }
    state.withLock { state in
      state.watches[association, default: [:]][number] = Watch(onlooker: onlooker, stream: stream, seen: seen)
      if state.tasks.isEmpty, !state.isClosed { state.tasks = [listening(), beating()] }
    }
    return (number, stream)
  }

  private func ended(_ number: Int, _ session: SessionToken, _ association: Association.ID) {
    state.withLock { state in
      state.watches[association]?[number] = nil
      if state.watches[association]?.isEmpty == true { state.watches[association] = nil }
      state.count -= 1
      let left = state.ofSession[session, default: 1] - 1
      state.ofSession[session] = left > 0 ? left : nil
    }
  }

  /// Hears what is announced, from now on.
  private func listening() -> Task<Void, Never> {
    let words = office.announcedChanges()
    return Task { [weak self] in
      for await id in words {
        if let id { self?.heard(of: [id]) } else { self?.heardOfAll() }
      }
    }
  }

  /// Gives a sign of life now and then, by which clients that are gone are noticed, and looks for what was missed.
  private func beating() -> Task<Void, Never> {
    Task { [weak self, options] in
      while (try? await options.pause(options.beat)) != nil {
        guard let self else { return }
        for stream in state.withLock({ $0.watches.values.flatMap { $0.values.map(\.stream) } }) {
          stream.send(Array(":\n\n".utf8))
        }
        heardOfAll()
      }
    }
  }

  private func heardOfAll() { heard(of: state.withLock { Array($0.watches.keys) }) }

  /// Has associations looked at in which somebody looks on, one after the other.
  private func heard(of associations: [Association.ID]) {
    let mustLook = state.withLock { state in
      for id in associations where state.watches[id] != nil && !state.due.contains(id) { state.due.append(id) }
      guard !state.due.isEmpty, !state.isLooking else { return false }
      state.isLooking = true
      return true
    }
    if mustLook { Task { [weak self] in await self?.lookAround() } }
  }

  private func lookAround() async {
    while let association = nextDue() { await look(at: association) }
  }

  private func nextDue() -> Association.ID? {
    state.withLock { state in
      state.isLooking = !state.due.isEmpty
      return state.due.isEmpty ? nil : state.due.removeFirst()
    }
  }

  private func look(at association: Association.ID) async {
    let watches = state.withLock { Array($0.watches[association] ?? [:]) }
    guard !watches.isEmpty else { return }
    do {
      let outlooks = try await office.look(watches.map(\.value.onlooker), in: association)
      tell(Dictionary(uniqueKeysWithValues: zip(watches.map(\.key), outlooks)), in: association)
    } catch {
      // The next beat looks again.
      options.report("events", error)
    }
  }

  /// Tells each page what is new to it, and ends the streams of those who may see it no more.
  private func tell(_ outlooks: [Int: Outlook], in association: Association.ID) {
    let (news, closed) = state.withLock { state -> ([(HTTPStream, [UInt8])], [HTTPStream]) in
      var (news, closed): ([(HTTPStream, [UInt8])], [HTTPStream]) = ([], [])
      for (number, outlook) in outlooks {
        guard let watch = state.watches[association]?[number] else { continue }
        switch outlook {
        case .closed: closed.append(watch.stream)
        case .stands(let mark, let version, let kind):
          guard mark != watch.seen else { continue }
          state.watches[association]?[number]?.seen = mark
          news.append((watch.stream, Self.event(mark, version, kind)))
        }
      }
      return (news, closed)
    }
    for (stream, event) in news { stream.send(event) }
    for stream in closed {
      // The browser is not to ask again.
      stream.send(Array("event: end\ndata: {}\n\n".utf8))
      stream.finish()
    }
  }

  private static func event(_ mark: Mark, _ version: Int?, _ kind: Event.Kind?) -> [UInt8] {
    var sheet = JSONSheet()
    sheet.object { sheet in
      if let version { sheet.member("version", version) }
      if let kind { sheet.member("kind", kind.rawValue) }
    }
    return Array("id: \(mark.text)\nevent: change\ndata: ".utf8) + sheet.bytes + Array("\n\n".utf8)
  }
}
