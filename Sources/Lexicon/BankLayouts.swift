package import Casework

// Words of the layouts a bank asks for.

extension Phrase {
  package static let bankLayouts = Phrase(ar: "تنسيقات ملف البنك", en: "Layouts of the bank’s file")
  package static let bankLayoutsLead = Phrase(
    ar: "ما يطلبه بنك الجمعية: أي الأعمدة وترتيبها وعناوينها وترميزها. وإلى جانبها التنسيقات الجاهزة.",
    en: "What the association’s bank asks for: which columns, in which order, under which heads, in which encoding."
      + " The ready-made layouts stay beside them.")
  package static let noOwnLayouts = Phrase(
    ar: "لا تنسيق خاصًا بالجمعية بعد.", en: "The association has no layout of its own yet.")
  package static let addLayout = Phrase(ar: "أضف تنسيقًا", en: "Add a layout")
  package static let layoutName = Phrase(ar: "اسم التنسيق", en: "Name of the layout")
  package static let layoutPlaceHint = Phrase(
    ar: "رقم العمود في الملف، وما تُرك فارغًا لا يظهر. الآيبان والمبلغ لا بد منهما.",
    en: "The column’s number in the file; what is left empty does not appear. The IBAN and the amount must.")
  package static let layoutHeader = Phrase(ar: "السطر الأول عناوين الأعمدة", en: "The first row names the columns")
  package static let layoutAmounts = Phrase(ar: "المبالغ", en: "Amounts")
  package static let inRiyals = Phrase(ar: "بالريال، مثل 1250.50", en: "In riyals, such as 1250.50")
  package static let inHalalas = Phrase(ar: "بالهللة، مثل 125050", en: "In halalas, such as 125050")
  package static let layoutEncoding = Phrase(ar: "الترميز", en: "Encoding")
  package static let layoutSeparator = Phrase(ar: "الفاصل بين الأعمدة", en: "Between two columns")
  package static let removeLayout = Phrase(ar: "احذف التنسيق", en: "Remove the layout")
  package static let layoutKept = Phrase(ar: "حُفظ التنسيق.", en: "The layout is saved.")
  package static let layoutRemoved = Phrase(ar: "حُذف التنسيق.", en: "The layout is gone.")

  package static func placeOf(_ column: Phrase) -> Phrase {
    Phrase(ar: "\(column.ar): رقم العمود", en: "\(column.en): its column’s number")
  }

  package static func headOf(_ column: Phrase) -> Phrase {
    Phrase(ar: "\(column.ar): عنوانه", en: "\(column.en): its head")
  }
}

extension BankLayout.Column {
  package var name: Phrase {
    switch self {
    case .place: Phrase(ar: "التسلسل", en: "Line number")
    case .payee: Phrase(ar: "اسم المستفيد", en: "Beneficiary’s name")
    case .iban: Phrase(ar: "الآيبان", en: "IBAN")
    case .amount: Phrase(ar: "المبلغ", en: "Amount")
    case .currency: Phrase(ar: "العملة", en: "Currency")
    case .reference: Phrase(ar: "المرجع", en: "Reference")
    }
  }
}

extension BankLayout.Encoding {
  package var name: Phrase {
    switch self {
    case .utf8: Phrase(verbatim: "UTF-8")
    case .windows1256: Phrase(verbatim: "Windows-1256")
    }
  }
}

extension BankLayout.Separator {
  package var name: Phrase {
    switch self {
    case .comma: Phrase(ar: "فاصلة ,", en: "Comma ,")
    case .semicolon: Phrase(ar: "فاصلة منقوطة ;", en: "Semicolon ;")
    case .tab: Phrase(ar: "مسافة جدولة", en: "Tab")
    }
  }
}

extension LayoutRefusal {
  package var words: Phrase {
    switch self {
    case .nameMissing: Phrase(ar: "سمِّ التنسيق.", en: "Name the layout.")
    case .nameTooLong(let limit):
      Phrase(ar: "الاسم أطول من \(limit) حرفًا.", en: "The name has more than \(limit) letters.")
    case .nameTaken: Phrase(ar: "لديكم تنسيق بهذا الاسم.", en: "There is a layout of this name.")
    case .columnMissing(let column):
      Phrase(ar: "ضع عمود «\(column.name.ar)» في الملف.", en: "Give “\(column.name.en)” a column.")
    case .samePlace(let column):
      Phrase(
        ar: "رقم عمود «\(column.name.ar)» لعمود آخر أيضًا.", en: "“\(column.name.en)” has another column’s number.")
    case .headerMissing(let column):
      Phrase(ar: "اكتب عنوان «\(column.name.ar)».", en: "Write the head of “\(column.name.en)”.")
    case .headerTooLong(let column, let limit):
      Phrase(
        ar: "عنوان «\(column.name.ar)» أطول من \(limit) حرفًا.",
        en: "The head of “\(column.name.en)” has more than \(limit) letters.")
    case .tooMany(let limit):
      Phrase(ar: "التنسيقات \(limit) على الأكثر.", en: "There are \(limit) layouts at most.")
    }
  }
}
