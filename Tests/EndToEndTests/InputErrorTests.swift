import Foundation
import Testing

/// An input that cannot be read stops the run with a sentence on standard error and leaves the old output.
@Suite("Inputs that cannot be read")
struct InputErrorTests {
  /// A file and what is said of it.
  struct Unreadable: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var thai: String
    var english: String

    init(_ name: String, _ bytes: some Sequence<UInt8>, _ thai: String, _ english: String) {
      self.name = name
      self.bytes = Array(bytes)
      self.thai = thai
      self.english = english
    }

    var testDescription: String { name }
  }

  private static let header =
    "village_code,round," + (1...23).map { ($0 < 10 ? "i0" : "i") + String($0) }.joined(separator: ",")

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  static let files = [
    Unreadable(
      "empty.csv", [], "empty.csv (assessments): แฟ้มว่าง ไม่มีระเบียน",
      "empty.csv (assessments): the file is empty"),
    Unreadable(
      "blank.csv", "\r\n\r\n".utf8, "blank.csv (assessments): แฟ้มว่าง ไม่มีระเบียน",
      "blank.csv (assessments): the file is empty"),
    Unreadable(
      "other.csv", "ก,ข,ค\n1,2,3\n".utf8,
      "other.csv:1 (assessments): ไม่พบหัวตาราง บรรทัดที่ใกล้เคียงที่สุดคือ: ก, ข, ค ดูชื่อคอลัมน์ที่รู้จักด้วย chiwat describe",
      "other.csv:1 (assessments): no header is found; the nearest is: ก, ข, ค; see the known columns with chiwat describe"
    ),
    Unreadable(
      "endless.csv", ("\"" + String(repeating: "x", count: 1_200_000)).utf8,
      "endless.csv:1 (assessments): ไม่พบหัวตาราง และบรรทัดนี้ยาวเกิน 1,048,576 ไบต์ซึ่งเป็นขอบเขตของหนึ่งระเบียน"
        + " อาจเป็นหัวตารางหรือไม่ใช่แฟ้ม CSV โปรดส่งออกแฟ้มใหม่",
      "endless.csv:1 (assessments): no header is found, and this line has more than the 1,048,576 bytes of a record:"
        + " it may be the header, or this is no CSV file; export it anew"),
    Unreadable(
      "missing.csv", (header.replacing("round", with: "ครังที่").replacing(",i23", with: "") + "\n").utf8,
      "missing.csv:1 (assessments): ขาดคอลัมน์ที่จำเป็น: round = ครั้งที่ | รอบ | รอบที่"
        + " (ในแฟ้มมี “ครังที่” หมายถึงคอลัมน์นี้หรือไม่); i23 = ตัวชี้วัดที่ 23 | ข้อ 23"
        + " หัวตารางในแฟ้ม: village_code, ครังที่, i01, i02, i03, i04, i05, i06, i07, i08, i09, i10, …",
      "missing.csv:1 (assessments): needed columns are missing: round = ครั้งที่ | รอบ | รอบที่"
        + " (the file has “ครังที่”: is it meant?); i23 = ตัวชี้วัดที่ 23 | ข้อ 23;"
        + " headers of the file: village_code, ครังที่, i01, i02, i03, i04, i05, i06, i07, i08, i09, i10, …"),
    Unreadable(
      "unsure.csv", Array("\(header)\n34010101,1,".utf8) + [0x81, 0xFE, 0x9D, 0xE9, 0xFD, 0xFC, 0x0A],
      "unsure.csv:2 (assessments): บอกรหัสอักขระไม่ได้จากไบต์ที่ 122 โปรดระบุ --encoding utf-8 หรือ windows-874",
      "unsure.csv:2 (assessments): the encoding cannot be told (first byte above 7F at 122);"
        + " give --encoding utf-8 or windows-874"),
    Unreadable(
      "mixed.csv", Array("\(header)\nมะลิ,1,\n".utf8) + [0xC1, 0xD0, 0xC5, 0xD4, 0x2C, 0x31, 0x0A],
      "mixed.csv:3 (assessments): แฟ้มปนสองรหัสอักขระ: บรรทัด 1-2 เป็น utf-8 ตั้งแต่บรรทัด 3 (ไบต์ที่ 127)"
        + " เป็น windows-874 โปรดแปลงทุกส่วนเป็น UTF-8 ก่อนนำมาต่อกัน หรือแยกเป็นคนละแฟ้ม",
      "mixed.csv:3 (assessments): two encodings in one file: lines 1-2 are utf-8, from line 3 (byte 127) on it is"
        + " windows-874; convert all parts to UTF-8 before joining them, or keep them apart"),
    Unreadable(
      "sheet.csv", Array("PK\u{3}\u{4}".utf8) + Array("[Content_Types].xml xl/workbook.xml".utf8),
      "sheet.csv (assessments): แฟ้มนี้เป็นสมุดงานของโปรแกรมตารางคำนวณ เช่น Excel ไม่ใช่ CSV"
        + " โปรดเปิดแล้วบันทึกแผ่นงานที่ต้องการเป็น “CSV UTF-8”",
      "sheet.csv (assessments): this is a workbook of a spreadsheet program such as Excel, no CSV file;"
        + " open it and save the sheet that is meant as “CSV UTF-8”"),
    Unreadable(
      "page.csv", "<html><body>404</body></html>\n".utf8,
      "page.csv (assessments): แฟ้มนี้เป็นหน้าเว็บ (HTML) ไม่ใช่ CSV หากเป็นหน้าลงชื่อเข้าใช้หรือหน้าแจ้งข้อผิดพลาด"
        + " โปรดดาวน์โหลดใหม่ หากมีตารางอยู่ โปรดเปิดด้วยโปรแกรมตารางคำนวณแล้วบันทึกเป็น “CSV UTF-8”",
      "page.csv (assessments): this is a web page (HTML), no CSV file; if it is a page for logging in or of an error,"
        + " download the file again; if the table is on it, open it in a spreadsheet program and save it as “CSV UTF-8”"
    ),
    Unreadable(
      "pack.csv", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0],
      "pack.csv (assessments): แฟ้มนี้เป็นแฟ้มบีบอัด (gzip) ไม่ใช่ CSV โปรดแตกแฟ้มแล้วระบุแฟ้ม CSV ที่อยู่ข้างใน",
      "pack.csv (assessments): this is a packed file (gzip), no CSV file; unpack it and name the CSV file inside"
    ),
    Unreadable(
      "utf-32.csv", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0],
      "utf-32.csv (assessments): ไม่รองรับรหัสอักขระ UTF-32 โปรดบันทึกเป็น UTF-8",
      "utf-32.csv (assessments): encoding UTF-32 is not read; save the file as UTF-8"),
  ]

  @Test(
    "the sentence names the file, what was found and what to do; the old output stays", arguments: files,
    ["th", "en"])
  func sentence(_ file: Unreadable, _ language: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(file.bytes, to: file.name)
    let outcome = try Self.run(["assessments=" + path], into: folder, ["--lang", language])
    #expect(outcome.error == (language == "th" ? file.thai : file.english) + "\n")
  }

  @Test("a folder in place of a file is told with the system's reason")
  func folderAsFile() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.run(["assessments=Samples"], into: folder)
    #expect(outcome.error == "Samples (assessments): อ่านแฟ้มไม่ได้: Is a directory\n")
  }

  @Test("a temporary file that cannot be made is told")
  func temporaryFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0xFF, 0xFE] + Self.utf16(Self.header + "\n"), to: "utf-16.csv")
    let outcome = try Self.run(
      ["assessments=" + path], into: folder, environment: ["TMPDIR": folder.path("nowhere")])
    #expect(
      outcome.error == "utf-16.csv (assessments): เขียนแฟ้มชั่วคราวไม่ได้: No such file or directory\n")
  }

  @Test("a register of names that cannot be read stops the run too")
  func areas() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.run(
      ["assessments=Samples/monthly-2563-06/village-levels.csv"], into: folder, ["--areas", "Samples"])
    #expect(outcome.error == "Samples (areas): อ่านแฟ้มไม่ได้: Is a directory\n")
  }

  @Test("one run names every file that has to be mended")
  func several() throws {
    let folder = try TemporaryFolder()
    let month = folder.url.appending(path: "month")
    try FileManager.default.copyItem(at: SampleJob.clean.folder, to: month)
    for name in ["households.csv", "village-register.csv", "markets.csv"] {
      try folder.write("", to: "month/" + name)
    }
    let outcome = try ChiwatProgram.run([
      "run", "Pipelines/monthly.yaml", "--from", month.path, "--output", folder.path("out"),
    ])
    #expect(outcome.status == 3)
    #expect(
      outcome.error.split(separator: "\n") == [
        "households.csv (households): แฟ้มว่าง ไม่มีระเบียน", "village-register.csv (register): แฟ้มว่าง ไม่มีระเบียน",
        "markets.csv (markets): แฟ้มว่าง ไม่มีระเบียน",
      ])
  }

  /// Runs village-levels over an old output and expects status 3, nothing on standard output, nothing changed.
  private static func run(
    _ inputs: [String], into folder: TemporaryFolder, _ more: [String] = [],
    environment: [String: String] = [:]
  ) throws -> ChiwatProgram.Outcome {
    let levels = "assessments=Samples/monthly-2563-06/village-levels.csv"
    _ = try Run.files(
      ["Pipelines/village-levels", "--input", levels], output: folder.url.appending(path: "out"))
    let before = try FolderFiles(folder.url)
    let outcome = try ChiwatProgram.run(
      ["run", "Pipelines/village-levels", "--output", folder.path("out")]
        + inputs.flatMap { ["--input", $0] } + more, environment: environment)
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(try FolderFiles(folder.url) == before)
    return outcome
  }
}
