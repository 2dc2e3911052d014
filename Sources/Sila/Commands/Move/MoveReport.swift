import Casework
import Lexicon
import Moving
import Office

/// What a move that came to its end tells: every table's count, every association's chain.
enum MoveReport {
  struct Chain {
    var standing: AuditChain.Standing
    var verdict: String
  }

  static func text(tables: [MovedTable], chains: [Chain]) -> String {
    let names = tables.reduce(into: [String]()) { names, table in
      if !names.contains(table.name) { names.append(table.name) }
    }
    let all = Dictionary(grouping: tables, by: \.name).mapValues { $0.reduce(0) { $0 + $1.rows } }
    let rows = names.map { name in [name, grouped(all[name] ?? 0)] }
    let sum = [["all", grouped(tables.reduce(0) { $0 + $1.rows })]]
    let ofEach = Dictionary(grouping: tables, by: \.association).mapValues { $0.reduce(0) { $0 + $1.rows } }
    let standings = chains.map { chain in
      [chain.standing.slug, grouped(ofEach[chain.standing.association.bytes] ?? 0), chain.verdict]
    }
    return table(["table", "rows, every value the same in both"], rows + sum) + "\n\n"
      + table(["association", "rows", "chain, the same end in both"], standings)
  }

  /// Columns side by side, numbers to the right.
  private static func table(_ heads: [String], _ rows: [[String]]) -> String {
    let lines = [heads] + rows
    let widths = heads.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      line.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 1 ? space + cell : cell + space
      }.joined(separator: "  ").trimmedAtEnd
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
