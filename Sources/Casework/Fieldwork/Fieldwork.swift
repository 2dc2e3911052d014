/// What people find out about a request beside its form: questions and replies, what documents say, visits, the
/// household and what its income comes to; and what came with an appeal.
package struct Fieldwork: Hashable, Sendable {
  /// In the order they were asked; only the last one may be open.
  package internal(set) var referrals: [Referral]
  package internal(set) var readings: [ItemReading]
  package internal(set) var evidence: [ItemEvidence]
  package internal(set) var visits: [SiteVisit]
  package internal(set) var photos: [VisitPhoto]
  package internal(set) var household: Household?
  /// In the order they were made; none is ever changed.
  package internal(set) var assessments: [Assessment]
  /// In the order they came.
  package internal(set) var appealDocuments: [AppealDocument]

  package init(
    referrals: [Referral] = [], readings: [ItemReading] = [], evidence: [ItemEvidence] = [], visits: [SiteVisit] = [],
    photos: [VisitPhoto] = [], household: Household? = nil, assessments: [Assessment] = [],
    appealDocuments: [AppealDocument] = []
  ) {
    self.referrals = referrals
    self.readings = readings
    self.evidence = evidence
    self.visits = visits
    self.photos = photos
    self.household = household
    self.assessments = assessments
    self.appealDocuments = appealDocuments
  }

  /// The same with a referral that its request's own row holds.
  package func with(_ referral: Referral) -> Fieldwork {
    var all = self
    all.referrals = [referral]
    return all
  }

  /// The visit of that number, counted from 1 in each request.
  package func visit(_ number: Int) -> SiteVisit? { visits.first { $0.number == number } }

  /// The visits that took place.
  package var visitsDone: [SiteVisit] { visits.filter { $0.report != nil } }

  /// A visit's photos that have not been removed.
  package func photos(of visit: Int) -> [VisitPhoto] { photos.filter { $0.visit == visit && $0.document != nil } }
}

/// Why field work was refused.
///
/// Nothing has changed when one is thrown; each has its words in the lexicon.
package enum FieldworkRefusal: Error, Hashable, Sendable {
  /// The report must wait for what its service needs.
  case householdMissing, assessmentMissing, visitMissing
  /// The reply has been given; the next word is the asker's.
  case referralAnswered
  /// The question was handed to someone else.
  case referralOfAnother
  /// A visit is made for a time to come, of the coming year.
  case visitInThePast, visitTooFar
  /// The visit has taken place or was called off.
  case visitNotOpen
  /// The hour of the visit has not come.
  case visitNotYet
  case noSuchVisit
  case tooManyVisits(limit: Int)
  /// It is not recorded that the household agreed to be visited.
  case consentMissing
  /// Nobody agreed that photos are taken, or they took it back.
  case photoConsentMissing
  /// Not a picture by its content.
  case notAPhoto
  case tooManyPhotos(limit: Int)
  case noSuchPhoto
  /// A report tells at least one thing that was seen.
  case observationsMissing
  case householdTooLarge(limit: Int)
  case householdEmpty
  /// A member has both a birth date and an age, or neither makes sense.
  case ageOutOfRange(limit: Int)
  /// A monthly amount beyond any household's.
  case amountTooLarge(limit: Halalas)
  /// Income is written for someone who is said to have none.
  case incomeContradicts
  /// No income table is in force for the service.
  case noIncomeTable
  case scoreOutOfRange(NeedScore.Part)
  case monthsOutOfRange(limit: Int)
}

extension Refusal {
  static let noSuchVisit = Refusal.fieldwork(.noSuchVisit)
}
