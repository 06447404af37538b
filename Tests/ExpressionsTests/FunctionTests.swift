import Tables
import Testing

@testable import Expressions

@Suite("What operators and functions give for present, missing and not applicable values")
struct FunctionTests {
  /// Cells used throughout: income 100, members 3, debt not applicable; i01 yes, i02 no, i03 not applicable.
  static let row: [String: Cell] = [
    "income": 100, "members": 3, "debt": .notApplicable, "status": .text("a"),
    "surveyed": .day("2563-09-30"), "village_code": .code("10019901"), "month_code": .code("2563-10"),
    "moved_away": false, "i01": true, "i02": false, "i03": .notApplicable,
  ]

  private func expect(_ text: String, _ expected: Cell) throws {
    #expect(try Sample.value(text, Self.row) == expected)
  }

  @Test(
    "Numbers",
    arguments: [
      ("income + 1", 101), ("income - debt", .notApplicable), ("income + unknown_line", .missing),
      ("debt + unknown_line", .missing), ("debt * 2", .notApplicable), ("-debt", .notApplicable),
      ("-income", -100), ("abs(-income)", 100), ("abs(income)", 100), ("abs(debt)", .notApplicable),
      ("abs(unknown_line)", .missing), ("round(income / members, 2)", .decimal("33.33")),
      ("round(-0.005, 2)", .decimal("-0.01")), ("round(2.5, 0)", 3), ("round(-2.5, 0)", -3),
      ("round(debt, 1)", .notApplicable), ("least(income, members)", 3), ("greatest(income, members)", 100),
      ("least(income, debt)", .notApplicable), ("greatest(debt, unknown_line)", .missing),
      ("greatest(income)", 100), ("least(rounds)", 1),
      ("sum_present(income, debt, unknown_line, members)", 103), ("sum_present(debt)", .missing),
      ("sum_present(unknown_line, debt)", .missing), ("sum_present([1, 2], rounds)", 6),
    ] as [(String, Cell)])
  func numbers(_ text: String, _ expected: Cell) throws {
    try expect(text, expected)
  }

  @Test(
    "Comparisons",
    arguments: [
      ("income = 100", true), ("income != 100", false), ("income > debt", .notApplicable),
      ("unknown_line > debt", .missing), ("income >= income_line", false), ("status = 'a'", true),
      ("status != 'a'", false), ("status != 'ab'", true), ("village_code = '10019901'", true),
      ("village_code < '2'", true), ("'10' < village_code", true), ("surveyed = as_of", true),
      ("surveyed = date('2020-09-30')", true), ("surveyed < '2563-10-01'", true),
      ("'2563-10-01' > surveyed", true), ("date('2567-02-29') = date('2024-02-29')", true),
      ("i01 = true", true), ("i01 = i02", false), ("i01 != i02", true), ("i03 = true", .notApplicable),
      ("i03 = i05", .missing), ("moved_away = i02", true),
      ("income between 100 and 100", true), ("income not between 1 and 99", true),
      ("income between unknown_line and 99", false), ("income between unknown_line and 100", .missing),
      ("debt between 1 and 2", .notApplicable), ("surveyed between '2562-10-01' and '2563-09-30'", true),
      ("income in [1, 100]", true), ("income in rounds", false), ("members not in [1, 2]", true),
      ("debt in [1]", .notApplicable), ("debt in []", false), ("village_code not in nothing", true),
      ("village_code in excluded", false), ("status in ['b', 'a']", true),
      ("income in [unknown_line, 100]", true),
      ("income in [unknown_line, 1]", .missing), ("3 in [members, income]", true),
      ("surveyed in ['2563-09-30']", true), ("true in [i02, i03]", .notApplicable),
      ("true in [i01..i05]", true),
      ("'a' in [status]", true), ("'10019901' in [village_code]", true),
    ] as [(String, Cell)])
  func comparisons(_ text: String, _ expected: Cell) throws { try expect(text, expected) }

  @Test(
    "Presence is always known",
    arguments: [
      ("income is missing", false), ("unknown_line is missing", true), ("debt is missing", false),
      ("income is not missing", true), ("debt is not missing", false), ("debt is not applicable", true),
      ("income is not applicable", false), ("missing(i05)", true), ("missing(i01)", false),
      ("present(i02)", true), ("present(i03)", false), ("not_applicable(i03)", true),
      ("not_applicable(i05)", false), ("missing(status)", false), ("present(surveyed)", true),
      ("missing(income / 0)", true), ("not (debt is not applicable)", false),
    ] as [(String, Cell)])
  func presence(_ text: String, _ expected: Cell) throws { try expect(text, expected) }

  @Test(
    "Choices",
    arguments: [
      ("if(i01, 1, 2)", 1), ("if(i02, 1, 2)", 2), ("if(i03, 1, 2)", .missing), ("if(i05, 1, 2)", .missing),
      ("if(i01, missing, 2)", .missing), ("if(i02, missing, 2)", 2), ("if(i01, debt, 2)", .notApplicable),
      ("if(i01, 'yes', status)", .text("yes")), ("if(i02, 'yes', status)", .text("a")),
      ("if(i01, village_code, '00')", .code("10019901")), ("if(i02, village_code, '00')", .code("00")),
      ("if(i01, surveyed, '2563-01-01')", .day("2563-09-30")), ("if(i01, i02, true)", false),
      ("first_present(debt, income)", 100), ("first_present(unknown_line, debt)", .missing),
      ("first_present(debt, debt)", .notApplicable), ("first_present(debt, unknown_line)", .missing),
      ("first_present(returned, surveyed)", .day("2563-09-30")), ("first_present(i03, i05, i02)", false),
      ("first_present(missing, 7)", 7), ("first_present(status, 'b')", .text("a")),
      ("first_present(income, 1 / 0)", 100),
    ] as [(String, Cell)])
  func choices(_ text: String, _ expected: Cell) throws { try expect(text, expected) }

  @Test(
    "Lists of answers",
    arguments: [
      ("count_passed(i01..i05)", 1), ("count_failed(i01..i05)", 1), ("count_missing(i01..i05)", 1),
      ("count_not_applicable(i01..i05)", 1), ("count_passed([i01, i02], core, income > 1)", 3),
      ("count_passed(no_core)", 0), ("any_failed(i01..i05)", true), ("any_failed(i01)", false),
      ("any_failed(i01, i03)", false), ("any_failed(i01, i05)", .missing),
      ("any_failed(i03)", .notApplicable),
      ("any_failed(i03, i05)", .missing), ("any_failed(no_core)", false), ("all_passed(i01..i05)", false),
      ("all_passed(i01, i03)", true), ("all_passed(core)", true), ("all_passed(i01, i05)", .missing),
      ("all_passed(i03, i03)", .notApplicable), ("all_passed(no_core)", true),
      ("at_least(1, i01..i05)", true), ("at_least(2, i01..i05)", .missing), ("at_least(3, i01..i05)", false),
      ("at_least(1, i03)", .notApplicable), ("at_least(0, i03)", true), ("at_least(1, i02, i03)", false),
      ("at_least(1, no_core)", false), ("at_least(1 + 1, i01, true)", true),
    ] as [(String, Cell)])
  func lists(_ text: String, _ expected: Cell) throws {
    try expect(text, expected)
  }

  @Test(
    "Dates, months and codes",
    arguments: [
      ("fiscal_year(surveyed)", 2563), ("fiscal_quarter(surveyed)", 4), ("month(surveyed)", .code("2563-09")),
      ("month_number(surveyed)", 9), ("fiscal_year(month_code)", 2564), ("fiscal_quarter(month_code)", 1),
      ("month_number(month_code)", 10), ("month_number(month(surveyed))", 9),
      ("fiscal_year(returned)", .missing),
      ("month_number('2563-13')", .missing), ("month_number(village_code)", .missing),
      ("month_number('2020-06')", .missing), ("month_number('2563-06')", 6),
      ("fiscal_year('2562-10-01')", 2563), ("days_between('2563-02-28', '2563-03-01')", 2),
      ("days_between(surveyed, '2563-09-01')", -29), ("days_between(returned, surveyed)", .missing),
      ("prefix(village_code, 3)", .code("100")), ("province(village_code)", .code("10")),
      ("district(village_code)", .code("1001")), ("tambon(village_code)", .code("100199")),
      ("prefix(month_code, 8)", .code("2563-10")), ("least(surveyed, '2563-01-01')", .day("2563-01-01")),
      ("greatest(village_code, '11')", .code("11")),
    ] as [(String, Cell)])
  func calendar(_ text: String, _ expected: Cell) throws { try expect(text, expected) }

  @Test("And, or and not agree with the tables of Truth in every state")
  func kleene() throws {
    let states: [(Truth, Cell)] = [
      (.no, false), (.yes, true), (.missing, .missing), (.notApplicable, .notApplicable),
    ]
    let cell = { (truth: Truth) in states.first { $0.0 == truth }?.1 ?? .missing }
    for (left, leftCell) in states {
      #expect(try Sample.value("not i01", ["i01": leftCell]) == cell(!left))
      for (right, rightCell) in states {
        let row = ["i01": leftCell, "i02": rightCell]
        #expect(try Sample.value("i01 and i02", row) == cell(left && right))
        #expect(try Sample.value("i01 or i02", row) == cell(left || right))
        for (third, thirdCell) in states {
          let longer = row.merging(["i03": thirdCell]) { $1 }
          #expect(try Sample.value("i01 and i02 and i03", longer) == cell(left && right && third))
          #expect(try Sample.value("i01 or i02 or i03", longer) == cell(left || right || third))
        }
      }
    }
  }
}
