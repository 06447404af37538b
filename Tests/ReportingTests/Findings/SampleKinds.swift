import Tables

/// Kinds of findings as a module declares them.
struct NoNumber: FindingKind {
  static var code: FindingCode { "number.invalid" }
  static var label: Bilingual { Bilingual(thai: "ไม่ใช่ตัวเลข", english: "not a number") }

  var words: FindingWords {
    FindingWords(
      "พบ \(value) แต่ต้องเป็นตัวเลข", "found \(value), expected a number",
      advice: FindingPhrase("โปรดกรอกเป็นตัวเลข เช่น 38000", "Write a number such as 38000."),
      whenNoted: Bilingual(thai: "ถือว่าช่องนี้ไม่มีข้อมูล", english: "The cell counts as missing."))
  }
}

struct BlankLine: FindingKind {
  static var code: FindingCode { "record.blank" }
  static var label: Bilingual { Bilingual(thai: "บรรทัดว่าง", english: "blank line") }

  var words: FindingWords { FindingWords("เป็นบรรทัดว่าง", "a line without any value") }
}

struct Dash: FindingKind {
  static var code: FindingCode { "answer.dash" }
  static var label: Bilingual { Bilingual(thai: "ตอบขีดในข้อที่ต้องตอบ", english: "dash where an answer is due") }

  var words: FindingWords {
    FindingWords(
      "พบ \(value) แต่ข้อนี้ต้องตอบว่าผ่านหรือไม่ผ่าน", "found \(value), this one is either passed or failed")
  }
}

struct Short: FindingKind {
  static var code: FindingCode { "record.short" }
  static var label: Bilingual { Bilingual(thai: "ช่องน้อยกว่าหัวตาราง", english: "too few fields") }
  var expected: Int
  var found: Int

  var words: FindingWords {
    FindingWords(
      "มี \(found) ช่อง แต่หัวตารางมี \(expected) ช่อง",
      "has \(found, "field", "fields"), the header has \(expected)")
  }
}

struct Conflict: FindingKind {
  static var code: FindingCode { "key.conflict" }
  static var label: Bilingual { Bilingual(thai: "รหัสซ้ำ", english: "same key") }
  var key: String
  var others: [String]

  var words: FindingWords {
    FindingWords("\(key): \(list: others)", "“\(key)” is in \(list: others) too, not only at \(value)")
  }
}
