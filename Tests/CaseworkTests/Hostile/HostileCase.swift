/// Something tried on the handling of a request that should not succeed, or not twice.
struct HostileCase {
  /// What someone does.
  let tried: String
  /// What becomes of it.
  let happens: String
  /// The sentences of the suite and of the test that show it.
  let suite: String
  let test: String

  init(_ tried: String, _ happens: String, _ suite: String, _ test: String) {
    (self.tried, self.happens, self.suite, self.test) = (tried, happens, suite, test)
  }
}

extension HostileCase {
  /// In the order in which a request meets them.
  static let all: [(heading: String, cases: [HostileCase])] = [
    ("The application and its signature", application),
    ("Files", files),
    ("Checking and the study", study),
    ("The committee", committee),
    ("Money and things", money),
    ("Days and answers", days),
    ("Doors", doors),
  ]

  private static let application = [
    HostileCase(
      "Need, sum, document or anything told of oneself is edited after the attestation",
      "the seal shows as broken, and the request waits for another signature",
      "The applicant's seal",
      "once broken by a correction leaves the request waiting for another, and the event says so"),
    HostileCase(
      "An employee signs in the applicant's own way",
      "refused: only the applicant signs by typed name or code",
      "The applicant's seal",
      "is never given by an employee in the applicant's own ways"),
    HostileCase(
      "Data change while the applicant reads what they are about to sign",
      "nothing is sealed; they are shown what stands now",
      "Following one's own request",
      "the applicant signs only what they have read: data that changed since is not sealed"),
    HostileCase(
      "An attempt to apply is sent sixteen times at once",
      "one request, one number",
      "Sending an application in",
      "sixteen times at once with one key makes one request"),
    HostileCase(
      "An idempotency key is used again with other content",
      "refused with what to do; nothing is saved",
      "Sending a whole application at once",
      "is refused under a key that named another application, in words that say what to do"),
    HostileCase(
      "A half-filled form is opened, filled or sent with a secret that was never handed out",
      "there is no such draft",
      "A half-filled form",
      "is begun only by the office: a secret that was never handed out keeps nothing"),
    HostileCase(
      "The service is revised while someone fills its form",
      "the old form is not sent; what still fits is kept",
      "A service that is revised",
      "while an applicant fills the form: the old one is not sent, and what still fits goes on"),
    HostileCase(
      "Born on 30 Sha'ban of a year in which the month had 29 days",
      "refused at the date, telling the month's length",
      "What an applicant typed about themselves",
      "30 Sha'ban is a day only in the years in which the month had 30, and the refusal tells how many it had"),
    HostileCase(
      "A name carries marks that turn the direction of what follows it",
      "the marks are dropped",
      "A person's name",
      "carries no sign that turns what follows it round"),
    HostileCase(
      "A name is markup, digits, a NUL, or a hundred thousand letters",
      "refused with the sign that is wrong",
      "A person's name",
      "is refused with what is wrong"),
    HostileCase(
      "A letter of a name carries five hundred vowel marks",
      "refused",
      "A person's name",
      "does not carry marks by the hundred"),
    HostileCase(
      "A name would break out of the officer's page or turn it round",
      "the page shows the letters and nothing else",
      "What is tried with files and names, over HTTP",
      "a name that would break out of its page or turn it round reaches nobody's screen as typed"),
    HostileCase(
      "Text with markup is written wherever text may be written",
      "it is shown as text",
      "Applying on the website",
      "writes hostile text as text"),
    HostileCase(
      "A NUL is sent among what was typed",
      "refused before anything is stored",
      "Applying on the website",
      "a NUL among what was typed is refused before anything is stored"),
  ]

  private static let files = [
    HostileCase(
      "A page is renamed .pdf, .heic, .png or .jpg",
      "refused at its item by what is in it",
      "What is tried with files and names, over HTTP",
      "a page renamed to a document is refused at its item by what is in it"),
    HostileCase(
      "A HEIC picture holds a script",
      "handed out as a sandboxed download of its own kind, never as a page",
      "What is tried with files and names, over HTTP",
      "a HEIC picture with a script inside is handed out as a sandboxed download of its own kind, never as a page"),
    HostileCase(
      "A file is named ../../etc/passwd",
      "known by the last part of its name; kept under its fingerprint",
      "Files handed in",
      "are known by the last part of the sender's name, without control signs"),
    HostileCase(
      "A DOCX unpacks without end",
      "refused at the bound",
      "Zip files that are not what they should be",
      "a part that unpacks without end is refused at the bound"),
    HostileCase(
      "An XLSX, slides or a plain archive is handed in as a policy",
      "told apart and refused by name",
      "Zip files that are not what they should be",
      "spreadsheets, slides, OpenDocument and plain archives are told apart"),
    HostileCase(
      "A picture states a size that would fill the memory",
      "refused before it is opened",
      "Pictures of pages",
      "a picture whose stated size would fill the memory is refused before it is opened"),
    HostileCase(
      "A draft is filled with uploads without end",
      "sixty files, then none",
      "A half-filled form",
      "takes only so many files, however often they are replaced, and none once it is gone"),
    HostileCase(
      "Three hundred files are handed in at the desk for one request",
      "no more for that one",
      "What is tried on requests",
      "the desk hands in so many files for a request and no more, and for another goes on"),
    HostileCase(
      "A scanned form carries another association's code",
      "refused; nothing is left of it",
      "A signed form that comes back as a picture",
      "under a wrong code, another's or of no paper is refused and leaves nothing"),
    HostileCase(
      "A photo is added to a visit without recorded consent",
      "refused; nothing is kept",
      "Field work",
      "a file that is no picture is no photo, whatever it is called; nor is one without consent"),
  ]

  private static let study = [
    HostileCase(
      "Two officers edit one request at once",
      "the second is told, keeps what was typed, and nothing is overwritten",
      "Two people at one request",
      "the second is told that it changed, keeps what was typed, and may send it again"),
    HostileCase(
      "Sixteen act on one request in the same moment",
      "one succeeds",
      "Two people at one request",
      "of sixteen who act at once one succeeds"),
    HostileCase(
      "A verified document expires before the decision",
      "nothing is accepted on it",
      "A document that expires after it was verified",
      "lets nothing be accepted, while a rejection or a deferral can be decided"),
    HostileCase(
      "The same ID comes with another mobile, or the same mobile with another ID",
      "the clash is shown to staff",
      "What an officer matches an item against",
      "is held against earlier requests: of the same ID, and of the same mobile under another"),
    HostileCase(
      "A question to the researcher is answered by another than the one it was handed to",
      "refused",
      "A question to the researcher",
      "that was handed over is answered by no one else"),
    HostileCase(
      "Income bands overlap, or leave a gap",
      "the table is not taken",
      "An income table",
      "leaves no gap, covers nothing twice, begins at nothing and ends open"),
    HostileCase(
      "An income nobody knows is left out to come below a band",
      "the case goes to review, never counted as nothing",
      "An income table",
      "takes what nobody knows for a case to be looked at, never for nothing"),
    HostileCase(
      "The income table is changed after an assessment",
      "the assessment keeps the table it was made by",
      "Income tables and the library of an association",
      "an assessment keeps the table it was made by, whatever is set later"),
    HostileCase(
      "Someone without the duty asks for a household's illnesses and income",
      "not shown",
      "Field work",
      "what a household has, and who is ill in it, is told to those who study and decide and to nobody else"),
  ]

  private static let committee = [
    HostileCase(
      "A sitting decides without its quorum",
      "refused with how many there are",
      "Nothing is decided in a sitting",
      "that is opened without the quorum of those present"),
    HostileCase(
      "The quorum is lost as members stand aside",
      "nothing is decided on the item",
      "Nothing is decided in a sitting",
      "of which the quorum is gone once members stand aside from the item"),
    HostileCase(
      "A member votes on a declared relative",
      "refused, naming the tie",
      "A committee's sitting",
      "refuses the vote of whoever declared the applicant, naming the tie, until they withdraw the declaration"),
    HostileCase(
      "A member votes first and declares the relative afterwards",
      "the vote does not count, and the minutes say who stood aside",
      "What is tried on a committee",
      "a vote cast before the voter told of the tie does not count, and the minutes say who stood aside"),
    HostileCase(
      "The chair presides over a relative's item",
      "another member presides",
      "What is tried on a committee",
      "a chair who declared the applicant does not preside over the item, and without them the quorum is counted anew"),
    HostileCase(
      "A tie is declared at the last moment, and with it the quorum is gone",
      "nothing is decided",
      "What is tried on a committee",
      "a tie told of at the last moment can cost the quorum, and then nothing is decided"),
    HostileCase(
      "The researcher of a request votes on it, though the study was handed over",
      "refused",
      "Nothing is decided in a sitting",
      "by the vote of whoever studied the request, now or before it was handed over"),
    HostileCase(
      "A member leaves between the agenda and the sitting",
      "no seat, no vote",
      "What is tried on a committee",
      "a member who left between the agenda and the sitting takes no seat and has no vote"),
    HostileCase(
      "A member's term ends while the sitting goes on",
      "no vote from then on",
      "What is tried on a committee",
      "a member whose term was ended while the sitting went on votes no more"),
    HostileCase(
      "The applicant withdraws on the day of the sitting, after the votes",
      "the item drops off, and is resolved no more",
      "A committee's sitting",
      "drops a request that its applicant withdraws on the day, and resolves it no more"),
    HostileCase(
      "Two resolve an item at once",
      "one resolution; the second is told",
      "A committee's sitting",
      "of two chairs who resolve an item at once the second is told, and decides nothing"),
    HostileCase(
      "A vote is cast after the minutes were sealed",
      "refused; the minutes stay as sealed",
      "A committee's sitting",
      "has minutes that each member signs alone, that are shown unsigned until then and never change"),
    HostileCase(
      "A request is put on two agendas",
      "refused, and with it all that were named",
      "A committee's sitting",
      "takes no request that stands on another's agenda, and none of the others named with it"),
    HostileCase(
      "A committee member of another committee opens the sitting",
      "closed to them, whatever their post",
      "A committee's sitting",
      "is closed to whoever does not sit on its committee, whatever their post"),
  ]

  private static let money = [
    HostileCase(
      "A payment is approved twice at once",
      "approved once",
      "A payment through the office",
      "that is approved twice at once is approved once"),
    HostileCase(
      "Two accountants put one payment into transfers at once",
      "it goes into one",
      "A payment through the office",
      "that two accountants put into transfers at once goes into one of them"),
    HostileCase(
      "A transfer is approved, sent and answered by several at once",
      "each once",
      "What is tried on money and things",
      "a transfer that two approve, send and answer at once is approved, sent and answered once"),
    HostileCase(
      "The answers of a bank's file are entered a second time",
      "refused; nothing changes",
      "What is tried on money and things",
      "the answers of one bank file read in a second time change nothing"),
    HostileCase(
      "One grant is laid down by two at once",
      "laid down once",
      "What is tried on money and things",
      "one grant laid down by two at once is laid down once"),
    HostileCase(
      "Who decided, studied or laid down the payment approves it",
      "refused",
      "A payment",
      "is approved by neither who studied, nor who decided, nor who laid it down"),
    HostileCase(
      "The transfer is approved by who prepared it, holding both posts",
      "refused",
      "A payment through the office",
      "is approved as a transfer by another than who prepared it, whatever posts they hold"),
    HostileCase(
      "The account is changed after the approval",
      "approved anew before anything is paid",
      "A payment",
      "to a corrected account is approved anew"),
    HostileCase(
      "A file is suspended after the approval",
      "not sent",
      "A payment through the office",
      "whose file was suspended after the approval is not sent"),
    HostileCase(
      "A file is suspended between two instalments",
      "the second is refused until it is reinstated",
      "What is tried on money and things",
      "a file suspended between two instalments stops the second until it is reinstated"),
    HostileCase(
      "A budget is drawn on by two at once",
      "one of them; what remains is right",
      "A service's budget through the office",
      "is not overdrawn by two entitlements at once"),
    HostileCase(
      "An amount in Arabic-Indic digits, negative, below a halala or beyond all bounds",
      "read, or refused with what is wrong",
      "An amount of money",
      "is refused with what is wrong"),
    HostileCase(
      "Instalments that miss the decision by a halala",
      "refused",
      "What a person is to receive",
      "that is a halala off the decision is refused"),
    HostileCase(
      "A hand-over code is guessed",
      "dead after five wrong ones, for the right one too",
      "A hand-over through the office",
      "is refused at the sixth try, even with the right code"),
    HostileCase(
      "A hand-over code is used twice, or for another hand-over",
      "it opens its own, once",
      "What is tried on money and things",
      "a hand-over code opens the hand-over it was sent for, once, and no other"),
    HostileCase(
      "A hand-over code is used late",
      "dead after ten minutes",
      "What is tried on money and things",
      "a hand-over code is dead after ten minutes"),
    HostileCase(
      "A loaned device is taken back by two at once, then called lost",
      "back once, and nothing else",
      "What is tried on money and things",
      "a loan that two take back at once is back once, and is neither lost nor lent again afterwards"),
    HostileCase(
      "A payee's name begins a formula",
      "the bank's sheet shows it as text",
      "What a granted request brings, on the pages",
      "is paid to a name that begins a formula without the bank's sheet reckoning it"),
    HostileCase(
      "A reversal is granted by who asked for it",
      "refused",
      "A payment through the office",
      "is reversed by another than who asked"),
    HostileCase(
      "A person who died is registered again",
      "the file stays ended",
      "A beneficiary's file",
      "that is suspended takes no further request, and one that ended with a death never does"),
  ]

  private static let days = [
    HostileCase(
      "A deadline runs across Eid al-Adha 2027",
      "the holiday is counted, and explained day by day",
      "The explanation of a deadline",
      "tells of 15 working days from 3 May 2027, over five weekend days and Eid al-Adha"),
    HostileCase(
      "A closure is announced on the last day itself",
      "the day moves; nothing is late at midnight",
      "What is tried on requests",
      "a closure announced on the last day itself moves it, and the request is not late that midnight"),
    HostileCase(
      "A closure is entered for the year 2399",
      "refused with the days that are taken",
      "A corrected holiday",
      "is not entered for years that no calendar is kept for"),
    HostileCase(
      "Closures are entered without end",
      "refused beyond sixty for a year",
      "A corrected holiday",
      "is not entered beyond as many as a year has"),
    HostileCase(
      "An answer at a minute to midnight, Riyadh",
      "in time to the last microsecond of the day",
      "A deadline",
      "runs to the close of its last day in Riyadh and is late a microsecond after"),
    HostileCase(
      "A request sent between midnight in Riyadh and in Greenwich",
      "counted from the day in Riyadh",
      "A deadline",
      "counts from the day in Riyadh, not the day in Greenwich"),
    HostileCase(
      "The answer is given while the policy's floor holds it back",
      "refused with the first day it may go",
      "Giving the answer",
      "waits for the end of a floor that holds back"),
    HostileCase(
      "An applicant calls it urgent to pass the floor",
      "only an officer's confirmation passes it",
      "Giving the answer",
      "waits in a case that only the applicant calls urgent, or that was found to be none"),
    HostileCase(
      "One answer is given by two at once",
      "one letter, no gap in the numbers",
      "What is tried on requests",
      "one answer that two give at once is one letter, and the next has the next number"),
    HostileCase(
      "The tracking page is watched for the decision before the answer",
      "the same whatever was decided",
      "A decision that was not told yet",
      "leaves the applicant's page the same whatever was decided"),
    HostileCase(
      "Sittings are planned and answers given at once",
      "each has a number of its own, without a gap",
      "What is tried on numbers",
      "sittings planned and letters issued at once are each numbered without a gap and none twice"),
    HostileCase(
      "Two requests of one person are registered at once",
      "one file",
      "What is tried on numbers",
      "two requests of one person that are registered at once share one file"),
    HostileCase(
      "One colleague is entered six times at once, one person applies six times at once",
      "one account; six requests of one person",
      "What is tried on numbers",
      "people who apply and are entered at once are each there once"),
    HostileCase(
      "Two set a budget, a committee or a guide at once",
      "each stands whole; the second of a version is told",
      "What is tried on numbers",
      "committees, budgets and guides that two enter at once stand whole, and the second of a version is told"),
    HostileCase(
      "A letter is written to a name with overrides of direction and controls",
      "they are dropped; the letters stay",
      "Text that someone sends to break a letter",
      "loses its control characters, and keeps its letters"),
    HostileCase(
      "A letter is changed or taken out behind the program's back",
      "the walk over the chain misses it",
      "The letter of an answer",
      "is missed when it was changed or taken out behind the program's back"),
  ]

  private static let doors = [
    HostileCase(
      "A request is framed so that two readers would read it differently",
      "refused, or cut off",
      "Malformed requests",
      "do not smuggle a second request in"),
    HostileCase(
      "A body is sent in chunks without end",
      "cut off",
      "Bodies",
      "in chunks without end are cut off"),
    HostileCase(
      "Tracking numbers are guessed",
      "the same answer, and as much written, whether it exists or not",
      "Following one's own request",
      "as much is written when number and mobile don't belong together as when they do"),
    HostileCase(
      "A one-time code is guessed",
      "dead after five wrong ones, for the right one too",
      "Following one's own request",
      "a code is dead after five wrong guesses, even for whoever then has it right"),
    HostileCase(
      "A letter's code is checked by a stranger",
      "that it was issued, and neither name nor decision",
      "The letter of an answer",
      "is checked by anyone who holds its code, and says neither name nor decision"),
    HostileCase(
      "A dismissed employee goes on in an open session",
      "the session is over",
      "Signing in",
      "is over for whoever no longer works here, and their sessions with it"),
    HostileCase(
      "A dismissed employee sends a page that was still open",
      "refused; nothing is saved",
      "What is tried on requests",
      "whoever was dismissed with a page still open does nothing with it"),
    HostileCase(
      "Another association's request is named in the path",
      "not found, whoever asks",
      "Two associations in one house",
      "never act on each other's requests, whoever guesses the identifier"),
    HostileCase(
      "Another association's requests are ticked along in a list",
      "only one's own are given",
      "What is tried on requests",
      "requests of another association that are ticked along stay as they are"),
    HostileCase(
      "Another association's rows are asked for in the database itself",
      "the server shows none",
      "PostgreSQL keeps two associations apart in every table",
      "the other one's rows are not there to be read"),
    HostileCase(
      "A form is posted from another site, or without its token",
      "refused",
      "Every form of the staff's",
      "is refused without the token of its own session"),
    HostileCase(
      "Passwords are guessed",
      "the door closes for longer each time, for the right one too",
      "Signing in",
      "closes the door after five failures, for the right password too, and opens it when the wait is over"),
    HostileCase(
      "Rows are changed behind the program's back",
      "the walk over the chain names the row",
      "A changed book is found out",
      "whichever column of a request, its checklist or its pauses was changed"),
  ]
}
