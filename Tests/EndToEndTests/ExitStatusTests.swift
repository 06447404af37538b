import Foundation
import Testing

/// The numbers with which a run ends are a contract, and so is which stream says what.
@Suite("Exit status")
struct ExitStatusTests {
  private static func run(_ month: SampleJob, _ options: [String]) throws -> ChiwatProgram.Outcome {
    let folder = try TemporaryFolder()
    return try ChiwatProgram.run(["run"] + month.arguments(to: folder.path("out")) + options)
  }

  @Test("a clean month ends with 0 and says so on standard output only")
  func clean() throws {
    let outcome = try Self.run(.clean, [])
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    #expect(outcome.output.split(separator: "\n").last?.hasPrefix("รายงาน: ") == true)
  }

  @Test("a quiet run prints nothing")
  func quiet() throws {
    let outcome = try Self.run(.clean, ["--quiet"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "" && outcome.error == "")
  }

  @Test(
    "rejected records end with 1 when there are more than --max-rejects; the results are there all the same",
    arguments: [([], 1), (["4"], 1), (["5"], 0), (["100"], 0), (["5%"], 1), (["5.89%"], 0), (["6%"], 0)]
      as [([String], Int32)])
  func limit(_ limit: [String], _ status: Int32) throws {
    let folder = try TemporaryFolder()
    let outcome = try ChiwatProgram.run(
      [
        "run", "Pipelines/savings-groups", "--settings", SampleJob.settings, "--quiet", "--input",
        "funds=Samples/monthly-2563-06-messy/savings-groups.csv", "--output", folder.path("out"),
      ] + limit.flatMap { ["--max-rejects", $0] })
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    let shown = limit.first ?? "0"
    #expect(
      outcome.error
        == (status == 0 ? "" : "ไม่นำมาใช้ 5 ระเบียน เกินที่ยอมได้ (--max-rejects \(shown)) สถานะ 1\n"))
    let output = try FolderFiles(folder.url.appending(path: "out"))
    #expect(try output["funds.csv"] == SampleJob.messy.output["savings-groups/funds.csv"])
  }

  @Test("files without a record end with 1, never with 0")
  func nothingRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "market_code,market_name,district_code,market_type,planned_days\n", to: "markets.csv")
    let days = try folder.write(
      "market_code,market_date,food_baht,drink_baht,clothing_baht,household_goods_baht,herb_baht,farm_baht\n",
      to: "market-days.csv")
    let outcome = try ChiwatProgram.run([
      "run", "Pipelines/market-sales", "--input", "markets=" + path, "--input", "market_days=" + days,
      "--output", folder.path("out"), "--quiet",
    ])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.error == """
        ข้อมูลเข้า market-sales.market_days (ผลการจัดตลาดรายวัน) ไม่มีระเบียนใดนำมาใช้ได้ สถานะ 1
        ข้อมูลเข้า market-sales.markets (ทะเบียนตลาดและแผน) ไม่มีระเบียนใดนำมาใช้ได้ สถานะ 1

        """)
    let manifest = try String(contentsOfFile: folder.path("out/run.json"), encoding: .utf8)
    #expect(manifest.contains("\"exit_status\" : 1"))
  }

  @Test("of several inputs the one without a record is told, in a list too", arguments: [false, true])
  func oneInputEmpty(inList: Bool) throws {
    let folder = try TemporaryFolder()
    let name = inList ? "market-days.csv" : "other.csv"
    let days = try folder.write(
      "market_code,market_date,food_baht,drink_baht,clothing_baht,household_goods_baht,herb_baht,farm_baht\n",
      to: name)
    let options =
      inList
      ? SampleJob.clean.arguments(to: folder.path("out")) + ["--input", "market-sales.market_days=" + days]
      : [
        "Pipelines/market-sales", "--input", "market_days=" + days, "--input",
        "markets=Samples/monthly-2563-06/markets.csv", "--output", folder.path("out"),
      ]
    let outcome = try ChiwatProgram.run(["run"] + options + ["--lang", "en"])
    #expect(outcome.status == 1)
    #expect(
      outcome.error == "no record of the input market-sales.market_days (Market days) was used: status 1\n")
  }

  @Test(
    "an output that cannot be written ends with 3 and says why",
    arguments: [
      ("Makefile", "Makefile ไม่ใช่โฟลเดอร์ที่เขียนผลลัพธ์แทนได้"),
      ("Makefile/out", "(Not a directory)"),
      ("/proc/out", "ไม่พบโฟลเดอร์ (No such file or directory)"),
      (
        "Sources/Tables",
        "จึงไม่เขียนทับ โปรดระบุโฟลเดอร์อื่น หรือใช้ --keep เพื่อเก็บไว้ข้างผลลัพธ์ใหม่"
      ),
    ])
  func output(_ target: String, _ message: String) throws {
    let outcome = try ChiwatProgram.run([
      "run", "Pipelines/village-levels", "--input", "assessments=Samples/monthly-2563-06/village-levels.csv",
      "--output", target,
    ])
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(outcome.error.hasSuffix(message + "\n"), "\(outcome.error)")
  }
}
