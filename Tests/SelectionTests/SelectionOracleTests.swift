import TableSamples
import Tables
import Testing

@testable import Selection

@Suite struct SelectionOracleTests {
  /// Random persons of three provinces, some with gaps.
  private func persons(_ count: Int, _ dice: inout Dice) -> [[Cell]] {
    func answer() -> Cell {
      switch Int.random(in: 0...9, using: &dice) {
      case 0: .missing
      case 1: .notApplicable
      case 2...5: true
      default: false
      }
    }
    return (0..<count).map { index in
      let village = "3\(Int.random(in: 0...2, using: &dice))01010\(Int.random(in: 1...4, using: &dice))"
      let income = Int.random(in: 0...6, using: &dice)
      return Persons.row(
        village, "p\(index)", income: income == 0 ? .missing : .number(Number(income * 19_000)),
        developable: answer(), card: answer(), treated: answer(),
        dead: Int.random(in: 0...9, using: &dice) == 0 ? answer() : false)
    }
  }

  @Test(arguments: 0..<20)
  func `The choice is the same for every order of the candidates`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let rows = persons(80, &dice) + persons(3, &dice)
    let quotas = table([("province", .code), ("n", .number)], [[.code("31"), 2], [.code("30"), 1]])
    let rule = try Persons.rule(
      group: [0, 2], quota: .same(3), choice: .init(within: [0], quota: .table("quotas", keys: [0], quota: 1))
    )
    let first = Persons.select(rule, rows, outerQuotas: quotas)
    let second = Persons.select(
      rule, rows.shuffled(using: &dice), outerQuotas: quotas.picking([1, 0]))
    #expect(first.rows.rows == second.rows.rows)
    #expect(first.groups.rows == second.groups.rows)
    #expect(first.outer?.rows == second.outer?.rows)
    #expect(first.rows.rowCount == rows.count)
  }

  @Test(arguments: 0..<20)
  func `One after the other the best who is left is chosen`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &+ 1000)
    let rows = persons(60, &dice)
    let quota = 4
    let result = Persons.select(try Persons.rule(quota: .same(quota)), rows)
    for village in Set(rows.map { $0[2] }) {
      var left = rows.filter { $0[2] == village && tier($0) != nil }
      var chosen: [Cell] = []
      while chosen.count < quota, let best = left.min(by: isBefore) {
        chosen.append(best[3])
        left.removeAll { $0[3] == best[3] }
      }
      let mine = result.rows.rows.filter { $0[2] == village && $0[9] == "chosen" }
      #expect(mine.map { $0[3] } == chosen)
      #expect(result.rows.rows.count { $0[2] == village && $0[9] == "waiting" } == left.count)
    }
  }

  /// The tier of a person who can be judged, written out by hand.
  private func tier(_ row: [Cell]) -> Int? {
    guard row[8] == false || row[8] == .notApplicable else { return nil }
    let income: Int? = if case .number(let number) = row[4] { number.whole } else { nil }
    if let income, income < 38_000, row[5] == true { return row[6] == true ? 1 : 2 }
    if let income, income <= 100_000 { return 3 }
    return row[7] == true ? 4 : nil
  }

  private func isBefore(_ left: [Cell], _ right: [Cell]) -> Bool {
    func rank(_ row: [Cell]) -> (Int, Int, String) {
      let income: Int = if case .number(let number) = row[4] { number.whole ?? .max } else { .max }
      return (tier(row) ?? 9, income, row[3].text)
    }
    return rank(left) < rank(right)
  }
}
