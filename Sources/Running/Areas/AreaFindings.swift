import Tables

/// A code that no area has or had.
struct AreaUnknown: FindingKind {
  static var code: FindingCode { "area.unknown" }
  static var label: Bilingual {
    Bilingual(thai: "รหัสพื้นที่ไม่อยู่ในทะเบียน", english: "area code not in the register")
  }
  /// How many rows have it.
  let rows: Int

  var words: FindingWords {
    FindingWords(
      "ไม่มีพื้นที่รหัส \(value) ในทะเบียนของกรมการปกครอง (\(rows) แถว)",
      "no area has the code \(value) in the register of the Department of Provincial Administration (\(rows) rows)",
      advice: FindingPhrase("โปรดตรวจรหัส", "Check the code."))
  }
}

/// A code of an area that is no more.
struct AreaAbolished: FindingKind {
  static var code: FindingCode { "area.abolished" }
  static var label: Bilingual { Bilingual(thai: "รหัสพื้นที่เลิกใช้แล้ว", english: "area code out of use") }
  let name: String
  /// The day from which it is out of use.
  let until: Day?
  let now: Code?
  let nameNow: String?
  /// How many rows have it.
  let rows: Int

  var words: FindingWords {
    let today = now.map { [$0.description, nameNow].compactMap(\.self).joined(separator: " ") }
    let year = until.map(\.parts.year)
    return FindingWords(
      "รหัส \(value) (\(name)) เลิกใช้แล้ว ปีที่เลิกใช้: \(year.map { "พ.ศ. \($0 + 543)" } ?? "ไม่ทราบ") รหัสปัจจุบัน: \(today ?? "ไม่ทราบ") (\(rows) แถว) ใช้ตามที่เขียนไว้",
      "the code \(value) (\(name)) is out of use, since: \(year.map(String.init) ?? "not known"), today: \(today ?? "not known") (\(rows) rows); it is used as written",
      advice: FindingPhrase("โปรดเปลี่ยนเป็นรหัสปัจจุบัน", "Change it to the code of today."))
  }
}
