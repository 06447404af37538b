import Foundation
import Pipelines
import Stages
import Tables
import Testing

@testable import RuleTesting

/// Cases of rules that change from a day on.
@Suite struct VersionTests {
  private static let cases = """
    cases:
      - name: {th: ก่อน, en: before}
        as_of: 2562-12-31
        table: {set: marks.score, check: judged.good, lines: [[4, 0], [5, 1]]}
      - name: {th: หลัง, en: after}
        as_of: 2563-01-01
        table: {set: marks.score, check: judged.good, lines: [[6, 0], [7, 1]]}
      - name: {th: ใหม่ล่าสุด, en: newest}
        table: {set: marks.score, check: judged.good, lines: [[6, 0], [7, 1]]}
      - name: {th: วันในตาราง, en: days in a table}
        table: {set: [as_of, marks.score], check: judged.good, lines: [[2562-12-31, 5, 1], [2563-01-01, 5, 0]]}
    base: {marks: {id: A}}
    """

  @Test("the day of a case chooses the value of a parameter, and each value has its mutants")
  func parameters() throws {
    let yaml = TinyPipeline.yaml.replacing(
      "    default: 5", with: "    default: 5\n    versions: {2563-01-01: 7}")
    let definition = try DefinitionReader.read(yaml: yaml, name: "tiny", file: "tiny/pipeline.yaml")
    let source = SourceText(Self.cases, file: "tiny/cases.yaml")
    let suite = CaseSuite(try CaseReader.read(source, of: definition))
    #expect(try suite.run(jobs: 1).filter { !$0.isPassed }.map(\.rule.name.english) == [])
    let run = MutationRun(suite, jobs: 1).outcomes.filter { $0.mutant.path.hasPrefix("parameters.") }
    #expect(
      run.map { "\($0.mutant.name): \($0.killer?.name.english ?? "-")" } == [
        "parameters.least: 5 → + 1: before [5]", "parameters.least: 5 → − 1: before [4]",
        "parameters.least.versions.2020-01-01: 7 → + 1: after [7]",
        "parameters.least.versions.2020-01-01: 7 → − 1: after [6]",
      ])
  }

  @Test("the day of a case chooses among the files of a rule, and each file has cases of its own")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let later = TinyPipeline.yaml.replacing("default: 5", with: "default: 7")
    let now = TinyPipeline.yaml.replacing("inputs:", with: "versions: {2563-01-01: later.yaml}\ninputs:")
    // A table that sets the day stays with the version of its case, which has no day: the newest.
    let cases = Self.cases.replacing("[2562-12-31, 5, 1], ", with: "")
    for (name, text) in [("pipeline", now), ("later", later), ("cases", cases)] {
      try text.write(to: folder.appending(path: "\(name).yaml"), atomically: true, encoding: .utf8)
    }
    let files = try CaseReader.read(beside: DefinitionReader.read(path: folder.path))
    #expect(files.map(\.cases.count) == [2, 5])
    #expect(files.last?.name.hasSuffix(" 2020-01-01") == true)
    for file in files {
      #expect(try CaseSuite(file).run(jobs: 1).filter { !$0.isPassed }.map(\.rule.name.english) == [])
    }
  }
}
