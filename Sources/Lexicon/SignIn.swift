// Signing in, one's own account, and colleagues.

extension Phrase {
  package static let staffSignIn = Phrase(ar: "دخول الموظفين", en: "Staff sign-in")
  package static let signIn = Phrase(ar: "دخول", en: "Sign in")
  package static let password = Phrase(ar: "كلمة المرور", en: "Password")
  package static let sessionEnded = Phrase(ar: "انتهت جلستك", en: "Your session has ended")
  package static let yourWordsAreKept = Phrase(
    ar: "لم يُرسل ما كتبته بعد، وهو محفوظ في هذه الصفحة. ادخل من جديد لترسله.",
    en: "What you wrote was not sent yet and is kept in this page. Sign in again to send it.")
  package static let sendWhatIsKept = Phrase(ar: "أرسل ما كتبته", en: "Send what you wrote")
  package static let keptLead = Phrase(
    ar: "انتهت جلستك قبل الإرسال. هذا ما كتبته، ولم يُحفظ شيء بعد.",
    en: "Your session had ended before it was sent. This is what you wrote; nothing was saved yet.")
  package static let sendKept = Phrase(ar: "إرسال", en: "Send")
  package static let openWithoutSending = Phrase(ar: "افتح الصفحة دون إرسال", en: "Open the page without sending")
  package static let wrongSignIn = Phrase(
    ar: "البريد الإلكتروني أو كلمة المرور غير صحيحة", en: "The email or the password is wrong")
  package static let accountLocked = Phrase(ar: "أُقفل الدخول مؤقتًا", en: "Sign-in is locked for now")
  /// Said while sign-in is locked; `minutes` is counted up to the next whole one by the caller.
  package static func tryAgainIn(minutes count: Int) -> Phrase {
    let time = minutes(count)
    return Phrase(
      ar: "محاولات خاطئة كثيرة. حاول بعد \(time.ar).", en: "Too many wrong attempts. Try again in \(time.en).")
  }

  package static let mustChangePassword = Phrase(
    ar: "كلمة مرورك مؤقتة. اختر كلمة جديدة قبل المتابعة.",
    en: "Your password is temporary. Choose a new one before going on.")
  package static let changePassword = Phrase(ar: "تغيير كلمة المرور", en: "Change password")
  package static let currentPassword = Phrase(ar: "كلمة المرور الحالية", en: "Current password")
  package static let newPassword = Phrase(ar: "كلمة المرور الجديدة", en: "New password")
  package static let newPasswordHint = Phrase(ar: "12 حرفًا على الأقل", en: "At least 12 characters")
  package static let repeatedPassword = Phrase(ar: "كلمة المرور الجديدة مرة أخرى", en: "New password again")
  package static let wrongPassword = Phrase(ar: "كلمة المرور الحالية غير صحيحة", en: "The current password is wrong")
  package static let passwordTooPlain = Phrase(
    ar: "كلمة المرور سهلة التخمين. لا تكرر حروفًا قليلة ولا تكتب أرقامًا متتالية.",
    en: "This password is easily guessed. Do not repeat a few signs, nor write a run of them.")
  package static let passwordTooShort = Phrase(
    ar: "اختر كلمة مرور من 12 حرفًا على الأقل", en: "Choose a password of at least 12 characters")
  package static let passwordUnchanged = Phrase(
    ar: "اختر كلمة غير الكلمة الحالية", en: "Choose another password than the current one")
  package static let passwordsDiffer = Phrase(ar: "الكلمتان غير متطابقتين", en: "The two passwords differ")
  package static let passwordChanged = Phrase(ar: "تغيّرت كلمة المرور.", en: "The password has been changed.")
  package static let moreRooms = Phrase(ar: "بقية الأقسام", en: "More")

  package static let staffName = Phrase(ar: "الاسم", en: "Name")
  package static let emailTaken = Phrase(ar: "هذا البريد مستعمل", en: "This email is taken")
  package static let roles = Phrase(ar: "الأدوار", en: "Roles")
  package static let rolesHint = Phrase(
    ar: "من درس الطلب لا يقرره، ومن قرره لا يصرفه.",
    en: "Who studies a request does not decide it, and who decides does not pay.")
  package static let state = Phrase(ar: "الحالة", en: "State")
  package static let active = Phrase(ar: "فعّال", en: "Active")
  package static let inactive = Phrase(ar: "موقوف", en: "Inactive")
  package static let addPerson = Phrase(ar: "إضافة موظف", en: "Add a colleague")
  package static let accountCard = Phrase(ar: "الحساب", en: "Account")
  package static let resetPassword = Phrase(ar: "إصدار كلمة مرور جديدة", en: "Issue a new password")
  package static let freshPassword = Phrase(ar: "كلمة المرور المؤقتة", en: "Temporary password")
  package static let freshPasswordAdvice = Phrase(
    ar: "تظهر مرة واحدة. سلّمها لصاحبها، وسيغيّرها عند أول دخول.",
    en: "Shown once. Hand it over; it is changed at the first sign-in.")
  /// What becomes of the open requests of a colleague whose account is stopped.
  package static func requestsBecomeNobodys(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا طلبات مفتوحة مسندة إليه.", one: "مسند إليه طلب مفتوح واحد، يعود إلى غير المسند بإيقاف الحساب.",
        two: "مسند إليه طلبان مفتوحان، يعودان إلى غير المسند بإيقاف الحساب.",
        few: "مسند إليه # طلبات مفتوحة، تعود إلى غير المسند بإيقاف الحساب.",
        many: "مسند إليه # طلبًا مفتوحًا، تعود إلى غير المسند بإيقاف الحساب.",
        other: "مسند إليه # طلب مفتوح، تعود إلى غير المسند بإيقاف الحساب."),
      en: EnglishForms(
        zero: "No open requests are assigned to them.",
        one: "# open request is assigned to them; deactivating makes it unassigned.",
        other: "# open requests are assigned to them; deactivating makes them unassigned."))
  }
  package static let deactivate = Phrase(ar: "إيقاف الحساب", en: "Deactivate")
  package static let reactivate = Phrase(ar: "إعادة تفعيل الحساب", en: "Reactivate")
}
