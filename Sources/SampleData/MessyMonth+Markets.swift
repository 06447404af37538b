import Tables

extension MessyMonth {
  /// Days in all spellings, a day whose era nobody can tell, percent signs, a note at the foot.
  static let marketDays = MessyPlan(
    spelling: Spelling(
      dates: DateSpelling.allCases, groupsThousands: true, writesPercentSign: true, thaiDigitsEvery: 29),
    titles: ["รายงานผลการจัดตลาดประชารัฐ ปีงบประมาณ 2563"], headerAgain: 200,
    extras: [
      marketDay(35, "30/06/2300", "date.era_unclear", "ปี 2300 บอกไม่ได้ว่าเป็น พ.ศ. หรือ ค.ศ."),
      marketDay(120, "31/06/2563", "date.invalid", "ไม่มีวันที่ 31 มิถุนายน"),
      marketDay(260, "", "value.missing", "ไม่ได้กรอกวันที่จัดตลาด"),
      copy(of: 60, before: 300),
    ],
    endsWithBlankRecord: true, footnote: "หมายเหตุ: ยอดขายเป็นตัวเลขสมมุติ")

  /// Names with marks that typing leaves, a right total.
  static let markets = MessyPlan(
    dialect: Dialect(lineEnd: "\r\n"),
    spelling: Spelling(thaiDigitsEvery: 6, noises: [.none, .noBreakSpace, .outerSpaces, .zeroWidthSpace]),
    titles: ["แผนการจัดตลาดประชารัฐ ปีงบประมาณ 2563"], total: MessyPlan.Total(columns: ["planned_days"]))

  private static func marketDay(
    _ before: Int, _ date: String, _ code: FindingCode, _ note: String
  ) -> MessyPlan.Extra {
    MessyPlan.Extra(
      before: before, kind: .record, cells: ["market_code": "340199", "market_date": date],
      column: "market_date", code: code, note: note)
  }
}
