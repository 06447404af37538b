import Foundation
import Testing

/// What is wrong with a command is said on standard error, in Thai and English, before anything is read.
@Suite("Usage messages")
struct UsageMessageTests {
  /// A wrong command and what it is told.
  struct Wrong: Sendable, CustomTestStringConvertible {
    var arguments: String
    var message: String

    init(_ arguments: String, _ message: String) {
      self.arguments = arguments
      self.message = message
    }

    var testDescription: String { arguments }
  }

  private static let levels = "run Pipelines/village-levels --output OUT/out"
  private static let given = levels + " --input assessments=Samples/monthly-2563-06/village-levels.csv"
  private static let needs =
    "run Pipelines/household-needs --output OUT/out --input households=Samples/monthly-2563-06/households.csv"
  private static let both =
    given + " Pipelines/savings-groups --input funds=Samples/monthly-2563-06/savings-groups.csv"

  static let wrong = [
    Wrong(levels + " --lang fr", "chiwat: --lang ต้องเป็น th หรือ en · must be th or en, not 'fr'"),
    Wrong(
      levels + " --max-rejects few",
      "chiwat: --max-rejects ต้องเป็นจำนวนหรือร้อยละ เช่น 5 หรือ 0.5% · must be like 5 or 0.5%"),
    Wrong(
      levels + " --max-rejects=-1%",
      "chiwat: --max-rejects ต้องเป็นจำนวนหรือร้อยละ เช่น 5 หรือ 0.5% · must be like 5 or 0.5%"),
    Wrong(
      levels + " --as-of 31/06/2563",
      "chiwat: --as-of ต้องเป็นวันที่ เช่น 2563-06-30 · must be a date such as 2563-06-30, not '31/06/2563'"),
    Wrong(levels + " --jobs 0", "Error: --jobs ต้องเป็น 1 ถึง 256 · must be 1 to 256, not 0"),
    Wrong(
      given + " --encoding klingon",
      "chiwat: ไม่รู้จักรหัสอักขระ 'klingon' · unknown encoding, one of ascii, utf-8, utf-8-bom, windows-874,"
        + " utf-16le, utf-16be"),
    Wrong(
      given + " --delimiter x",
      "chiwat: ไม่รู้จักตัวคั่น 'x' · unknown delimiter, one of comma, tab, semicolon, pipe, space, spaces"),
    Wrong(
      given + " --quote backtick",
      "chiwat: ไม่รู้จักเครื่องหมายคำพูด 'backtick' · unknown quote, one of double, single"),
    Wrong(
      given + " --encoding vilage-levels.csv=utf-8",
      "chiwat: --encoding: ไม่มีแฟ้มหรือข้อมูลเข้าชื่อ 'vilage-levels.csv' · no file or input 'vilage-levels.csv'"
        + " หมายถึง 'village-levels.csv' หรือไม่ · did you mean 'village-levels.csv'?"),
    Wrong(
      given + " --delimiter assessment=tab",
      "chiwat: --delimiter: ไม่มีแฟ้มหรือข้อมูลเข้าชื่อ 'assessment' · no file or input 'assessment'"
        + " หมายถึง 'assessments' หรือไม่ · did you mean 'assessments'?"),
    Wrong(
      levels + " --input assessments",
      "chiwat: --input ต้องเขียนเป็น ชื่อ=ค่า · must be written as name=value, not 'assessments'"),
    Wrong(
      levels + " --input =a.csv",
      "chiwat: --input ต้องเขียนเป็น ชื่อ=ค่า · must be written as name=value, not '=a.csv'"),
    Wrong(
      levels + " --input asessments=a.csv",
      "chiwat: ไม่มีข้อมูลเข้าชื่อ 'asessments' · no input 'asessments'"
        + " หมายถึง 'assessments' หรือไม่ · did you mean 'assessments'?"),
    Wrong(levels + " --input zzz=a.csv", "chiwat: ไม่มีข้อมูลเข้าชื่อ 'zzz' · no input 'zzz'"),
    Wrong(
      levels + " --input savings-groups.assessments=a.csv",
      "chiwat: ไม่มีข้อมูลเข้าชื่อ 'savings-groups.assessments' · no input 'savings-groups.assessments'"
        + " หมายถึง 'assessments' หรือไม่ · did you mean 'assessments'?"),
    Wrong(
      levels,
      "chiwat: village-levels: ไม่พบแฟ้มของข้อมูลเข้า 'assessments' (ผลการประเมินหมู่บ้าน)"
        + " · no file for input 'assessments'; give --input assessments=FILE"),
    Wrong(
      "run Pipelines/monthly.yaml --from Tests --output OUT/out",
      "chiwat: household-needs: ไม่พบแฟ้มของข้อมูลเข้า 'households' (ข้อมูล จปฐ. รายครัวเรือน) ในโฟลเดอร์ Tests"
        + " · no file for input 'households'; give --input households=FILE"),
    Wrong(levels + " --input assessments=nowhere.csv", "chiwat: ไม่มีแฟ้ม nowhere.csv · no such file"),
    Wrong(
      given + " --param core_indicators",
      "chiwat: --param ต้องเขียนเป็น ชื่อ=ค่า · must be written as name=value, not 'core_indicators'"),
    Wrong(
      given + " --param core_indicator=i01",
      "--param core_indicator=i01: no parameter 'core_indicator', did you mean 'core_indicators'?"),
    Wrong(
      both + " --param nonsense=1", "--param nonsense=1: no parameter 'nonsense'"),
    Wrong(
      both + " --param savings-groups.core_indicators=i01",
      "--param savings-groups.core_indicators=i01: no parameter 'core_indicators'"),
    Wrong(
      given + " --param core_indicators=i99",
      "--param core_indicators=i99: no column 'i99' in 'assessments', did you mean 'i09'?"),
    Wrong(
      needs + " --param income_line=much",
      "--param income_line=much: 'much' does not fit: expected a number"),
    Wrong(given + " --settings nowhere.yaml", "nowhere.yaml:1:1: no such file or folder: nowhere.yaml"),
    Wrong(
      "run Pipelines/nowhere --output OUT/out",
      "Pipelines/nowhere:1:1: no such file or folder: Pipelines/nowhere"),
    Wrong(
      given + " Pipelines/village-levels/",
      "chiwat: village-levels: สั่งไปป์ไลน์นี้มากกว่าหนึ่งครั้ง · this pipeline is named more than once"),
    Wrong(
      "describe Pipelines/market-sales --template market",
      "chiwat: ไม่มีข้อมูลเข้าชื่อ 'market' · no input 'market' in market_days, markets, did you mean 'markets'?"),
    Wrong("describe Pipelines/village-levels --lang fr", "Error: --lang ต้องเป็น th หรือ en · must be th or en"),
    Wrong("describe Pipelines/nowhere", "Pipelines/nowhere:1:1: no such file or folder: Pipelines/nowhere"),
    Wrong("run Pipelines/village-levels", "Error: Missing expected argument '--output <output>'"),
    Wrong(levels + " --otput x", "Error: Unknown option '--otput'. Did you mean '--output'?"),
    Wrong("frobnicate", "Error: Unexpected argument 'frobnicate'"),
  ]

  @Test("a wrong command ends with status 2, says what is wrong, and writes nothing", arguments: wrong)
  func message(_ wrong: Wrong) throws {
    let folder = try TemporaryFolder()
    let arguments = wrong.arguments.replacing("OUT", with: folder.url.path)
    let outcome = try ChiwatProgram.run(arguments.split(separator: " ").map(String.init))
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.error.split(separator: "\n").first.map(String.init) == wrong.message)
    #expect(try folder.names == [])
  }

  @Test("faults of a definition are all told, each with its place and what may be meant")
  func definition() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      title: {th: ก, en: a}
      sources:
        - {mark: official, about: {th: ก, en: a}}
      inputs:
        days:
          label: {th: ก, en: a}
          columns:
            sales: {type: mony}
      stages:
        rows: {derive: dais, columns: {twice: sales * 2}}
      outputs:
        rows: {from: row}
      """, to: "own/pipeline.yaml")
    let outcome = try ChiwatProgram.run(["run", folder.path("own"), "--output", folder.path("out")])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(
      outcome.error.split(separator: "\n") == [
        "\(path):8:21: 'mony' is not one of answer, area district, area province, area tambon, area village, code,"
          + " date, flag, integer, money, month, number, text, code 6, did you mean 'money'?",
        "\(path):10:18: no input or stage 'dais', did you mean 'days'?",
        "\(path):12:16: no input or stage 'row', did you mean 'rows'?",
      ])
  }

  @Test("a list that names an input its pipeline does not have is refused")
  func list() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "Pipelines/village-levels"),
      to: folder.url.appending(path: "village-levels"))
    let path = try folder.write(
      """
      title: {th: ก, en: a}
      pipelines:
        village-levels: {inputs: {asessments: village-levels*.csv}}
      """, to: "list.yaml")
    let fault = "\(path):3:29: no input or stage 'asessments', did you mean 'assessments'?"
    let run = try ChiwatProgram.run(["run", path, "--from", "Samples", "--output", folder.path("out")])
    #expect(run.status == 2)
    #expect(run.error == fault + "\n")
    let check = try ChiwatProgram.run(["check", path])
    #expect(check.status == 2)
    #expect(check.output == fault + "\n")
  }

  @Test("settings of a parameter that is not there are refused, those of other pipelines are not")
  func settings() throws {
    let folder = try TemporaryFolder()
    let levels = [
      "run", "Pipelines/village-levels", "--input",
      "assessments=Samples/monthly-2563-06/village-levels.csv", "--output", folder.path("out"),
    ]
    let others = try ChiwatProgram.run(levels + ["--settings", SampleJob.settings])
    #expect(others.status == 0)
    let path = try folder.write("village-levels:\n  core_indicator: [i01]\n", to: "settings.yaml")
    let wrong = try ChiwatProgram.run(levels + ["--settings", path])
    #expect(wrong.status == 2)
    #expect(wrong.error.contains("no parameter 'core_indicator', did you mean 'core_indicators'?"))
  }

  @Test("settings of a pipeline that is nowhere are refused for a single pipeline too")
  func settingsOfNoNeighbour() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("village-level:\n  core_indicators: [i01]\n", to: "settings.yaml")
    let outcome = try ChiwatProgram.run([
      "run", "Pipelines/village-levels", "--input", "assessments=Samples/monthly-2563-06/village-levels.csv",
      "--settings", path, "--output", folder.path("out"),
    ])
    #expect(outcome.status == 2)
    #expect(
      outcome.error.hasSuffix(
        "settings.yaml:1:1: no pipeline 'village-level', did you mean 'village-levels'?\n"))
  }

  @Test("settings of a pipeline that a list does not have are refused")
  func settingsOfNoPipeline() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("savings-group:\n  level_2_from: 13\n", to: "settings.yaml")
    let outcome = try ChiwatProgram.run([
      "run", "Pipelines/monthly.yaml", "--from", "Samples/monthly-2563-06", "--settings", path, "--output",
      folder.path("out"),
    ])
    #expect(outcome.status == 2)
    #expect(outcome.error == "\(path):1:1: no pipeline 'savings-group', did you mean 'savings-groups'?\n")
  }

  @Test("one --param reaches those pipelines of a list that have the parameter")
  func parameter() throws {
    let folder = try TemporaryFolder()
    let outcome = try ChiwatProgram.run(
      ["run"] + SampleJob.clean.arguments(to: folder.path("out")) + ["--param", "income_line=30000"])
    #expect(outcome.error == "")
    #expect(outcome.status == 0)
    let changed = try FolderFiles(folder.url.appending(path: "out"))
    let names = changed.differences(from: try SampleJob.clean.output).map { $0.prefix { $0 != ":" } }
    #expect(names.contains("household-needs/areas.csv"))
    #expect(names.allSatisfy { $0.hasPrefix("household-needs/") || ["run.json", "report.md"].contains($0) })
  }
}
