import Casework
import Foundation
import Testing

@testable import PolicyReader

@Suite("Parts of a policy")
struct FieldTests {
  @Test(
    "a handling step tells which gates it sets up",
    arguments: [
      ("استقبال المستفيد بلباقة واحترام والإجابة على جميع الاستفسارات", [Gate.reception]),
      (
        "التأكد من تقديم المراجع كافة المعلومات المطلوبة، وعلى الموظف مطابقة البيانات والتأكد من صلاحيتها",
        [.completeness, .verification]
      ),
      ("في حالة عدم وضوح الإجراءات فعلى الموظف إحالته لمسئول البحث الاجتماعي للإجابة على تساؤلاته", [.referral]),
      ("إحالة الحالة التي يلتبس أمرها إلى الباحث الاجتماعي ليزورها", [.referral]),
      ("توجيه من لم تتضح له الإجراءات إلى مسؤول البحث الاجتماعي", [.referral]),
      ("أخذ توقيع المستفيد على صحة البيانات وأنه مسؤول عنها", [.attestation]),
      (
        "التوضيح للمستفيد بأن طلبه سيرفع للجنة البحث لدراسة طلبه والرد عليه بشأن قبوله أو رفضه",
        [.committeeNotice, .decision]
      ),
      ("استكمال اجراءات التسجيل مع اكتمال الطلبات", [.registration]),
      ("تقديم الخدمة اللازمة", [.delivery]),
      ("حال استقبال معاملة يجب استلامها كاملة مع تزويده بمعايير وشروط الطلبات", [.information, .completeness]),
      ("الرد على الطلب بمدة لا تتجاوز (15) يوم عمل من تاريخ اكتمال الطلب", [.decision]),
      ("وتصرف المساعدة بعد القرار", [.delivery]),
    ])
  func gates(step: String, expected: [Gate]) {
    #expect(Gate.gates(of: step.asWords).sorted() == expected)
  }

  @Test(
    "a phrase names its channels in order",
    arguments: [
      ("الموقع - البريد الإلكتروني", [Channel.website, .email]), ("رسائل نصية على الجوال", [.sms]),
      ("المراسلة عبر البريد الإلكتروني", [.email]),
      ("تطبيق الجوال، والواتساب، والمكالمات الهاتفية", [.mobileApp, .whatsapp, .phone]),
      ("حسابات الجمعية في مواقع التواصل الاجتماعي", [.socialMedia]), ("لا تستقبل الطلبات عبر الواتساب", []),
      ("مناديب القرى والمراكز", [.branchDelegate]), ("خدمات طلب المساعدة", [.helpRequest]),
    ])
  func channels(text: String, expected: [Channel]) {
    #expect(ChannelReader.channels(in: text.asWords) == expected)
  }

  @Test(
    "a broken or misread word is mended where only one reading is possible",
    arguments: [
      ("القنوا ت المستخدمة", "القنوات المستخدمة"), ("المستف يدين", "المستفيدين"), ("طلب دعم مستفید", "طلب دعم مستفيد"),
      ("البريد الإلكتروتي", "البريد الإلكتروني"),
    ])
  func mending(damaged: String, sound: String) {
    #expect(Mending.mend(damaged, swaps: false).text == sound)
  }

  @Test(
    "sound text stays as it is", arguments: ["نوف سالم اليامي", "لائحة الخدمات والأسعار", "النموذج ب", "فئة أ و ب"])
  func soundText(text: String) {
    #expect(Mending.mend(text, swaps: false).text == text)
  }

  @Test("swapped lams and alefs are put right where the document has them")
  func swaps() {
    #expect(Mending.mend("العالقة مع املستفيدين", swaps: true).text == "العلاقة مع المستفيدين")
  }
}

@Suite("Findings and JSON")
struct FindingTests {
  @Test("every code is worded in both languages, with message and advice", arguments: Finding.Code.allCases)
  func wording(_ code: Finding.Code) {
    for language in FindingLanguage.allCases {
      let words = Finding(code, particulars: ["١", "٢"]).words(in: language)
      #expect(!words.message.isEmpty && !words.advice.isEmpty)
      #expect(!words.message.contains("%"))
    }
  }

  @Test("two associations in one document are an error on the line that names the other")
  func organizationMismatch() throws {
    let lines = [
      "جمعية الأمل بالرس", "سياسة العلاقة مع المستفيدين", "تمهيد", "تضع جمعية الوفاء بحائل السياسات التي تنظم علاقتها.",
      "قنوات التواصل", "- الهاتف", "التعامل مع المستفيدين", "- استقبال المستفيد.",
    ]
    let findings = PolicyProposal(reading: DocumentText(lines: lines, format: .text)).findings
    let finding = try #require(findings.first { $0.code == .organizationMismatch })
    #expect(finding.severity == .error)
    #expect(finding.line == 4)
  }

  @Test("the JSON of a proposal is well formed and carries what was read", arguments: Sample.fixtures)
  func json(_ sample: Sample) throws {
    let proposal = try PolicyProposal(reading: sample.document)
    let object = try JSONSerialization.jsonObject(with: Data(proposal.json().utf8)) as? [String: Any]
    let read = try #require(object)
    #expect(read["title"] as? String == proposal.title)
    #expect((read["findings"] as? [Any])?.count == proposal.findings.count)
  }

  @Test("quotes, backslashes and control characters are escaped")
  func escaping() {
    #expect(JSONValue.string("\"\\\n").text == "\"\\\"\\\\\\u000a\"")
  }
}
