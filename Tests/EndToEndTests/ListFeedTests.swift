import Foundation
import Testing

/// Pipelines of a list that read what others of it write.
@Suite("Results of one pipeline in another")
struct ListFeedTests {
  private let folder: TemporaryFolder

  private static let counts = """
    title: {th: นับ, en: Counts}
    sources: [{mark: local, about: {th: ทดสอบ, en: A test.}}]
    inputs:
      villages:
        label: {th: หมู่บ้าน, en: Villages}
        key: [village_code]
        columns:
          village_code: {type: area village}
          happy: {type: flag}
    stages:
      areas:
        rollup: villages
        area: village_code
        levels: [total, province, district]
        measures:
          villages: count()
          happy_rate: percent(happy)
    outputs:
      areas: {from: areas}
    """

  private static let ranking = """
    title: {th: อำเภอ, en: Districts}
    sources: [{mark: local, about: {th: ทดสอบ, en: A test.}}]
    inputs:
      happiness:
        label: {th: ผลรายพื้นที่, en: Results by area}
        columns:
          area_level: {type: text}
          area_code: {type: text}
          happy_rate: {type: number}
    stages:
      districts:
        derive: happiness
        where: area_level = 'district'
        columns:
          most: happy_rate >= 50
    outputs:
      districts: {from: districts, columns: [area_code, happy_rate, most]}
    """

  private static let list = """
    title: {th: รายการ, en: A list}
    pipelines:
      ranking: {inputs: {happiness: {from: counts/areas}}}
      counts: {inputs: {villages: villages*.csv}}
    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.counts, to: "rules/counts/pipeline.yaml")
    try folder.write(Self.ranking, to: "rules/ranking/pipeline.yaml")
    try folder.write(
      "village_code,happy\n34010101,1\n34010102,0\n34010103,0\n34020101,1\n", to: "data/villages.csv")
  }

  private func run(_ list: String, _ more: [String] = []) throws -> ChiwatProgram.Outcome {
    let path = try folder.write(list, to: "rules/list.yaml")
    return try ChiwatProgram.run(
      ["run", path, "--from", folder.path("data"), "--output", folder.path("out")] + more)
  }

  @Test("a pipeline reads the table that a later one of the list writes", arguments: ["1", "2", "8"])
  func feed(_ jobs: String) throws {
    let outcome = try run(Self.list, ["--jobs", jobs])
    #expect(outcome.status == 0, "\(outcome.error)")
    let files = try FolderFiles(folder.url.appending(path: "out"))
    #expect(
      files["ranking/districts.csv"].map { String(decoding: $0, as: UTF8.self) }
        == "area_code,area_name,happy_rate,most\n3401,,33.33,0\n3402,,100,1\n")
    // The other areas are told as out of scope, by the name of the table and not of a hidden folder.
    #expect(files.records("ranking/findings.csv").allSatisfy { $0["file"] == "counts/areas.csv" })
    #expect(files.records("ranking/ledger.csv").contains { $0["input"] == "happiness" })
  }

  @Test("who needs the result of a pipeline that failed is not run, and the cause is told once")
  func failed() throws {
    try folder.write("", to: "data/villages.csv")
    let outcome = try run(Self.list)
    #expect(outcome.status == 3)
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.error.contains("villages.csv (villages)"))
    #expect(try !folder.names.contains("out"))
  }

  @Test("a file named on the command line takes the place of the result")
  func given() throws {
    let file = try folder.write("area_level,area_code,happy_rate\ndistrict,4701,49.99\n", to: "own.csv")
    #expect(try run(Self.list, ["--input", "happiness=\(file)"]).status == 0)
    let files = try FolderFiles(folder.url.appending(path: "out"))
    #expect(files.records("ranking/districts.csv").map { $0["area_code"] } == ["4701"])
  }

  /// The ranking with rows that can be asked for.
  private static let keyed = ranking.replacing(
    "    columns:\n      area_level", with: "    key: [area_code]\n    columns:\n      area_level")

  /// Calls a command that looks into results.
  private func look(_ arguments: [String]) throws -> ChiwatProgram.Outcome {
    try folder.write(Self.keyed, to: "rules/ranking/pipeline.yaml")
    try folder.write(Self.list, to: "rules/list.yaml")
    return try ChiwatProgram.run(arguments + ["--from", folder.path("data"), "--lang", "en"])
  }

  @Test("explain reads what run reads, of the list and of a pipeline under it", arguments: [false, true])
  func explain(_ isUnder: Bool) throws {
    let named = isUnder ? ["ranking", "--list", folder.path("rules/list.yaml")] : ["list.yaml"]
    let outcome = try look(
      ["explain", folder.path("rules/" + named[0]), "--entity", "3401"] + named.dropFirst())
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("counts/areas.csv, line 4"))
    #expect(
      outcome.output.contains("33.33 >= 50") || outcome.output.contains("33.33 ≥ 50"), "\(outcome.output)")
    // What the other pipeline says is told where it was asked, too.
    #expect(outcome.output.contains("Counts: 3401") != isUnder)
  }

  @Test("diff reads what a list feeds the rule, of old data and of new")
  func diff() throws {
    try folder.write(Self.keyed.replacing(">= 50", with: ">= 30"), to: "old/ranking/pipeline.yaml")
    let rules = [folder.path("old/ranking"), folder.path("rules/ranking")]
    let list = ["--list", folder.path("rules/list.yaml")]
    let outcome = try look(["diff"] + rules + list)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("2 results compared, 1 moved"), "\(outcome.output)")
    let new = try folder.write("village_code,happy\n34020101,0\n34010101,0\n", to: "new.csv")
    let both = try look(["diff"] + rules + list + ["--new-input", "counts.villages=\(new)"])
    #expect(both.output.contains("2 results compared, 2 moved"), "\(both.output)\(both.error)")
    #expect(try look(["diff"] + rules).status == 2)
  }

  @Test("verify repeats a list with what it feeds, in every way")
  func verify() throws {
    try folder.write(Self.list, to: "rules/list.yaml")
    let outcome = try look(["verify", "--determinism", folder.path("rules/list.yaml"), "--jobs", "2"])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
  }

  @Test("a pipeline that is not in the list is wrong usage")
  func unlisted() throws {
    try folder.write(Self.ranking, to: "rules/other/pipeline.yaml")
    let outcome = try look([
      "explain", folder.path("rules/other"), "--entity", "3401", "--list", folder.path("rules/list.yaml"),
    ])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("the list has no pipeline 'other'"), "\(outcome.error)")
  }

  @Test(
    "what a list cannot read from is a fault with its place",
    arguments: [
      (
        "from: counts/areas", "from: count/areas", "the list runs no pipeline 'count', did you mean 'counts'?"
      ),
      ("from: counts/areas", "from: counts/area", "'counts' writes no table 'area', did you mean 'areas'?"),
      ("from: counts/areas", "from: counts", "'counts' does not fit: expected an output, PIPELINE/TABLE"),
      ("from: counts/areas", "from: ranking/districts", "'ranking' would read what comes of its own result"),
      ("villages*.csv", "{from: ranking/districts}", "'counts' would read what comes of its own result"),
    ])
  func fault(_ text: String, _ wrong: String, _ sentence: String) throws {
    let path = try folder.write(Self.list.replacing(text, with: wrong), to: "rules/list.yaml")
    let check = try ChiwatProgram.run(["check", path])
    #expect(check.status == 2)
    #expect(check.output.contains(sentence), "\(check.output)")
    #expect(try run(Self.list.replacing(text, with: wrong)).status == 2)
  }
}
