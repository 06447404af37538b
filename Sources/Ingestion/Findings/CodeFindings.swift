import Tables

/// Codes and keys that cannot be used.
enum CodeFindings {
  /// Not digits, or not the declared length.
  struct NoCode: FindingKind {
    static var code: FindingCode { "code.invalid" }
    static var label: Bilingual { Bilingual(thai: "รหัสไม่ถูกต้อง", english: "code not valid") }
    /// How many are expected, or "1-8".
    let digits: String

    var words: FindingWords {
      FindingWords(
        "พบ \(value) แต่รหัสต้องเป็นตัวเลข \(digits) หลัก",
        "found \(value), expected a code of \(digits) \(digits == "1" ? "digit" : "digits")",
        advice: FindingPhrase(
          "โปรดกรอกรหัสให้ครบทุกหลัก รวมทั้งเลข 0 ข้างหน้า", "Write all digits, leading zeros too."),
        whenNoted: .missingCell)
    }
  }

  /// The codes of one record do not nest: the longer one does not begin with the shorter.
  struct NotNested: FindingKind {
    static var code: FindingCode { "code.nesting" }
    static var label: Bilingual { Bilingual(thai: "รหัสพื้นที่ขัดกัน", english: "area codes disagree") }
    /// The column of the shorter code.
    let column: String
    let shorter: Code

    var words: FindingWords {
      FindingWords(
        "รหัส \(value) ไม่ได้อยู่ใต้รหัส “\(shorter.description)” ของคอลัมน์ “\(column)”",
        "code \(value) does not lie under “\(shorter.description)” of column “\(column)”",
        advice: FindingPhrase(
          "โปรดตรวจว่ารหัสใดถูก แล้วแก้อีกรหัสหนึ่ง", "Find out which is right and correct the other."),
        whenNoted: .stillUsed)
    }
  }

  /// A key in scientific notation: a spreadsheet took it for a number, and its last digits are gone.
  struct DigitsLost: FindingKind {
    static var code: FindingCode { "key.digits_lost" }
    static var label: Bilingual {
      Bilingual(thai: "รหัสถูกย่อเป็นเลขยกกำลัง", english: "key shortened by a spreadsheet")
    }

    var words: FindingWords {
      FindingWords(
        "พบ \(value) ซึ่งโปรแกรมตารางคำนวณย่อรหัสเป็นเลขยกกำลัง หลักท้ายหายไปแล้ว",
        "found \(value): a spreadsheet took the key for a number and its last digits are gone",
        advice: FindingPhrase(
          "โปรดกำหนดคอลัมน์นี้เป็นข้อความในต้นทางแล้วส่งออกไฟล์ใหม่",
          "Make the column a text column where the file comes from, and export it again."),
        whenNoted: .missingCell)
    }
  }

  /// The same key with other values: all such records are rejected.
  struct KeyConflict: FindingKind {
    static var code: FindingCode { "key.conflict" }
    static var label: Bilingual { Bilingual(thai: "รหัสซ้ำแต่ค่าต่างกัน", english: "same key, other values") }
    let key: String
    /// The numbers of the records, with commas between them.
    let records: String

    var words: FindingWords {
      FindingWords(
        "รหัสประจำระเบียน “\(key)” ซ้ำกันโดยมีค่าต่างกัน (ระเบียน: \(records))",
        "key “\(key)” occurs again with other values (records: \(records))",
        advice: FindingPhrase("โปรดเก็บไว้เพียงระเบียนที่ถูกต้อง", "Keep only the record that is right."))
    }
  }

  /// The same record once more: set aside.
  struct Duplicate: FindingKind {
    static var code: FindingCode { "record.duplicate" }
    static var label: Bilingual { Bilingual(thai: "ระเบียนซ้ำ", english: "duplicate record") }
    let key: String
    /// The record that is used.
    let used: String

    var words: FindingWords {
      FindingWords(
        "รหัสประจำระเบียน “\(key)” ซ้ำกับระเบียนที่ \(used) ทุกช่อง จึงใช้ระเบียนนั้นเพียงระเบียนเดียว",
        "key “\(key)” repeats record \(used) in every field, which is used once")
    }
  }
}
