import Tables
import Testing

@testable import Expressions

@Suite("Numbers are exact")
struct ExactnessTests {
  @Test(
    "Sums, shares and thresholds decide as on paper",
    arguments: [
      ("0.1 + 0.2 = 0.3", true), ("0.1 * 3 = 0.3", true), ("1 / 3 * 3 < 1", true),
      ("2 / 3 >= 0.666", true), ("2 / 3 >= 0.667", false), ("2 / 3 > 0.66666666666", true),
      ("7 / 10 >= 0.7", true), ("70 * 100 / 100 >= 70", true), ("999999999 / 1000000000 < 1", true),
      ("38000 * 7 / 7 >= 38000", true), ("round(2 / 3, 12) = 0.666666666667", true),
      ("round(1.005, 2) = 1.01", true), ("round(0.125 * 100, 1) = 12.5", true),
    ] as [(String, Cell)])
  func decisions(_ text: String, _ expected: Cell) throws { #expect(try Sample.value(text) == expected) }

  @Test(
    "Exactly 38,000 baht a person passes, a satang less does not",
    arguments: [("114000", true), ("113999.99", false), ("114000.01", true)] as [(String, Cell)])
  func incomeLine(_ income: String, _ expected: Cell) throws {
    let row: [String: Cell] = ["income": .decimal(income), "members": 3]
    #expect(try Sample.value("income / members >= income_line", row) == expected)
  }
}

@Suite("Faults of a row")
struct FaultTests {
  private func faults(_ text: String, _ cells: [String: Cell]) throws -> [EvaluationFault] {
    try Sample.evaluate(text, cells).faults
  }

  @Test("A division by zero is missing and names the division")
  func division() throws {
    let (cell, faults) = try Sample.evaluate("1 + (income / members)", ["income": 5, "members": 0])
    #expect(cell == .missing)
    #expect(faults == [EvaluationFault(kind: .divisionByZero, row: 0, source: "income / members")])
  }

  @Test(
    "A result outside the range is missing and a fault",
    arguments: [
      "income + income", "income * income", "0 - income - income", "income / 0.1",
      "sum_present(income, income, 0 - income)",
    ])
  func overflow(_ text: String) throws {
    let (cell, faults) = try Sample.evaluate(text, ["income": .decimal("170000000000000000000000000")])
    #expect(cell == .missing)
    #expect(faults.map(\.kind) == [.overflow])
  }

  @Test("The least number has no opposite")
  func leastNumber() throws {
    let row: [String: Cell] = ["income": .number(Number(scaled: .min))]
    for text in ["-income", "abs(income)"] {
      let (cell, faults) = try Sample.evaluate(text, row)
      #expect(cell == .missing)
      #expect(faults == [EvaluationFault(kind: .overflow, row: 0, source: text)])
    }
  }

  @Test(
    "A guarded division is no fault",
    arguments: [
      "if(members = 0, 0, income / members)", "if(members > 0, income / members, missing)",
      "members > 0 and income / members > 3", "income / members > 3 and members > 0",
      "members = 0 or income / members > 3", "first_present(income, income / members)",
      "if(members = 0, 0, if(true, 1 / members, 1 / 0))",
    ])
  func guarded(_ text: String) throws {
    #expect(try faults(text, ["income": 5, "members": 0]).isEmpty)
  }

  @Test("An absent operand is no fault, even over zero")
  func absent() throws {
    #expect(try faults("income / members", ["members": 0]).isEmpty)
    #expect(try faults("income / members", ["income": 1, "members": .notApplicable]).isEmpty)
  }

  @Test("A constant that divides by zero is a fault in each row that uses it")
  func constant() throws {
    let bound = try Expression.parse("if(i01, 1 / 0, 2)").bound(in: Sample.scope)
    var table = Sample.table(["i01": true])
    table.append(contentsOf: Sample.table(["i01": false]))
    table.append(contentsOf: Sample.table(["i01": true]))
    var faults: [EvaluationFault] = []
    let column = bound.evaluate(table, faults: &faults)
    #expect((0..<3).map { column[$0] } == [.missing, 2, .missing])
    #expect(faults.map(\.row) == [0, 2])
  }

  @Test("A fault in one part stays when that part itself decides")
  func deciding() throws {
    let text = "sum_present(income / members, 5) > 3 or i01"
    #expect(try faults(text, ["income": 5, "members": 0, "i01": false]).count == 1)
    #expect(try faults(text, ["income": 5, "members": 0, "i01": true]).isEmpty)
  }
}
