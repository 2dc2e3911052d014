package import Casework

/// The languages in which findings are worded.
package enum FindingLanguage: String, Hashable, Sendable, CaseIterable {
  case arabic = "ar"
  case english = "en"
}

extension Finding {
  /// What to tell a person: what was found, and what to do about it.
  package struct Words: Hashable, Sendable {
    package var message: String
    package var advice: String
  }

  /// The finding in words, its particulars filled in.
  package func words(in language: FindingLanguage) -> Words {
    let wording = code.wording
    switch language {
    case .arabic: return Words(message: filled(wording.messageAr), advice: filled(wording.adviceAr))
    case .english: return Words(message: filled(wording.messageEn), advice: filled(wording.adviceEn))
    }
  }

  /// `%1`, `%2` … stand for the particulars.
  private func filled(_ template: String) -> String {
    var text = ""
    var isNumber = false
    for character in template {
      if isNumber, let number = character.wholeNumberValue, number >= 1, number <= particulars.count {
        text += particulars[number - 1]
        isNumber = false
      } else if character == "%" {
        isNumber = true
      } else {
        text.append(character)
        isNumber = false
      }
    }
    return text
  }
}

/// The words of one code in both languages.
struct FindingWording: Sendable {
  var messageAr: String
  var adviceAr: String
  var messageEn: String
  var adviceEn: String
}

extension Finding.Code {
  var wording: FindingWording {
    switch self {
    case .notABeneficiaryPolicy:
      FindingWording(
        messageAr: "ليست هذه الوثيقة سياسة للعلاقة مع المستفيدين.",
        adviceAr: "اختر الوثيقة التي تبيّن قنوات التواصل وخطوات التعامل مع طلبات المستفيدين.",
        messageEn: "This document is not a policy on relations with beneficiaries.",
        adviceEn: "Choose the document that sets out the channels and the steps by which requests are handled.")
    case .missingTitle:
      FindingWording(
        messageAr: "لم يُعثر على عنوان للسياسة.", adviceAr: "ضع العنوان في صفحة الغلاف.",
        messageEn: "No title was found.", adviceEn: "Put the title on the first page.")
    case .missingOrganization:
      FindingWording(
        messageAr: "لم يُعثر على اسم الجمعية.", adviceAr: "اكتب اسم الجمعية كما في الترخيص.",
        messageEn: "The association's name was not found.", adviceEn: "State the name as the licence gives it.")
    case .organizationMismatch:
      FindingWording(
        messageAr: "في الوثيقة اسمان لجمعيتين: «%1» و«%2».",
        adviceAr: "لعل النص منقول من سياسة جمعية أخرى؛ صحّح الاسم قبل الاعتماد.",
        messageEn: "The document names two associations: “%1” and “%2”.",
        adviceEn: "The text may have been copied from another association; correct the name before approval.")
    case .anotherAssociation:
      FindingWording(
        messageAr: "الوثيقة باسم «%1»، واسم جمعيتكم «%2».",
        adviceAr: "تأكد أنها سياستكم، لا سياسة جمعية أخرى.",
        messageEn: "The document is of “%1”; your association is “%2”.",
        adviceEn: "Make sure that it is your own policy and not another association’s.")
    case .titleMismatch:
      FindingWording(
        messageAr: "عنوان الوثيقة لا يوافق مضمونها: «%1».",
        adviceAr: "السياسة تنظم علاقة الجمعية مع مستفيديها؛ راجع صياغة العنوان.",
        messageEn: "The title does not fit what the document is about: “%1”.",
        adviceEn: "The policy is about the association's relations with its beneficiaries; review the wording.")
    case .licenceMismatch:
      FindingWording(
        messageAr: "رقم الترخيص «%2» يخالف الرقم «%1» المذكور في مواضع أخرى.",
        adviceAr: "تحقق من الرقم في شهادة الترخيص.",
        messageEn: "Licence number %2 differs from %1 given elsewhere.", adviceEn: "Check the number on the licence.")
    case .missingApproval:
      FindingWording(
        messageAr: "لا تذكر الوثيقة اعتماد مجلس الإدارة لها.",
        adviceAr: "لا تسري السياسة إلا بعد اعتمادها؛ سجّل رقم الاجتماع وتاريخه.",
        messageEn: "The document does not say that the board approved it.",
        adviceEn: "A policy takes effect only when approved; record the meeting's number and date.")
    case .blankDate:
      FindingWording(
        messageAr: "تاريخ متروك دون تعبئة: %1.", adviceAr: "اكتب التاريخ أو احذف الخانة.",
        messageEn: "A date was left blank: %1.", adviceEn: "Fill in the date or remove the field.")
    case .impossibleDate:
      FindingWording(
        messageAr: "تاريخ لا وجود له في التقويم: %1.", adviceAr: "صحّح اليوم أو الشهر أو السنة.",
        messageEn: "No calendar has this date: %1.", adviceEn: "Correct the day, month or year.")
    case .dateMismatch:
      FindingWording(
        messageAr: "التاريخان الهجري «%1» والميلادي «%2» ليسا ليوم واحد.", adviceAr: "صحّح أحدهما وفق تقويم أم القرى.",
        messageEn: "The Hijri date %1 and the Gregorian date %2 are not the same day.",
        adviceEn: "Correct one of them by the Umm al-Qura calendar.")
    case .sessionDateMismatch:
      FindingWording(
        messageAr: "رقم الجلسة «%1» من سنة غير سنة تاريخها %2.", adviceAr: "راجع محضر الجلسة وصحّح الرقم أو التاريخ.",
        messageEn: "Session %1 belongs to another year than its date (%2).",
        adviceEn: "Check the minutes and correct the number or the date.")
    case .noChannels:
      FindingWording(
        messageAr: "لا تذكر السياسة قنوات للتواصل مع المستفيدين.",
        adviceAr: "حدّد القنوات التي تستقبل منها الجمعية طلباتهم.",
        messageEn: "The policy lists no channels.",
        adviceEn: "Decide by which channels beneficiaries can reach the association.")
    case .channelUsedNotListed:
      FindingWording(
        messageAr: "يستعمل النص قناة ليست في قائمة القنوات: %1.", adviceAr: "أضفها إلى القائمة أو عدّل النص.",
        messageEn: "The text uses a channel that is not listed: %2.", adviceEn: "Add it to the list or change the text."
      )
    case .twoChannelsInOneLine:
      FindingWording(
        messageAr: "بند واحد يحمل أكثر من قناة: «%1».", adviceAr: "قُرئت كل قناة على حدة؛ افصلها في بنود مستقلة.",
        messageEn: "One item carries more than one channel: “%1”.",
        adviceEn: "Each was read as a channel of its own; give each its own item.")
    case .noTools:
      FindingWording(
        messageAr: "لا تذكر السياسة الأدوات والوثائق المتاحة للموظف.",
        adviceAr: "اذكر اللوائح والأدلة والنماذج التي يعمل بها موظف علاقات المستفيدين.",
        messageEn: "The policy lists no tools or documents for the staff.",
        adviceEn: "List the bylaws, guides and forms that the relations officer works with.")
    case .noHandling:
      FindingWording(
        messageAr: "لا تبيّن السياسة خطوات التعامل مع طلب المستفيد.",
        adviceAr: "اكتب الخطوات من استقبال الطلب إلى تقديم الخدمة.",
        messageEn: "The policy does not set out how a request is handled.",
        adviceEn: "Write the steps from receiving a request to delivering the service.")
    case .noResponseTime:
      FindingWording(
        messageAr: "لا تحدد السياسة مدة للرد على الطلب.", adviceAr: "حدّد أقصى مدة للبت في الطلب ومن متى تُحسب.",
        messageEn: "The policy sets no time for answering a request.",
        adviceEn: "Set the longest time to a decision, and from when it counts.")
    case .floorWithoutCeiling:
      FindingWording(
        messageAr: "للرد حد أدنى (%1) وليس له حد أعلى.",
        adviceAr: "قرّر هل يُحبس الرد حتى تمضي المدة أم يُخبَر المستفيد ألا ينتظره قبلها، وحدّد أقصى مدة.",
        messageEn: "The time to answer has a floor (%2) and no ceiling.",
        adviceEn:
          "Decide whether the floor holds the answer back or only tells people not to expect it sooner, and set a ceiling."
      )
    case .floorAboveCeiling:
      FindingWording(
        messageAr: "الحد الأدنى للرد (%1) أطول من حده الأعلى (%2).",
        adviceAr: "لا يمكن الوفاء بهما معًا؛ قرّر أيهما المقصود وصحّح النص.",
        messageEn: "The floor of the time to answer (%3) is longer than its ceiling (%4).",
        adviceEn: "No answer can keep both; decide which one is meant and correct the text.")
    case .twoCeilings:
      FindingWording(
        messageAr: "للرد حدّان أعليان: %1 و%2.", adviceAr: "قرّر أيهما المقصود، وصحّح الآخر.",
        messageEn: "The time to answer has two ceilings: %3 and %4.",
        adviceEn: "Decide which one is meant and correct the other.")
    case .noComplaintPath:
      FindingWording(
        messageAr: "لا تبيّن السياسة كيف يشتكي المستفيد.", adviceAr: "أضف طريقة لتقديم الشكوى ومدة للرد عليها.",
        messageEn: "The policy gives no way to complain.", adviceEn: "Add how to complain and when an answer is due.")
    case .noPrivacyClause:
      FindingWording(
        messageAr: "لا تنص السياسة على سرية بيانات المستفيدين.",
        adviceAr: "أضف بندًا يلزم الجمعية بحفظ خصوصيتهم وسرية بياناتهم.",
        messageEn: "The policy does not protect the confidentiality of beneficiary data.",
        adviceEn: "Add a clause that binds the association to keep it confidential.")
    case .damagedWord:
      FindingWording(
        messageAr: "كلمة تالفة: «%1»، قُرئت «%2».", adviceAr: "قابلها بالأصل، وصحّحها عند الحاجة.",
        messageEn: "A damaged word: “%1”, read as “%2”.",
        adviceEn: "Compare it with the original and correct it if needed.")
    case .templateResidue:
      FindingWording(
        messageAr: "بقايا قالب أو وسوم في النص: %1.", adviceAr: "احذفها أو ضع مكانها ما يلزم.",
        messageEn: "Remains of a template or markup: %1.", adviceEn: "Remove it or fill it in.")
    }
  }
}
