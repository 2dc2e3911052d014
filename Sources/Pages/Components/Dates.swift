import HTML
import Lexicon

/// A day in full, machine-readable beside.
func fullDate(_ date: DualDate, in say: Language) -> HTML {
  time(.datetime(date.gregorian.iso)) { say(.fullDate(date)) }
}

func bothDates(_ date: DualDate, in say: Language) -> HTML {
  time(.datetime(date.gregorian.iso)) { say(.bothDates(date)) }
}

func moment(_ moment: DualMoment, in say: Language) -> HTML {
  time(.datetime("\(moment.date.gregorian.iso)T\(moment.clock)+03:00")) { say(.moment(moment)) }
}
