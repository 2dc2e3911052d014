import Casework
import Lexicon
import Office
import Pages

extension StaffVisit {
  /// Every verdict on an item, the newest first.
  func history(of code: String, in file: RequestFile) -> [TimelineEntry] {
    let verdicts: Set<Event.Kind> = [.itemVerified, .itemRejected, .itemWaived, .itemExpired]
    let events = file.events
    return events.indices.reversed().filter { verdicts.contains(events[$0].kind) && events[$0][.item] == code }
      .map { entry(events[$0]) }
  }

  /// The files that show what an item was matched against.
  func evidence(of code: String, in request: Request) -> [DocumentLink] {
    request.fieldwork.evidence.enumerated().filter { $0.element.item == code }.map { place, shown in
      let name = shown.document.name.isEmpty ? say(.evidenceFile) : shown.document.name
      return DocumentLink(name, path: paths.evidence(place + 1, of: request.id.description))
    }
  }

  /// What does not agree, in words; the other request is named where there is one.
  func clash(_ clash: Clash) -> ClashView {
    let (name, here, there) = (clash.field.name, clash.shown(clash.here), clash.shown(clash.there))
    guard let other = clash.other, let number = clash.number else {
      return ClashView(
        Phrase(
          ar: "\(name.ar) في الوثيقة \(there.ar) وفي الطلب \(here.ar)",
          en: "\(name.en): the document says \(there.en), the form \(here.en)"))
    }
    let link = DocumentLink(number.description, path: paths.request(other.description))
    let words =
      clash.field == .nationalID
      ? Phrase(
        ar: "رقم الجوال نفسه لهوية أخرى، \(there.ar)، في", en: "The same mobile under another ID, \(there.en), in")
      : Phrase(
        ar: "\(name.ar) هنا \(here.ar) وغيره \(there.ar) في",
        en: "\(name.en): \(here.en) here, but \(there.en) in")
    return ClashView(words, link: link)
  }
}

extension Clash {
  /// A value as people read it: numbers covered where enough of them tells them apart, days in both calendars.
  fileprivate func shown(_ value: String) -> Phrase {
    switch field {
    case .nationalID: Phrase(verbatim: (try? NationalID(typed: value))?.masked ?? value)
    case .birth: CalendarDay(iso: value).map { .bothDates(DualDate($0)) } ?? Phrase(verbatim: value)
    case .mobile: Phrase(verbatim: (try? Mobile(typed: value))?.masked ?? value)
    case .iban: Phrase(verbatim: (try? IBAN(typed: value))?.masked ?? value)
    case .name, .familySize: Phrase(verbatim: value)
    }
  }
}
