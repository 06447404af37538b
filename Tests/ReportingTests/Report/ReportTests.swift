import Tables
import Testing

@testable import Reporting

@Suite struct ReportTests {
  static var report: Report {
    var report = Report(
      title: Bilingual(thai: "รายงานสรุประดับหมู่บ้าน", english: "Village levels: summary"))
    report.asOf = Day(year: 2020, month: 9, day: 30)
    report.highlights = [Bilingual(thai: "หมู่บ้าน 2 แห่ง อยู่ระดับ 3", english: "2 villages are at level 3")]
    report.sources = [
      Report.SourceDigest(
        subject: Bilingual(thai: "ตัวชี้วัด 23 ข้อ", english: "23 indicators"), mark: .official,
        citation: Bilingual(thai: "เอกสาร 003 บรรทัด 743-749", english: "document 003, lines 743-749")),
      Report.SourceDigest(
        subject: Bilingual(thai: "ข้อหลัก", english: "core indicators"), mark: .unverified,
        citation: Bilingual(thai: "", english: "")),
    ]
    report.inputs = [
      Report.InputDigest(
        input: Bilingual(thai: "ผลประเมิน", english: "assessments"), file: "รอบ_1.csv", encoding: "UTF-8",
        delimiter: ",",
        read: 1200, used: 1195, rejected: 3, setAside: 2),
      Report.InputDigest(
        input: Bilingual(thai: "ผลประเมิน", english: "assessments"), file: "b|2.csv", encoding: "windows-874",
        delimiter: "|", read: 5, used: 5, rejected: 0, setAside: 0),
    ]
    report.sections = [
      Report.Section(
        title: Bilingual(thai: "ผลตามอำเภอ", english: "Districts"),
        text: Bilingual(thai: "เรียงตามอัตราผ่าน", english: "By pass rate"), table: districts),
      Report.Section(
        title: Bilingual(thai: "อำเภอที่ตก", english: "Districts that fell"),
        table: TableView(table: Table(schema: districts.table.schema))),
    ]
    report.gaps = [Bilingual(thai: "หมู่บ้าน 4 แห่ง ไม่มีรอบที่ 2", english: "4 villages have no second round")]
    let place = Finding.Place(input: "assessments", file: "รอบ_1.csv", record: 3, line: 4)
    report.findings = [
      Report.FindingDigest(
        outcome: .setAside, count: 2, example: Finding(BlankLine(), .setAside, at: place)
      ),
      Report.FindingDigest(
        outcome: .noted, count: 1500,
        example: Finding(Dash(), .noted, at: place, column: "i05", value: "-")),
      Report.FindingDigest(
        outcome: .rejected, count: 3,
        example: Finding(Short(expected: 25, found: 24), .rejected, at: place)),
    ]
    report.maskedCells = 2
    report.parameters = [
      Report.ParameterDigest(
        name: "income_line", label: Bilingual(thai: "เส้นรายได้", english: "income line"), value: "32000",
        defaultValue: "38000"),
      Report.ParameterDigest(
        name: "core_indicators", value: "", defaultValue: "",
        note: Bilingual(thai: "ยังไม่มีรายการข้อหลัก", english: "the core list is not public")),
    ]
    report.outputs = [
      Report.OutputDigest(
        file: "levels.csv", contents: Bilingual(thai: "ระดับรายหมู่บ้าน", english: "levels of villages"),
        rows: 1195),
      Report.OutputDigest(
        file: "run.json", contents: Bilingual(thai: "บันทึกการเรียก", english: "record of the run")),
    ]
    return report
  }

  static var districts: TableView {
    TableView(
      table: Table(
        [
          ColumnSchema("area_code", .code), ColumnSchema("villages", .number, decimals: 0),
          ColumnSchema("pass_rate", .number, decimals: 2),
        ],
        rows: [
          [.code(Code("3001") ?? .empty), .number(Number(1200)), .number(Number("66.665") ?? .zero)],
          [.code(Code("3099") ?? .empty), .number(Number(0)), .absent(.notApplicable)],
          [.code(Code("3003") ?? .empty), .number(Number(1)), .number(Number(0))],
        ]),
      labels: [
        "area_code": Bilingual(thai: "อำเภอ", english: "District"),
        "villages": Bilingual(thai: "หมู่บ้าน", english: "Villages"),
      ], valueLabels: ["area_code": ["3001": Bilingual(thai: "เมือง", english: "Mueang")]], rowLimit: 2,
      fileName: "areas.csv")
  }

  @Test func `The Thai report reads as pinned`() {
    let text = Self.report.markdown(.thai)
    #expect(text == Self.thai)
  }

  @Test func `The English report reads as pinned`() {
    #expect(Self.report.markdown(.english) == Self.english)
  }

  @Test func `Every table is well-formed: each line has as many cells as its head`() {
    for language in Language.allCases {
      var width: Int?
      for line in Self.report.markdown(language).split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          width = nil
          continue
        }
        let cells = line.replacing("\\|", with: "").split(separator: "|", omittingEmptySubsequences: false)
          .count
        #expect(cells == width ?? cells)
        width = cells
      }
    }
  }

  @Test func `A report of nothing is a title, and says that all was used`() {
    #expect(
      Report(title: Bilingual(thai: "ก", english: "Title")).markdown(.english) == """
        # Title

        ## What was set aside, and remarks

        Every record was used, and there is nothing to remark.

        """)
  }

  @Test func `Records that do not add up are said so`() {
    var report = Self.report
    report.inputs[0].used -= 1
    #expect(report.markdown(.thai).contains("**จำนวนระเบียนไม่ตรงกัน**"))
    #expect(!report.markdown(.thai).contains("ทุกระเบียนที่อ่านมีที่ไปครบ"))
  }

  @Test func `More than twenty kinds of findings are cut, and the rest counted`() {
    var report = Report(title: Bilingual(thai: "ก", english: "Title"))
    report.findings = (1...23).map {
      Report.FindingDigest(
        outcome: .noted, count: $0, example: Finding(BlankLine(), .noted, at: Finding.Place(input: "i")))
    }
    let text = report.markdown(.english)
    #expect(text.contains("And 3 more kinds. All of them are in rejects.csv"))
    #expect(text.split(separator: "\n").count { $0.contains("| used, with a note |") } == 20)
  }

  @Test func `Citizen numbers are masked wherever they stand`() {
    var report = Self.report
    let text = Bilingual(thai: "เลข \(citizenNumber)", english: "number \(citizenNumber)")
    report.title = text
    report.highlights = [text]
    report.gaps = [text]
    report.inputs[0].file = citizenNumber
    report.parameters[0].value = citizenNumber
    report.sections[0].title = text
    report.sections[0].text = text
    report.sections[0].table?.labels["villages"] = text
    report.sections[0].table?.valueLabels["area_code"] = ["3001": text]
    for language in Language.allCases { #expect(!report.markdown(language).contains(citizenNumber)) }
  }

  @Test(arguments: SourceMark.allCases)
  func `Every mark is explained, and only the official one is called so`(
    _ mark: SourceMark
  ) {
    #expect(!mark.explanation.thai.isEmpty && !mark.explanation.english.isEmpty)
    #expect((mark.label == SourceMark.official.label) == (mark == .official))
  }
}
