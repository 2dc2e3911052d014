package import HTML
package import Lexicon

/// What a person was told within the office.
package struct NoticesView: Sendable {
  /// Newest first.
  package var notices: [Notice]
  package var unseen: Int
  /// The next page's address, when there is more.
  package var next: String?

  package init(notices: [Notice], unseen: Int, next: String? = nil) {
    (self.notices, self.unseen, self.next) = (notices, unseen, next)
  }

  /// One thing they were told; the whole line leads to what it is about.
  package struct Notice: Hashable, Sendable {
    package var id: String
    package var path: String
    package var number: String
    package var icon: Icon
    package var words: Phrase
    /// What a colleague wrote.
    package var note: String?
    package var at: DualMoment
    package var isUnseen: Bool

    package init(
      id: String, path: String, number: String, icon: Icon, words: Phrase, note: String? = nil, at: DualMoment,
      isUnseen: Bool
    ) {
      (self.id, self.path, self.number, self.icon) = (id, path, number, icon)
      (self.words, self.note, self.at, self.isUnseen) = (words, note, at, isUnseen)
    }
  }
}

/// The person's notices, those not seen yet marked.
package func noticesPage(_ view: NoticesView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.placeNotices), at: .notices) {
    div(.class("head")) {
      div {
        h1 { say(.placeNotices) }
        p(.class("muted")) { say(.noticesLead) }
      }
      if view.unseen > 0, let newest = view.notices.first {
        postForm(frame.paths.notices, token: frame.token) {
          hiddenField(FieldName.upTo, newest.id)
          button(.class("btn"), .type("submit")) { say(.markAllSeen) }
        }
      }
    }
    section(.class("card list"), .ariaLabel(say(.placeNotices))) {
      if view.notices.isEmpty {
        emptyState(say(.noNotices))
      } else {
        ul { for notice in view.notices { noticeRow(notice, frame) } }
      }
    }
    nextPageLink(view.next, in: say)
  }
}

private func noticeRow(_ notice: NoticesView.Notice, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return li(.class(notice.isUnseen ? "item notice unread" : "item notice")) {
    span(.class("avatar av"), .ariaHidden()) { icon(notice.icon) }
    div {
      h2 {
        a(.href(notice.path)) {
          say(notice.words)
          if notice.isUnseen { span(.class("vh")) { " (\(say(.unread)))" } }
        }
      }
      if let note = notice.note { p(.class("note"), .dir("auto")) { note } }
      div(.class("meta")) {
        ltr(notice.number)
        " · "
        shortMoment(notice.at, in: say)
      }
    }
  }
}
