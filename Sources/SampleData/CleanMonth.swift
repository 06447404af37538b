/// The month as a computer would like it: UTF-8, commas, English headers, ISO dates.
package struct CleanMonth: Sendable {
  package let files: [SampleFile]

  package init(_ month: Month) {
    files = month.sheets.map(Self.file) + [Self.settings]
  }

  private static func file(_ sheet: Sheet) -> SampleFile {
    let header = Dialect.clean.record(sheet.columns.map(\.name))
    let records = sheet.rows.enumerated().map { index, row in
      Dialect.clean.record(row.map { Spelling.clean.text($0, row: index) })
    }
    let text = ([header] + records).map { $0 + Dialect.clean.lineEnd }.joined()
    return SampleFile(name: sheet.file, bytes: Dialect.clean.bytes(text))
  }

  /// Local settings for the two fund checks, whose cut-offs the department does not publish.
  private static let settings = SampleFile(
    name: "settings.yaml",
    bytes: Array(
      """
      # ตัวอย่างค่าที่จังหวัดกำหนดเอง ใช้กับข้อมูลตัวอย่างชุดนี้เท่านั้น
      # ตัวชี้วัดบังคับและเกณฑ์ตัดระดับต่อไปนี้สมมุติขึ้น ไม่ใช่ตัวเลขของกรมการพัฒนาชุมชน
      #
      # An illustration of local settings for this sample only. Which indicators are mandatory and where the
      # levels begin is made up here; these are not the department's figures.
      savings-groups:
        # ตัวชี้วัดบังคับ · mandatory indicators
        mandatory: [i01, i02]
        # จำนวนตัวชี้วัดที่ผ่านตั้งแต่ · indicators passed from
        level_2_from: 13
        level_3_from: 18
      poverty-funds:
        mandatory: [i01]
        level_2_from: 11
        level_3_from: 15
      market-sales:
        # เดือนสุดท้ายของข้อมูลชุดนี้ · the last month of this sample
        last_month: 2563-06

      """.utf8))
}
