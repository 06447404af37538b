import Foundation
import Testing

/// Area codes are held against the register that goes with the pipelines.
@Suite("Codes of areas") struct AreaCodeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ codes: [String], _ arguments: [String] = []) throws -> FolderFiles {
    let rows = codes.map { "\($0),2564-05,100,100,1,1,1,1\n" }.joined()
    let reports = try folder.write(
      "village_code,month,households,growing_households,temples,growing_temples,schools,growing_schools\n"
        + rows,
      to: "reports.csv")
    let target = folder.path("out-\(arguments.count)")
    let run = try ChiwatProgram.run(
      ["run", "Pipelines/food-security", "--input", "reports=\(reports)", "--output", target] + arguments)
    #expect(run.status == 0, "\(run.error)")
    return try FolderFiles(URL(filePath: target))
  }

  private func oddities(_ files: FolderFiles) -> [[String]] {
    files.records("findings.csv").filter { $0["code"]?.hasPrefix("area.") == true }
      .map { [$0["code"] ?? "", $0["value"] ?? "", $0["line"] ?? ""] }
  }

  /// Of one month.
  private func names(_ files: FolderFiles) -> [String] {
    files.records("areas.csv").filter { $0["month"] == "2564-05" }.map { $0["area_name"] ?? "" }
  }

  @Test("a code that no area has or had is told once, where it first stands; the rows are used")
  func unknown() throws {
    let files = try run(["34010101", "34010201", "34019801", "34019802", "00010101", "39980101"])
    #expect(
      oddities(files) == [
        ["area.unknown", "00", "6"], ["area.abolished", "340102", "3"], ["area.unknown", "340198", "4"],
        ["area.unknown", "3998", "7"],
      ])
    let told = files.records("findings.csv").map { $0["message_th"] ?? "" }
    #expect(
      told.contains { $0.contains("340102") && $0.contains("พ.ศ. 2549") && $0.contains("343102 โพนเมือง") })
    #expect(told.contains { $0.contains("340198") && $0.contains("(2 แถว)") })
    #expect(files.records("villages.csv").count == 6)
  }

  @Test("municipal communities, of a district and of a province, are no areas of the register and not odd")
  func municipal() throws {
    #expect(try oddities(run(["34019901", "34990101", "34999901"])).isEmpty)
  }

  @Test("areas have their official names, unless the office has its own")
  func names() throws {
    let official = try names(run(["34010101"]))
    #expect(official == ["-", "อุบลราชธานี", "เมืองอุบลราชธานี", "ในเมือง"])
    let own = try folder.write("area_code,area_name\n3401,อำเภอเมือง\n", to: "areas.csv")
    let named = try names(run(["34010101"], ["--areas", own]))
    #expect(named == ["-", "อุบลราชธานี", "อำเภอเมือง", "ในเมือง"])
  }

  @Test(
    "the look-ups of areas are plain lines, each with a code of its own",
    arguments: [
      ("provinces", 77), ("areas-districts", 928), ("areas-tambons", 7436), ("areas-abolished", 1583),
    ])
  func plain(name: String, rows: Int) throws {
    let file = Repository.root.appending(path: "Pipelines/reference/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == rows + 1)
    let columns = lines[0].split(separator: ",").count
    #expect(!lines.contains { $0.contains("\r") })
    // Of provinces only what stands before the quotes is looked up.
    let looked = name == "provinces" ? 2 : columns
    #expect(
      lines.allSatisfy { line in
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        return fields.count >= columns && !fields.prefix(looked).contains { $0.contains("\"") }
      })
    let codes = Set(lines.dropFirst().map { $0.prefix { $0 != "," } })
    #expect(codes.count == rows)
  }
}
