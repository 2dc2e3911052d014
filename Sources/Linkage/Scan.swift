import Dispatch
package import Foundation
import Synchronization

/// Two records that may be one person's.
package struct LikelyPair: Hashable, Sendable {
  /// What the table calls them; the one that comes first in it is first.
  package let one: String
  package let other: String
  /// From 0 to 1.
  package let probability: Double
}

/// Finds the records of one person in a table, without having been told of any two that are.
///
/// Records that share one of several keys are compared field by field; how the levels of agreement occur together tells one person's
/// pairs from relatives' and strangers' (`Mixture`), and an agreeing word weighs by how rare it is (`Rarity`).
package enum DuplicateScan {
  /// Every pair whose probability reaches `threshold`, in the table's order.
  ///
  /// `tsv` is UTF-8 with a header; the columns are those of `People`, any others are never looked at. Pairs are sought within each
  /// association, or `across` all of them. Uses all processors; the same table gives the same answer.
  package static func run(
    tsv: Data, across: Bool, threshold: Double = 0.01
  ) throws(LinkageRefusal) -> [LikelyPair] {
    let people = try People(tsv: tsv)
    return link(people, across: across, threshold: threshold).map {
      LikelyPair(one: people.names[$0.one], other: people.names[$0.other], probability: $0.probability)
    }
  }

  /// The same of records of one association that are in memory: pairs by their places among `records`.
  ///
  /// `touching` says of each whether it is new or changed: pairs of two that are not are left out, though the model learns
  /// from them.
  package static func run(
    _ records: [LinkageRecord], touching: [Bool], threshold: Double
  ) -> [(one: Int, other: Int, probability: Double)] {
    link(People(records), across: false, threshold: threshold) { touching[$0] || touching[$1] }
  }

  private static func link(
    _ people: People, across: Bool, threshold: Double, where isAsked: (Int, Int) -> Bool = { _, _ in true }
  ) -> [(one: Int, other: Int, probability: Double)] {
    let found = compare(people, Comparison(people), across: across)
    var histogram: [Int: Int] = [:]
    for pair in found { histogram[Int(pair.pattern), default: 0] += 1 }
    let mixture = Mixture(histogram)
    let weighed = histogram.keys.reduce(into: [Int32: Likelihoods]()) {
      $0[Int32($1)] = mixture.likelihoods(Pattern.levels($1))
    }
    let rarity = Rarity(people.words.counts)
    return found.compactMap { pair in
      guard isAsked(Int(pair.one), Int(pair.other)), let likelihoods = weighed[pair.pattern] else { return nil }
      let names = (people.all[Int(pair.one)].name, people.all[Int(pair.other)].name)
      let probability = rarity.weigh(likelihoods, names.0, names.1).share(of: .samePerson)
      guard probability >= threshold else { return nil }
      return (Int(pair.one), Int(pair.other), probability)
    }
  }

  private struct Compared: Sendable {
    var one: UInt32
    var other: UInt32
    var pattern: Int32
  }

  /// Every candidate pair once, with how alike it is.
  private static func compare(_ people: People, _ comparison: Comparison, across: Bool) -> [Compared] {
    let candidates = Candidates(people, across: across)
    let records = people.all
    let parts = 16
    let results = Mutex<[Compared]>([])
    DispatchQueue.concurrentPerform(iterations: Candidates.keys * parts) { task in
      let (key, part) = (task / parts, task % parts)
      var compared: [Compared] = []
      candidates.pairs(of: key, part: part, of: parts) { one, other in
        // Keys are hashes: associations may share one by chance.
        if !across, records[one].association != records[other].association { return }
        for earlier in 0..<key where candidates.share(earlier, one, other) { return }
        let pattern = comparison.pattern(records[one], records[other]).index
        compared.append(Compared(one: UInt32(min(one, other)), other: UInt32(max(one, other)), pattern: pattern))
      }
      results.withLock { $0 += compared }
    }
    return results.withLock(\.self).sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }
}
