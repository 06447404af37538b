import ArgumentParser
import Ingestion

/// The options that name data and values, for every command that reads.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("input"),
    help: ArgumentHelp(
      "แฟ้มของข้อมูลเข้า (ระบุซ้ำได้ - คือ standard input) · A file of an input; repeat for several; - is standard input.",
      valueName: "name=file"))
  var inputs: [String] = []

  @Option(help: "โฟลเดอร์ที่มีแฟ้มตามรายการ · The folder that holds the files a list names.")
  var from: String?

  @Option(
    name: .customLong("param"),
    help: ArgumentHelp("กำหนดค่าพารามิเตอร์ · Sets a parameter.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(
    help:
      "ขอบเขตของข้อมูล: country คือทั้งประเทศ จึงตัดสินเป้าหมายระดับประเทศ · What the data are of: country judges targets of the whole country (else the registers tell)."
  )
  var scope: String?

  @Option(help: "แฟ้มค่าที่ตั้งไว้ (YAML) · A file of parameter values by pipeline (YAML).")
  var settings: String?

  @Option(help: "แฟ้มทะเบียนชื่อพื้นที่ · A register of area names (area_code, area_name).")
  var areas: String?

  @Option(
    help: "วันที่อ้างอิง เช่น 2563-06-30 · The day that deadlines are measured at and versions of a rule chosen by."
  )
  var asOf: String?

  @Option(help: "จำนวนเธรด (ค่าเริ่มต้น: จำนวนคอร์) · Threads (default: cores).")
  var jobs: Int?

  @Option(help: "ภาษา th หรือ en · Language.")
  var lang: String = "th"

  @Option(
    name: .customLong("encoding"),
    help: ArgumentHelp(
      "รหัสอักขระของแฟ้ม เช่น windows-874 เมื่อระบบไม่แน่ใจ หรือของแฟ้มเดียว (ระบุซ้ำได้) · Encoding of all files or of one, when it cannot be told.",
      valueName: "[file=]encoding"))
  var encodings: [String] = []

  @Option(
    name: .customLong("delimiter"),
    help: ArgumentHelp(
      "ตัวคั่นของทุกแฟ้มหรือของแฟ้มเดียว (ระบุซ้ำได้): \(Dialect.Key.delimiter.values.joined(separator: ", ")) · Delimiter of all files or of one (default: found).",
      valueName: "[file=]delimiter"))
  var delimiters: [String] = []

  @Option(
    name: .customLong("quote"),
    help: ArgumentHelp(
      "เครื่องหมายคำพูดของทุกแฟ้มหรือของแฟ้มเดียว (ระบุซ้ำได้): double หรือ single · Quotes of all files or of one: double or single (default: found).",
      valueName: "[file=]quote"))
  var quotes: [String] = []

  @Option(
    name: .customLong("no-header"),
    help: ArgumentHelp(
      "แฟ้มหรือข้อมูลเข้าที่ไม่มีหัวตาราง คอลัมน์เรียงตามที่ไปป์ไลน์ประกาศ (ระบุซ้ำได้) · A file or input without a header, its columns in the declared order; repeat for several.",
      valueName: "file"))
  var headless: [String] = []

  @Option(name: .customLong("header"), help: .hidden)
  var headers: [String] = []

  /// What is set by options: pipelines with targets of the whole country have a parameter `scope`.
  var allParameters: [String] { parameters + (scope.map { ["scope=\($0)"] } ?? []) }

  /// What the options say of how files are written: a value for all files, or FILE=VALUE for one.
  var dialects: [(key: Dialect.Key, text: String)] {
    let none = headless.map { "\($0)=\(Dialect.HeaderRow.absent.rawValue)" }
    return encodings.map { (.encoding, $0) } + delimiters.map { (.delimiter, $0) }
      + quotes.map { (.quote, $0) }
      + (headers + none).map { (.header, $0) }
  }

  @Flag(help: "ปิดบังหมายเลขโทรศัพท์ด้วย · Masks telephone numbers too.")
  var maskTelephones = false

  @Flag(help: "ไม่ใช้สี · No colours.")
  var noColor = false

  func validate() throws {
    if let jobs, !(1...ReadLimits.jobs).contains(jobs) {
      throw ValidationError(
        "--jobs ต้องเป็น 1 ถึง \(ReadLimits.jobs) · must be 1 to \(ReadLimits.jobs), not \(jobs)")
    }
  }
}

/// The options of commands that print a page and write no folder.
struct PageOptions: ParsableArguments {
  @Option(help: "text, json หรือ markdown · text, json or markdown.")
  var format: PageFormat = .text
}

/// The option of commands that look at single pipelines of a list.
struct ListOption: ParsableArguments {
  @Option(
    help:
      "รายการที่บอกว่าข้อมูลเข้าของไปป์ไลน์มาจากแฟ้มหรือผลของไปป์ไลน์ใด · The list that says from which files and other pipelines the inputs come."
  )
  var list: String?
}

/// How a page is printed.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown
}
