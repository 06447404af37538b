import Expressions
import Foundation
import Testing

/// The tables of functions in the guide are those of the registry, word by word.
@Suite("Tables of functions")
struct FunctionTableTests {
  private static let head = """
    | Function | Example | Gives | Where something is absent |
    |---|---|---|---|
    """

  @Test("the guide tells of each function what the registry says", arguments: [false, true])
  func table(ofAggregates: Bool) throws {
    let guide = try String(contentsOfFile: ReadmeTests.path, encoding: .utf8)
    let rows = Function.all.filter { $0.isAggregate == ofAggregates }.map { function in
      let usage = function.usage.replacing(" or ", with: "` or `")
      let examples = function.examples.map { "`\($0)`" }.joined(separator: " ")
      return "| `\(usage)` | \(examples) | \(function.help) | \(function.absent.rawValue) |"
    }
    let table = ([Self.head] + rows).joined(separator: "\n")
    let isThere = guide.contains("\n\n" + table + "\n\n")
    #expect(isThere, "the guide lacks this table:\n\(table)")
  }
}
