import Foundation
import Testing

/// Villages that should have reported and have not.
@Suite("Silent units") struct SilentUnitTests {
  private let folder: TemporaryFolder
  private let reports: String

  init() throws {
    folder = try TemporaryFolder()
    reports = try folder.write(
      """
      village_code,month,households,growing_households,temples,growing_temples,schools,growing_schools
      34010101,2564-05,100,100,1,1,1,1

      """, to: "reports.csv")
  }

  private func run(_ arguments: [String], language: String) throws -> (
    screen: String, report: String, files: FolderFiles
  ) {
    let target = folder.path("out-\(language)-\(arguments.count)")
    let run = try ChiwatProgram.run(
      ["run", "Pipelines/food-security", "--input", "reports=\(reports)"] + arguments
        + ["--lang", language, "--output", target])
    #expect(run.status == 0, "\(run.error)")
    let files = try FolderFiles(URL(filePath: target))
    return (run.output, String(decoding: files["report.md"] ?? Data(), as: UTF8.self), files)
  }

  @Test(
    "they stand by name on the screen and in the first lines of the report, and no target is met without them"
  )
  func silent() throws {
    let register = try folder.write(
      "village_code\n34010101\n34010102\n34010103\n47010101\n", to: "register.csv")
    let (screen, report, files) = try run(["--input", "register=\(register)"], language: "th")
    let line = "หมู่บ้าน: รายงาน 1 จาก 4 ในทะเบียน (25.00 %) · ไม่มีรายงาน 3: 34010102, 34010103, 47010101"
    #expect(screen.contains(line))
    #expect(report.split(separator: "\n").prefix(6).contains { $0 == "- " + line })
    // Of the total and the two provinces, one of which has no report at all: households, temples and schools.
    #expect(files.records("kpi.csv").map { $0["state"] ?? "" } == Array(repeating: "not_yet_known", count: 9))
    let english = try run(["--input", "register=\(register)"], language: "en")
    #expect(
      english.screen.contains(
        "Villages: 1 of 4 in the register reported (25.00 %); no report from 3: 34010102, 34010103, 47010101")
    )
  }

  @Test("without a register it is said that shares are of those that reported")
  func withoutRegister() throws {
    let (screen, report, _) = try run([], language: "th")
    let line = "หมู่บ้าน: รายงาน 1 ไม่มีทะเบียน จึงไม่ทราบว่ามีใครไม่รายงาน ร้อยละทุกค่าคิดจากที่รายงานมาเท่านั้น"
    #expect(screen.contains(line) && report.contains(line))
  }

  @Test("explain says of a silent unit why it is one")
  func explained() throws {
    let register = try folder.write("village_code\n34010101\n34010102\n", to: "register.csv")
    let explained = try ChiwatProgram.run([
      "explain", "Pipelines/food-security", "--input", "reports=\(reports)", "--input",
      "register=\(register)", "--entity", "34010102", "--lang", "en",
    ])
    #expect(explained.status == 0, "\(explained.error)")
    #expect(explained.output.contains("in the register, and no report"))
  }
}
