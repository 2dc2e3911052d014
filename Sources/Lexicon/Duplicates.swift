extension Phrase {
  package static let duplicates = Phrase(ar: "سجلات قد تكون لشخص واحد", en: "Possible duplicates")
  package static let duplicatesLead = Phrase(
    ar: "يبحث البرنامج كل ليلة في السجل عمن سُجل مرتين. لا يُضم أحد إلا بقرار منك، ويمكن الرجوع عنه.",
    en:
      "Each night the register is searched for whoever was entered twice. Nobody is joined but by your decision, which can be taken back."
  )
  package static let noDuplicates = Phrase(ar: "لا شيء ينتظر قرارًا.", en: "Nothing waits for a decision.")
  package static let duplicatesOpen = Phrase(ar: "تنتظر قرارًا", en: "To decide")
  package static let duplicatesPostponed = Phrase(ar: "مؤجلة", en: "Put off")
  package static let bothEntries = Phrase(ar: "السجلان", en: "Entries")
  package static let whyAsked = Phrase(ar: "لماذا؟", en: "Why")
  package static let howLikely = Phrase(ar: "الاحتمال", en: "Likelihood")
  package static let comparePair = Phrase(ar: "مقارنة سجلين", en: "Compare two entries")
  package static let compareWith = Phrase(ar: "قارنهما", en: "Compare")
  package static let onePersonOrTwo = Phrase(ar: "أهما لشخص واحد؟", en: "One person or two?")
  package static let whatIsKnown = Phrase(ar: "البيان", en: "What is known")
  package static let entryOfRegister = Phrase(ar: "السجل", en: "Entry")
  package static let firstEntry = Phrase(ar: "السجل الأول", en: "First entry")
  package static let secondEntry = Phrase(ar: "السجل الثاني", en: "Second entry")
  package static let agreement = Phrase(ar: "التطابق", en: "Agreement")
  package static let agrees = Phrase(ar: "متطابق", en: "Same")
  package static let differs = Phrase(ar: "مختلف", en: "Differs")
  package static let bookingsOfParty = Phrase(ar: "المواعيد بهذا الجوال", en: "Appointments with this mobile")
  package static let beneficiaryFile = Phrase(ar: "ملف المستفيد", en: "Beneficiary’s file")
  package static let joinEntries = Phrase(ar: "ضم السجلين", en: "Join the entries")
  package static let joinEntriesLead = Phrase(
    ar:
      "يبقى سجل واحد، وفيه طلبات الاثنين ووسائل تواصلهما وموافقاتهما وصلاتهما. لا يُحذف شيء، ويمكن فصلهما بعد ذلك كما كانا.",
    en:
      "One entry stays, with the requests, contact points, consents and relations of both. Nothing is deleted, and they can be parted again as they were."
  )
  package static let whichStays = Phrase(ar: "أيهما يبقى؟", en: "Which one stays?")
  package static let whichStaysHint = Phrase(
    ar: "من يفتح الآخر يصل إليه.", en: "Whoever opens the other one is led to it.")
  package static let whoseName = Phrase(ar: "أي اسم يبقى؟", en: "Whose name stays?")
  package static let whoseBirth = Phrase(ar: "أي تاريخ ميلاد يبقى؟", en: "Whose birth date stays?")
  package static let whoseCity = Phrase(ar: "أي مدينة تبقى؟", en: "Whose city stays?")
  package static let putOff = Phrase(ar: "تأجيل النظر", en: "Put off")
  package static let putOffFor = Phrase(ar: "إلى متى؟", en: "For how long?")
  package static let toldApartBefore = Phrase(ar: "قيل إنهما شخصان", en: "Told apart before")
  package static let entriesJoined = Phrase(
    ar: "ضُم السجلان في هذا السجل.", en: "The two entries are joined in this one.")
  package static let pairToldApart = Phrase(
    ar: "حُفظ أنهما شخصان، فلا يُسأل عنهما مرة أخرى.", en: "They are two; this is not asked again.")
  package static let pairPutOff = Phrase(ar: "أُجِّل النظر فيهما.", en: "The question is put off.")
  package static let entriesParted = Phrase(ar: "فُصل السجلان كما كانا.", en: "The entries are parted as they were.")
  package static let ledToJoined = Phrase(
    ar: "السجل الذي طلبته ضُم إلى هذا السجل.", en: "The entry you asked for was joined to this one.")
  package static let joinedEntries = Phrase(ar: "سجلات ضُمت إليه", en: "Entries joined to it")
  package static let joinedOn = Phrase(ar: "ضُم في", en: "Joined on")
  package static let partEntry = Phrase(ar: "فصل السجل المضموم", en: "Part the joined entry")
  package static let partEntryLead = Phrase(
    ar: "يعود السجلان كما كانا. ما أُضيف إلى هذا السجل بعد الضم يبقى فيه، ومنه الطلبات التي وردت بعده:",
    en:
      "Both entries are as they were again. What was added to this one since stays with it, requests that came since among it:"
  )
  package static let partsFirst = Phrase(
    ar: "يُفصل الأحدث قبله.", en: "The later one is parted before it.")
  package static let isThePerson = Phrase(ar: "هل هو أحد هؤلاء؟", en: "Is it one of these?")
  package static let isThePersonHint = Phrase(
    ar: "في السجل من يشبه مقدم الطلب. اختر قبل أن يُفتح سجل ثانٍ للشخص نفسه.",
    en: "The register has someone like the applicant. Choose before a second entry is opened for one person.")
  package static let someoneElse = Phrase(ar: "شخص آخر، وليس أحدًا منهم", en: "Someone else, none of these")
  package static let hasOtherNumber = Phrase(ar: "له رقم هوية آخر", en: "has another ID number")
}
