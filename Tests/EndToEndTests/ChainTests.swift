import Foundation
import Testing

/// What one rhythm writes the next one reads, without a column renamed.
@Suite("From month to quarter to year") struct ChainTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String], to output: String, status: Int32 = 0) throws -> FolderFiles {
    let target = folder.path(output)
    let run = try ChiwatProgram.run(["run"] + arguments + ["--output", target])
    #expect(run.status == status, "\(run.error)\(run.output)")
    return try FolderFiles(URL(filePath: target))
  }

  @Test("the health checks of both kinds of funds are what funds are chosen from")
  func funds() throws {
    let sample = "Samples/monthly-2563-06"
    let month = try run(
      ["Pipelines/monthly.yaml", "--from", sample, "--settings", sample + "/settings.yaml"], to: "month")
    let tables = ["savings-groups/funds.csv", "poverty-funds/funds.csv"]
    let checked = tables.map { month.records($0).count }
    let chosen = try run(
      ["Pipelines/fund-selection"] + tables.flatMap { ["--input", "funds=" + folder.path("month/" + $0)] },
      to: "quarter")
    #expect(checked == [75, 45])
    #expect(chosen.records("funds.csv").count == 120)
    #expect(chosen.records("rejects.csv").isEmpty)
  }

  @Test("who was chosen among those of low income is whose results count")
  func persons() throws {
    let sample = "Samples/yearly-2563"
    for name in ["low-income-targets", "low-income-results", "headings.yaml"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: "Pipelines/" + name), to: folder.url.appending(path: name))
    }
    let list = try folder.write(
      """
      title: {th: ผู้มีรายได้น้อย, en: Low income}
      pipelines:
        low-income-targets:
          inputs:
            households: low-income-register*.csv
            allocation: low-income-quotas*.csv
            past_villages: low-income-past-villages*.csv
            past_persons: low-income-past-persons*.csv
        low-income-results:
          inputs:
            targets: {from: low-income-targets/chosen}
            results: low-income-results*.csv
            villages: low-income-villages*.csv

      """, to: "chain.yaml")
    let files = try run([list, "--from", sample], to: "year")
    let chosen = files.records("low-income-targets/chosen.csv").count
    let persons = files.records("low-income-results/persons.csv")
    #expect(chosen > 0)
    // Those chosen that have no result are silent, not gone; results of others are counted apart.
    let states = files.records("low-income-results/completeness.csv").map { $0["state"] ?? "" }
    #expect(states.count { $0 != "not_registered" } == chosen)
    #expect(states.count { $0 != "silent" } == persons.count)
  }
}
