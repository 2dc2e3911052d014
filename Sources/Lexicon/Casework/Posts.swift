package import Casework

extension Role {
  package var name: Phrase {
    switch self {
    case .relationsOfficer: Phrase(ar: "موظف علاقات المستفيدين", en: "Relations officer")
    case .socialResearcher: Phrase(ar: "باحث اجتماعي", en: "Social researcher")
    case .committeeMember: Phrase(ar: "عضو لجنة", en: "Committee member")
    case .seniorManagement: Phrase(ar: "الإدارة العليا", en: "Senior management")
    case .humanResources: Phrase(ar: "الموارد البشرية", en: "Human resources")
    case .boardSecretary: Phrase(ar: "أمين سر المجلس", en: "Board secretary")
    case .accountant: Phrase(ar: "المحاسب", en: "Accountant")
    case .administrator: Phrase(ar: "مدير النظام", en: "Administrator")
    }
  }
}

extension Duty {
  package var name: Phrase {
    switch self {
    case .seeRequests: Phrase(ar: "الاطلاع على الطلبات", en: "seeing requests")
    case .takeIn: Phrase(ar: "استقبال الطلبات", en: "taking requests in")
    case .checkItems: Phrase(ar: "مطابقة المستندات", en: "checking documents")
    case .takeAttestations: Phrase(ar: "أخذ الإقرارات", en: "taking attestations")
    case .refer: Phrase(ar: "الإحالة إلى الباحث", en: "referring to the researcher")
    case .answerReferrals: Phrase(ar: "الإجابة عن الاستيضاحات", en: "answering referrals")
    case .study: Phrase(ar: "دراسة الحالة", en: "studying cases")
    case .sendToCommittee: Phrase(ar: "الرفع إلى اللجنة", en: "sending to the committee")
    case .giveNotices: Phrase(ar: "إشعار مقدم الطلب", en: "giving notices")
    case .decide: Phrase(ar: "اتخاذ القرار", en: "deciding")
    case .answerApplicants: Phrase(ar: "إبلاغ القرار", en: "answering applicants")
    case .register: Phrase(ar: "تسجيل المستفيدين", en: "registering beneficiaries")
    case .deliver: Phrase(ar: "تسليم الخدمة", en: "delivering services")
    case .close: Phrase(ar: "إغلاق الطلبات", en: "closing requests")
    case .withdraw: Phrase(ar: "سحب الطلبات", en: "withdrawing requests")
    case .assign: Phrase(ar: "إسناد الطلبات", en: "assigning requests")
    case .pauseClocks: Phrase(ar: "إيقاف المهل", en: "pausing clocks")
    case .hearEscalations: Phrase(ar: "تلقي التنبيه إلى المهل الفائتة", en: "hearing of missed deadlines")
    case .seePolicy: Phrase(ar: "الاطلاع على السياسة", en: "seeing the policy")
    case .draftPolicy: Phrase(ar: "إعداد السياسة", en: "drafting the policy")
    case .approvePolicy: Phrase(ar: "تسجيل اعتماد المجلس", en: "recording the board’s approval")
    case .seeStaff: Phrase(ar: "الاطلاع على فريق العمل", en: "seeing the staff")
    case .manageStaff: Phrase(ar: "إدارة فريق العمل", en: "managing the staff")
    case .manageServices: Phrase(ar: "إدارة الخدمات", en: "managing services")
    case .manageHolidays: Phrase(ar: "إدارة الإجازات", en: "managing holidays")
    case .seeAudit: Phrase(ar: "الاطلاع على سلسلة التدقيق", en: "seeing the audit chain")
    case .seeOutbox: Phrase(ar: "الاطلاع على الرسائل الصادرة", en: "seeing outgoing messages")
    case .arrangeSittings: Phrase(ar: "ترتيب جلسات اللجان", en: "arranging committee sittings")
    case .manageCommittees: Phrase(ar: "تشكيل اللجان", en: "appointing committees")
    case .manageLibrary: Phrase(ar: "إدارة المكتبة", en: "managing the library")
    case .decideAlone: Phrase(ar: "القرار بلا لجنة", en: "deciding without a committee")
    case .manageJobs: Phrase(ar: "إدارة الأعمال الآلية", en: "managing jobs")
    case .seePayments: Phrase(ar: "الاطلاع على المدفوعات", en: "seeing payments")
    case .preparePayments: Phrase(ar: "إعداد المدفوعات وتنفيذها", en: "preparing and making payments")
    case .approvePayments: Phrase(ar: "اعتماد المدفوعات", en: "approving payments")
    case .seePeople: Phrase(ar: "الاطلاع على سجل الأطراف", en: "seeing the register")
    case .keepPeople: Phrase(ar: "تعديل سجل الأطراف", en: "keeping the register")
    case .seeReadLog: Phrase(ar: "معرفة من اطلع على الملفات", en: "seeing who looked at files")
    case .manageBudgets: Phrase(ar: "إدارة الموازنات", en: "managing budgets")
    case .receive: Phrase(ar: "استقبال المراجعين", en: "receiving people")
    case .manageReception: Phrase(ar: "إدارة أماكن الاستقبال", en: "managing reception places")
    case .takeDataRequests:
      Phrase(ar: "تسجيل طلبات الأشخاص بشأن بياناتهم", en: "taking requests about personal data")
    case .answerDataRequests:
      Phrase(ar: "الرد على طلبات الأشخاص بشأن بياناتهم", en: "answering requests about personal data")
    case .manageRetention:
      Phrase(ar: "تحديد مدد الحفظ والحجز النظامي", en: "setting how long records are kept, and legal holds")
    case .proposeDestruction: Phrase(ar: "اقتراح إتلاف السجلات وتنفيذه", en: "proposing and carrying out destructions")
    case .approveDestruction: Phrase(ar: "اعتماد إتلاف السجلات", en: "approving destructions")
    case .showNumbers: Phrase(ar: "إظهار أرقام الهوية بسبب", en: "having ID numbers shown for a reason")
    case .showContacts: Phrase(ar: "إظهار وسائل التواصل بسبب", en: "having contact points shown for a reason")
    case .showAccounts: Phrase(ar: "إظهار الحسابات البنكية بسبب", en: "having bank accounts shown for a reason")
    case .showHealth: Phrase(ar: "إظهار البيانات الصحية بسبب", en: "having health data shown for a reason")
    case .seeAgreements: Phrase(ar: "الاطلاع على الاتفاقيات", en: "seeing agreements")
    case .keepAgreements: Phrase(ar: "إعداد الاتفاقيات ومتابعتها", en: "drafting and following agreements")
    case .signAgreements: Phrase(ar: "اعتماد الاتفاقيات وإنهاؤها", en: "bringing agreements into force")
    case .seeWaiting: Phrase(ar: "الاطلاع على أوقات الانتظار", en: "seeing waiting times")
    }
  }
}
