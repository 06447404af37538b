import Tables

/// Cells that cannot be read as their column's kind, or not be used.
enum CellFindings {
  /// A key or a column that the rule needs is blank.
  struct Missing: FindingKind {
    static var code: FindingCode { "value.missing" }
    static var label: Bilingual { Bilingual(thai: "ไม่ได้กรอกค่า", english: "value missing") }

    var words: FindingWords {
      FindingWords(
        "เว้นว่าง แต่ต้องมีค่า", "is blank, a value is needed",
        advice: FindingPhrase("โปรดกรอกค่าในไฟล์ต้นทาง", "Fill it in where the file comes from."),
        whenNoted: .missingCell)
    }
  }

  /// Not one of the declared values.
  struct NotListed: FindingKind {
    static var code: FindingCode { "value.not_listed" }
    static var label: Bilingual { Bilingual(thai: "ค่านอกรายการ", english: "value not in the list") }
    /// The declared values, with commas between them.
    let allowed: String

    var words: FindingWords {
      FindingWords(
        "พบ \(value) แต่ค่าที่ใช้ได้คือ \(allowed)", "found \(value), expected one of \(allowed)",
        advice: FindingPhrase("โปรดเลือกค่าหนึ่งจากรายการนี้", "Choose one of these."),
        whenNoted: .missingCell)
    }
  }

  /// A spreadsheet's error text such as #REF!.
  struct SpreadsheetError: FindingKind {
    static var code: FindingCode { "value.spreadsheet_error" }
    static var label: Bilingual { Bilingual(thai: "สูตรผิดจากตารางคำนวณ", english: "spreadsheet error") }

    var words: FindingWords {
      FindingWords(
        "พบ \(value) ซึ่งโปรแกรมตารางคำนวณแจ้งว่าสูตรผิด",
        "found \(value), a spreadsheet's sign for a broken formula",
        advice: FindingPhrase("โปรดแก้สูตรแล้วส่งออกไฟล์ใหม่", "Correct the formula and export the file again."),
        whenNoted: .missingCell)
    }
  }

  /// The column has several headings, and their cells differ.
  struct TwinsDiffer: FindingKind {
    static var code: FindingCode { "value.twins_differ" }
    static var label: Bilingual {
      Bilingual(thai: "สองคอลัมน์หัวเดียวกันค่าต่างกัน", english: "doubled columns differ")
    }
    /// The other cell.
    let other: String

    var words: FindingWords {
      FindingWords(
        "คอลัมน์นี้มีหลายหัวและค่าไม่ตรงกัน: \(value) กับ “\(other)”",
        "the column has several headings, and their cells differ: \(value) and “\(other)”",
        advice: FindingPhrase(
          "โปรดตรวจว่าค่าใดถูก แล้วลบหรือเปลี่ยนชื่อคอลัมน์ที่เหลือ",
          "Find out which is right, and remove or rename the other column."),
        whenNoted: .missingCell)
    }
  }

  /// Neither pass, fail, not applicable nor blank.
  struct NoAnswer: FindingKind {
    static var code: FindingCode { "answer.invalid" }
    static var label: Bilingual { Bilingual(thai: "คำตอบอ่านไม่ได้", english: "answer not understood") }

    var words: FindingWords {
      FindingWords(
        "พบ \(value) แต่คำตอบมีได้เพียง ผ่าน ไม่ผ่าน ขีด (-) หรือเว้นว่าง",
        "found \(value), expected pass, fail, a dash or a blank",
        advice: FindingPhrase(
          "โปรดกรอก 1 (ผ่าน) 0 (ไม่ผ่าน) หรือ - (ไม่มีกลุ่มเป้าหมาย)",
          "Write 1 (pass), 0 (fail) or - (nobody to measure)."),
        whenNoted: .missingCell)
    }
  }

  /// "-" where the rule knows no "not applicable"; read as missing.
  struct AnswerDash: FindingKind {
    static var code: FindingCode { "answer.dash" }
    static var label: Bilingual {
      Bilingual(thai: "ตอบขีดในข้อที่ต้องตอบ", english: "dash where an answer is due")
    }

    var words: FindingWords {
      FindingWords(
        "พบ \(value) แต่ข้อนี้ต้องตอบว่าผ่านหรือไม่ผ่าน", "found \(value), this one is either passed or failed",
        advice: FindingPhrase("โปรดกรอก 1 (ผ่าน) หรือ 0 (ไม่ผ่าน)", "Write 1 (pass) or 0 (fail)."),
        whenNoted: .missingCell)
    }
  }

  /// No date can be read, or there is no such day.
  struct NoDate: FindingKind {
    static var code: FindingCode { "date.invalid" }
    static var label: Bilingual { Bilingual(thai: "วันที่ไม่ถูกต้อง", english: "no such date") }

    var words: FindingWords {
      FindingWords(
        "พบ \(value) ซึ่งไม่ใช่วันที่ที่มีจริง", "found \(value), which is no day of the calendar",
        advice: FindingPhrase(
          "โปรดกรอกเป็น วัน/เดือน/ปี พ.ศ. เช่น 30/09/2563",
          "Write day/month/year in the Buddhist era, such as 30/09/2563."),
        whenNoted: .missingCell)
    }
  }

  /// The era of the year cannot be told.
  struct EraUnclear: FindingKind {
    static var code: FindingCode { "date.era_unclear" }
    static var label: Bilingual {
      Bilingual(thai: "ไม่รู้ว่าเป็น พ.ศ. หรือ ค.ศ.", english: "era of the year unclear")
    }
    /// As it is written.
    let year: String

    var words: FindingWords {
      FindingWords(
        "พบ \(value) แต่ปี \(year) บอกไม่ได้ว่าเป็น พ.ศ. หรือ ค.ศ.",
        "found \(value), the year \(year) may be of the Buddhist or the Common Era",
        advice: FindingPhrase(
          "โปรดกรอกปี พ.ศ. สี่หลัก เช่น 2563", "Write the Buddhist year with four digits, such as 2563."),
        whenNoted: .missingCell)
    }
  }
}

extension Bilingual {
  /// What is said of a cell that cannot be used, in a record that is.
  static let missingCell = Bilingual(thai: "ถือว่าช่องนี้ไม่มีข้อมูล", english: "The cell counts as missing.")
}
