import Foundation
import Ingestion
import Pipelines
import Running
import Scoring
import Stages
import Tables
import Testing

@testable import Explaining

/// Everything is held against a count of the answers in the file that shares no code with the program.
@Suite struct RuleComparisonTests {
  private static let folder = "Pipelines/village-levels/pipeline.yaml"
  private static let files = ["assessments": Repository.sample("village-levels")]

  /// The number of passed indicators of each assessment, by village and round.
  private static func passed() throws -> [String: Int] {
    let lines = try Repository.text("Samples/monthly-2563-06/village-levels.csv").split(separator: "\n")
    return lines.dropFirst().reduce(into: [:]) { counts, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      counts["\(cells[0]) \(cells[1])"] = cells[2..<25].count { $0 == "1" }
    }
  }

  /// A level by its lower ends and gaps, as a rule has them.
  private static func level(_ passed: Int, _ bands: [ClosedRange<Int>]) -> Int {
    (bands.lastIndex { $0.contains(passed) } ?? -1) + 1
  }

  private static func version(_ changes: [(String, String)]) throws -> DefinitionVersions.Text {
    let yaml = try changes.reduce(Repository.text(folder)) { $0.replacing($1.0, with: $1.1) }
    return DefinitionVersions.Text(yaml: yaml, name: "village-levels", file: "v.yaml")
  }

  private static func compare(
    _ changes: [(String, String)], new: [String: [InputFile]]? = nil, budget: Int = 300
  ) throws -> RuleDiff {
    let versions = try DefinitionVersions(old: version([]), new: version(changes))
    let pipeline = try PipelineBinder.bind(versions.new)
    return try RuleComparison(
      versions, on: RunInputs(pipeline, files: files), newInputs: new.map { RunInputs(pipeline, files: $0) },
      budget: budget
    )
    .compare()
  }

  private static let today = [10...16, 17...22, 23...23]

  @Test(
    "one flipped threshold moves exactly the villages that counting by hand finds, and is named",
    arguments: [
      (
        "level: 1, from: 10", "level: 1, from: 12", "stages.villages.levels[1].from",
        [12...16, 17...22, 23...23]
      ),
      (
        "level: 1, from: 10", "level: 1, from: 5", "stages.villages.levels[1].from",
        [5...16, 17...22, 23...23]
      ),
    ])
  func oneThreshold(_ from: String, _ to: String, _ path: String, _ bands: [ClosedRange<Int>]) throws {
    let diff = try Self.compare([(from, to)])
    let moved = try Self.passed().filter { Self.level($0.value, Self.today) != Self.level($0.value, bands) }
    #expect(!moved.isEmpty)
    #expect(Set(diff.moves.map { $0.key.joined(separator: " ") }) == Set(moved.keys))
    for move in diff.moves {
      let passed = try #require(moved[move.key.joined(separator: " ")])
      #expect(move.before.english.hasPrefix("\(Self.level(passed, Self.today)) "))
      #expect(move.after.english.hasPrefix("\(Self.level(passed, bands)) "))
    }
    #expect(diff.edits.map(\.path) == [path])
    #expect(diff.reasons.map(\.sets) == [[[0]]])
    #expect(diff.reasons.map(\.restored) == [moved.count])
  }

  @Test(
    "edits that only work together are named together, each village by its own, and wording explains nothing")
  func together() throws {
    let diff = try Self.compare([
      ("level: 1, from: 10, to: 16", "level: 1, from: 10, to: 15"),
      ("level: 2, from: 17, to: 22", "level: 2, from: 16, to: 21"),
      ("level: 3, from: 23, to: 23", "level: 3, from: 22, to: 23"), ("rich and happy", "rich"),
    ])
    let bands = [10...15, 16...21, 22...23]
    let moved = try Self.passed().filter { Self.level($0.value, Self.today) != Self.level($0.value, bands) }
    #expect(Set(diff.moves.map { $0.key.joined(separator: " ") }) == Set(moved.keys))
    let sets = diff.reasons.map { $0.sets.map { $0.map { diff.edits[$0].path } } }
    #expect(
      Set(sets) == [
        [["stages.villages.levels[1].to", "stages.villages.levels[2].from"]],
        [["stages.villages.levels[2].to", "stages.villages.levels[3].from"]],
      ])
    for move in diff.moves {
      let reason = try #require(move.reason)
      let passed = try #require(moved[move.key.joined(separator: " ")])
      #expect(sets[reason][0].contains("stages.villages.levels[1].to") == (passed == 16))
    }
    #expect(diff.reasons.allSatisfy { $0.isSmallest && $0.restored == $0.moves })
  }

  @Test("when the runs are used up, a set is named from which no edit can be taken away, and that is said")
  func cut() throws {
    let diff = try Self.compare(
      [
        ("level: 1, from: 10", "level: 1, from: 9"),
        ("level: 2, from: 17, to: 22", "level: 2, from: 17, to: 21"),
        ("level: 3, from: 23", "level: 3, from: 22"),
      ], budget: 3)
    let pair = try #require(diff.reasons.first { $0.sets.first?.count == 2 })
    #expect(!pair.isSmallest && pair.restored == pair.moves)
  }

  @Test("the same rule moves nothing and has no edit")
  func same() throws {
    let diff = try Self.compare([])
    #expect(diff.moves.isEmpty && diff.edits.isEmpty && diff.compared == 177)
  }

  @Test("four runs tell what the rule moved from what the data moved")
  func newData() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = try Repository.text("Samples/monthly-2563-06/village-levels.csv").split(separator: "\n")
    var new: [String: Int] = [:]
    let changed = lines.enumerated().map { number, line -> String in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if number > 0, number.isMultiple(of: 3) { cells.replaceSubrange(2..<6, with: ["1", "1", "1", "1"]) }
      if number > 0 { new["\(cells[0]) \(cells[1])"] = cells[2..<25].count { $0 == "1" } }
      return cells.joined(separator: ",")
    }
    let file = folder.appending(path: "new.csv")
    try changed.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)

    let diff = try Self.compare(
      [("level: 1, from: 10", "level: 1, from: 12")], new: ["assessments": [InputFile(file.path)]])
    let bands = [12...16, 17...22, 23...23]
    let old = try Self.passed()
    var expected: [String: RuleDiff.Cause] = [:]
    for (key, passed) in old {
      let after = new[key] ?? 0
      let (a, b) = (Self.level(passed, Self.today), Self.level(passed, bands))
      let (c, d) = (Self.level(after, Self.today), Self.level(after, bands))
      guard a != d else { continue }
      expected[key] = b == d && c == d ? .either : b == d ? .rule : c == d ? .data : .together
    }
    #expect(Set(expected.values).count > 1)
    #expect(
      Dictionary(uniqueKeysWithValues: diff.moves.map { ($0.key.joined(separator: " "), $0.cause) })
        == expected)
  }

  @Test("every version between two definitions is the one that its edits say")
  func between() throws {
    let versions = try DefinitionVersions(
      old: Self.version([]),
      new: Self.version([
        ("    aspects:\n", "    mandatory: [i01, i02]\n    mandatory_cap: 1\n    aspects:\n"),
        ("default: []", "default: [i05]"), ("one_of: [1, 2]", "one_of: [1, 2, 3]"),
      ]))
    #expect(
      versions.edits.map(\.path).sorted() == [
        "inputs.assessments.columns.round.one_of[3]", "parameters.core_indicators.default[i05]",
        "stages.villages.mandatory", "stages.villages.mandatory_cap",
      ])
    let gates = versions.edits.indices.filter { versions.edits[$0].path.contains("mandatory") }
    for (accepted, hasGate) in [(gates, true), ([], false), (Array(versions.edits.indices), true)] {
      let between = versions.definition(with: Set(accepted))
      let definition = try #require(between)
      let score = try #require(definition.stages.first?.declared as? ScoreStage)
      #expect(score.mandatory.isEmpty != hasGate)
    }
    #expect(versions.edits.allSatisfy { $0.newPlace?.hasPrefix("v.yaml:") == true })
  }
}
