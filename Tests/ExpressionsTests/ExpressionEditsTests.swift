import Testing

@testable import Expressions

/// The small changes that mutants are made of.
@Suite struct ExpressionEditsTests {
  @Test(
    "each part of an expression is changed once, and nothing else",
    arguments: [
      ("passed >= 17", ["passed > 17", "passed >= 18", "passed >= 16"]),
      ("rate < 0.50", ["rate <= 0.50", "rate < 0.51", "rate < 0.49"]),
      ("a and not b", ["a or not b", "a and  b"]),
      (
        "at_least(2, i01..i03)",
        [
          "at_least(3, i01..i03)", "at_least(1, i01..i03)", "at_least(2, i02..i03)",
          "at_least(2, i01..i02)", "at_least(2)", "at_least(i01..i03)",
        ]
      ),
      (
        "count_passed(i01..i03)",
        ["count_failed(i01..i03)", "count_passed(i02..i03)", "count_passed(i01..i02)"]
      ),
      ("sum(baht)", ["mean(baht)"]),
      ("count(failing)", ["count()", "count(not failing)"]),
      ("count(level = 3)", ["count(level != 3)", "count(level = 4)", "count(level = 2)", "count()"]),
      ("percent(met)", ["percent(not met)"]),
      ("percent(sum(a), count())", ["percent(mean(a), count())", "percent(count(), sum(a))"]),
      ("least(level, cap)", ["greatest(level, cap)", "least(cap)", "least(level)"]),
      ("status = 'kept'", ["status != 'kept'", "status = 'kept~'"]),
      ("income", []),
    ])
  func edits(source: String, expected: [String]) throws {
    let expression = try Expression.parse(source)
    let changed = expression.edits.map(expression.applying)
    #expect(changed.sorted() == expected.sorted())
  }

  @Test("what is changed stands where it says it does")
  func range() throws {
    let expression = try Expression.parse("name = 'ก' or passed >= 17")
    let edit = try #require(expression.edits.first { $0.from == ">=" })
    #expect(expression.applying(edit) == "name = 'ก' or passed > 17")
  }

  @Test("the conditions of choices are found wherever they stand")
  func choices() throws {
    let expression = try Expression.parse("sum(if(good, 1, if(passed > 3, 2, 0)))")
    #expect(expression.choices.map(\.text) == ["good", "passed > 3"])
  }
}
