import PDF

/// Everything written on a paper, the square codes apart.
func words(_ blocks: [Block]) -> String {
  blocks.map { block in
    switch block {
    case .heading(let words, _), .paragraph(let words, _): words
    case .facts(let facts): facts.map { "\($0.label) \($0.value)" }.joined(separator: "\n")
    case .grid(let grid): (grid.headings + grid.rows.joined()).joined(separator: "\n")
    case .columns(let columns): columns.map { words($0.blocks) }.joined(separator: "\n")
    case .picture, .code, .rule, .space: ""
    }
  }.joined(separator: "\n")
}
