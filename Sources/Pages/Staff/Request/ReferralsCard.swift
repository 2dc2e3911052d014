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
    prose(referral.question),
    p(.class("small muted")) { byline(referral.asker, referral.at, in: say) },
    referral.answer.map { answer in
      div(.class("note")) {
        prose(answer.text)
        p(.class("small muted")) { byline(answer.by, answer.at, in: say) }
      }
    } ?? p { chip(Chip(.awaitingAnswer, .warn), in: say) },
  ])
}
