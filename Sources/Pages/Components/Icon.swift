import HTML

/// The icons of `Assets/icons.svg`, each a literal so that drawing one costs nothing.
package enum Icon: String, Hashable, Sendable, CaseIterable {
  case inbox, users, file, calendar, chart, search, check, clock, alert, chev, shield, clip, moon, globe, plus, filter
  case print, message, lock, offline, home, gavel, book, exit, upload, download, cross, user, pause, info
}

/// An icon that says nothing by itself; the words beside it do.
func icon(_ icon: Icon) -> HTML {
  switch icon {
  case .inbox: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#inbox"/></svg>"#)
  case .users: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#users"/></svg>"#)
  case .file: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#file"/></svg>"#)
  case .calendar: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#calendar"/></svg>"#)
  case .chart: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#chart"/></svg>"#)
  case .search: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#search"/></svg>"#)
  case .check: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#check"/></svg>"#)
  case .clock: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#clock"/></svg>"#)
  case .alert: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#alert"/></svg>"#)
  case .chev: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#chev"/></svg>"#)
  case .shield: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#shield"/></svg>"#)
  case .clip: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#clip"/></svg>"#)
  case .moon: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#moon"/></svg>"#)
  case .globe: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#globe"/></svg>"#)
  case .plus: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#plus"/></svg>"#)
  case .filter: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#filter"/></svg>"#)
  case .print: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#print"/></svg>"#)
  case .message: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#message"/></svg>"#)
  case .lock: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#lock"/></svg>"#)
  case .offline: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#offline"/></svg>"#)
  case .home: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#home"/></svg>"#)
  case .gavel: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#gavel"/></svg>"#)
  case .book: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#book"/></svg>"#)
  case .exit: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#exit"/></svg>"#)
  case .upload: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#upload"/></svg>"#)
  case .download: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#download"/></svg>"#)
  case .cross: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#cross"/></svg>"#)
  case .user: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#user"/></svg>"#)
  case .pause: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#pause"/></svg>"#)
  case .info: .raw(#"<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#info"/></svg>"#)
  }
}

/// The chevron that points onwards in either writing direction.
func onwardIcon() -> HTML {
  .raw(#"<svg class="i flip" aria-hidden="true"><use href="/assets/icons.svg#chev"/></svg>"#)
}
