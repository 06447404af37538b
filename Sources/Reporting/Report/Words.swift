import Tables

/// The fixed words of reports and tables on the terminal, in both languages; what a stage or finding says stands with
/// its kind.
package enum Words {
  // Headings.
  static let inputs = Bilingual(thai: "ข้อมูลที่อ่าน", english: "What was read")
  static let gaps = Bilingual(thai: "สิ่งที่ยังขาด", english: "What is missing")
  static let findings = Bilingual(
    thai: "รายการที่ไม่นำมาใช้และข้อสังเกต", english: "What was set aside, and remarks")
  static let parameters = Bilingual(thai: "ค่าที่ตั้งไว้", english: "Settings")
  static let sources = Bilingual(thai: "ที่มาของเกณฑ์", english: "Where the criteria come from")
  static let outputs = Bilingual(thai: "ไฟล์ผลลัพธ์", english: "Output files")

  // Lines under the title.
  static let asOf = Bilingual(thai: "ข้อมูล ณ วันที่", english: "As of")
  static let certainty = Bilingual(thai: "สถานะของเกณฑ์", english: "Mark of the criteria")

  // Column heads.
  static let input = Bilingual(thai: "ชุดข้อมูล", english: "Input")
  static let file = Bilingual(thai: "ไฟล์", english: "File")
  static let encoding = Bilingual(thai: "รหัสอักขระ", english: "Encoding")
  static let delimiter = Bilingual(thai: "ตัวคั่น", english: "Delimiter")
  static let read = Bilingual(thai: "อ่าน (ระเบียน)", english: "Records read")
  static let used = Bilingual(thai: "นำมาใช้", english: "Used")
  static let rejected = Bilingual(thai: "ไม่นำมาใช้", english: "Rejected")
  static let setAside = Bilingual(thai: "กันไว้", english: "Set aside")
  static let total = Bilingual(thai: "รวม", english: "Total")
  static let what = Bilingual(thai: "เรื่อง", english: "What")
  static let outcome = Bilingual(thai: "ผลต่อระเบียน", english: "Outcome")
  static let count = Bilingual(thai: "จำนวน", english: "Count")
  static let example = Bilingual(thai: "ตัวอย่าง", english: "Example")
  static let setting = Bilingual(thai: "รายการ", english: "Setting")
  static let value = Bilingual(thai: "ค่า", english: "Value")
  static let defaultValue = Bilingual(thai: "ค่าตั้งต้น", english: "Default")
  static let remark = Bilingual(thai: "หมายเหตุ", english: "Remark")
  static let subject = Bilingual(thai: "เกณฑ์", english: "Criteria")
  static let mark = Bilingual(thai: "สถานะ", english: "Mark")
  static let citation = Bilingual(thai: "อ้างอิง", english: "Reference")
  static let rows = Bilingual(thai: "แถว", english: "Rows")
  static let contents = Bilingual(thai: "เนื้อหา", english: "Contents")

  // Cells.
  static let missing = Bilingual(thai: "ไม่มีข้อมูล", english: "no data")
  static let pass = Bilingual(thai: "ผ่าน", english: "pass")
  static let fail = Bilingual(thai: "ไม่ผ่าน", english: "fail")
  static let yes = Bilingual(thai: "ใช่", english: "yes")
  static let no = Bilingual(thai: "ไม่ใช่", english: "no")
  static func since(_ day: Day) -> Bilingual {
    Bilingual(
      thai: "ค่าตั้งต้นตั้งแต่ \(day.spelled(.thai))", english: "Default since \(day.spelled(.english)).")
  }
  static let changed = Bilingual(thai: "**เปลี่ยนจากค่าตั้งต้น**", english: "**changed from the default**")
  static let notSet = Bilingual(thai: "ยังไม่ได้กำหนด", english: "not set")
  static let comma = Bilingual(thai: "จุลภาค (,)", english: "comma (,)")
  static let semicolon = Bilingual(thai: "อัฒภาค (;)", english: "semicolon (;)")
  static let tab = Bilingual(thai: "แท็บ", english: "tab")
  static let pipe = Bilingual(thai: "ขีดตั้ง (|)", english: "pipe (|)")
  static let space = Bilingual(thai: "ช่องว่าง", english: "space")

  // Sentences.
  static let balanced = Bilingual(
    thai: "ทุกระเบียนที่อ่านมีที่ไปครบ: อ่าน = นำมาใช้ + ไม่นำมาใช้ + กันไว้ (รายละเอียดใน ledger.csv)",
    english: "Every record is accounted for: read = used + rejected + set aside (details in ledger.csv).")
  static let unbalanced = Bilingual(
    thai: "**จำนวนระเบียนไม่ตรงกัน** อย่าใช้ผลนี้จนกว่าจะหาสาเหตุพบ (ดู ledger.csv)",
    english:
      "**The records do not add up.** Do not use these results before the cause is found (see ledger.csv).")
  static let noFindings = Bilingual(
    thai: "นำมาใช้ครบทุกระเบียน ไม่มีข้อสังเกต", english: "Every record was used, and there is nothing to remark.")
  static let seeFindings = Bilingual(
    thai: "รายการทั้งหมดอยู่ใน rejects.csv (ไม่นำมาใช้) และ findings.csv (กันไว้และข้อสังเกต)",
    english: "All of them are in rejects.csv (not used) and findings.csv (set aside, and remarks).")
  static let legend = Bilingual(
    thai: "ในตาราง “-” คือไม่มีกลุ่มเป้าหมายให้วัด และ “ไม่มีข้อมูล” คือควรมีแต่ไม่ได้กรอกหรืออ่านไม่ได้",
    english:
      "In the tables “-” means that there was nobody or nothing to measure, “no data” that something should have"
      + " been filled in or could not be read.")
  static let noRows = Bilingual(thai: "ไม่มีรายการ", english: "There are none.")
  static let unverifiedWarning = Bilingual(
    thai: "**เกณฑ์บางส่วนยังไม่ยืนยัน** ต้องแทนด้วยรายการของกรมการพัฒนาชุมชนก่อนนำผลไปใช้เป็นทางการ",
    english:
      "**Some of the criteria are unverified.** The department's own list must replace them before the results"
      + " are used officially.")

  static let tidied = Bilingual(
    thai: "ปรับรูปแบบก่อนอ่าน (จำนวนช่อง)", english: "Tidied before reading (cells)")

  static func unusedHeaders(_ file: String) -> Bilingual {
    Bilingual(
      thai: "คอลัมน์ของ \(file) ที่ไม่ได้ใช้", english: "Columns of \(file) that are not used")
  }

  /// What follows a list that is cut short.
  static func more(_ count: Int) -> Bilingual {
    Bilingual(thai: " และอีก \(Self.count(count)) คอลัมน์", english: " and \(Self.count(count)) more")
  }

  static func masked(_ count: Int) -> Bilingual {
    PersonalNumbers.areTelephonesHidden
      ? Bilingual(
        thai: "พบเลขประจำตัวประชาชนหรือหมายเลขโทรศัพท์ \(Self.count(count)) แห่ง และปิดบังไว้แล้วในทุกไฟล์",
        english:
          "Citizen or telephone numbers stood in \(Self.count(count)) places; they are masked in every file.")
      : Bilingual(
        thai: "พบเลขประจำตัวประชาชน \(Self.count(count)) แห่ง และปิดบังไว้แล้วในทุกไฟล์",
        english: "Citizen numbers stood in \(Self.count(count)) places; they are masked in every file.")
  }

  static func shownRows(_ shown: Int, of total: Int, file: String?) -> Bilingual {
    let thai = file.map { " ดูทั้งหมดใน \($0)" } ?? ""
    let english = file.map { ", all of them are in \($0)" } ?? ""
    return Bilingual(
      thai: "แสดง \(count(shown)) จาก \(count(total)) แถว\(thai)",
      english: "\(count(shown)) of \(count(total)) rows are shown\(english).")
  }

  static func moreFindings(_ kinds: Int) -> Bilingual {
    Bilingual(thai: "และอีก \(count(kinds)) เรื่อง", english: "And \(count(kinds)) more kinds.")
  }

  // Progress.
  static let reading = Bilingual(thai: "อ่านข้อมูล", english: "reading")
  static let records = Bilingual(thai: "ระเบียน", english: "records")

  /// A count with commas.
  package static func count(_ number: Int) -> String { NumberFormat.count.grouped(Number(number)) }
}
