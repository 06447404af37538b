import Tables

extension Month {
  /// 20 to 30 surveyed households a village; indicators fail as often as in the whole country.
  static func households(_ villages: [Village], seed: UInt64) -> Sheet {
    let source = HouseholdSource(seed: seed)
    var rows: [[SampleCell]] = []
    for village in villages {
      for number in 1...village.surveyed {
        rows.append(row(source.household(rows.count).household, village.household(number), village))
      }
    }
    return Sheet(file: "households.csv", columns: SheetColumn.householdNeeds, rows: rows)
  }

  private static func row(_ household: Household, _ id: String, _ village: Village) -> [SampleCell] {
    let income = household.income
    var row: [SampleCell] = [
      .code(id), .code(village.code), .text(village.name), .count(household.members),
      .baht(income.main), .baht(income.second), .baht(income.other), .baht(income.ownUse),
    ]
    row += (1...31).map { .answer(household.answers[$0]) }
    row.append(.flag(household.holdsWelfareCard))
    row.append(.day(Day(number: Int32(HouseholdTexts.firstDay + household.surveyDay))))
    return row
  }
}
