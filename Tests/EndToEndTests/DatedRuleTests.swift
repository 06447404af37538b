import Foundation
import Testing

/// Parameters and rules that have versions by day.
@Suite("Dated rules")
struct DatedRuleTests {
  private let folder: TemporaryFolder

  private static let rule = """
    title: {th: รายได้, en: Income}
    sources: [{mark: local, about: {th: ทดสอบ, en: A test.}}]
    versions: {2563-10-01: pipeline-2564.yaml}
    period: {from: households, column: surveyed_on}
    parameters:
      line:
        type: number
        default: 20
        versions: {2560-01-01: 30}
        label: {th: เกณฑ์รายได้, en: Income line}
    inputs:
      households:
        label: {th: ครัวเรือน, en: Households}
        key: [household_id]
        columns:
          household_id: {type: text}
          income: {type: number}
          surveyed_on: {type: date}
    stages:
      poor:
        derive: households
        columns:
          is_poor: income < line
    outputs:
      poor: {from: poor, columns: [household_id, is_poor]}
    """

  /// The rule since 1 October 2563: at the line counts too.
  private static let later = rule.replacing("versions: {2563-10-01: pipeline-2564.yaml}\n", with: "")
    .replacing("income < line", with: "income <= line")

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.rule, to: "income/pipeline.yaml")
    try folder.write(Self.later, to: "income/pipeline-2564.yaml")
  }

  /// Incomes of 19, 20, 29, 30 and 31 on a day, and which of them are below the line.
  private func poor(on days: [String], _ more: [String] = []) throws -> (
    outcome: ChiwatProgram.Outcome, poor: [String]
  ) {
    let rows = [19, 20, 29, 30, 31].enumerated().map { "\($1),\($1),\(days[$0 % days.count])\n" }
    let file = try folder.write("household_id,income,surveyed_on\n" + rows.joined(), to: "households.csv")
    let outcome = try ChiwatProgram.run(
      ["run", folder.path("income"), "--input", "households=\(file)", "--output", folder.path("out")] + more)
    guard outcome.status == 0 else { return (outcome, []) }
    let records = try FolderFiles(folder.url.appending(path: "out")).records("poor.csv")
    return (outcome, records.filter { $0["is_poor"] == "1" }.compactMap { $0["household_id"] })
  }

  @Test(
    "the days of the data choose the version of the parameter and of the rule",
    arguments: [
      ("31/12/2559", ["19"]), ("01/01/2560", ["19", "20", "29"]), ("30/09/2563", ["19", "20", "29"]),
      ("01/10/2563", ["19", "20", "29", "30"]), ("", ["19", "20", "29", "30"]),
    ])
  func period(_ day: String, _ expected: [String]) throws {
    #expect(try poor(on: [day]).poor == expected)
    let report = try FolderFiles(folder.url.appending(path: "out"))["report.md"]
    let text = String(decoding: report ?? Data(), as: UTF8.self)
    #expect(text.contains(day.isEmpty ? "จึงใช้ฉบับล่าสุด" : "เลือกฉบับตามวันที่"))
    #expect(text.contains("pipeline-2564.yaml") == (expected.count == 4))
  }

  @Test(
    "--as-of chooses whatever the data's days are",
    arguments: [("2559-12-31", 1), ("2563-09-30", 3), ("2020-10-01", 4)])
  func asOf(_ day: String, _ count: Int) throws {
    #expect(try poor(on: ["30/06/2550", "30/06/2565"], ["--as-of", day]).poor.count == count)
  }

  @Test("data under several versions are refused with their days")
  func spread() throws {
    let outcome = try poor(on: ["30/09/2563", "01/10/2563"]).outcome
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("income: ข้อมูลตั้งแต่ 2020-09-30 ถึง 2020-10-01 อยู่ในเกณฑ์หลายฉบับ"))
    #expect(outcome.error.contains("choose with --as-of"))
    #expect(try poor(on: ["01/01/2560", "30/09/2563"]).outcome.status == 0)
  }

  @Test("a value that a run sets holds in every version")
  func set() throws {
    #expect(try poor(on: ["31/12/2559"], ["--param", "line=31"]).poor.count == 4)
  }

  @Test("check looks into every version")
  func check() throws {
    #expect(try ChiwatProgram.run(["check", folder.path("income")]).status == 0)
    try folder.write(Self.later.replacing("income <=", with: "incom <="), to: "income/pipeline-2564.yaml")
    let outcome = try ChiwatProgram.run(["check", folder.path("income")])
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("pipeline-2564.yaml:22:16:"), "\(outcome.output)")
    #expect(outcome.output.contains("did you mean 'income'?"))
  }

  @Test(
    "what is wrong in versions is told with its place",
    arguments: [
      ("2563-10-01: p", "2563: p", "3:12: '2563' does not fit: expected a date such as 2563-10-01"),
      ("pipeline-2564.yaml", "pipeline-2565.yaml", "3:24: no such file or folder: "),
      ("column: surveyed_on", "column: income", "4:36: column 'income' is of type number, expected date"),
      (
        "from: households,", "from: household,",
        "4:16: no input or stage 'household', did you mean 'households'?"
      ),
      ("2560-01-01: 30", "2560-01-01: x", "9:28: 'x' does not fit: expected a number"),
    ])
  func faults(_ text: String, _ wrong: String, _ expected: String) throws {
    try folder.write(Self.rule.replacing(text, with: wrong), to: "income/pipeline.yaml")
    let outcome = try ChiwatProgram.run(["check", folder.path("income")])
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("pipeline.yaml:" + expected), "\(outcome.output)")
  }
}
