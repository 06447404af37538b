import Expressions
import TableSamples
import Tables
import Testing

@testable import Auditing

@Suite struct ReconciliationTests {
  private static let plan: [(String, ValueType)] = [("id", .text), ("parent", .text), ("budget", .number)]

  private func tree(
    _ rows: [[Cell]], tolerance: Int = 0
  ) throws -> (rows: Table, faults: [ReconciliationFault]) {
    let plan = table(Self.plan, rows)
    let budget = try bind("budget", in: plan.schema)
    let rule = Reconciliation(
      input: plan.schema, keys: [0], parts: .children(parent: 1),
      identities: [.init("budget", stated: budget, computed: budget)], tolerance: Number(tolerance))
    var faults: [EvaluationFault] = []
    let result = rule.check(plan, faults: &faults)
    #expect(result.rows.schema.names == rule.output.names)
    return result
  }

  @Test func `A printed total that its parts do not make up is told with both numbers`() throws {
    let (rows, faults) = try tree([
      ["tourism", .missing, 9_000_000], ["tourism.1", "tourism", 140_400],
      ["tourism.2", "tourism", 1_632_000],
      ["tourism.3", "tourism", 7_263_600],
    ])
    #expect(rows.rows == [["tourism", "budget", 9_000_000, 9_036_000, -36_000, 3, 0, "differs"]])
    #expect(
      faults == [
        .differs(
          identity: "budget", key: ["tourism"], stated: Number(9_000_000), computed: Number(9_036_000))
      ])
  }

  @Test(
    arguments: [
      (100, [40, 60], "holds", 100, 0), (100, [40, .missing], "unknown", 40, 1),
      (100, [.missing, .missing], "unknown", .missing, 2), (.missing, [40, 60], "unknown", 100, 0),
      (100, [100, .notApplicable], "holds", 100, 0),
      (.notApplicable, [.notApplicable], "holds", .notApplicable, 0),
      (100, [.notApplicable], "unknown", .notApplicable, 0), (100, [100, .missing], "unknown", 100, 1),
      (0, [5, -5], "holds", 0, 0), (99, [40, 60], "differs", 100, 0),
    ] as [(Cell, [Cell], Cell, Cell, Int)])
  func `Parts add up, do not, or cannot be known to`(
    stated: Cell, parts: [Cell], status: Cell, computed: Cell, missing: Int
  ) throws {
    let (rows, faults) = try tree(
      [["a", .missing, stated]] + parts.enumerated().map { [.text("a\($0)"), "a", $1] })
    #expect(rows.cells("status") == [status])
    #expect(rows.cells("computed") == [computed])
    #expect(rows.cells("missing_parts") == [.number(Number(missing))])
    #expect((faults == []) == (status == "holds"))
    if status == "unknown" {
      #expect(faults == [.unknown(identity: "budget", key: ["a"], missingParts: missing)])
    }
  }

  @Test func `A tolerance lets small differences pass`() throws {
    let rows: [[Cell]] = [["a", .missing, 102], ["b", "a", 100]]
    #expect(try tree(rows, tolerance: 2).faults == [])
    #expect(try tree(rows, tolerance: 1).rows.cells("status") == ["differs"])
  }

  @Test func `Odd trees are told`() throws {
    let (rows, faults) = try tree([
      ["a", "a", 1], ["b", "lost", 2], ["twice", .missing, 3], ["twice", .missing, 3], ["c", "twice", 3],
      [.missing, .missing, 4],
    ])
    #expect(rows.cells("id") == ["lost"])
    #expect(rows.cells("stated") == [.missing])
    #expect(
      faults == [
        .ownParent(row: 0), .withoutWhole(key: ["lost"], parts: [1]),
        .repeatedKey(key: ["twice"], rows: [2, 3]),
        .unknown(identity: "budget", key: ["lost"], missingParts: 0),
      ])
  }

  @Test func `Totals of groups are held against another table`() throws {
    let totals = table(
      [("province", .code), ("villages", .number)],
      [
        [.code("31"), 66], [.code("30"), 58], [.code("32"), 23],
      ])
    let districts = table(
      [("district", .code), ("province", .code), ("n", .number)],
      [
        [.code("3001"), .code("30"), 50], [.code("3101"), .code("31"), 66], [.code("3002"), .code("30"), 7],
        [.code("4001"), .code("40"), 1],
      ])
    let rule = Reconciliation(
      input: totals.schema, keys: [0], parts: .otherTable("districts", keys: [1]),
      identities: [
        .init(
          "villages", stated: try bind("villages", in: totals.schema),
          computed: try bind("n", in: districts.schema))
      ])
    var faults: [EvaluationFault] = []
    let (rows, found) = rule.check(totals, parts: districts, faults: &faults)
    #expect(rows.cells("province") == ["30", "31", "32", "40"].map { .code($0) })
    #expect(rows.cells("difference") == [1, 0, .missing, .missing])
    #expect(rows.cells("status") == ["differs", "holds", "unknown", "unknown"])
    #expect(rows.cells("parts") == [2, 1, 0, 1])
    #expect(found.contains(.withoutWhole(key: [.code("40")], parts: [3])))
  }

  @Test func `Two expressions of one row are compared row by row`() throws {
    let input = table(
      [("id", .text), ("total", .number), ("m", .number), ("w", .number)],
      [
        ["b", 450, 410, 40], ["a", 450, 410, 39], ["c", .missing, 1, 1],
      ])
    let rule = Reconciliation(
      input: input.schema, keys: [0], parts: .sameRow,
      identities: [
        .init(
          "persons", stated: try bind("total", in: input.schema),
          computed: try bind("m + w", in: input.schema))
      ])
    var faults: [EvaluationFault] = []
    let (rows, _) = rule.check(input, faults: &faults)
    #expect(rows.cells("id") == ["a", "b", "c"])
    #expect(rows.cells("status") == ["differs", "holds", "unknown"])
    #expect(rows.cells("difference") == [1, 0, .missing])
  }

  @Test func `A sum beyond all numbers is told`() throws {
    let (rows, faults) = try tree([
      ["a", .missing, 1], ["b", "a", .number(Number(scaled: .max))], ["c", "a", 1],
    ])
    #expect(rows.cells("status") == ["unknown"])
    #expect(faults == [.overflow(identity: "budget", key: ["a"])])
  }

  @Test(arguments: 0..<10)
  func `Any order of the rows gives the same identities, those of a plain sum`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let rows: [[Cell]] = (0..<40).map { index in
      let parent = index == 0 ? Cell.missing : .text("\(Int.random(in: 0..<min(index, 8), using: &dice))")
      let budget = Int.random(in: 0...4, using: &dice)
      return [.text("\(index)"), parent, budget == 0 ? .missing : .number(Number(budget * 7))]
    }
    let (result, _) = try tree(rows)
    #expect(try tree(rows.shuffled(using: &dice)).rows.rows == result.rows)
    for row in result.rows {
      let parts = rows.filter { $0[1] == row[0] }
      let known = parts.compactMap { part -> Int? in
        if case .number(let number) = part[2] { number.whole } else { nil }
      }
      #expect(row[3] == (known.isEmpty ? .missing : .number(Number(known.reduce(0, +)))))
      #expect(row[5] == .number(Number(parts.count)))
      #expect(row[6] == .number(Number(parts.count - known.count)))
    }
    #expect(Set(result.cells("id")) == Set(rows.map { $0[1] }.filter { $0 != .missing }))
  }
}
