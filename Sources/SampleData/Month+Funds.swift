import Tables

extension Month {
  /// One savings group a village, a second one in every fourth.
  static func savingsGroups(_ villages: [Village], seed: UInt64) -> Sheet {
    var generator = Stream.savingsGroups.generator(seed)
    var rows: [[SampleCell]] = []
    for (index, village) in villages.enumerated() {
      for group in 1...(index % 4 == 0 ? 2 : 1) {
        let number = rows.count + 1
        let answers = fundAnswers(21, passed: [9, 12, 13, 15, 17, 18, 20, 21], number, &generator)
        let members = generator.within(25...180)
        let savings = members * generator.within(80_000...900_000) + generator.below(4) * 25
        rows.append(
          [
            .code(village.code + "0\(group)"), .code(village.code),
            .text("กลุ่มออมทรัพย์ฯ บ้านตัวอย่าง \(number)"), .count(members), .money(satang: savings),
          ] + answers + [checkedOn(&generator)])
      }
    }
    let columns = [
      SheetColumn("fund_code", "รหัสกลุ่ม"), SheetColumn("village_code", "รหัสหมู่บ้าน"),
      SheetColumn("fund_name", "ชื่อกลุ่ม"), SheetColumn("members", "จำนวนสมาชิก"),
      SheetColumn("savings_baht", "เงินสะสม"),
    ]
    return Sheet(
      file: "savings-groups.csv", columns: columns + SheetColumn.indicators(21) + [checkedOnColumn],
      rows: rows)
  }

  /// A poverty-alleviation fund in three villages of four, with its register; most registers add up.
  static func povertyFunds(_ villages: [Village], seed: UInt64) -> Sheet {
    var generator = Stream.povertyFunds.generator(seed)
    var rows: [[SampleCell]] = []
    for (index, village) in villages.enumerated() where index % 4 != 3 {
      let answers = fundAnswers(18, passed: [8, 10, 11, 13, 14, 15, 17, 18], index + 1, &generator)
      let unexplained = unexplainedSatang[rows.count] ?? 0
      rows.append(
        [.code(village.code)] + answers + [checkedOn(&generator)] + fundRegister(unexplained, &generator))
    }
    return Sheet(
      file: "poverty-funds.csv",
      columns: [SheetColumn("village_code", "รหัสหมู่บ้าน")] + SheetColumn.indicators(18) + [checkedOnColumn]
        + fundRegisterColumns,
      rows: rows)
  }

  private static let checkedOnColumn = SheetColumn("checked_on", "วันที่ตรวจ")

  private static let fundRegisterColumns = [
    SheetColumn("target_households", "ครัวเรือนเป้าหมาย"),
    SheetColumn("target_persons", "คนเป้าหมาย"),
    SheetColumn("borrower_households", "ครัวเรือนได้รับเงินยืม"),
    SheetColumn("borrower_persons", "คนได้รับเงินยืม"),
    SheetColumn("passed_income_households", "ครัวเรือนรายได้ผ่านเกณฑ์ จปฐ."),
    SheetColumn("passed_income_persons", "คนรายได้ผ่านเกณฑ์ จปฐ."),
    SheetColumn("fund_total_baht", "เงินทุนทั้งหมด"),
    SheetColumn("outstanding_households", "ครัวเรือนยืมคงค้าง"),
    SheetColumn("outstanding_baht", "เงินยืมคงค้างไม่ผิดนัด"),
    SheetColumn("deposit_baht", "เงินฝากธนาคาร"),
    SheetColumn("missing_baht", "เงินทุนที่ขาดหายไป"),
    SheetColumn("overdue_households", "ครัวเรือนผิดนัด"),
    SheetColumn("overdue_baht", "เงินยืมผิดนัด"),
    SheetColumn("cash_baht", "เงินสด"),
  ]

  /// What the fund total of a few registers says beyond the sum of its parts, by row.
  static let unexplainedSatang = [5: 50_000, 14: -125_050, 23: 1, 37: 2_000_000]

  /// As many passed answers as the list says in turn, indicators 1 and 2 among them.
  ///
  /// But every ninth fund fails indicator 1, every tenth indicator 2, every eleventh leaves indicator 1 blank, and
  /// one answer in forty that is not passed is blank.
  private static func fundAnswers(
    _ count: Int, passed: [Int], _ number: Int, _ generator: inout SeededGenerator
  ) -> [SampleCell] {
    var places = generator.order(count)
    for gate in 0..<2 {
      if let holder = places.firstIndex(of: gate) { places.swapAt(gate, holder) }
    }
    let passes = passed[number % passed.count]
    var answers = places.map { place in
      place < passes ? Truth.yes : generator.below(40) == 0 ? Truth.missing : Truth.no
    }
    if number % 9 == 0 { answers[0] = .no }
    if number % 10 == 0 { answers[1] = .no }
    if number % 11 == 0 { answers[0] = .missing }
    return answers.map { .answer($0) }
  }

  private static func checkedOn(_ generator: inout SeededGenerator) -> SampleCell {
    // In May or June 2563 (days since 1970-01-01).
    .day(Day(number: Int32(18_383 + generator.below(61))))
  }

  /// The figures of clause 27 in the order of the columns.
  private static func fundRegister(
    _ unexplained: Int, _ generator: inout SeededGenerator
  ) -> [SampleCell] {
    let targets = generator.within(25...70)
    let borrowers = generator.within(10...targets)
    let passed = generator.within(0...borrowers)
    let outstanding = generator.within(2...borrowers)
    let overdue = generator.below(3) == 0 ? generator.within(1...outstanding) : 0
    let outstandingSatang = outstanding * generator.within(3...9) * 100_000
    let overdueSatang = overdue * generator.within(1...6) * 100_000
    let deposit = generator.within(1_000_000...15_000_000)
    let missing = generator.below(10) == 0 ? generator.within(1...40) * 50_000 : 0
    let cash = generator.below(3) == 0 ? generator.within(1...200) * 2_500 : 0
    let total = outstandingSatang + deposit + missing + overdueSatang + cash + unexplained
    return [
      .count(targets), .count(targets * 3), .count(borrowers), .count(borrowers * 3), .count(passed),
      .count(passed * 3), .money(satang: total), .count(outstanding), .money(satang: outstandingSatang),
      .money(satang: deposit), .money(satang: missing), .count(overdue), .money(satang: overdueSatang),
      .money(satang: cash),
    ]
  }
}
