extension Phrase {
  package static let attestation = Phrase(ar: "إقرار صحة البيانات", en: "Attestation")
  package static let iAttest = Phrase(
    ar: "قرأت الإقرار وأتحمل مسؤوليته.", en: "I have read the declaration and answer for it.")
  package static let typedName = Phrase(ar: "اكتب اسمك توقيعًا", en: "Type your name as your signature")
  package static let typedNameHint = Phrase(
    ar: "كما ورد في بياناتك. تُحفظ بصمة النص والبيانات معًا.",
    en: "As in your data. A fingerprint of the words and the data is kept.")
  package static let signer = Phrase(ar: "المُقرّ:", en: "Signer:")
  package static let signatureMethod = Phrase(ar: "طريقة التوقيع", en: "How it is signed")
  package static let witness = Phrase(ar: "الشاهد", en: "Witness")
  package static let witnessHint = Phrase(ar: "مطلوب مع البصمة", en: "Required with a thumbprint")
  package static let sealDeclaration = Phrase(ar: "ختم الإقرار", en: "Seal the declaration")
  package static let sealKept = Phrase(
    ar: "يُحفظ الإقرار باسم المُقرّ والوقت وبصمة البيانات، ولا يمكن تعديله.",
    en: "Kept with the signer’s name, the time and the data’s fingerprint. It cannot be changed.")
  package static let sealIntact = Phrase(ar: "الختم سليم", en: "Seal intact")
  package static let sealBroken = Phrase(ar: "الختم مكسور", en: "Seal broken")
  package static let sealBrokenAdvice = Phrase(
    ar: "تغيّرت البيانات بعد الإقرار. اطلب من مقدم الطلب أن يُقرّ بها من جديد.",
    en: "The data has changed since it was attested. Ask the applicant to attest again.")

  package static let methodCode = Phrase(ar: "رمز لمرة واحدة", en: "One-time code")
  package static let methodThumbprint = Phrase(ar: "بصمة إبهام بحضور شاهد", en: "Thumbprint with a witness")
  package static let methodPaper = Phrase(ar: "نسخة ورقية موقعة", en: "Signed paper, scanned")
}
