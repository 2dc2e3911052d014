/// Invented people by the way their names are written, and how else they are typed.
enum WrittenNames {
  /// A name as the register has it, other spellings kept with it, and how it is typed in Latin letters.
  struct Entry: Sendable {
    var name: String
    var others = ""
    var latin: [String] = []
  }

  static let all: [Entry] = [
    Entry(name: "أحمد إبراهيم القحطاني", latin: ["Ahmed Ibrahim Alqahtani", "Ahmad Al-Qahtani"]),
    Entry(name: "إيمان عبدالله الشهري", latin: ["Iman Abdullah", "Eman Al Shehri"]),
    Entry(name: "آلاء محمد الغامدي", latin: ["Alaa Al-Ghamdi"]),
    Entry(name: "فاطمة علي العسيري", latin: ["Fatima Ali Asiri", "Fatimah Alasiri"]),
    Entry(name: "هدى سعود الدوسري", latin: ["Huda Saud Aldosari"]),
    Entry(
      name: "عبد الرحمن يوسف الحربي", latin: ["Abdulrahman Yousef", "Abdul Rahman Al-Harbi", "Abdelrahman Alharbi"]),
    Entry(name: "عبدالعزيز ناصر المطيري", latin: ["Abdulaziz Nasser", "Abdul Aziz Al Mutairi"]),
    Entry(name: "أبو بكر صالح الزبيدي", latin: ["Abu Bakr Saleh"]),
    Entry(name: "أم كلثوم حسن بخاري", latin: ["Um Kulthum Bukhari"]),
    Entry(name: "نور الدين خالد السبيعي", latin: ["Nouraldin Khalid"]),
    Entry(name: "هبة الله طارق سندي"),
    Entry(name: "محمد بن سعد بن فهد آل سعيد", latin: ["Mohammed bin Saad", "Muhammad Saad"]),
    Entry(name: "محمد تركي العتيبي", latin: ["Mohammad Turki Al-Otaibi", "Mohamed Alotaibi"]),
    Entry(name: "محمود زكريا الأنصاري", latin: ["Mahmoud Zakaria", "Mahmood Al Ansari"]),
    Entry(name: "حميد راشد البلوي", latin: ["Hamid Rashed"]),
    Entry(name: "مؤمن رائد اليامي", latin: ["Mumin Raed"]),
    Entry(name: "لؤلؤة مساعد الفهيد"),
    Entry(name: "عائشة جمعان الزهراني", latin: ["Aisha Juman Alzahrani"]),
    Entry(name: "ليلى منصور الشمري", latin: ["Layla Mansour", "Leila Al Shammari"]),
    Entry(name: "موسى عيسى مدخلي", latin: ["Mousa Madkhali"]),
    Entry(name: "يحيى قاسم جبران", latin: ["Yahya Qasim Jubran"]),
    Entry(name: "ثريا ضيف الله الرويلي", latin: ["Thuraya Dhaifallah"]),
    Entry(name: "غادة ظافر القرني", latin: ["Ghada Zafer Al Qarni"]),
    Entry(name: "خديجة شاكر البار", latin: ["Khadija Shaker"]),
    Entry(name: "سلطان متعب العنزي", latin: ["Sultan Miteb Alanazi"]),
    Entry(name: "نوره سلمان الفهد", latin: ["Noura Salman", "Nora Al-Fahad"]),
    Entry(name: "ريم ماجد الخالدي", latin: ["Reem Majed Al-Khaldi", "Rim Majid"]),
    Entry(name: "جواهر بندر التميمي", latin: ["Jawaher Bandar Altamimi"]),
    Entry(name: "وليد هاني باوزير", latin: ["Waleed Hani", "Walid Bawazir"]),
    Entry(name: "فيصل غازي الجهني", latin: ["Faisal Ghazi Aljohani", "Faysal Al Juhani"]),
    Entry(name: "عبدالمحسن زيد الرشيدي", latin: ["Abdulmohsen Zaid"]),
    Entry(name: "حصة نايف العجمي", latin: ["Hessa Naif"]),
    Entry(name: "بدرية عوض الصاعدي", latin: ["Badria Awad"]),
    Entry(name: "طلال مشعل السهلي", latin: ["Talal Mishal Alsahli"]),
    Entry(name: "زينب جعفر آل إسماعيل", latin: ["Zainab Jafar"]),
    Entry(name: "تهاني رجا الثبيتي", latin: ["Tahani Raja"]),
    Entry(name: "مشاعل صقر البقمي", latin: ["Mashael Saqr"]),
    Entry(name: "Mohammed Rafiq Khan", others: "محمد رفيق خان", latin: ["Muhammad Rafik"]),
    Entry(name: "Maria Santos", latin: ["María Santos"]),
    Entry(name: "شركة النخيل الخضراء للتوريد 2030"),
  ]

  /// What was met at desks and is easily missed: what is typed, whose name begins so, and whether they come first.
  static let hard: [(query: String, name: String)] = [
    ("عبدالرحمن يوسف", "عبد الرحمن"), ("عبد الرحمان يوسف", "عبد الرحمن"), ("رحمن عبد يوسف الحربي", ""),
    ("العزيز عبد", ""), ("ابوبكر صالح", "أبو بكر"), ("ابو بكر", "أبو بكر"), ("امكلثوم", "أم كلثوم"),
    ("نورالدين", "نور الدين"), ("نور الدّين السبيعي", "نور الدين"), ("هبةالله", "هبة الله"),
    ("هبه الله سندي", "هبة الله"),
    ("محمد ال سعيد", "محمد بن سعد"), ("محمد آل سعيد", "محمد بن سعد"), ("محمد سعيد", "محمد بن سعد"),
    ("محمد ابن سعد", "محمد بن سعد"), ("العتيبى محمد", "محمد تركي"), ("عتيبي محمد", "محمد تركي"),
    ("ضيفالله", "ثريا"), ("ثريا ضيف الله", "ثريا"), ("لولوه", "لؤلؤة"), ("لوْلوة", "لؤلؤة"), ("الاء", "آلاء"),
    ("ألاء الغامدى", "آلاء"), ("مـؤمـن", "مؤمن"), ("مومن رايد", "مؤمن"), ("عايشه", "عائشة"), ("عائشه جمعان", "عائشة"),
    ("يحي قاسم", "يحيى"), ("يحيي", "يحيى"), ("موسي عيسي", "موسى"), ("ليلي", "ليلى"), ("هدي سعود", "هدى"),
    ("خان محمد", "Mohammed Rafiq"), ("رفيق", "Mohammed Rafiq"), ("rafiq khan", "Mohammed Rafiq"),
    ("KHAN", "Mohammed Rafiq"),
    ("maria", "Maria"), ("SANTOS maria", "Maria"), ("النخيل", "شركة"), ("نخيل خضراء", "شركة"), ("شركة 2030", "شركة"),
    ("شركه ٢٠٣٠", "شركة"), ("al mutairi", "عبدالعزيز"), ("almutairi abdulaziz", "عبدالعزيز"),
    ("Abd El-Aziz Nasser", "عبدالعزيز"), ("abd alrahman", "عبد الرحمن"), ("الحر", "عبد الرحمن"), ("القحط", "أحمد"),
    ("احمد القح", "أحمد"), ("ابراهيم احمد", "أحمد"), ("إبراهيم القحطاني أحمد", "أحمد"), ("ﻣﺤﻤﺪ ﺗﺮﻛﻲ", "محمد تركي"),
    ("گاسم يحيى", "يحيى"), ("یحیی قاسم", "يحيى"), ("حصه", "حصة"), ("زينب اسماعيل", "زينب"), ("زينب ال اسماعيل", "زينب"),
    ("\u{202B}فيصل غازي\u{202C}", "فيصل"), ("فيصل، غازي", "فيصل"), ("فيصل-غازي", "فيصل"), ("  فيصل   الجهني  ", "فيصل"),
    ("بخارى", "أم كلثوم"), ("مطيرى عبدالعزيز", "عبدالعزيز"), ("سلطان العنزى", "سلطان"), ("نورة الفهد", "نوره"),
    ("نورا سلمان", "نوره"), ("ميتعب", "سلطان"), ("Sa'ud Huda", "هدى"), ("د. هدى", "هدى"), ("لاأحد هنا", ""), ("%", ""),
    ("'; DROP TABLE party", ""), ("بن", ""), ("؟؟؟", ""),
  ]
}
