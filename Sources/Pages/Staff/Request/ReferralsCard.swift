import HTML
import Lexicon

/// Questions put to a colleague about unclear procedures, and their answers.
func referralsCard(_ referrals: [ReferralView], in say: Language) -> HTML {
  guard !referrals.isEmpty else { return .none }
  return card(say(.referrals), id: "h-referrals", aside: countChip(referrals.count)) {
    ul(.class("docs")) {
      for referral in referrals { li(.class("block")) { referralLines(referral, in: say) } }
    }
  }
}

private func referralLines(_ referral: ReferralView, in say: Language) -> HTML {
  .fragment([
    .fragment(
      referral.turns.map { turn in
        div(.class(turn.isReply ? "note" : nil)) {
          prose(turn.text)
          p(.class("small muted")) { byline(turn.by, turn.at, in: say) }
        }
      }), p { chip(referral.state, in: say) },
  ])
}
