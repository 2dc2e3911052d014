extension DocumentRefusal {
  /// What is wrong and what to do, in Arabic.
  package var arabic: String {
    switch self {
    case .missing: "لا يوجد ملف بهذا الاسم؛ تحقق من المسار."
    case .folder: "هذا مجلد وليس ملفا؛ اختر ملف السياسة نفسه."
    case .notAFile: "هذا ليس ملفا عاديا؛ اختر ملف السياسة نفسه."
    case .notPermitted: "لا إذن بقراءة هذا الملف؛ امنح إذن القراءة ثم أعد المحاولة."
    case .linksGoRound: "هذا الاسم رابط يدور على نفسه؛ اختر الملف الأصلي."
    case .unreadable: "تعذرت قراءة الملف من القرص؛ انسخه إلى مكان آخر ثم أعد المحاولة."
    case .empty: "الملف فارغ؛ اختر الملف الذي فيه نص السياسة."
    case .tooLarge(let limit): "الملف أكبر من الحد المسموح (\(Self.size(limit)) ميغابايت)؛ احفظ نسخة أصغر منه."
    case .noText: "لم يُعثر على نص في الملف؛ اختر نسخة فيها نص مكتوب أو صورة أوضح."
    case .unsupported(let file): file.arabic
    case .unknownEncoding: "ترميز حروف الملف غير معروف؛ احفظه نصا بترميز UTF-8 ثم أعد المحاولة."
    case .encrypted: "الملف محمي بكلمة مرور؛ احفظ نسخة غير محمية ثم أعد المحاولة."
    case .broken(let format): "ملف \(format.arabicName) تالف أو غير مكتمل؛ أعد حفظه من البرنامج الذي أنشأه."
    case .unpacksTooFar: "الملف ينفك إلى حجم لا يكون لوثيقة سياسة؛ احفظ نسخة جديدة منه من برنامج الكتابة."
    case .nestedTooDeeply: "عناصر الملف متداخلة تداخلا غير معقول؛ احفظه نصا أو PDF ثم أعد المحاولة."
    case .tooManyPixels(let limit): "الصورة أكبر من \(limit / 1_000_000) ميغابكسل؛ صغرها أو أعد المسح بدقة 300 نقطة."
    case .tookTooLong(let seconds): "لم تكتمل قراءة الملف في \(seconds) ثانية؛ جرب ملفا أبسط أو صفحات أقل."
    case .missingProgram(let name, let package):
      "قراءة هذا النوع تحتاج إلى \(name) وهو غير مثبت؛ ثبت حزمة ديبيان \(package) أو استعمل ملفا نصيا."
    }
  }

  /// What is wrong and what to do, in English.
  package var english: String {
    switch self {
    case .missing: "There is no file of this name; check the path."
    case .folder: "This is a folder; choose the policy file itself."
    case .notAFile: "This is not an ordinary file; choose the policy file itself."
    case .notPermitted: "This file may not be read; give permission to read it and try again."
    case .linksGoRound: "This name is a link that leads back to itself; choose the original file."
    case .unreadable: "The file could not be read from the disk; copy it elsewhere and try again."
    case .empty: "The file is empty; choose the file that holds the policy's text."
    case .tooLarge(let limit): "The file is over the limit of \(Self.size(limit)) MB; save a smaller copy."
    case .noText: "No text was found in the file; choose a copy with typed text or a clearer picture."
    case .unsupported(let file): file.english
    case .unknownEncoding: "The file's character encoding is not known; save it as UTF-8 text and try again."
    case .encrypted: "The file is protected by a password; save an unprotected copy and try again."
    case .broken(let format):
      "The \(format.englishName) file is damaged or incomplete; save it again from the program that made it."
    case .unpacksTooFar: "The file unpacks to more than a policy can hold; save a new copy from the word processor."
    case .nestedTooDeeply: "The file's elements are nested beyond reason; save it as text or PDF and try again."
    case .tooManyPixels(let limit):
      "The picture is over \(limit / 1_000_000) megapixels; reduce it or scan again at 300 dpi."
    case .tookTooLong(let seconds):
      "The file was not read within \(seconds) seconds; try a simpler file or fewer pages."
    case .missingProgram(let name, let package):
      "Reading this kind of file needs \(name), which is not installed; install the Debian package \(package), or use a text file."
    }
  }

  /// Megabytes with at most one decimal, as people read them.
  private static func size(_ bytes: Int) -> String {
    let tenths = bytes / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension UnsupportedFile {
  fileprivate var arabic: String {
    switch self {
    case .oldOffice: "هذا ملف أوفيس قديم أو محمي؛ افتحه في وورد واحفظه بصيغة DOCX بلا كلمة مرور."
    case .richText: "صيغة RTF غير مقروءة هنا؛ احفظ الملف بصيغة DOCX أو PDF."
    case .openDocument: "صيغة OpenDocument غير مقروءة هنا؛ احفظ الملف بصيغة DOCX أو PDF."
    case .spreadsheet: "هذا جدول بيانات وليس وثيقة سياسة؛ اختر ملف السياسة بصيغة DOCX أو PDF."
    case .presentation: "هذا عرض شرائح؛ احفظه بصيغة PDF ثم أعد المحاولة."
    case .archive: "هذا ملف مضغوط؛ فكه واختر ملف السياسة من داخله."
    case .picture: "صيغة الصورة غير مقروءة هنا؛ احفظها بصيغة PNG أو JPEG أو PDF."
    case .markup: "ملف XML هذا ليس صفحة ولا وثيقة وورد؛ احفظ السياسة بصيغة DOCX أو PDF."
    case .program: "هذا برنامج وليس وثيقة؛ اختر ملف السياسة نفسه."
    case .other: "نوع الملف غير معروف؛ اختر السياسة بصيغة نص أو HTML أو DOCX أو PDF أو صورة PNG أو JPEG."
    }
  }

  fileprivate var english: String {
    switch self {
    case .oldOffice: "This is an old or protected Office file; open it in Word and save it as DOCX without a password."
    case .richText: "RTF is not read here; save the file as DOCX or PDF."
    case .openDocument: "OpenDocument is not read here; save the file as DOCX or PDF."
    case .spreadsheet: "This is a spreadsheet, not a policy document; choose the policy as DOCX or PDF."
    case .presentation: "This is a slide show; save it as PDF and try again."
    case .archive: "This is a compressed archive; unpack it and choose the policy file inside."
    case .picture: "This kind of picture is not read here; save it as PNG, JPEG or PDF."
    case .markup: "This XML file is neither a web page nor a Word document; save the policy as DOCX or PDF."
    case .program: "This is a program, not a document; choose the policy file itself."
    case .other: "This kind of file is not known; choose the policy as text, HTML, DOCX, PDF, PNG or JPEG."
    }
  }
}

extension DocumentFormat {
  fileprivate var arabicName: String {
    switch self {
    case .text: "النص"
    case .html: "HTML"
    case .docx: "DOCX"
    case .pdf: "PDF"
    case .scan: "الصورة"
    }
  }

  fileprivate var englishName: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .docx: "DOCX"
    case .pdf: "PDF"
    case .scan: "picture"
    }
  }
}
