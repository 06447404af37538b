/// A column of a sample file with its two headers.
package struct SheetColumn: Sendable, Hashable {
  /// The header of the clean month and the name of the column in the pipelines.
  package var name: String
  /// The header that offices write.
  package var thai: String

  package init(_ name: String, _ thai: String) {
    self.name = name
    self.thai = thai
  }

  /// Indicators i01 to i`count`.
  package static func indicators(_ count: Int) -> [SheetColumn] {
    (1...count).map { SheetColumn(($0 < 10 ? "i0" : "i") + String($0), "ตัวชี้วัดที่ \($0)") }
  }

  /// The 41 columns of the household needs data.
  package static let householdNeeds: [SheetColumn] = {
    var columns = [
      SheetColumn("household_id", "รหัสครัวเรือน"),
      SheetColumn("village_code", "รหัสหมู่บ้าน"),
      SheetColumn("village_name", "ชื่อหมู่บ้าน"),
      SheetColumn("members", "จำนวนสมาชิก"),
      SheetColumn("main_income_baht", "รายได้อาชีพหลัก"),
      SheetColumn("second_income_baht", "รายได้อาชีพรอง"),
      SheetColumn("other_income_baht", "รายได้อื่น"),
      SheetColumn("own_use_baht", "รายได้ทำปลูกหาเอง"),
    ]
    columns += indicators(31)
    columns.append(SheetColumn("welfare_card", "บัตรสวัสดิการ"))
    columns.append(SheetColumn("survey_date", "วันที่สำรวจ"))
    return columns
  }()
}
