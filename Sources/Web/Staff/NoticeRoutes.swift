import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addNotices(to router: inout Router) {
    router.get("/{association}/staff/notices", staff(notices))
    router.post(
      "/{association}/staff/notices",
      staffPosted { visit, form in
        guard let last = Notice.ID(form[FieldName.upTo] ?? "") else { throw WebRefusal.notFound }
        try await office.seeNotices(upTo: last, as: visit.actor)
        return visit.go(visit.paths.notices, .noticesSeen)
      })
  }

  @Sendable private func notices(_ visit: StaffVisit) async throws -> HTTPResponse {
    let last = visit.request.query["before"].flatMap { Notice.ID($0) }
    let list = try await office.notices(before: last, as: visit.actor)
    let view = NoticesView(
      notices: list.notices.map { NoticesView.Notice($0, visit.paths) }, unseen: list.unseen,
      next: list.next.map { "\(visit.paths.notices)?before=\($0)" })
    return visit.page(noticesPage(view, in: visit.frame()))
  }

  /// A note changes nothing of the request: it is taken whatever version the person saw.
  @Sendable func note(_ act: Act) async throws {
    try await office.note(act.text(FieldName.note), on: act.id, as: act.actor)
  }
}

extension NoticesView.Notice {
  fileprivate init(_ notice: Casework.Notice, _ paths: StaffPaths) {
    let path =
      switch notice.about {
      case .request(let id): paths.request(id.description)
      case .agreement(let id): paths.agreement(id.description)
      case .dataRequest(let id): paths.dataRequest(id.description)
      }
    self.init(
      id: notice.id.description, path: path, number: notice[.number] ?? "",
      icon: notice.kind.icon, words: notice.words, note: notice.kind == .mention ? notice[.note] : nil,
      at: DualMoment(notice.at), isUnseen: notice.seen == nil)
  }
}

extension Notice.Kind {
  fileprivate var icon: Icon {
    switch self {
    case .reminder: .clock
    case .escalation: .alert
    case .mention: .message
    case .assignment: .inbox
    }
  }
}
