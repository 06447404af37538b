import Tables
import Testing

@testable import Expressions

@Suite("Whole columns against one row at a time")
struct DifferentialTests {
  private let scope = Scope(schema: Sample.schema)

  @Test("Random expressions on random tables give what the slow oracle gives", arguments: 0..<40)
  func oracle(seed: Int) throws {
    var writer = ExpressionWriter(seed: seed)
    let table = writer.chance.table(rows: 40)
    for depth in [1, 2, 2, 3, 3, 3, 4, 4, 5] {
      let text = writer.expression(depth: depth)
      let expression = try Expression.parse(text)
      var faults: [EvaluationFault] = []
      let column = try expression.bound(in: scope).evaluate(table, faults: &faults)
      try #require(column.count == table.rowCount)
      var oracles = Sample.rows(of: table).map { Oracle(row: $0) }
      let expected = oracles.indices.map { oracles[$0].value(expression.syntax) }
      #expect(oracles.indices.map { column[$0] } == expected, "\(text)")
      let kinds = Dictionary(grouping: faults, by: \.row).mapValues { tally($0.map(\.kind)) }
      #expect(
        oracles.indices.map { kinds[$0] ?? [:] } == oracles.map { tally($0.faults) }, "faults of \(text)")
    }
  }

  @Test("A table split anywhere gives the same values and faults", arguments: 0..<10)
  func split(seed: Int) throws {
    var writer = ExpressionWriter(seed: 1_000 + seed)
    let table = writer.chance.table(rows: 30)
    let cut = writer.chance.below(31)
    for _ in 0..<20 {
      let bound = try Expression.parse(writer.expression(depth: 3)).bound(in: scope)
      var whole: [EvaluationFault] = []
      let column = bound.evaluate(table, faults: &whole)
      var (first, second): ([EvaluationFault], [EvaluationFault]) = ([], [])
      var joined = bound.evaluate(table.picking(Array(0..<cut)), faults: &first)
      joined.append(contentsOf: bound.evaluate(table.picking(Array(cut..<30)), faults: &second))
      #expect((0..<30).map { column[$0] } == (0..<30).map { joined[$0] })
      let shifted = second.map { EvaluationFault(kind: $0.kind, row: $0.row + cut, source: $0.source) }
      #expect(whole == first + shifted)
    }
  }

  @Test("Parentheses that precedence implies change nothing", arguments: 0..<200)
  func parentheses(seed: Int) throws {
    var chance = Chance(seed: seed)
    let table = chance.table(rows: 40)
    let columns = try [false, true].map { isExplicit in
      var writer = ExpressionWriter(seed: seed, parenthesizesAll: isExplicit)
      var faults: [EvaluationFault] = []
      return try Expression.parse(writer.expression(depth: 4)).bound(in: scope)
        .evaluate(table, faults: &faults)
    }
    #expect((0..<40).map { columns[0][$0] } == (0..<40).map { columns[1][$0] })
  }

  private func tally(_ kinds: [EvaluationFault.Kind]) -> [EvaluationFault.Kind: Int] {
    Dictionary(grouping: kinds) { $0 }.mapValues(\.count)
  }
}
