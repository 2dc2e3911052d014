/// Why a file could not be read as a table.
package enum SheetRefusal: Error, Hashable, Sendable {
  case missing
  case notAFile
  case notPermitted
  case unreadable
  case empty
  case tooLarge(megabytes: Int)
  /// Neither text nor a workbook.
  case notATable
  /// A workbook of the old kind, or one with a password: both are packed the same way.
  case oldOrEncrypted
  /// An OpenDocument sheet.
  case openDocument
  case unknownEncoding
  /// A workbook that is damaged or not whole.
  case broken
  /// A small file that unpacks to far more than any list holds.
  case unpacksTooFar
  case tooManyRows(Int)
  case tooManyColumns(row: Int, limit: Int)
  /// A cell longer than any; in a text file mostly a quotation mark that is never closed.
  case cellTooLong(row: Int)
  /// A quotation mark opens a cell in that row and none closes it.
  case openQuote(row: Int)

  /// What is wrong and what to do, in Arabic.
  package var arabic: String {
    switch self {
    case .missing: "لا يوجد ملف بهذا الاسم؛ تحقق من المسار."
    case .notAFile: "هذا ليس ملفا عاديا؛ اختر ملف الجدول نفسه."
    case .notPermitted: "لا إذن بقراءة هذا الملف؛ امنح إذن القراءة ثم أعد المحاولة."
    case .unreadable: "تعذرت قراءة الملف من القرص؛ انسخه إلى مكان آخر ثم أعد المحاولة."
    case .empty: "الملف فارغ؛ اختر الملف الذي فيه الجدول."
    case .tooLarge(let megabytes): "الملف أكبر من \(megabytes) ميغابايت؛ قسّمه إلى ملفات أصغر."
    case .notATable: "هذا ليس جدولا؛ احفظه من برنامج الجداول بصيغة XLSX أو CSV."
    case .oldOrEncrypted: "ملف إكسل قديم أو محمي بكلمة مرور؛ احفظه بصيغة XLSX بلا كلمة مرور."
    case .openDocument: "صيغة ODS غير مقروءة هنا؛ احفظ الجدول بصيغة XLSX أو CSV."
    case .unknownEncoding: "ترميز حروف الملف غير معروف؛ احفظه بصيغة «CSV UTF-8» ثم أعد المحاولة."
    case .broken: "ملف الجدول تالف أو غير مكتمل؛ أعد حفظه من البرنامج الذي أنشأه."
    case .unpacksTooFar: "الملف ينفك إلى حجم لا يكون لجدول؛ أعد حفظه من برنامج الجداول."
    case .tooManyRows(let limit): "في الجدول أكثر من \(limit) صف؛ قسّمه إلى ملفات."
    case .tooManyColumns(let row, let limit): "في الصف \(row) أكثر من \(limit) عمودا؛ احذف الأعمدة الزائدة."
    case .cellTooLong(let row): "في الصف \(row) خلية أطول من أي خلية؛ تحقق من علامات الاقتباس فيه."
    case .openQuote(let row): "في الصف \(row) علامة اقتباس لا تُغلق؛ صحّحها ثم أعد المحاولة."
    }
  }

  /// What is wrong and what to do, in English.
  package var english: String {
    switch self {
    case .missing: "There is no file of this name; check the path."
    case .notAFile: "This is not an ordinary file; choose the table itself."
    case .notPermitted: "This file may not be read; give permission to read it and try again."
    case .unreadable: "The file could not be read from the disk; copy it elsewhere and try again."
    case .empty: "The file is empty; choose the file that holds the table."
    case .tooLarge(let megabytes): "The file is over \(megabytes) MB; split it into smaller ones."
    case .notATable: "This is not a table; save it from the spreadsheet program as XLSX or CSV."
    case .oldOrEncrypted: "This is an old Excel file or one with a password; save it as XLSX without a password."
    case .openDocument: "ODS is not read here; save the table as XLSX or CSV."
    case .unknownEncoding: "The file's character encoding is not known; save it as “CSV UTF-8” and try again."
    case .broken: "The table is damaged or incomplete; save it again from the program that made it."
    case .unpacksTooFar: "The file unpacks to more than any table holds; save it again from the spreadsheet program."
    case .tooManyRows(let limit): "The table has more than \(limit) rows; split it into several files."
    case .tooManyColumns(let row, let limit): "Row \(row) has more than \(limit) columns; remove those not needed."
    case .cellTooLong(let row): "Row \(row) has a cell longer than any; check its quotation marks."
    case .openQuote(let row): "A quotation mark in row \(row) is never closed; mend it and try again."
    }
  }
}
