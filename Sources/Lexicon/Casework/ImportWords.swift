package import Casework

extension PersonColumn {
  /// What the column holds, in words.
  package var name: Phrase {
    switch self {
    case .name: .fullName
    case .firstName: Phrase(ar: "الاسم الأول", en: "First name")
    case .fatherName: Phrase(ar: "اسم الأب", en: "Father’s name")
    case .grandfatherName: Phrase(ar: "اسم الجد", en: "Grandfather’s name")
    case .familyName: Phrase(ar: "اسم العائلة", en: "Family name")
    case .otherNames: Phrase(ar: "الاسم بكتابة أخرى", en: "Name in another spelling")
    case .nationalID: .nationalID
    case .mobile: .mobile
    case .birth: .birthDate
    case .city: .city
    case .sex: .sex
    case .consentService, .consentAppeals, .consentPublication, .consentSharing, .consentSurveys, .consentHealth:
      Phrase.segmentConsent.joined(purpose?.name ?? Phrase(verbatim: ""), by: ": ")
    case .email: Phrase(ar: "البريد الإلكتروني", en: "E-mail")
    case .role: Phrase(ar: "الصفة", en: "Role")
    }
  }
}

extension ColumnMapping.Problem {
  /// What has to be settled, and how.
  package var words: Phrase {
    switch self {
    case .noName:
      Phrase(
        ar: "لا عمود للأسماء: اكتب «الاسم» في رأس عموده، أو «الاسم الأول» و«اسم العائلة».",
        en: "No column holds names: head it “Name”, or head two “First name” and “Family name”.")
    case .twice(let column, let first, let again):
      Phrase(
        ar: "العمودان \(first + 1) و\(again + 1) كلاهما «\(column.name.ar)»: يؤخذ الأول وحده.",
        en: "Columns \(first + 1) and \(again + 1) both hold “\(column.name.en)”: the first alone is taken.")
    }
  }
}

extension RowProblem {
  /// What is wrong in the row, and what would be right.
  package var words: Phrase {
    switch self {
    case .nameMissing: Phrase(ar: "لا اسم في الصف.", en: "The row has no name.")
    case .tooLong(let column, let limit): .tooLong(column.name, most: limit)
    case .format(let column, let refusal): refusal.words(for: column.name)
    case .date(let column, let refusal): refusal.words(for: column.name)
    case .fault(let column, let sign):
      Phrase(
        ar: "\(column.name.ar): في الخلية خطأ \(sign).", en: "\(column.name.en): the cell shows the fault \(sign).")
    case .notUnderstood(let column):
      Phrase(
        ar: "\(column.name.ar): القيمة غير معروفة؛ صحّحها أو اتركها فارغة.",
        en: "\(column.name.en): the value is not known; mend it or leave it empty.")
    case .known:
      Phrase(
        ar: "رقم الهوية مسجل لطرف في السجل؛ لم يتغير شيء منه.",
        en: "The register has this identity number; nothing of that entry was changed.")
    case .numberTwice(let row):
      Phrase(ar: "رقم الهوية نفسه في الصف \(row).", en: "The same identity number stands in row \(row).")
    }
  }
}

extension RowRemark {
  /// What to look at.
  package var words: Phrase {
    switch self {
    case .oneWordName: Phrase(ar: "الاسم كلمة واحدة.", en: "The name is a single word.")
    case .nothingToFindThemBy:
      Phrase(
        ar: "لا رقم هوية ولا جوال: لا يُميَّز صاحبه إلا باسمه.",
        en: "Neither an identity number nor a mobile: only the name tells who it is.")
    case .formula(let column):
      Phrase(
        ar: "\(column.name.ar): الخلية معادلة، وتؤخذ قيمتها كما حُفظت.",
        en: "\(column.name.en): the cell is worked out; what it showed when saved is taken.")
    }
  }
}
