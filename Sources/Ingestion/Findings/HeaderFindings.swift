import Tables

/// What is odd about headers.
enum HeaderFindings {
  /// The data begin here, above their header.
  struct Below: FindingKind {
    static var code: FindingCode { "header.below_records" }
    static var label: Bilingual { Bilingual(thai: "หัวตารางอยู่ใต้ข้อมูล", english: "header below records") }
    static var line: FindingLine { .byFile }
    /// Of the header.
    let headerLine: Int

    var words: FindingWords {
      FindingWords(
        "ข้อมูลเริ่มตั้งแต่บรรทัดนี้ ส่วนหัวตารางอยู่ใต้ข้อมูลที่บรรทัด \(headerLine) (ตารางอาจถูกเรียงลำดับพร้อมหัวตาราง)",
        "the data begin here, above their header in line \(headerLine), as in a sheet sorted together with it",
        advice: FindingPhrase(
          "โปรดตรวจว่าไม่มีระเบียนขาดหาย แล้วย้ายหัวตารางไว้บนสุด",
          "Check that no record lacks, and move the header to the top."))
    }
  }

  /// A heading was taken for a column's without the unit that it names in brackets.
  struct Unit: FindingKind {
    static var code: FindingCode { "header.unit" }
    static var label: Bilingual { Bilingual(thai: "หน่วยในหัวตาราง", english: "unit in a heading") }
    static var line: FindingLine { .byFile }

    var words: FindingWords {
      FindingWords(
        "อ่านจากหัวตาราง \(value) โดยไม่นับหน่วยในวงเล็บหรือเลขลำดับข้างหน้า",
        "is read from the heading \(value), whose unit in brackets or number before it makes no difference")
    }
  }

  /// A column has several headings.
  struct Twice: FindingKind {
    static var code: FindingCode { "header.twice" }
    static var label: Bilingual { Bilingual(thai: "หัวตารางซ้ำกัน", english: "doubled heading") }
    static var line: FindingLine { .byFile }
    let headings: [Heading]

    struct Heading: Sendable, Hashable {
      let text: String
      /// In the header, from 1.
      let position: Int
    }

    var words: FindingWords {
      let places = FindingText(headings.map { "“\($0.text)” (\($0.position))" }, separator: ", ")
      return FindingWords(
        "มีหลายหัวในตาราง: \(places) ใช้ระเบียนที่ค่าตรงกันหรือมีค่าอยู่ช่องเดียว",
        "has several headings: \(places); records in which their cells agree, or only one is filled, are used",
        advice: FindingPhrase("โปรดลบหรือเปลี่ยนชื่อให้เหลือหัวเดียว", "Keep one and remove or rename the others."))
    }
  }

  /// A fault of the header row itself was undone.
  struct Mended: FindingKind {
    static var code: FindingCode { "header.mended" }
    static var label: Bilingual { Bilingual(thai: "หัวตารางเขียนผิด", english: "faulty header row") }
    static var line: FindingLine { .byFile }
    let mend: HeaderMend

    var words: FindingWords {
      switch mend {
      case .rows:
        FindingWords(
          "หัวตารางเขียนไว้สองแถว จึงอ่านรวมเป็นแถวเดียว", "the headings stand in two rows, which are read as one")
      case .quotes:
        FindingWords(
          "หัวตารางมีเครื่องหมายคำพูดผิดที่ อ่านโดยไม่นับเครื่องหมายนั้น",
          "quotes stand wrong in the header, which is read without them",
          advice: FindingPhrase("โปรดแก้หัวตารางในไฟล์ต้นทาง", "Correct the header where the file comes from."))
      }
    }
  }

  /// An optional column lacks, and a heading that is no column's is nearly its own.
  struct Near: FindingKind {
    static var code: FindingCode { "header.near" }
    static var label: Bilingual {
      Bilingual(thai: "หัวตารางใกล้เคียง", english: "heading nearly a column's")
    }
    static var line: FindingLine { .byFile }
    /// A heading of the column.
    let heading: String

    var words: FindingWords {
      FindingWords(
        "ไม่มีหัวตารางของคอลัมน์นี้ แต่มี \(value) ซึ่งใกล้เคียง", "no heading is this column's, but \(value) is near",
        advice: FindingPhrase(
          "หากหมายถึงคอลัมน์นี้ โปรดแก้หัวตารางเป็น “\(heading)”", "If it is meant, write “\(heading)”."),
        whenNoted: Bilingual(
          thai: "ถือว่าคอลัมน์นี้ไม่มีข้อมูลทั้งแฟ้ม", english: "The column counts as missing in the whole file."))
    }
  }

  /// The header once more among the data.
  struct Repeated: FindingKind {
    static var code: FindingCode { "header.repeated" }
    static var label: Bilingual { Bilingual(thai: "หัวตารางพิมพ์ซ้ำ", english: "header repeated") }

    var words: FindingWords { FindingWords("เป็นหัวตารางที่พิมพ์ซ้ำ", "the header once more") }
  }

  /// A header of other columns, or of the same in another order, among the data: what follows is read by it.
  struct Changed: FindingKind {
    static var code: FindingCode { "header.changed" }
    static var label: Bilingual {
      Bilingual(thai: "หัวตารางเปลี่ยนกลางแฟ้ม", english: "header changed inside the file")
    }
    static var line: FindingLine { .byFile }

    var words: FindingWords {
      FindingWords(
        "เป็นหัวตารางใหม่กลางแฟ้ม คอลัมน์หรือลำดับต่างจากเดิม ระเบียนถัดไปจึงอ่านตามหัวนี้",
        "a new header inside the file, of other columns or in another order; what follows is read by it")
    }
  }

  /// The header above the record, one among the data, lacks needed columns.
  struct Lacks: FindingKind {
    static var code: FindingCode { "header.column_missing" }
    static var label: Bilingual {
      Bilingual(thai: "หัวตารางที่เปลี่ยนขาดคอลัมน์", english: "changed header lacks a column")
    }
    let columns: [String]

    var words: FindingWords {
      FindingWords(
        "หัวตารางที่เปลี่ยนกลางแฟ้มเหนือระเบียนนี้ไม่มีคอลัมน์ “\(list: columns)”",
        "the header that changed inside the file above this record lacks “\(list: columns)”",
        advice: FindingPhrase(
          "โปรดแยกตารางนี้เป็นแฟ้มของตัวเอง หรือเติมคอลัมน์ที่ขาด",
          "Put that table into a file of its own, or add the columns."))
    }
  }
}
