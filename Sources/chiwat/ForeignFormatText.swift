import Ingestion
import Tables

/// What a file is that is no table of text, and how its table can be had.
enum ForeignFormatText {
  static func text(_ format: ForeignFormat) -> Bilingual {
    let (thai, english) = name(format)
    let advice = advice(format)
    return Bilingual(
      thai: "แฟ้มนี้เป็น\(thai) ไม่ใช่ CSV \(advice.thai)",
      english: "this is \(english), no CSV file; \(advice.english)")
  }

  private static func name(_ format: ForeignFormat) -> (thai: String, english: String) {
    switch format {
    case .workbook:
      ("สมุดงานของโปรแกรมตารางคำนวณ เช่น Excel", "a workbook of a spreadsheet program such as Excel")
    case .archive(let name): ("แฟ้มบีบอัด (\(name))", "a packed file (\(name))")
    case .webPage: ("หน้าเว็บ (HTML)", "a web page (HTML)")
    case .xml: ("แฟ้ม XML", "an XML file")
    case .json: ("แฟ้ม JSON", "a JSON file")
    case .pdf: ("เอกสาร PDF", "a PDF document")
    case .image(let name): ("รูปภาพ (\(name))", "a picture (\(name))")
    case .document: ("เอกสารของโปรแกรมประมวลผลคำ เช่น Word", "a document of a word processor such as Word")
    case .database(let name): ("แฟ้มฐานข้อมูล (\(name))", "a database file (\(name))")
    case .program: ("โปรแกรม", "a program")
    case .binary: ("แฟ้มไบนารี", "a binary file")
    }
  }

  private static func advice(_ format: ForeignFormat) -> (thai: String, english: String) {
    switch format {
    case .workbook:
      (
        "โปรดเปิดแล้วบันทึกแผ่นงานที่ต้องการเป็น “CSV UTF-8”",
        "open it and save the sheet that is meant as “CSV UTF-8”"
      )
    case .archive: ("โปรดแตกแฟ้มแล้วระบุแฟ้ม CSV ที่อยู่ข้างใน", "unpack it and name the CSV file inside")
    case .webPage:
      (
        "หากเป็นหน้าลงชื่อเข้าใช้หรือหน้าแจ้งข้อผิดพลาด โปรดดาวน์โหลดใหม่"
          + " หากมีตารางอยู่ โปรดเปิดด้วยโปรแกรมตารางคำนวณแล้วบันทึกเป็น “CSV UTF-8”",
        "if it is a page for logging in or of an error, download the file again;"
          + " if the table is on it, open it in a spreadsheet program and save it as “CSV UTF-8”"
      )
    case .xml, .json, .database:
      ("โปรดส่งออกตารางจากระบบต้นทางเป็น “CSV UTF-8”", "export the table from where it comes as “CSV UTF-8”")
    case .pdf, .image, .document:
      (
        "โปรดขอแฟ้มข้อมูลต้นฉบับที่เป็นตาราง แล้วบันทึกเป็น “CSV UTF-8”",
        "ask for the table that it was made from, as “CSV UTF-8”"
      )
    case .program, .binary: ("โปรดตรวจว่าระบุแฟ้มถูกต้อง", "check that the right file is named")
    }
  }
}
