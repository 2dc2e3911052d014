/// Where the style sheet, script and first font are, each with the hash of its content so that it can be cached for ever.
package struct AssetPaths: Hashable, Sendable {
  package var css: String
  package var script: String
  /// Runs before the first paint and only sets the chosen theme.
  package var theme: String

  package init(
    css: String = "/assets/app.css", script: String = "/assets/app.js", theme: String = "/assets/theme.js"
  ) {
    (self.css, self.script, self.theme) = (css, script, theme)
  }
}
