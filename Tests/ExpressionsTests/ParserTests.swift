import Tables
import Testing

@testable import Expressions

@Suite("How tightly operators bind")
struct ParserTests {
  @Test(
    "Arithmetic binds as on paper",
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("100 / 10 / 5", 2), ("-2 * -3", 6),
      ("- - 2", 2), ("2 - -2", 4), ("8 / 2 * 4", 16), ("1 - 2 * 3 + 4", -1),
    ] as [(String, Cell)])
  func arithmetic(_ text: String, _ expected: Cell) throws {
    #expect(try Sample.value(text) == expected)
  }

  @Test(
    "Conditions bind: or, and, not, comparison, sum",
    arguments: [
      ("true or false and false", true), ("(true or false) and false", false),
      ("not true or true", true), ("not (true or true)", false), ("not 1 = 2", true),
      ("2 between 1 and 3 and false", false), ("5 not between 1 + 1 and 3 + 1", true),
      ("2 not in [1, 3] and 2 in [1 + 1]", true), ("1 is not missing and not 1 is missing", true),
      ("not not true", true), ("1 == 1 and 1 <> 2 and 1 != 2 and 1 <= 1 and 1 >= 1", true),
    ] as [(String, Cell)])
  func conditions(_ text: String, _ expected: Cell) throws {
    #expect(try Sample.value(text) == expected)
  }

  @Test("Spaces, line breaks and either quote make no difference")
  func spacing() throws {
    #expect(try Sample.value("1+\n\t2*(3)\r\n") == 7)
    #expect(try Sample.value("status='a'", ["status": .text("a")]) == true)
    #expect(try Sample.value("status = \"a\"", ["status": .text("a")]) == true)
    #expect(try Sample.value("status = \"it's\"", ["status": .text("it's")]) == true)
  }

  @Test("A text is compared in its normal form, whatever order its marks were typed in")
  func normalForm() throws {
    let typed = "ก\u{0E48}\u{0E38}"
    let normal = "ก\u{0E38}\u{0E48}"
    #expect(try Sample.value("status = '\(typed)'", ["status": .text(normal)]) == true)
  }

  @Test("The words of functions can still name columns")
  func functionNames() throws {
    let scope = Scope(schema: Schema([ColumnSchema("month", .number), ColumnSchema("count", .number)]))
    let bound = try Expression.parse("month + count").bound(in: scope)
    #expect(bound.columnsUsed == [0, 1])
  }

  @Test("A hundred levels can be evaluated and more are refused", arguments: ["(", "-", "not ", "abs("])
  func depth(_ opening: String) throws {
    let isCondition = opening == "not "
    let close = opening.hasSuffix("(") ? ")" : ""
    let text = { (count: Int) in
      String(repeating: opening, count: count) + (isCondition ? "moved_away" : "income")
        + String(repeating: close, count: count)
    }
    #expect(Sample.error(text(95)) == nil)
    #expect(Sample.error(text(101))?.kind == .nestedTooDeep(limit: 100))
    #expect(Sample.error(text(10_000))?.kind == .nestedTooDeep(limit: 100))
  }

  @Test("Long chains of and and or are one level; long sums are refused before they exhaust the stack")
  func chains() throws {
    let long = (0..<1_000).map { "income = \($0)" }.joined(separator: " or ")
    #expect(try Sample.value(long, ["income": 999]) == true)
    #expect(
      Sample.error(Array(repeating: "1", count: 1_000).joined(separator: " + "))?.kind
        == .nestedTooDeep(limit: 100))
  }
}
