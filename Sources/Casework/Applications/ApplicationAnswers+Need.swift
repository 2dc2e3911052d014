extension ApplicationAnswers {
  /// What is asked of this service, its own questions answered, or everything wrong with it.
  package func particulars(
    for service: Service, form entries: FormEntries, today: CalendarDay
  ) throws(FieldProblems) -> Request.Particulars {
    var problems = FieldProblems()
    let need = text(.need, least: 10, limit: Request.longestText, &problems)
    let amount = service.asksAmount ? money(.amount, &problems) : nil
    let urgency = isUrgent ? text(.urgency, limit: 500, &problems) : nil
    if !isUrgent, !self[.urgency].trimmedSpaces.isEmpty { problems.add(.reasonAlone, at: .urgent) }
    let form = entries.answers(to: service.questions, today: today)
    problems.inForm = form.problems
    guard problems.isEmpty, let need else { throw problems }
    return Request.Particulars(
      need: need, amount: amount, urgency: urgency, criteriaRead: isTicked(.criteriaRead), form: form.answers)
  }

  /// The name typed under the declaration, or what is wrong with it.
  package func signature() throws(FieldProblems) -> String {
    var problems = FieldProblems()
    if !isTicked(.agree) { problems.add(.notTicked, at: .agree) }
    let signer = text(.signer, least: 3, limit: 200, &problems)
    guard problems.all.isEmpty, let signer else { throw problems }
    return signer
  }

  private func money(_ field: Field, _ problems: inout FieldProblems) -> Halalas? {
    do throws(FormatRefusal) {
      let amount = try Halalas(typed: self[field])
      if amount == .zero { problems.add(.missing, at: field) }
      return amount
    } catch .empty {
      problems.add(.missing, at: field)
    } catch {
      problems.add(.format(error), at: field)
    }
    return nil
  }
}
