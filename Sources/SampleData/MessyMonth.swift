import Tables

/// The same month as offices send it: every record of the clean one, readable, among planted faults.
///
/// The faults are records of their own that must be rejected or set aside, and spellings that change nothing, so
/// that the levels come out as those of the clean month.
package struct MessyMonth: Sendable {
  package let files: [SampleFile]
  package let planted: [PlantedFault]

  package init(_ month: Month) {
    let sheets = Self.sheets(month)
    let faults = sheets.flatMap(\.faults)
    let list = ([PlantedFault.header] + faults.map(\.fields))
      .map { Dialect.clean.record($0) + Dialect.clean.lineEnd }.joined()
    planted = faults
    files = sheets.map(\.file) + [SampleFile(name: "PLANTED.csv", bytes: Array(list.utf8))]
  }

  private static func sheets(_ month: Month) -> [MessySheet] {
    let remarked = withRemarks(month.households)
    return [
      MessySheet(remarked.split("households-34.csv") { isIn("34", $0) }, households34),
      MessySheet(remarked.split("households-47.csv") { isIn("47", $0) }, households47),
      MessySheet(month.practice, practice),
      MessySheet(month.register, register),
      MessySheet(month.levels, levels),
      MessySheet(month.savingsGroups, savingsGroups),
      MessySheet(month.povertyFunds, povertyFunds),
      MessySheet(month.marketDays, marketDays),
      MessySheet(month.markets, markets),
      MessySheet(month.areas, areas),
    ]
  }

  private static func isIn(_ province: String, _ row: [SampleCell]) -> Bool {
    if case .code(let code) = row[0] { code.hasPrefix(province) } else { false }
  }

  /// The sheet with a column of remarks that no pipeline reads: quotes, a comma, a line break.
  private static func withRemarks(_ sheet: Sheet) -> Sheet {
    var remarked = sheet
    remarked.columns.append(SheetColumn("note", "หมายเหตุ"))
    for row in sheet.rows.indices {
      let text = [11: "สำรวจซ้ำ, ยืนยันแล้ว", 23: "ให้ข้อมูลโดย \"ญาติ\"", 37: "นัดใหม่\nหลังเก็บเกี่ยว"][row % 200]
      remarked.rows[row].append(text.map(SampleCell.text) ?? .blank)
    }
    return remarked
  }

  /// A village that does not exist: records under its code clash with no real one.
  static let nowhere = "34010199"

  /// A citizen number from a pattern that nobody bears, with the right check digit or with a wrong one.
  static func citizenNumber(isRight: Bool) -> String {
    let digits = Array(repeating: 1, count: 12)
    let check = (0...9).first { CitizenNumber.checkHolds(digits + [$0]) == isRight } ?? 0
    return "1-1111-11111-11-\(check)"
  }
}
