import HTML
package import Lexicon

/// The frame that every page shares: language, style, script and the link past the navigation.
func document(
  title heading: String, say: Language, assets: AssetPaths, @Markup content: () -> HTML
) -> HTML {
  html(.lang(say.code), .dir(say.direction)) {
    head {
      HTML.raw(#"<meta charset="utf-8">"#)
      HTML.raw(#"<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">"#)
      title { heading }
      HTML.raw(##"<meta name="theme-color" content="#1b7a50">"##)
      HTML.raw(#"<link rel="manifest" href="/assets/app.webmanifest">"#)
      HTML.raw(#"<link rel="icon" href="/assets/logo.svg" type="image/svg+xml">"#)
      fontPreload(say)
      link(.rel("stylesheet"), .href(assets.css))
      script(.src(assets.theme))
      script(.type("module"), .src(assets.script))
    }
    body {
      a(.class("skip"), .href("#main")) { say(.skipToContent) }
      content()
    }
  }
}

/// The face that the first paint of the language needs.
private func fontPreload(_ say: Language) -> HTML {
  switch say {
  case .ar:
    .raw(
      #"<link rel="preload" href="/fonts/NotoSansArabic-Regular.woff2" as="font" type="font/woff2" crossorigin>"#)
  case .en:
    .raw(#"<link rel="preload" href="/fonts/NotoSans-Regular.woff2" as="font" type="font/woff2" crossorigin>"#)
  }
}

/// Leads to the same page in the other language.
func languageLink(_ path: String, say: Language, class names: String = "btn quiet icon") -> HTML {
  a(.class(names), .href(path), .lang(say.other.code), .hreflang(say.other.code)) {
    icon(.globe)
    say.other.ownName
  }
}

/// Shown by the script only, since without it the system's choice holds.
func themeToggle(_ say: Language) -> HTML {
  button(
    .class("btn quiet icon"), .type("button"), .data("theme-toggle"), .hidden(), .ariaLabel(say(.darkTheme))
  ) { icon(.moon) }
}

func brandMark() -> HTML {
  .raw(#"<span class="mark"><svg class="i" aria-hidden="true"><use href="/assets/icons.svg#shield"/></svg></span>"#)
}

/// What has just been done, shown once on top of the next page.
package struct Flash: Hashable, Sendable {
  package var tone: Tone
  package var text: Phrase

  package init(_ tone: Tone, _ text: Phrase) {
    (self.tone, self.text) = (tone, text)
  }
}

func flashMessage(_ flash: Flash?, in say: Language) -> HTML {
  guard let flash else { return .none }
  return div(.class("callout \(flash.tone.className ?? "info")"), .role("status")) {
    icon(flash.tone.icon)
    div { say(flash.text) }
  }
}
