import Casework
import SQL

extension Request {
  /// The values of `RequestStore.columns` and `RequestStore.later`, in their order.
  var storedValues: [SQLValue] {
    let core: [SQLValue] = [
      .integer(number?.year ?? 0), .integer(number?.serial ?? 0), .id(service), .id(policy), .word(stage),
      .integer(version), .id(orNull: assignee), .text(applicant.name.short), .word(channel),
      .integer(orNull: particulars.amount?.count), .sealed(.words, orNull: particulars.urgency),
      .sealed(.words, particulars.need),
      .flag(particulars.criteriaRead),
    ]
    let person: [SQLValue] = [
      .id(applicant.party), .text(applicant.name.stored), .sealed(.nationalID, applicant.nationalID.text),
      .day(applicant.birth.day), .word(applicant.birth.typedAs), .sealed(.contact, applicant.mobile.text),
      .text(applicant.city),
      .sealed(.words, orNull: applicant.address?.text), .sealed(.iban, orNull: applicant.iban?.text),
    ]
    let moments: [SQLValue] = [
      .time(orNull: times.submitted), .time(orNull: times.completed), .time(orNull: times.noticeGiven),
      .time(orNull: times.decided), .time(orNull: times.answered),
    ]
    return core + person + moments + sealValues + referralValues + studyValues + decisionValues + outcomeValues + [
      .time(orNull: referral?.answer?.at), .time(orNull: times.withdrawn), .text(orNull: study?.storedEarlier),
      urgencyRuling.map { .flag($0.isConfirmed) } ?? .null, .sealed(.words, orNull: urgencyRuling?.reason),
      .id(orNull: urgencyRuling?.by), .time(orNull: urgencyRuling?.at),
      .integer(orNull: decision?.months.map(Int64.init)), .id(orNull: decision?.sitting),
      .sealed(.words, orNull: study?.report?.findings?.stored),
      // Left out for a service's first version: requests kept before there were others name none.
      .integer(orNull: serviceVersion == 1 ? nil : Int64(serviceVersion)),
      .sealed(.words, orNull: particulars.form.isEmpty ? nil : particulars.form.stored),
      .sealed(.words, orNull: appeal?.stored),
      .integer(orNull: appeal.map { Int64($0.number.year) }), .integer(orNull: appeal.map { Int64($0.number.serial) }),
      .word(orNull: appeal?.state), .day(orNull: appealUntil),
      .sealed(.contact, orNull: reach?.text),
    ]
  }

  private var sealValues: [SQLValue] {
    [
      .sealed(.words, orNull: seal?.declaration), .text(orNull: seal?.signer), .word(orNull: seal?.method),
      .time(orNull: seal?.at), .bytes(orNull: seal?.fingerprint),
    ]
  }

  private var referralValues: [SQLValue] {
    [
      .sealed(.words, orNull: referral?.question?.text), .id(orNull: referral?.question?.by),
      .time(orNull: referral?.question?.at), .sealed(.words, orNull: referral?.answer?.text),
      .id(orNull: referral?.answer?.by),
    ]
  }

  private var studyValues: [SQLValue] {
    [
      .id(orNull: study?.by), .time(orNull: study?.begunAt), .sealed(.words, orNull: study?.report?.summary),
      .sealed(.words, orNull: study?.report?.opinion), .word(orNull: study?.report?.recommendation),
      .time(orNull: study?.report?.at),
    ]
  }

  private var decisionValues: [SQLValue] {
    [
      .word(orNull: decision?.outcome), .sealed(.words, orNull: decision?.reasons),
      .sealed(.words, orNull: decision?.conditions),
      .integer(orNull: decision?.amount?.count), .text(orNull: decision?.storedMembers),
      .id(orNull: decision?.by), .time(orNull: decision?.at),
    ]
  }

  private var outcomeValues: [SQLValue] {
    [
      .text(orNull: registration?.number), .text(orNull: registration?.category),
      .day(orNull: registration?.renewal), .id(orNull: registration?.by), .sealed(.words, orNull: delivery?.what),
      .sealed(.words, orNull: delivery?.recipient), .id(orNull: delivery?.by), .time(orNull: delivery?.at),
    ]
  }
}
