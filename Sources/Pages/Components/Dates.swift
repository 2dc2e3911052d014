import HTML
import Lexicon

/// A day in full, machine-readable beside.
func fullDate(_ date: DualDate, in say: Language) -> HTML {
  time(.datetime(date.gregorian.iso)) { say.fullDate(date) }
}

func bothDates(_ date: DualDate, in say: Language) -> HTML {
  time(.datetime(date.gregorian.iso)) { say.bothDates(date) }
}

/// A moment to keep.
func moment(_ moment: DualMoment, in say: Language) -> HTML {
  time(.datetime(moment.iso)) { say.moment(moment) }
}

/// A moment of these days.
func shortMoment(_ moment: DualMoment, in say: Language) -> HTML {
  time(.datetime(moment.iso)) { say.shortMoment(moment) }
}
