import Ingestion
import Reporting
import Tables

/// The sentences for inputs that cannot be read: place, what was found, what was expected, what to do.
enum IngestionErrorText {
  static func text(_ error: IngestionError) -> Bilingual {
    let (thai, english) = sentence(error.kind, line: error.line)
    let place = error.line > 0 ? "\(error.file):\(error.line)" : error.file
    let cut = { (text: String) in text.shortened(to: longest) }
    return Bilingual(
      thai: cut("\(place) (\(error.input)): \(thai)"), english: cut("\(place) (\(error.input)): \(english)"))
  }

  /// Characters of a sentence: a header may have a million.
  private static let longest = 2_000

  private static func sentence(_ kind: IngestionError.Kind, line: Int) -> (thai: String, english: String) {
    switch kind {
    case .fileUnreadable(let reason): ("อ่านแฟ้มไม่ได้: \(reason)", "the file cannot be read: \(reason)")
    case .device:
      (
        "เป็นอุปกรณ์ของระบบ ไม่ใช่แฟ้มข้อมูล โปรดระบุแฟ้ม CSV",
        "this is a device of the system, not a file of data; name a CSV file"
      )
    case .streamTooLong(let limit):
      (
        "ข้อมูลที่ส่งเข้ามายาวเกิน \(Words.count(limit)) ไบต์ โปรดบันทึกเป็นแฟ้มแล้วระบุชื่อแฟ้ม",
        "more than \(Words.count(limit)) bytes come through the pipe; save them as a file and name it"
      )
    case .temporaryFileFailed(let reason):
      ("เขียนแฟ้มชั่วคราวไม่ได้: \(reason)", "a temporary file cannot be written: \(reason)")
    case .fileEmpty: ("แฟ้มว่าง ไม่มีระเบียน", "the file is empty")
    case .blankStart(let lines):
      (
        "\(Words.count(lines)) บรรทัดแรกว่างทั้งหมด จึงไม่ได้หาหัวตารางต่อ โปรดลบบรรทัดว่างที่ต้นแฟ้ม",
        "the first \(Words.count(lines)) lines are blank and the header was not sought further; remove them"
      )
    case .headerMissing(let guess): headerMissing(guess)
    case .headerTooLong(let limit):
      (
        "ไม่พบหัวตาราง และบรรทัดนี้ยาวเกิน \(Words.count(limit)) ไบต์ซึ่งเป็นขอบเขตของหนึ่งระเบียน อาจเป็นหัวตารางหรือไม่ใช่แฟ้ม CSV โปรดส่งออกแฟ้มใหม่",
        "no header is found, and this line has more than the \(Words.count(limit)) bytes of a record: it may be the header, or this"
          + " is no CSV file; export it anew"
      )
    case .headerDecodedTwice(let text, let repaired):
      (
        "หัวตารางถูกแปลงรหัสอักขระผิดมาก่อนบันทึก: “\(text)” น่าจะเป็น “\(repaired)” โปรดส่งออกแฟ้มใหม่จากระบบต้นทางเป็น UTF-8",
        "the headers were decoded in a wrong encoding before the file was saved: “\(text)” should be “\(repaired)”;"
          + " export the file anew as UTF-8 from where it comes"
      )
    case .headerAbsent:
      (
        "ไม่มีหัวตาราง แต่ระเบียนแรก ๆ ตรงกับลำดับคอลัมน์ที่ไปป์ไลน์ประกาศ หากใช่ โปรดระบุ --no-header พร้อมชื่อแฟ้มหรือข้อมูลเข้า",
        "there is no header, but the first records fit the declared order of the columns; if that is meant, give --no-header with the file or input"
      )
    case .declaredWidth(let fields, let needed, let columns): declaredWidth(fields, needed, columns)
    case .columnMissing(let columns, let headers): columnMissing(columns, headers)
    case .headersTooMany(let limit):
      (
        "หัวตารางเปลี่ยนกลางแฟ้มเกิน \(limit) ครั้ง โปรดแยกเป็นหลายแฟ้ม",
        "the header changes more than \(limit) times inside the file; split it into several"
      )
    case .tablesBeside(let position, let line):
      (
        "มีสองตารางวางเคียงกัน: หัวตารางทั้งชุดซ้ำตั้งแต่ช่องที่ \(position) และค่าในบรรทัดที่ \(line) ไม่ตรงกัน โปรดแยกเป็นคนละแฟ้ม",
        "two tables stand side by side: all headings stand again from column \(position) on, and in line \(line) their cells differ;"
          + " put each into a file of its own"
      )
    case .encodingUnsure(let offset):
      (
        "บอกรหัสอักขระไม่ได้จากไบต์ที่ \(offset) โปรดระบุ --encoding utf-8 หรือ windows-874",
        "the encoding cannot be told (first byte above 7F at \(offset)); give --encoding utf-8 or windows-874"
      )
    case .encodingMixed(let first, let second, let offset, let goesBack):
      encodingMixed(first, second, line: line, offset: offset, goesBack: goesBack)
    case .encodingUnsupported(let name):
      ("ไม่รองรับรหัสอักขระ \(name) โปรดบันทึกเป็น UTF-8", "encoding \(name) is not read; save the file as UTF-8")
    case .notText(let format):
      (ForeignFormatText.text(format).thai, ForeignFormatText.text(format).english)
    }
  }

  private static func encodingMixed(
    _ first: TextEncoding, _ second: TextEncoding, line: Int, offset: Int, goesBack: Bool
  ) -> (String, String) {
    let before =
      line > 1
      ? Bilingual(thai: "บรรทัด 1-\(line - 1)", english: "lines 1-\(line - 1) are")
      : Bilingual(thai: "ต้นบรรทัด 1", english: "the beginning of line 1 is")
    let again =
      goesBack
      ? Bilingual(thai: " แล้วกลับเป็น \(first.rawValue) อีก", english: ", then \(first.rawValue) again")
      : Bilingual(thai: "", english: "")
    return (
      "แฟ้มปนสองรหัสอักขระ: \(before.thai) เป็น \(first.rawValue) ตั้งแต่บรรทัด \(line) (ไบต์ที่ \(offset))"
        + " เป็น \(second.rawValue)\(again.thai) โปรดแปลงทุกส่วนเป็น UTF-8 ก่อนนำมาต่อกัน หรือแยกเป็นคนละแฟ้ม",
      "two encodings in one file: \(before.english) \(first.rawValue), from line \(line) (byte \(offset)) on it is"
        + " \(second.rawValue)\(again.english); convert all parts to UTF-8 before joining them, or keep them apart"
    )
  }

  private static func headerMissing(_ guess: [String]) -> (String, String) {
    let shown = guess.prefix(8).joined(separator: ", ")
    let thai = guess.isEmpty ? "" : " บรรทัดที่ใกล้เคียงที่สุดคือ: \(shown)"
    let english = guess.isEmpty ? "" : "; the nearest is: \(shown)"
    return (
      "ไม่พบหัวตาราง\(thai) ดูชื่อคอลัมน์ที่รู้จักด้วย chiwat describe",
      "no header is found\(english); see the known columns with chiwat describe"
    )
  }

  private static func declaredWidth(
    _ fields: Int, _ needed: Int, _ columns: [String]
  ) -> (String, String) {
    let shown = columns.prefix(12).joined(separator: ", ") + (columns.count > 12 ? ", …" : "")
    return (
      "แฟ้มไม่มีหัวตารางและมี \(fields) ช่อง แต่คอลัมน์ที่ประกาศต้องมี \(needed) ถึง \(columns.count) ช่อง: \(shown)",
      "the file has no header and \(fields) fields, the declared columns need \(needed) to \(columns.count): \(shown)"
    )
  }

  private static func columnMissing(
    _ columns: [IngestionError.MissingColumn], _ headers: [String]
  ) -> (String, String) {
    let thai = columns.map { column in
      let near = column.suggestion.map { " (ในแฟ้มมี “\($0)” หมายถึงคอลัมน์นี้หรือไม่)" } ?? ""
      return "\(column.column) = \(column.spellings.joined(separator: " | "))\(near)"
    }
    let english = columns.map { column in
      let near = column.suggestion.map { " (the file has “\($0)”: is it meant?)" } ?? ""
      return "\(column.column) = \(column.spellings.joined(separator: " | "))\(near)"
    }
    let shown = headers.prefix(12).joined(separator: ", ") + (headers.count > 12 ? ", …" : "")
    return (
      "ขาดคอลัมน์ที่จำเป็น: \(thai.joined(separator: "; ")) หัวตารางในแฟ้ม: \(shown)",
      "needed columns are missing: \(english.joined(separator: "; ")); headers of the file: \(shown)"
    )
  }

}
