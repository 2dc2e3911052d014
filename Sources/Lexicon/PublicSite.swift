// The association's public pages.

extension Phrase {
  package static let home = Phrase(ar: "الرئيسة", en: "Home")
  package static let services = Phrase(ar: "الخدمات", en: "Services")
  package static let servicesLead = Phrase(
    ar: "ما نقدمه، ولمن، وما يلزم له.", en: "What we offer, for whom, and what it takes.")
  package static let noServices = Phrase(ar: "لا خدمات معلنة بعد.", en: "No services announced yet.")
  package static let applyForService = Phrase(ar: "تقدّم بطلب خدمة", en: "Apply for a service")
  package static let applyForThis = Phrase(ar: "تقدّم لهذه الخدمة", en: "Apply for this service")
  package static let ourPolicy = Phrase(ar: "سياسة العلاقة مع المستفيدين", en: "Beneficiary-relations policy")
  package static let readPolicy = Phrase(
    ar: "اقرأ سياسة العلاقة مع المستفيدين كاملة", en: "Read the whole beneficiary-relations policy")
  package static let notTakingRequests = Phrase(
    ar: "لا تُستقبل الطلبات قبل اعتماد السياسة.", en: "Requests are taken once the policy is approved.")
  package static let associations = Phrase(ar: "الجمعيات", en: "Associations")
  package static let noAssociations = Phrase(ar: "لا جمعيات هنا بعد.", en: "No associations here yet.")
  package static let approval = Phrase(ar: "الاعتماد", en: "Approval")
  package static let contents = Phrase(ar: "المحتويات", en: "Contents")
  package static let earlierVersions = Phrase(ar: "إصدارات سابقة", en: "Earlier versions")
  package static let demoOutboxLead = Phrase(
    ar: "رسائل كانت ستُرسل لو فُعّلت القنوات. هذه صفحة للتجربة فقط، وبياناتها غير حقيقية.",
    en: "Messages that would have been sent if channels were on. For the demo only; the data is not real.")
  package static let noMessages = Phrase(ar: "لا رسائل بعد.", en: "No messages yet.")

  package static func versionNamed(_ version: String) -> Phrase {
    Phrase(ar: "الإصدار \(version)", en: "Version \(version)")
  }
}
