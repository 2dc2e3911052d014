extension ApplicationAnswers {
  /// Who asks, or everything that is wrong with what they wrote about themselves.
  package func person(as party: Identifier<Party>, today: CalendarDay) throws(FieldProblems) -> Applicant {
    var problems = FieldProblems()
    let first: NamePart? = form(.first, &problems)
    let father: NamePart? = optionalForm(.father, &problems)
    let grandfather: NamePart? = optionalForm(.grandfather, &problems)
    let family: NamePart? = form(.family, &problems)
    let nationalID: NationalID? = form(.nationalID, &problems)
    let birth = birthDate(today, &problems)
    let mobile: Mobile? = form(.mobile, &problems)
    let city = text(.city, limit: 60, &problems)
    let address: ShortAddress? = optionalForm(.address, &problems)
    let iban: IBAN? = optionalForm(.iban, &problems)
    guard problems.all.isEmpty, let first, let family, let nationalID, let birth, let mobile, let city else {
      throw problems
    }
    return Applicant(
      party: party, name: PersonName(first: first, father: father, grandfather: grandfather, family: family),
      nationalID: nationalID, birth: birth, mobile: mobile, city: city, address: address, iban: iban)
  }

  /// Which calendar the birth date is typed in: Hijri unless the other was chosen.
  package var calendar: CalendarSystem { self[.calendar] == "g" ? .gregorian : .hijri }

  private func birthDate(_ today: CalendarDay, _ problems: inout FieldProblems) -> EnteredDate? {
    do throws(DateRefusal) {
      let month = self[calendar == .hijri ? .hijriMonth : .gregorianMonth]
      return try EnteredDate(day: self[.day], month: month, year: self[.year], in: calendar).asBirthDate(on: today)
    } catch {
      problems.add(.date(error), at: .day)
      return nil
    }
  }

  private func form<Form: WrittenForm>(_ field: Field, _ problems: inout FieldProblems) -> Form? {
    do throws(FormatRefusal) {
      return try Form(typed: self[field])
    } catch .empty {
      problems.add(.missing, at: field)
    } catch {
      problems.add(.format(error), at: field)
    }
    return nil
  }

  private func optionalForm<Form: WrittenForm>(_ field: Field, _ problems: inout FieldProblems) -> Form? {
    self[field].trimmedSpaces.isEmpty ? nil : form(field, &problems)
  }

  func text(_ field: Field, least: Int = 1, limit: Int, _ problems: inout FieldProblems) -> String? {
    let text = self[field].trimmedSpaces
    if text.isEmpty {
      problems.add(.missing, at: field)
    } else if text.count < least {
      problems.add(.tooShort(least: least), at: field)
    } else if text.isLonger(than: limit) {
      problems.add(.tooLong(limit: limit), at: field)
    } else {
      return text
    }
    return nil
  }
}
