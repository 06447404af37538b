import Foundation
import Testing

/// Texts of several lines, line ends and byte order marks, as offices send them.
@Suite("Line breaks in files") struct LineBreakTests {
  private static let budget = "โครงการ,หน่วยงาน,รหัสอำเภอ,ปีงบประมาณ,ไตรมาส,จัดสรร,เบิกจ่าย\n"

  @Test("a text of several lines is used and written as it was, on one line where people read it")
  func text() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Self.budget + "\"โครงการ ข\n(ระยะที่ 2)\",อำเภอ ก,4701,2563,1,2000,500\n", to: "budget.csv")
    let outcome = try Self.run(
      ["Pipelines/budget-monitoring", "--input", "budget=\(path)", "--as-of", "2563-03-31"], folder)
    #expect(outcome.status == 0)
    let files = try FolderFiles(folder.url.appending(path: "out"))
    let tables = files.names.filter { $0.hasSuffix(".csv") }.map {
      String(decoding: files[$0] ?? Data(), as: UTF8.self)
    }
    #expect(tables.contains { $0.contains("\"โครงการ ข\n(ระยะที่ 2)\"") })
    #expect(!tables.contains { $0.contains("โครงการ ข (ระยะที่ 2)") })
    let report = String(decoding: files["report.md"] ?? Data(), as: UTF8.self)
    #expect(!report.contains("โครงการ ข\n"))
  }

  @Test("a long field of several lines does no harm", arguments: [1, 3, 7, 40])
  func longField(_ lines: Int) throws {
    let folder = try TemporaryFolder()
    let header = "household_id,village_code,village_name,a11,a12,a13,a21,a22,a23,a31,a32,a33\n"
    let name = Array(repeating: String(repeating: "n", count: 1500), count: lines).joined(separator: "\n")
    let path = try folder.write(header + "H1,34010101,\"\(name)\",1,1,1,1,1,1,1,1,1\n", to: "practice.csv")
    let outcome = try Self.run(["Pipelines/household-practice", "--input", "practice=\(path)"], folder)
    #expect(outcome.status == 0)
  }

  @Test("a register with trailing pipes and names of two lines loses no village")
  func pipes() throws {
    let folder = try TemporaryFolder()
    let register = try folder.write(
      "รหัสหมู่บ้าน|ชื่อหมู่บ้าน|จำนวนครัวเรือน|\n47010101|\"บ้าน ก\nหมู่ 1\"|10|\n47010102|บ้าน ข|10|\n", to: "register.csv")
    let practice = try folder.write(
      "household_id,village_code,a11,a12,a13,a21,a22,a23,a31,a32,a33\nH1,47010101,1,1,1,1,1,1,1,1,1\n",
      to: "practice.csv")
    let outcome = try Self.run(
      ["Pipelines/household-practice", "--input", "register=\(register)", "--input", "practice=\(practice)"],
      folder)
    #expect(outcome.status == 0)
    #expect(try Self.rejects(folder).count == 1)
  }

  @Test("lines that end with carriage returns, and a header behind a byte order mark, are read")
  func lineEnds() throws {
    let folder = try TemporaryFolder()
    let markets = try folder.write(
      "market_code,market_name,district_code,market_type,planned_days\r100001,ตลาด ก,4701,main,10\r",
      to: "markets.csv")
    let header =
      "\u{FEFF}market_code,market_date,food_baht,drink_baht,clothing_baht,household_goods_baht,herb_baht,farm_baht\n"
    let days = try folder.write(
      header + "100001,2563-01-05,5,5,5,5,5,5\n" + header + "100001,2563-01-06,5,5,5,5,5,5\n", to: "days.csv")
    let outcome = try Self.run(
      ["Pipelines/market-sales", "--input", "markets=\(markets)", "--input", "market_days=\(days)"], folder)
    #expect(outcome.status == 0)
    #expect(try Self.rejects(folder).count == 1)
  }

  private static func run(_ arguments: [String], _ folder: TemporaryFolder) throws -> ChiwatProgram.Outcome {
    try ChiwatProgram.run(["run"] + arguments + ["--output", folder.path("out")])
  }

  /// The lines of the rejected records, the header among them.
  private static func rejects(_ folder: TemporaryFolder) throws -> [Substring] {
    let files = try FolderFiles(folder.url.appending(path: "out"))
    return String(decoding: files["rejects.csv"] ?? Data(), as: UTF8.self).split(separator: "\n")
  }
}
