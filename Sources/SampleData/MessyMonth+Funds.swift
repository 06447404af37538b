import Tables

extension MessyMonth {
  /// Y and N, a wrong total, a quote that swallows records, citizen numbers in names.
  static let savingsGroups = MessyPlan(
    spelling: Spelling(
      yes: "Y", no: "N", dates: [.short, .slashes, .buddhistISO, .thaiDigits], groupsThousands: true,
      thaiDigitsEvery: 16, noises: [.none, .zeroWidthSpace, .doubledVowel, .none, .noBreakSpace]),
    titles: ["ผลการประเมินกลุ่มออมทรัพย์เพื่อการผลิต", "ปีงบประมาณ 2563"], headerAgain: 40,
    extras: [
      MessyPlan.Extra(
        before: 10, kind: .record, cells: ["fund_code": "", "village_code": nowhere], column: "fund_code",
        code: "value.missing", note: "ไม่มีรหัสกลุ่ม"),
      MessyPlan.Extra(
        before: 22, kind: .swallowing(column: "fund_name"),
        cells: [
          "fund_code": nowhere + "01", "village_code": "340101", "fund_name": "กลุ่มออมทรัพย์ฯ ที่ไม่มีจริง",
          "savings_baht": "900",
        ],
        code: "quote.swallows_records", note: "เครื่องหมายคำพูดที่เปิดค้างกลืนระเบียนถัดไป ปิดอีก 2 บรรทัดต่อมา"),
      MessyPlan.Extra(
        before: 50, kind: .record,
        cells: [
          "fund_code": nowhere + "02", "village_code": "340101",
          "fund_name": "กลุ่มของเลขที่ " + citizenNumber(isRight: true),
        ],
        column: "village_code", code: "code.invalid",
        note: "รหัสหมู่บ้านมี 6 หลัก และมีเลขประจำตัวประชาชนในชื่อซึ่งต้องปิดบัง"),
      copy(of: 3, before: 70),
    ],
    corrections: [
      MessyPlan.Correction(
        row: 14, column: "fund_name", text: { $0 + " (" + citizenNumber(isRight: true) + ")" }),
      MessyPlan.Correction(
        row: 35, column: "fund_name", text: { $0 + " (" + citizenNumber(isRight: false) + ")" }),
    ],
    total: MessyPlan.Total(columns: ["savings_baht"], errors: ["savings_baht": 100_000]))

  /// มี and ไม่มี, a spreadsheet's error, two funds under one key.
  static let povertyFunds = MessyPlan(
    dialect: Dialect(lineEnd: "\r\n"),
    spelling: Spelling(
      yes: "มี", no: "ไม่มี", dates: [.long, .thaiDigits, .slashes], groupsThousands: true, thaiDigitsEvery: 9),
    titles: ["แบบรายงานฐานข้อมูลหมู่บ้านและครัวเรือนเป้าหมายโครงการ กข.คจ."],
    extras: [
      MessyPlan.Extra(
        before: 8, kind: .record, cells: ["village_code": "#REF!"], column: "village_code",
        code: "value.spreadsheet_error", note: "สูตรในตารางคำนวณเสีย (#REF!)"),
      conflictingFund(19, "มี"),
      conflictingFund(30, "ไม่มี"),
      copy(of: 2, before: 40),
    ],
    footnote: "หมายเหตุ: ตัวเลขสมมุติ")

  private static func conflictingFund(_ before: Int, _ answer: String) -> MessyPlan.Extra {
    MessyPlan.Extra(
      before: before, kind: .record, cells: ["village_code": "34010198", "i03": answer], code: "key.conflict",
      note: "รหัสหมู่บ้านเดียวกันแต่ข้อมูลต่างกัน ใช้ไม่ได้ทั้งสองระเบียน")
  }
}
