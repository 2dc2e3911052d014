import HTML
import Lexicon

/// A table that becomes a list of cards on phones; each cell repeats its column's name there.
func dataTable(
  _ columns: [Phrase], caption words: Phrase, in say: Language, @Markup rows: () -> HTML
) -> HTML {
  div(.class("card table")) {
    table {
      caption(.class("vh")) { say(words) }
      thead { tr { for column in columns { th(.scope("col")) { say(column) } } } }
      tbody(content: rows)
    }
  }
}

/// A cell under `column`.
func cell(_ column: Phrase, in say: Language, @Markup content: () -> HTML) -> HTML {
  td(.data("label", say(column)), content: content)
}
