package import HTML
package import Lexicon

/// The numbers that are called now; nobody's name.
package struct NowServingView: Sendable {
  package var places: [Place]
  package var at: DualMoment
  /// Whether the page loads itself anew, and where the other way is.
  package var refreshes: Bool
  package var otherWay: String

  package init(places: [Place], at: DualMoment, refreshes: Bool, otherWay: String) {
    (self.places, self.at, self.refreshes, self.otherWay) = (places, at, refreshes, otherWay)
  }

  /// One place with who is called there, the last first.
  package struct Place: Sendable {
    package var id: String
    package var name: Phrase
    package var called: [(number: Int, counter: Int)]
    package var waiting: Int

    package init(id: String, name: Phrase, called: [(number: Int, counter: Int)], waiting: Int) {
      (self.id, self.name, self.called, self.waiting) = (id, name, called, waiting)
    }
  }
}

/// Who is called now, in figures that can be read from across the room.
package func nowServingPage(_ view: NowServingView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.nowServing)) {
    h1 { say(.nowServing) }
    div(.class("stack pt")) {
      for place in view.places {
        card(say(place.name), id: "h-\(place.id)", icon: .users) {
          if place.called.isEmpty {
            p(.class("muted")) { say(.nobodyCalled) }
          } else {
            ul(.class("turns")) {
              for turn in place.called {
                li {
                  span(.class("turn")) { ltr(String(turn.number)) }
                  span(.class("muted")) { say(.atCounter(turn.counter)) }
                }
              }
            }
          }
          p(.class("pt")) { say(.waitingCount(place.waiting)) }
        }
      }
    }
    p(.class("small muted pt")) {
      say(.asOf)
      " "
      moment(view.at, in: say)
    }
    actions { linkButton(say(view.refreshes ? .stopRefreshing : .refreshAgain), to: view.otherWay, class: "btn quiet") }
  }
}
