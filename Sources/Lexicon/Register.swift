// Words of the register of people and of searching it.

extension Phrase {
  package static let partyRegister = Phrase(ar: "سجل الأطراف", en: "Register")
  package static let registerLead = Phrase(
    ar: "كل من تتعامل معه الجمعية، سجل واحد لكل منهم مهما تعددت صفاته. كل فتح لملف شخص يُسجَّل.",
    en: "Everyone the association deals with, one entry each in whatever roles. Each look at a file is recorded.")
  package static let registerAll = Phrase(ar: "الكل", en: "Everyone")
  package static let registerBeneficiaries = Phrase(ar: "المستفيدون", en: "Beneficiaries")
  package static let newParty = Phrase(ar: "إدخال طرف", en: "Enter someone")
  package static let newPartyLead = Phrase(
    ar: "لمن لم يقدم طلبًا: داعم أو متطوع أو عضو أو شريك. من يقدم طلبًا يدخل السجل به. ابحث أولًا، فلكل شخص سجل واحد.",
    en:
      "For who has not asked for anything: a supporter, volunteer, member, partner. Applicants enter by their request. Search first: one person is one entry."
  )
  package static let nobodyHere = Phrase(ar: "لا أحد في هذه القائمة بعد.", en: "Nobody in this list yet.")
  package static let partyName = Phrase(ar: "الاسم كاملًا", en: "Full name")
  package static let otherNames = Phrase(ar: "كتابات أخرى للاسم", en: "Other spellings of the name")
  package static let otherNamesHint = Phrase(
    ar: "بالعربية أو اللاتينية، ليُعثر عليه بها", en: "In Arabic or Latin letters, to be found by")
  package static let officialNumber = Phrase(ar: "رقم الهوية أو الرقم الموحد", en: "National ID or unified number")
  package static let officialNumberHint = Phrase(
    ar: "هوية الفرد تبدأ بـ 1 أو 2، ورقم الجهة بـ 7", en: "A person’s begins with 1 or 2, an organisation’s with 7")
  package static let partyKind = Phrase(ar: "فرد أم جهة؟", en: "A person or an organisation?")
  package static let partyRoles = Phrase(ar: "الصفات", en: "Roles")
  package static let partyFacts = Phrase(ar: "بيانات السجل", en: "Register entry")
  package static let inRegisterSince = Phrase(ar: "في السجل منذ", en: "In the register since")
  package static let noRole = Phrase(ar: "مقدم طلب", en: "Applicant")
  package static let contactPoints = Phrase(ar: "وسائل التواصل", en: "Contact points")
  package static let noContacts = Phrase(ar: "لا وسيلة تواصل مسجلة.", en: "No contact point.")
  package static let preferredContact = Phrase(ar: "المفضلة", en: "Preferred")
  package static let verifiedContact = Phrase(ar: "متحقق منها", en: "Verified")
  package static let unverifiedContact = Phrase(ar: "لم يُتحقق منها", en: "Not verified")
  package static let endedOn = Phrase(ar: "انتهت", en: "Ended")
  package static let consentLedger = Phrase(ar: "سجل الموافقات", en: "Consents")
  package static let noConsents = Phrase(ar: "لا موافقة مسجلة.", en: "No consent recorded.")
  package static let consentStanding = Phrase(ar: "قائمة", en: "Standing")
  package static let consentTakenBack = Phrase(ar: "مسحوبة", en: "Withdrawn")
  package static let relationsOfParty = Phrase(ar: "الأسرة والصلات", en: "Household and relations")
  package static let noRelations = Phrase(ar: "لا صلة مسجلة.", en: "No relation recorded.")
  package static let authorityLapsed = Phrase(ar: "انتهى السند", en: "Authority lapsed")
  package static let validUntil = Phrase(ar: "سارٍ حتى", en: "Valid until")
  package static let requestsOfParty = Phrase(ar: "طلباته", en: "Requests")
  package static let documentsOfParty = Phrase(ar: "مستنداته", en: "Documents")
  package static let visitsToParty = Phrase(ar: "الزيارات", en: "Visits")
  package static let visitNumber = Phrase(ar: "زيارة", en: "Visit")
  package static let receivedByParty = Phrase(ar: "ما تسلّمه", en: "What was received")
  package static let messagesToParty = Phrase(ar: "الرسائل إليه", en: "Messages to them")
  package static let readLog = Phrase(ar: "من اطلع على الملف", en: "Who looked at this file")
  package static let readLogLead = Phrase(
    ar: "يُسجَّل كل فتح للملف. هذه أحدثها.", en: "Each look is recorded. These are the newest.")
  package static let nothingYet = Phrase(ar: "لا شيء بعد.", en: "Nothing yet.")

  package static let keepDetails = Phrase(ar: "تصحيح البيانات", en: "Correct the entry")
  package static let giveRole = Phrase(ar: "إعطاء صفة", en: "Give a role")
  package static let endRole = Phrase(ar: "رفع صفة", en: "End a role")
  package static let whichRole = Phrase(ar: "أي صفة؟", en: "Which role?")
  package static let addContact = Phrase(ar: "إضافة وسيلة تواصل", en: "Add a contact point")
  package static let contactKind = Phrase(ar: "النوع", en: "Kind")
  package static let contactValue = Phrase(ar: "الرقم أو العنوان", en: "Number or address")
  package static let verifyContact = Phrase(ar: "إثبات التحقق من وسيلة", en: "Record a verification")
  package static let whichContact = Phrase(ar: "أي وسيلة؟", en: "Which contact point?")
  package static let verifiedHow = Phrase(ar: "كيف تُحقق منها؟", en: "How was it verified?")
  package static let preferContact = Phrase(ar: "جعلها المفضلة", en: "Make it the preferred one")
  package static let endContact = Phrase(ar: "إلغاء وسيلة تواصل", en: "End a contact point")
  package static let addConsent = Phrase(ar: "تسجيل موافقة", en: "Record a consent")
  package static let consentPurpose = Phrase(ar: "الغرض", en: "Purpose")
  package static let consentBasis = Phrase(ar: "الأساس النظامي", en: "Basis")
  package static let consentMethod = Phrase(ar: "كيف أُعطيت؟", en: "How was it given?")
  package static let consentScope = Phrase(ar: "ما الذي تشمله؟", en: "What does it cover?")
  package static let takeBackConsent = Phrase(ar: "سحب موافقة", en: "Withdraw a consent")
  package static let takeBackConsentLead = Phrase(
    ar: "بطلب صاحبها وبلا سؤال عن السبب.", en: "At the person’s wish; no reason is asked.")
  package static let whichConsent = Phrase(ar: "أي موافقة؟", en: "Which consent?")
  package static let addRelation = Phrase(ar: "تسجيل صلة", en: "Record a relation")
  package static let otherParty = Phrase(ar: "رقم هوية الآخر أو جواله", en: "The other one’s ID or mobile")
  package static let otherIs = Phrase(ar: "ما هو له؟", en: "What are they?")
  package static let authorityGround = Phrase(ar: "سند الولاية أو التمثيل", en: "What the authority rests on")
  package static let authorityPaper = Phrase(ar: "رقم الوثيقة", en: "Number of the document")
  package static let authorityUntil = Phrase(ar: "تنتهي في", en: "Valid until")
  package static let authorityHint = Phrase(
    ar: "للولي والوصي والممثل وحدهم", en: "For guardians and representatives only")
  package static let endRelation = Phrase(ar: "إنهاء صلة", en: "End a relation")
  package static let whichRelation = Phrase(ar: "أي صلة؟", en: "Which relation?")
  package static let partyEntered = Phrase(ar: "أُدخل في السجل.", en: "Entered in the register.")
  package static let partySaved = Phrase(ar: "حُفظ.", en: "Saved.")

  package static let searchLead = Phrase(
    ar: "بالاسم بأي ترتيب وكتابة، أو برقم الجوال أو الهوية أو الطلب أو الملف.",
    en: "By name in any order and spelling, or by mobile, ID, request or file number.")
  package static let searchLeadRequests = Phrase(
    ar: "برقم الطلب أو الملف أو الهوية.", en: "By request, file or ID number.")
  package static let peopleFound = Phrase(ar: "الأطراف", en: "People")
  package static let notesFound = Phrase(ar: "في الملاحظات", en: "In notes")
  package static let moreFound = Phrase(
    ar: "هؤلاء أقرب من وُجد. اكتب كلمة أخرى من الاسم لتضييق البحث.",
    en: "These are the nearest. Type another word of the name to narrow the search.")

  package static let mayBeSame = Phrase(ar: "قد يكون الشخص نفسه", en: "May be the same person")
  package static let mayBeSameLead = Phrase(
    ar: "في السجل من يشبهه. افتح ملفه وقارن قبل أن يصير للشخص سجلان.",
    en: "The register has someone like this. Open their file and compare before one person has two entries.")
  package static let noneOfThese = Phrase(
    ar: "نظرت فيهم، وليس أحدهم من أُدخله.", en: "I looked at them; none is the one I am entering.")
  package static let tellApart = Phrase(ar: "ليس الشخص نفسه", en: "Not the same person")
  package static let tellApartLead = Phrase(
    ar: "يُحفظ ذلك فلا يُسأل عنه مرة أخرى.", en: "This is remembered and not asked again.")
  package static let whoElse = Phrase(ar: "من ليس هو؟", en: "Who is someone else?")
}
