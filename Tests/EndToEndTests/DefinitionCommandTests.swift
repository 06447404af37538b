import ArgumentParser
import Foundation
import Testing

@testable import chiwat

/// `check`, `describe` and the help texts.
@Suite("Definition commands")
struct DefinitionCommandTests {
  /// The shipped pipelines, by folder.
  static let pipelines: [String] = {
    let folder = Repository.root.appending(path: "Pipelines")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter {
      FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/pipeline.yaml").path)
    }
  }()

  @Test("the month's pipelines are all there")
  func shipped() {
    #expect(Set(Self.pipelines).isSuperset(of: MessyMonthTests.pipelines.values))
  }

  @Test("no shipped definition has a fault")
  func check() throws {
    let paths = Self.pipelines.map { "Pipelines/" + $0 } + ["Pipelines/monthly.yaml"]
    let outcome = try ChiwatProgram.run(["check"] + paths)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("\(paths.count)"))
    // What else stands in the folder, as "Pipelines/*" names it, is passed over.
    let everything = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path + "/Pipelines")
    #expect(try ChiwatProgram.run(["check"] + everything.sorted().map { "Pipelines/" + $0 }).status == 0)
    let json = try ChiwatProgram.run(["check", "--format", "json"] + paths)
    #expect(json.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: String]] == [])
  }

  @Test("describe shows inputs, outputs and sources in both languages", arguments: pipelines, ["th", "en"])
  func text(_ pipeline: String, _ language: String) throws {
    let outcome = try ChiwatProgram.run(["describe", "Pipelines/" + pipeline, "--lang", language])
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    #expect(outcome.output.contains("(\(pipeline))"))
    #expect(outcome.output.contains(language == "th" ? "แฟ้มผลลัพธ์" : "Outputs"))
    #expect(outcome.output.contains(".csv"))
  }

  @Test("describe as JSON says what a run then reads and writes", arguments: pipelines)
  func json(_ pipeline: String) throws {
    struct Description: Decodable {
      struct Input: Decodable {
        struct Column: Decodable { var name: String }
        var name: String
        var key: [String]
        var columns: [Column]
      }
      struct Output: Decodable {
        var file: String
        var columns: [String]
      }
      var name: String
      var inputs: [Input]
      var outputs: [Output]
    }
    let outcome = try ChiwatProgram.run(["describe", "Pipelines/" + pipeline, "--format", "json"])
    #expect(outcome.status == 0)
    let description = try JSONDecoder().decode(Description.self, from: Data(outcome.output.utf8))
    #expect(description.name == pipeline)
    for input in description.inputs {
      #expect(Set(input.key).isSubset(of: input.columns.map(\.name)))
    }
    guard MessyMonthTests.pipelines.values.contains(pipeline) else { return }
    for output in description.outputs {
      let file = try #require(try SampleJob.clean.output["\(pipeline)/\(output.file)"], "\(output.file)")
      #expect(CSVRecords(file).header == output.columns, "\(output.file)")
    }
  }

  @Test("a template is a header that a run can read", arguments: pipelines)
  func template(_ pipeline: String) throws {
    let folder = try TemporaryFolder()
    let described = try ChiwatProgram.run(["describe", "Pipelines/" + pipeline, "--format", "json"])
    let description = try JSONSerialization.jsonObject(with: Data(described.output.utf8)) as? [String: Any]
    let inputs = try #require(description?["inputs"] as? [[String: Any]])
    var options: [String] = []
    for case let name as String in inputs.map({ $0["name"] }) {
      let outcome = try ChiwatProgram.run(["describe", "Pipelines/" + pipeline, "--template", name])
      #expect(outcome.status == 0)
      #expect(Array(outcome.output.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
      #expect(outcome.output.unicodeScalars.contains { $0.value >= 0xE00 }, "headers are Thai")
      options += ["--input", "\(name)=\(try folder.write(outcome.output, to: name + ".csv"))"]
    }
    let run = try ChiwatProgram.run(
      [
        "run", "Pipelines/" + pipeline, "--output", folder.path("out"), "--quiet", "--settings",
        SampleJob.settings,
      ]
        + options)
    #expect(run.status == 1, "valid, and empty")
    let told = run.error.split(separator: "\n")
    #expect(told.count == inputs.count)
    #expect(told.allSatisfy { $0.hasSuffix("ไม่มีระเบียนใดนำมาใช้ได้ สถานะ 1") })
    let output = try FolderFiles(folder.url.appending(path: "out"))
    #expect(output.records("rejects.csv") == [])
  }

  @Test(
    "every help text shows examples that can be parsed",
    arguments: [[], ["run"], ["check"], ["describe"], ["verify"]])
  func help(_ command: [String]) throws {
    let outcome = try ChiwatProgram.run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    // Also when the text is laid out for a narrow terminal.
    let examples = ShellCommands(outcome.output).commands.filter { $0.first == "chiwat" }
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(throws: Never.self) { try Chiwat.parseAsRoot(Array(example.dropFirst())) }
    }
  }

  @Test("the version goes to standard output")
  func version() throws {
    let outcome = try ChiwatProgram.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output == Chiwat.version + "\n")
  }
}
