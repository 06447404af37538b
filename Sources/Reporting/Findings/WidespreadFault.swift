package import Tables

/// A fault of so many records of a file that it is told once.
package struct WidespreadFault: FindingKind {
  package static var code: FindingCode { "fault.widespread" }
  package static var label: Bilingual {
    Bilingual(thai: "ข้อผิดพลาดเดียวกันทั้งแฟ้ม", english: "the same fault throughout a file")
  }
  /// What the fault is called.
  let fault: Bilingual
  let count: Int
  let records: Int
  /// How many of its places are listed.
  let listed: Int
  /// Whether the finding's value is an example.
  let hasExample: Bool

  package var words: FindingWords {
    let (count, records) = (Words.count(count), Words.count(records))
    let example = hasExample ? FindingPhrase(" เช่น \(value)", ", such as \(value)") : FindingPhrase("", "")
    return FindingWords(
      "“\(fault.thai)” \(count) แห่งใน \(records) ระเบียน\(example.thai) จึงบอกรวมครั้งเดียวและแสดงเพียง \(listed) แห่งแรก",
      "“\(fault.english)” in \(count) places of \(records) records\(example.english); told once, with its first \(listed) places",
      advice: FindingPhrase(
        "โปรดตรวจวิธีเขียนของทั้งคอลัมน์ ใช้ --all-faults เมื่อต้องการทุกแห่ง",
        "Look at how the whole column is written; --all-faults lists every place."))
  }
}
