import Tables

/// Records that are not data, and totals.
enum SetAsideFindings {
  /// A title or note above the header.
  struct Title: FindingKind {
    static var code: FindingCode { "record.title" }
    static var label: Bilingual { Bilingual(thai: "ชื่อเรื่องเหนือหัวตาราง", english: "title above the header") }

    var words: FindingWords {
      FindingWords("เป็นชื่อเรื่องหรือคำอธิบายเหนือหัวตาราง", "a title or note above the header")
    }
  }

  /// A title that may be a record: its cells fit the columns below, but not surely.
  struct TitleLikeRecord: FindingKind {
    static var code: FindingCode { "record.title_like_record" }
    static var label: Bilingual {
      Bilingual(thai: "ชื่อเรื่องที่คล้ายข้อมูล", english: "title that looks like a record")
    }
    static var line: FindingLine { .byFile }

    var words: FindingWords {
      FindingWords(
        "อยู่เหนือหัวตาราง ถือเป็นชื่อเรื่อง แต่ค่าในช่องเข้ากับคอลัมน์ของตาราง",
        "stands above the header and is taken for a title, though its cells fit the columns",
        advice: FindingPhrase("หากเป็นข้อมูล โปรดย้ายไปไว้ใต้หัวตาราง", "If it is data, move it below the header."))
    }
  }

  /// Numbers or units of the columns, as below the header of a printed form.
  struct ColumnLabels: FindingKind {
    static var code: FindingCode { "record.column_labels" }
    static var label: Bilingual {
      Bilingual(thai: "แถวหน่วยหรือเลขคอลัมน์", english: "row of units or column numbers")
    }

    var words: FindingWords {
      FindingWords(
        "เป็นแถวหน่วยหรือเลขที่คอลัมน์ของหัวตาราง", "units or numbers of the columns, a part of the header")
    }
  }

  /// A line without any value.
  struct Blank: FindingKind {
    static var code: FindingCode { "record.blank" }
    static var label: Bilingual { Bilingual(thai: "บรรทัดว่าง", english: "blank line") }

    var words: FindingWords { FindingWords("เป็นบรรทัดว่าง", "a line without any value") }
  }

  /// A note below the data: a record with a single value at the foot of the file.
  struct Footnote: FindingKind {
    static var code: FindingCode { "record.footnote" }
    static var label: Bilingual { Bilingual(thai: "หมายเหตุท้ายตาราง", english: "footnote") }

    var words: FindingWords { FindingWords("เป็นหมายเหตุท้ายตาราง", "a note below the data") }
  }

  /// A total row.
  struct Total: FindingKind {
    static var code: FindingCode { "record.total" }
    static var label: Bilingual { Bilingual(thai: "แถวยอดรวม", english: "total row") }

    var words: FindingWords {
      FindingWords("เป็นแถวยอดรวม ใช้สำหรับตรวจยอดเท่านั้น", "a total row, used only to check the sums")
    }
  }

  /// A total row's figure differs from the sum of the records.
  struct TotalDiffers: FindingKind {
    static var code: FindingCode { "total.differs" }
    static var label: Bilingual {
      Bilingual(thai: "ยอดรวมไม่ตรงกับระเบียน", english: "total differs from the records")
    }
    let column: String
    let printed: Number
    /// Nil where it is outside the range of numbers.
    let computed: Number?

    var words: FindingWords {
      let sum = computed?.description ?? ""
      return FindingWords(
        "แถวยอดรวมของ “\(column)” เขียนไว้ \(printed) แต่รวมจากระเบียนได้ \(sum)",
        "the total row of “\(column)” says \(printed), the records add up to \(sum)",
        advice: FindingPhrase(
          "โปรดตรวจว่าได้ระเบียนครบหรือยอดเดิมผิด",
          "Check whether records are lacking or the printed figure is wrong."),
        whenNoted: Bilingual(thai: "ใช้ยอดที่รวมจากระเบียน", english: "The sum of the records is used."))
    }
  }
}
