import Foundation
import Reporting
import Testing

/// An output folder is the old one or the new one, whatever happens on the way.
@Suite("Output folders")
struct OutputFolderTests {
  private static func needs(_ input: String, _ folder: TemporaryFolder) -> [String] {
    ["run", "Pipelines/household-needs", "--input", "households=" + input, "--output", folder.path("out")]
  }

  @Test("a new output replaces the old one whole")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let levels = "assessments=Samples/monthly-2563-06/village-levels.csv"
    let small = "Samples/monthly-2563-06/households.csv"
    #expect(try ChiwatProgram.run(Self.needs(small, folder)).status == 0)
    let run = ["run", "Pipelines/village-levels", "--input", levels, "--output", folder.path("out")]
    #expect(try ChiwatProgram.run(run).status == 0)
    let names = try FolderFiles(folder.url.appending(path: "out")).names
    #expect(names.contains("movements.csv"))
    #expect(!names.contains("aspects.csv"))
    #expect(try folder.names == ["out"])
  }

  @Test("a folder that is no output is refused and left alone, also one with another program's run.json")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "out/thesis.docx")
    for json in [nil, "{}"] {
      if let json { try folder.write(json, to: "out/run.json") }
      let before = try FolderFiles(folder.url)
      let outcome = try ChiwatProgram.run(Self.needs("Samples/monthly-2563-06/households.csv", folder))
      #expect(outcome.status == 3)
      #expect(outcome.error.contains("thesis.docx จึงไม่เขียนทับ"), "\(outcome.error)")
      #expect(try FolderFiles(folder.url) == before)
    }
  }

  @Test("run.json lists every file but itself with its size and hash, and a run replaces just these")
  func listed() throws {
    let folder = try TemporaryFolder()
    let run = ["run"] + SampleJob.clean.arguments(to: folder.path("out")) + ["--quiet"]
    #expect(try ChiwatProgram.run(run).status == 0)
    let files = try FolderFiles(folder.url.appending(path: "out"))
    let manifest = try RunManifest(json: #require(files["run.json"]))
    #expect(manifest.outputs.map(\.file) == files.names.filter { $0 != "run.json" })
    #expect(manifest.outputs.map(\.bytes) == manifest.outputs.map { files[$0.file]?.count })
    let sums = manifest.outputs.map { "\($0.sha256 ?? "")  \($0.file)" }.joined(separator: "\n")
    let list = try folder.write(sums, to: "sums")
    let checked = try ChiwatProgram.shell(
      "cd '\(folder.path("out"))' && sha256sum --check --strict --quiet '\(list)'")
    #expect(checked.status == 0, "\(checked.output)\(checked.error)")
    try FileManager.default.removeItem(atPath: list)
    #expect(try ChiwatProgram.run(run).status == 0)

    try folder.write("mine", to: "out/notes.txt")
    try folder.write("mine", to: "out/village-levels/workbook.xlsx")
    let report = try #require(files["market-sales/report.md"])
    try folder.write(report + Data("edited".utf8), to: "out/market-sales/report.md")
    let before = try FolderFiles(folder.url)
    let refused = try ChiwatProgram.run(run + ["--lang", "en"])
    #expect(refused.status == 3)
    #expect(refused.output == "")
    #expect(
      refused.error.contains("market-sales/report.md, notes.txt, village-levels/workbook.xlsx (3 in all)"),
      "\(refused.error)")
    #expect(try FolderFiles(folder.url) == before)

    let kept = try ChiwatProgram.run(run + ["--keep"])
    #expect(kept.status == 0)
    #expect(kept.error.contains("market-sales/report.md → market-sales/report.kept.md"), "\(kept.error)")
    let after = try FolderFiles(folder.url.appending(path: "out"))
    #expect(
      after.names
        == (files.names + ["market-sales/report.kept.md", "notes.txt", "village-levels/workbook.xlsx"])
        .sorted())
    #expect(after.only(Set(files.names)) == files)
    #expect(after["market-sales/report.kept.md"] == report + Data("edited".utf8))
  }

  @Test("an input that stands among the results, or is one, is never lost")
  func inputs() throws {
    let folder = try TemporaryFolder()
    let levels = try Data(
      contentsOf: Repository.root.appending(path: "Samples/monthly-2563-06/village-levels.csv"))
    try folder.write(levels, to: "out/areas.csv")
    let run = [
      "run", "Pipelines/village-levels", "--input", "assessments=" + folder.path("out/areas.csv"), "--output",
      folder.path("out"), "--quiet",
    ]
    let before = try FolderFiles(folder.url)
    #expect(try ChiwatProgram.run(run).status == 3)
    #expect(try FolderFiles(folder.url) == before)
    #expect(try ChiwatProgram.run(run + ["--keep"]).status == 0)
    #expect(try FolderFiles(folder.url)["out/areas.kept.csv"] == levels)
  }

  @Test("a result of 0.1.0, whose run.json names the tables alone, is replaced by the names that it wrote")
  func earlierVersion() throws {
    let folder = try TemporaryFolder()
    let run = ["run"] + SampleJob.clean.arguments(to: folder.path("out")) + ["--quiet"]
    #expect(try ChiwatProgram.run(run).status == 0)
    let path = "out/run.json"
    let json = try Data(contentsOf: folder.url.appending(path: path))
    var manifest = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
    manifest["format"] = 2
    let outputs = try #require(manifest["outputs"] as? [[String: Any]])
    manifest["outputs"] = outputs.filter { $0["rows"] != nil }.map {
      $0.filter { ["file", "rows"].contains($0.key) }
    }
    try folder.write(JSONSerialization.data(withJSONObject: manifest), to: path)
    try folder.write("mine", to: "out/village-levels/notes.txt")
    let refused = try ChiwatProgram.run(run)
    #expect(refused.status == 3)
    #expect(refused.error.contains("1 รายการ: village-levels/notes.txt จึง"), "\(refused.error)")
    try FileManager.default.removeItem(atPath: folder.path("out/village-levels/notes.txt"))
    #expect(try ChiwatProgram.run(run).status == 0)
    #expect(try FolderFiles(folder.url.appending(path: "out"))["run.json"] == json)
  }

  @Test("a table of diff is written only where there is no file")
  func differences() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      try Data(contentsOf: Repository.root.appending(path: "Samples/monthly-2563-06/village-levels.csv")),
      to: "levels.csv")
    let diff = [
      "diff", "Pipelines/village-levels", "Pipelines/village-levels", "--input", "assessments=" + input,
      "--csv",
    ]
    let before = try FolderFiles(folder.url)
    let outcome = try ChiwatProgram.run(diff + [input])
    #expect(outcome.status == 3)
    #expect(outcome.error.contains("levels.csv อยู่แล้ว"), "\(outcome.error)")
    #expect(try FolderFiles(folder.url) == before)
    #expect(try ChiwatProgram.run(diff + [folder.path("moves.csv")]).status == 0)
    #expect(try folder.names == ["levels.csv", "moves.csv"])
  }

  @Test("folders above the output are made, an empty folder is taken")
  func made() throws {
    let folder = try TemporaryFolder()
    let levels = "assessments=Samples/monthly-2563-06/village-levels.csv"
    for target in ["a/b/out", "a"] {
      let run = ["run", "Pipelines/village-levels", "--input", levels, "--output", folder.path(target)]
      #expect(try ChiwatProgram.run(run).status == (target == "a" ? 3 : 0), "\(target)")
    }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "empty"), withIntermediateDirectories: true)
    let run = ["run", "Pipelines/village-levels", "--input", levels, "--output", folder.path("empty/")]
    #expect(try ChiwatProgram.run(run).status == 0)
    #expect(try folder.names == ["a", "empty"])
  }
}
