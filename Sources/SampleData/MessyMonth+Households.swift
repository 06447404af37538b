import Tables

extension MessyMonth {
  /// Windows-874 with CRLF, Thai headers, titles, thousands commas, and most kinds of rejected records.
  static let households34 = MessyPlan(
    dialect: offices, spelling: householdSpelling,
    titles: [
      "แบบสรุปข้อมูลความจำเป็นพื้นฐาน (จปฐ.) รายครัวเรือน", "จังหวัดอุบลราชธานี ประจำเดือนมิถุนายน 2563",
    ],
    headerAgain: 300, extras: householdExtras, corrections: wrongIncomeAnswers)

  /// The same dialect without a faulty record, so that its totals are right.
  static let households47 = MessyPlan(
    dialect: offices, spelling: householdSpelling,
    titles: [
      "แบบสรุปข้อมูลความจำเป็นพื้นฐาน (จปฐ.) รายครัวเรือน", "จังหวัดสกลนคร ประจำเดือนมิถุนายน 2563",
    ],
    headerAgain: 410,
    total: MessyPlan.Total(columns: [
      "members", "main_income_baht", "second_income_baht", "other_income_baht", "own_use_baht",
    ]))

  private static let offices = Dialect(encoding: .windows874, lineEnd: "\r\n")

  private static let householdSpelling = Spelling(
    flagYes: "มี", flagNo: "ไม่มี",
    dates: [.slashes, .slashes, .short, .slashes, .thaiDigits, .buddhistISO, .long],
    groupsThousands: true, thaiDigitsEvery: 37, noises: [.none, .none, .doubledVowel, .none, .outerSpaces])

  private static let householdExtras: [MessyPlan.Extra] = [
    faulty(20, 1, "village_code", "3401019", "code.invalid", "รหัสหมู่บ้านมี 7 หลัก"),
    faulty(60, 2, "village_code", "3401O199", "code.invalid", "ตัวอักษร O แทนเลขศูนย์ในรหัสหมู่บ้าน"),
    faulty(95, 3, "members", "#REF!", "value.spreadsheet_error", "สูตรในตารางคำนวณเสีย (#REF!)"),
    faulty(
      130, 4, "members", "สามคน", "number.invalid",
      "จำนวนสมาชิกเป็นตัวหนังสือ และมีเลขประจำตัวประชาชนในหมายเหตุซึ่งต้องปิดบัง",
      remark: "แจ้งแล้ว เลขประจำตัว " + citizenNumber(isRight: true)),
    faulty(165, 5, "members", "0", "number.range", "ครัวเรือนไม่มีสมาชิก"),
    faulty(200, 6, "members", "", "value.missing", "ไม่ได้กรอกจำนวนสมาชิก"),
    faulty(235, 7, "members", "2.5", "number.not_whole", "จำนวนสมาชิกไม่ใช่จำนวนเต็ม"),
    MessyPlan.Extra(
      before: 270, kind: .short(by: 32), cells: nowhereCells(8), code: "record.short",
      note: "ระเบียนขาดตอน ไม่มีคำตอบตั้งแต่ตัวชี้วัดที่ 3"),
    MessyPlan.Extra(
      before: 330, kind: .long(more: ["ย้ายเข้า", "ใหม่"]), cells: nowhereCells(9), code: "record.long",
      note: "ระเบียนมีช่องเกินหัวคอลัมน์ 2 ช่อง"),
    conflicting(365, members: "3"),
    conflicting(480, members: "4"),
    copy(of: 5, before: 700),
    copy(of: 17, before: 701),
  ]

  /// Three answers to indicator 22 that contradict the household's income.
  private static let wrongIncomeAnswers = [40, 240, 440].map { row in
    MessyPlan.Correction(
      row: row, column: "i22", text: { $0 == "1" ? "0" : "1" },
      fault: ("rule.check", "คำตอบตัวชี้วัดที่ 22 ไม่ตรงกับรายได้ต่อคนที่คำนวณได้"))
  }

  private static func nowhereCells(_ number: Int) -> [String: String] {
    ["household_id": nowhere + String(String(1_000 + number).dropFirst()), "village_code": nowhere]
  }

  /// A record of the village that does not exist with one cell that cannot be used.
  private static func faulty(
    _ before: Int, _ number: Int, _ column: String, _ text: String, _ code: FindingCode, _ note: String,
    remark: String = ""
  ) -> MessyPlan.Extra {
    let cells = nowhereCells(number).merging([column: text, "note": remark]) { $1 }
    return MessyPlan.Extra(
      before: before, kind: .record, cells: cells, column: column, code: code, note: note)
  }

  private static func conflicting(_ before: Int, members: String) -> MessyPlan.Extra {
    MessyPlan.Extra(
      before: before, kind: .record, cells: nowhereCells(10).merging(["members": members]) { $1 },
      code: "key.conflict", note: "รหัสครัวเรือนเดียวกันแต่ข้อมูลต่างกัน ใช้ไม่ได้ทั้งสองระเบียน")
  }

  /// A row once more, far behind it.
  static func copy(of row: Int, before: Int) -> MessyPlan.Extra {
    MessyPlan.Extra(
      before: before, kind: .copy(row: row), code: "record.duplicate", outcome: .setAside,
      note: "ระเบียนซ้ำทุกช่อง")
  }
}
