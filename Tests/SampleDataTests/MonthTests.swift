import Tables
import Testing

@testable import SampleData

@Suite("The sample month")
struct MonthTests {
  static let month = Month(seed: 2563)

  private func counts(_ sheet: Sheet, _ row: [SampleCell]) -> Int {
    row.count { $0 == .answer(.yes) }
  }

  private func satang(_ sheet: Sheet, _ row: [SampleCell], _ column: String) throws -> Int {
    guard case .money(let satang) = row[try #require(sheet.index(column))] else { return 0 }
    return satang
  }

  @Test("Every sheet has as many cells as columns, and its columns differ")
  func shape() {
    for sheet in Self.month.sheets {
      #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
      #expect(Set(sheet.columns.map(\.name)).count == sheet.columns.count)
      #expect(Set(sheet.columns.map(\.thai)).count == sheet.columns.count)
    }
  }

  @Test(
    "Columns are those of the inputs",
    arguments: [41, 12, 3, 26, 27, 34, 11, 5, 2].enumerated().map { ($0, $1) })
  func columnCounts(index: Int, count: Int) {
    #expect(Self.month.sheets[index].columns.count == count)
  }

  @Test("Two provinces have 60 villages, six of them municipal communities")
  func villages() {
    let codes = Self.month.villages.map(\.code)
    #expect(Set(codes).count == 60)
    #expect(codes.count { $0.dropFirst(2).hasPrefix("99") } == 6)
  }

  @Test("Keys are unique")
  func keys() {
    for (sheet, width) in zip(Self.month.sheets, [1, 1, 1, 2, 1, 1, 2, 1, 1]) {
      #expect(Set(sheet.rows.map { Array($0.prefix(width)) }).count == sheet.rows.count)
    }
  }

  @Test("A village of 40 households has exactly 70, 80 or 90 per cent passing, or one household less")
  func practiceBounds() {
    let rows = Dictionary(grouping: Self.month.practice.rows) { $0[1] }
    var shares: Set<Int> = []
    for (index, village) in Self.month.villages.enumerated() where index % 4 == 1 {
      let passing = rows[.code(village.code), default: []].count { row in
        stride(from: 3, to: 12, by: 3).allSatisfy { aspect in
          row[aspect..<aspect + 3].count { $0 == .answer(.yes) } >= 2
        }
      }
      shares.insert(passing)
    }
    #expect(shares == [27, 28, 31, 32, 35, 36])
  }

  @Test("Most villages have thirty representative families, four have fewer")
  func representatives() {
    let rows = Dictionary(grouping: Self.month.practice.rows) { $0[1] }
    let counts = rows.values.map { rows in rows.count { $0[2] == .flag(true) } }
    #expect(counts.count { $0 < 30 } == 4)
    #expect(counts.count == 60)
  }

  @Test("Assessments take every level and move up, nowhere and down")
  func levels() {
    func level(_ passed: Int) -> Int { passed >= 23 ? 3 : passed >= 17 ? 2 : passed >= 10 ? 1 : 0 }
    let sheet = Self.month.levels
    let villages = Dictionary(grouping: sheet.rows) { $0[0] }
    var moves: Set<Int> = []
    for rows in villages.values where rows.count == 2 {
      moves.insert((level(counts(sheet, rows[1])) - level(counts(sheet, rows[0]))).signum())
    }
    #expect(Set(sheet.rows.map { level(counts(sheet, $0)) }) == [0, 1, 2, 3])
    #expect(moves == [-1, 0, 1])
    #expect(villages.values.count { $0.count == 1 } == 3)
  }

  @Test("Fund registers add up but for four")
  func fundRegisters() throws {
    let sheet = Self.month.povertyFunds
    var differences: [Int: Int] = [:]
    for (index, row) in sheet.rows.enumerated() {
      let parts = try ["outstanding_baht", "deposit_baht", "missing_baht", "overdue_baht", "cash_baht"]
        .reduce(0) {
          try $0 + satang(sheet, row, $1)
        }
      let difference = try satang(sheet, row, "fund_total_baht") - parts
      if difference != 0 { differences[index] = difference }
    }
    #expect(differences == Month.unexplainedSatang)
  }

  @Test("One market never reports, and days without figures occur")
  func markets() {
    let reporting = Set(Self.month.marketDays.rows.map { $0[0] })
    #expect(Self.month.markets.rows.count == 18)
    #expect(reporting.count == 17)
    #expect(Self.month.marketDays.rows.contains { $0[5...].allSatisfy { $0 == .blank } })
  }

  @Test("Another seed gives another month of the same shape")
  func seed() {
    let other = Month(seed: 1)
    #expect(other.practice.rows != Self.month.practice.rows)
    #expect(other.markets.rows == Self.month.markets.rows)
  }
}
