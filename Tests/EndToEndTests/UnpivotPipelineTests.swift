import Foundation
import Testing

/// Budgets with their months side by side, as offices send them.
@Suite struct UnpivotPipelineTests {
  private static let pipeline = """
    title: {th: งบรายเดือน, en: Budgets by month}
    sources:
      - mark: local
        about: {th: ทดสอบ, en: test}
    inputs:
      budgets:
        label: {th: งบ, en: Budgets}
        key: [code]
        columns:
          code: {type: text, need: filled}
          m01..m03: {type: money}
    stages:
      months:
        unpivot: budgets
        of: m01..m03
        label: month
        as: paid_baht
        names: {m01: 2562-10, m02: 2562-11, m03: 2562-12}
      totals:
        rollup: months
        by: [month]
        measures:
          paid_baht: sum(paid_baht)
          known: count(present(paid_baht))
    outputs:
      months: {from: months}
      totals: {from: totals}
    """

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a stage from YAML alone: run and explain know it")
  func run() throws {
    let rules = try folder.write(Self.pipeline, to: "p/pipeline.yaml")
    let budgets = try folder.write("code,m01,m02,m03\nA1,\"1,000.50\",20,\nA2,5,0,7\n", to: "b.csv")
    let run = try ChiwatProgram.run(
      ["run", rules, "--input", "budgets=\(budgets)", "--output", folder.path("out")])
    #expect(run.status == 0, "\(run.error)")
    let files = try FolderFiles(folder.url.appending(path: "out"))
    let totals = String(decoding: files["totals.csv"] ?? Data(), as: UTF8.self).split(separator: "\n")
    #expect(
      totals.map { $0.filter { $0 != "\r" } } == [
        "month,paid_baht,known", "2562-10,1005.50,2", "2562-11,20.00,2", "2562-12,7.00,1",
      ])
    let explained = try ChiwatProgram.run(
      ["explain", rules, "--input", "budgets=\(budgets)", "--entity", "A2", "--lang", "en"])
    #expect(explained.status == 0, "\(explained.error)")
    #expect(explained.output.contains("2562-11"))
  }

  @Test("a column of another type, and names that are not those of the columns, are faults")
  func faults() throws {
    let wrong = Self.pipeline.replacing("m03: 2562-12", with: "m04: 2562-12")
      .replacing("of: m01..m03", with: "of: [m01, m02, code]")
    let check = try ChiwatProgram.run(["check", try folder.write(wrong, to: "p/pipeline.yaml")])
    #expect(check.status == 2)
    for fault in [
      "column 'code' is of type text, expected number", "no column 'm04' in 'of'", "'names' lacks 'code'",
    ] {
      #expect((check.output + check.error).contains(fault))
    }
  }
}
