import Tables

extension MessyMonth {
  /// UTF-8 with a byte order mark, check marks for answers, a quote at the end that never closes.
  static let practice = MessyPlan(
    dialect: Dialect(hasByteOrderMark: true),
    spelling: Spelling(yes: "✓", no: "✗", flagYes: "ใช่", flagNo: "ไม่ใช่", thaiDigitsEvery: 41),
    titles: ["ทะเบียนครัวเรือนที่ดำเนินกิจกรรม 3 ด้าน 9 กิจกรรม"], headerAgain: 1_000,
    extras: [
      MessyPlan.Extra(
        before: 150, kind: .record, cells: practiceCells(1, ["a22": "บางครั้ง"]), column: "a22",
        code: "answer.invalid", note: "คำตอบไม่ใช่ ✓ หรือ ✗"),
      MessyPlan.Extra(
        before: 610, kind: .record, cells: practiceCells(2, ["household_id": ""]), column: "household_id",
        code: "value.missing", note: "ไม่มีรหัสครัวเรือน"),
      MessyPlan.Extra(
        before: 1_240, kind: .short(by: 6), cells: practiceCells(3), code: "record.short",
        note: "ระเบียนขาดตอน มีเพียงกิจกรรมด้านที่ 1"),
      copy(of: 33, before: 1_600),
      copy(of: 700, before: 1_900),
      MessyPlan.Extra(
        before: .max, kind: .unclosedQuote(column: "village_code"), cells: practiceCells(4),
        code: "quote.unclosed",
        note: "เปิดเครื่องหมายคำพูดในบรรทัดสุดท้ายแล้วไม่ปิด"),
    ])

  /// Semicolons, names with every mark that typing leaves, a right total.
  static let register = MessyPlan(
    dialect: Dialect(delimiter: ";", lineEnd: "\r\n"),
    spelling: Spelling(
      thaiDigitsEvery: 10, noises: [.none, .doubledVowel, .zeroWidthSpace, .noBreakSpace, .outerSpaces]),
    titles: ["ทะเบียนหมู่บ้าน ปี 2563"], total: MessyPlan.Total(columns: ["households"]),
    footnote: "หมายเหตุ: ข้อมูล ณ วันที่ 30 มิถุนายน 2563")

  /// UTF-16 with tabs as a spreadsheet's "Unicode text", ผ่าน and ไม่ผ่าน, dashes where nothing was assessed.
  static let levels = MessyPlan(
    dialect: Dialect(encoding: .utf16LittleEndian, hasByteOrderMark: true, delimiter: "\t", lineEnd: "\r\n"),
    spelling: Spelling(
      yes: "ผ่าน", no: "ไม่ผ่าน", dates: [.thaiDigits, .short, .slashes, .long], thaiDigitsEvery: 13,
      dashEvery: 2),
    titles: ["ผลการประเมินหมู่บ้านเศรษฐกิจพอเพียง"], headerAgain: 58,
    extras: [
      MessyPlan.Extra(
        before: 12, kind: .record, cells: ["village_code": nowhere, "round": "3"], column: "round",
        code: "value.not_listed", note: "ไม่มีรอบที่ 3"),
      MessyPlan.Extra(
        before: 31, kind: .record, cells: ["village_code": nowhere + "1"], column: "village_code",
        code: "code.invalid", note: "รหัสหมู่บ้านมี 9 หลัก"),
      conflictingAssessment(47, "ผ่าน"),
      conflictingAssessment(90, "ไม่ผ่าน"),
      copy(of: 9, before: 110),
    ])

  /// Pipes with one more at the end, as in exports of the registration office, and the country's total row.
  static let areas = MessyPlan(
    dialect: Dialect(delimiter: "|", lineEnd: "\r\n", delimiterTrails: true),
    spelling: Spelling(noises: [.none, .doubledVowel, .outerSpaces]),
    extras: [
      MessyPlan.Extra(
        before: 0, kind: .record, cells: ["area_code": "00", "area_name": "ทั่วประเทศ"], code: "record.total",
        outcome: .setAside, note: "แถวรวมทั่วประเทศ (รหัส 00)")
    ])

  private static func practiceCells(_ number: Int, _ more: [String: String] = [:]) -> [String: String] {
    ["household_id": nowhere + "00\(number)", "village_code": nowhere].merging(more) { $1 }
  }

  private static func conflictingAssessment(_ before: Int, _ answer: String) -> MessyPlan.Extra {
    MessyPlan.Extra(
      before: before, kind: .record, cells: ["village_code": nowhere, "round": "1", "i05": answer],
      code: "key.conflict", note: "หมู่บ้านและรอบเดียวกันแต่คำตอบต่างกัน ใช้ไม่ได้ทั้งสองระเบียน")
  }
}
