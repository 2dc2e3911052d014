import Casework
import Lexicon
import Office
import Pages

extension SigningView {
  /// The data that a seal on this request covers, in the order of the form.
  init(_ file: RequestFile, in say: Language) {
    let request = file.request
    var facts = [Fact(.service, .text(file.service?.name(in: say) ?? ""))] + request.applicant.facts(named: .fullName)
    facts.append(Fact(.yourNeed, .text(request.particulars.need)))
    if let amount = request.particulars.amount { facts.append(Fact(.amountNeeded, .money(halalas: amount.count))) }
    facts += request.particulars.form.facts(of: file.service)
    if let urgency = request.particulars.urgency { facts.append(Fact(.urgencyReason, .text(urgency))) }
    facts += request.items.compactMap { item in
      item.document.map { Fact(Phrase(ar: item.requirement.nameAr, en: item.requirement.nameEn), .text($0.name)) }
    }
    self.init(declaration: file.policy.declaration, facts: facts, version: request.version)
  }
}

extension Applicant {
  /// Who asks, with numbers masked; `label` is what the name is called.
  func facts(named label: Phrase) -> [Fact] {
    var facts = [
      Fact(label, .text(name.full)), Fact(.nationalID, .code(nationalID.masked)),
      Fact(.birthDate, .phrase(.bothDates(DualDate(birth.day)))), Fact(.mobile, .code(mobile.masked)),
      Fact(.city, .text(city)),
    ]
    if let address { facts.append(Fact(.shortAddress, .code(address.masked))) }
    if let iban { facts.append(Fact(.iban, .code(iban.masked))) }
    return facts
  }
}
