import Foundation
import Testing
import Verifying

/// `verify`: a run of before repeated, and a job run in many ways.
@Suite("The command verify")
struct VerifyCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let levels = try Data(
      contentsOf: Repository.root.appending(path: "Samples/monthly-2563-06/village-levels.csv"))
    try folder.write(levels, to: "data/village-levels.csv")
    let rule = try Data(
      contentsOf: Repository.root.appending(path: "Pipelines/village-levels/pipeline.yaml"))
    try folder.write(rule, to: "rules/village-levels/pipeline.yaml")
  }

  private var data: String { folder.path("data/village-levels.csv") }
  private var rule: String { folder.path("rules/village-levels") }

  /// Runs into `out`.
  private func run(_ options: [String] = []) throws {
    let arguments = ["run", rule, "--input", "assessments=\(data)", "--output", folder.path("out")]
    let outcome = try ChiwatProgram.run(arguments + options)
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  /// Files that were named by absolute paths are looked for by name.
  private func verify(_ options: [String] = []) throws -> ChiwatProgram.Outcome {
    try folder.write("", to: "all/.keep")
    for (link, target) in [("village-levels", rule), ("village-levels.csv", data)] {
      try? FileManager.default.createSymbolicLink(
        atPath: folder.path("all/" + link), withDestinationPath: target)
    }
    return try ChiwatProgram.run(["verify", folder.path("out"), "--from", folder.path("all")] + options)
  }

  @Test("a run that nothing has changed for gives the same bytes", arguments: [[], ["--seal"]])
  func same(_ options: [String]) throws {
    try run(options + ["--param", "core_indicators=i01, i02", "--as-of", "2563-06-30", "--lang", "en"])
    let outcome = try verify(["--jobs", "2"])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    #expect(outcome.output == "ได้ผลเหมือนเดิมทุกไบต์ · the same, byte for byte\n")
    let manifest = try #require(try FolderFiles(folder.url.appending(path: "out"))["run.json"])
    let text = String(decoding: manifest, as: UTF8.self)
    #expect(text.contains("program_sha256") == !options.isEmpty)
    #expect(text.components(separatedBy: "\"path\" : \"../").count == 3)
  }

  @Test("a changed answer is told, with the file and the line that came of it")
  func changedData() throws {
    try run()
    let text = try String(contentsOfFile: data, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").dropFirst().first)
    try folder.write(
      text.replacing(line, with: line.replacing(",1", with: ",0")), to: "data/village-levels.csv")
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("แฟ้ม village-levels.csv เปลี่ยนไป · the file village-levels.csv has changed"))
    #expect(outcome.output.contains("villages.csv:2: ต่างกัน · differs"))
    #expect(outcome.output.hasSuffix("ได้ผลไม่เหมือนเดิม · not the same\n"))
  }

  @Test("a changed rule is told, whether or not it changes a result")
  func changedRule() throws {
    try run()
    let text = try String(contentsOfFile: rule + "/pipeline.yaml", encoding: .utf8)
    try folder.write(text + "\n# no change\n", to: "rules/village-levels/pipeline.yaml")
    let same = try verify()
    #expect(same.status == 0)
    #expect(same.output.hasPrefix("• เกณฑ์ village-levels เปลี่ยนไป"))
    try folder.write(
      text.replacing("level: 2, from: 17", with: "level: 2, from: 18").replacing("to: 16", with: "to: 17"),
      to: "rules/village-levels/pipeline.yaml")
    let outcome = try verify(["--format", "json"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\"the rule village-levels has changed\""))
    #expect(outcome.output.contains("\"same\" : false"))
  }

  @Test("a result that somebody has changed, added or taken away is found")
  func changedResult() throws {
    try run()
    let areas = try String(contentsOfFile: folder.path("out/areas.csv"), encoding: .utf8)
    try folder.write(areas.replacing("total", with: "all"), to: "out/areas.csv")
    try folder.write("mine", to: "out/notes.txt")
    try FileManager.default.removeItem(atPath: folder.path("out/report.md"))
    let outcome = try verify()
    #expect(outcome.status == 1)
    for line in ["areas.csv:2: ต่างกัน", "notes.txt: ไม่มีแฟ้มนี้ในครั้งใหม่", "report.md: มีเพิ่มในครั้งใหม่"] {
      #expect(outcome.output.contains(line), "\(outcome.output)")
    }
  }

  @Test(
    "files that were named by absolute paths are found again, from wherever, also when all has moved together"
  )
  func absolute() throws {
    try run()
    let root = folder.url.deletingLastPathComponent()
    let moved = folder.url.appending(path: "moved")
    for (place, from) in [(folder.url, Repository.root), (folder.url, root), (moved, root)] {
      if place == moved {
        for name in ["out", "data", "rules"] {
          try folder.write("", to: "moved/.keep")
          try FileManager.default.moveItem(
            at: folder.url.appending(path: name), to: moved.appending(path: name))
        }
      }
      let outcome = try ChiwatProgram.run(["verify", place.appending(path: "out").path], from: from)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    }
  }

  @Test("files that were named from the folder of the run are found from another")
  func relative() throws {
    let arguments = [
      "run", "rules/village-levels", "--input", "assessments=data/village-levels.csv", "--output",
      "out/levels",
    ]
    #expect(try ChiwatProgram.run(arguments, from: folder.url).status == 0)
    let outcome = try ChiwatProgram.run(["verify", folder.path("out/levels")])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
  }

  @Test("what cannot be repeated is said")
  func gone() throws {
    try run()
    try FileManager.default.removeItem(atPath: data)
    let outcome = try verify()
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("village-levels.csv is not there; name its folder with --from"))
    #expect(try ChiwatProgram.run(["verify", folder.path("data")]).status == 2)
    #expect(try ChiwatProgram.run(["verify", folder.path("a"), folder.path("b")]).status == 2)
  }

  @Test("the messy month is the same in every way of reading it")
  func month() throws {
    let outcome = try ChiwatProgram.run([
      "verify", "--determinism", "Pipelines/monthly.yaml", "--from", "Samples/monthly-2563-06-messy",
      "--settings", SampleJob.settings, "--jobs", "2",
    ])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.split(separator: "\n").count == 11)
    #expect(outcome.output.hasSuffix("ทั้ง 10 แบบได้ผลเหมือนกัน · the same in all 10 ways\n"))
  }

  @Test("what depends on the order is found: rows are compared in any order, bytes in theirs")
  func comparison() throws {
    try folder.write("a,b\n1,2\n3,4\n", to: "one/t.csv")
    try folder.write("a,b\n3,4\n1,2\n", to: "two/t.csv")
    try folder.write("x", to: "two/report.md")
    let (one, two) = (folder.path("one"), folder.path("two"))
    #expect(FolderComparison(.rows).differences(expected: one, found: two) == [])
    let bytes = FolderComparison(.bytes).differences(expected: one, found: two)
    #expect(bytes.map(\.file) == ["report.md", "t.csv"])
    #expect(bytes.map(\.kind) == [.extra, .differs])
    #expect(bytes.last?.line == 2 && bytes.last?.expected == "1,2" && bytes.last?.found == "3,4")
    try folder.write("a,b\n3,4\n1,2\n1,2\n", to: "two/t.csv")
    #expect(FolderComparison(.rows).differences(expected: one, found: two).count == 1)
  }
}
