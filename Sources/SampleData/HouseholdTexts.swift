import Tables

/// The texts of a household file in its encoding, so that rows are put together from bytes.
struct HouseholdTexts: Sendable {
  let village: [UInt8]
  /// What stands between a village's name and the number of its hamlet; it holds the comma.
  let hamlet: [UInt8]
  let plainNotes: [[UInt8]]
  /// Notes that need quotes, one in five with a line break; quotes in them are doubled.
  let quotedNotes: [[UInt8]]
  /// The days of the survey, 2020-02-01 and later.
  let days: [[UInt8]]

  init(_ encoding: SampleEncoding) {
    village = encoding.bytes("บ้านตัวอย่าง ")
    hamlet = encoding.bytes(", คุ้ม ")
    plainNotes = Self.plain.map(encoding.bytes)
    quotedNotes = Self.quoted.map(encoding.bytes)
    days = (0..<HouseholdSource.surveyDays).map {
      encoding.bytes(Day(number: Int32(Self.firstDay + $0)).description)
    }
  }

  /// 2020-02-01 in days since 1970-01-01.
  static let firstDay = 18_293

  private static let plain = [
    "", "ไม่มีหมายเหตุ", "surveyed with the household head", "สำรวจแล้ว ข้อมูลครบ", "พบหัวหน้าครัวเรือน",
    "checked by the village committee",
  ]

  private static let quoted = [
    "สำรวจแล้ว, รอตรวจสอบ", "ให้ข้อมูลโดย \"\"ญาติ\"\"", "second visit, nobody at home", "ย้ายเข้าใหม่, ยังไม่มีทะเบียน",
    "นัดใหม่\nหลังฤดูเก็บเกี่ยว",
  ]
}
