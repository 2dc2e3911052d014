import HTML
import Lexicon

/// The declaration in force with its exact words, then the earlier ones.
func sealsCard(_ seals: [SealView], in say: Language) -> HTML {
  guard !seals.isEmpty else { return .none }
  let (current, earlier) = (seals.filter(\.isCurrent), seals.filter { !$0.isCurrent })
  return .fragment([
    current.isEmpty
      ? .none
      : card(say(.attestation), id: "h-seal", icon: .shield) { for seal in current { sealInForce(seal, in: say) } },
    earlier.isEmpty
      ? .none
      : card(say(.earlierAttestations), id: "h-seals") { for seal in earlier { sealLine(seal, in: say) } },
  ])
}

private func sealInForce(_ seal: SealView, in say: Language) -> HTML {
  .fragment([
    p { chip(seal.isIntact ? Chip(.sealIntact, .ok, icon: .check) : Chip(.sealBroken, .bad, icon: .alert), in: say) },
    seal.isIntact ? .none : p(.class("small pt")) { say(.sealBrokenAdvice) },
    blockquote(.class("note"), .dir("auto")) { seal.text },
    sealLine(seal, in: say),
  ])
}

private func sealLine(_ seal: SealView, in say: Language) -> HTML {
  div(.class(seal.isIntact ? "sig" : "sig broken")) {
    icon(seal.isIntact ? .shield : .alert)
    span {
      span(.class("strong")) {
        bdi { seal.signer }
        say.comma
        say(seal.method)
      }
      br()
      span(.class("muted")) {
        moment(seal.at, in: say)
        " · "
        bdi(.class("ltr"), .title(seal.hash)) { shortened(seal.hash) }
      }
    }
  }
}

/// The ends of a fingerprint, enough to compare by eye: `9f2c…41ab`.
func shortened(_ hash: String) -> String {
  hash.count > 12 ? "\(hash.prefix(4))…\(hash.suffix(4))" : hash
}
