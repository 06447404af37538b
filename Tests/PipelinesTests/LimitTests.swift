import Expressions
import Stages
import Tables
import Testing

@testable import Pipelines

/// Files that no rule needs, and that a slip of the hand or somebody else's program may still write: each is refused in
/// a moment, with its place.
@Suite("Definitions without bounds")
struct LimitTests {
  private static func message(_ yaml: String) -> String? {
    do {
      let definition = try DefinitionReader.read(yaml: yaml, name: "limits", file: "limits.yaml")
      _ = try PipelineBinder.bind(definition, settings: [], asOf: nil, on: nil)
      return nil
    } catch { return error.sorted.map(\.message).joined(separator: "\n") }
  }

  private static func definition(columns: String = "", x: String = "a + 1") -> String {
    """
    title: {th: ก, en: A}
    summary: {th: ก, en: A}
    sources: [{mark: local, about: {th: ก, en: A}}]
    inputs:
      rows:
        label: {th: ก, en: A}
        key: [k]
        columns:
          k: {type: text, need: filled}
          a: {type: number}
    \(columns)
    stages: {d: {derive: rows, columns: {x: "\(x)"}}}
    outputs: {d: {from: d}}
    """
  }

  @Test(
    "a range of more columns than any table has is no range",
    arguments: ["i00000001..i99999999", "i0000000000000000001..i9223372036854775807", "i00000..i10000"])
  func ranges(range: String) throws {
    let message = try #require(Self.message(Self.definition(columns: "      \(range): {type: answer}")))
    #expect(message.contains("'\(range)' is not a range of columns"))
    #expect(message.contains("at most 10000 columns"))
  }

  @Test("all columns of the inputs together are counted")
  func columns() throws {
    let columns = ["i", "j", "l"].map { "      \($0)0001..\($0)4000: {type: answer}" }
    let message = try #require(Self.message(Self.definition(columns: columns.joined(separator: "\n"))))
    #expect(message.contains("more than 10000 columns in the inputs"))
    #expect(Self.message(Self.definition(columns: columns[0])) == nil)
  }

  @Test("a list that names the same columns again and again ends")
  func lists() throws {
    let list = Array(repeating: "i1..i9", count: 20_000).joined(separator: ",")
    let yaml = Self.definition(columns: "      i1..i9: {type: answer}")
      .replacing("{derive: rows,", with: "{derive: rows, keep: [\(list)],")
    _ = Self.message(yaml)
    let score = Self.definition(columns: "      i1..i9: {type: answer}")
      .replacing("stages: {", with: "stages: {s: {score: rows, indicators: [\(list)]}, ")
    let inOneText = score.replacing("indicators: [\(list)]", with: "indicators: '\(list)'")
    for yaml in [score, inOneText] {
      let message = try #require(Self.message(yaml))
      #expect(message.contains("more than 10000 columns in a list"))
    }
  }

  @Test("thousands of faults are told as a thousand, the last of which says that there are more")
  func faults() throws {
    let columns = (0..<5_000).map { "      c\($0): {typ: number}" }.joined(separator: "\n")
    let lines = try #require(Self.message(Self.definition(columns: columns))).split(separator: "\n")
    #expect(lines.count == DefinitionLimits.faults)
    #expect(lines.contains { $0.contains("more than 999 faults; mend these first") })
  }

  @Test("keys that all stand twice are told without reading the file two hundred times")
  func repeatedKeys() throws {
    let message = try #require(Self.message(Array(repeating: "a: 1\n", count: 100_000).joined()))
    #expect(message.contains("there is already a key named 'a'"))
    let pairs = (0..<20_000).map { "a\($0): 1\na\($0): 2\n" }.joined()
    let second = try #require(Self.message(pairs))
    #expect(second.contains("there is already a key named"))
    #expect(second.count <= DefinitionLimits.messageLength)
  }

  @Test(
    "a text as long as a book is not repeated whole",
    arguments: [
      String(repeating: "1", count: 300_000), String(repeating: "z", count: 300_000),
      "0." + String(repeating: "1", count: 300_000),
    ])
  func texts(x: String) throws {
    let message = try #require(Self.message(Self.definition(x: x)))
    #expect(message.count < DefinitionLimits.messageLength + 10)
    #expect(message.contains(" … "))
  }

  @Test(
    "nesting ends before the stack does",
    arguments: [
      String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000),
      String(repeating: "not ", count: 100_000) + "a > 1", String(repeating: "-", count: 100_000) + "a",
      String(repeating: "a + ", count: 50_000) + "a",
      String(repeating: "if(a > 1, ", count: 100_000) + "a",
    ])
  func nesting(x: String) throws {
    let message = try #require(Self.message(Self.definition(x: x)))
    #expect(message.contains("nests more than 100 levels deep"))
  }

  @Test(
    "nested and repeated YAML ends too",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      "a0: &a0 [x, x]\n" + (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined(),
      "a0: &a0 {k: x}\n"
        + (1...40).map { "a\($0): &a\($0)\n  <<: [*a\($0 - 1), *a\($0 - 1)]\n" }.joined(),
    ])
  func yaml(text: String) throws {
    let message = try #require(Self.message(text))
    #expect(message.contains("not valid YAML"))
  }

  @Test("an option as long as the system allows is not repeated whole")
  func options() {
    let place = SourceLocation.option("--param x=" + String(repeating: "9", count: 100_000))
    #expect(place.description.count < DefinitionLimits.messageLength + 10)
  }
}
