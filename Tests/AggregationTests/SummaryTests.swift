import Expressions
import TableSamples
import Tables
import Testing

@testable import Aggregation

@Suite struct SummaryTests {
  private let input = table(RollUpOracle.columns, []).schema

  private func rule() throws -> RollUp {
    let scope = Scope(
      schema: RollUp.measured(input: input, each: RollUpOracle.each),
      keys: RollUp.groupColumns(
        input: input, area: RollUpOracle.area, keys: RollUpOracle.keys, each: RollUpOracle.each))
    let measures = try RollUpOracle.measures.enumerated().map { place, text in
      let measure = try Expression.parse(text).boundMeasure(in: scope)
      return RollUp.Measure(ColumnSchema("m\(place)", measure.type), measure)
    }
    return RollUp(
      input: input, area: RollUpOracle.area, keys: RollUpOracle.keys, each: RollUpOracle.each,
      measures: measures)
  }

  @Test(arguments: 0..<12)
  func `A roll-up gives what a dictionary a row gives`(seed: Int) throws {
    let rows = RollUpOracle.rows(UInt64(seed), count: 40 * seed)
    let result = try rule().summary(table(RollUpOracle.columns, rows)).result()
    let found = result.collected().rows
    let expected = RollUpOracle.result(rows)
    #expect(found.count == expected.count)
    for (row, pair) in zip(found, expected).enumerated() { #expect(pair.0 == pair.1, "row \(row)") }
    #expect(result.verifySums() == [])
  }

  @Test(arguments: [(3, false), (2, true)])
  func `Groups beyond the limit are not kept, alone or together`(limit: Int, isOverfull: Bool) throws {
    let columns: [(String, ValueType)] = [("k", .text)]
    let rule = try rollUp(table(columns, []).schema, keys: [NamedColumn("k", column: 0)], "count()")
    let parts = [["a", "b"], ["b", "c"]].map { keys in
      var part = Summary([rule], groupLimit: limit)
      var faults: [EvaluationFault] = []
      part.add(table(columns, keys.map { [.text($0)] }), faults: &faults)
      return part
    }
    #expect(parts.allSatisfy { !$0.isOverfull })
    var whole = parts[0]
    whole.merge(parts[1])
    #expect(whole.isOverfull == isOverfull)
    whole.merge(Summary([rule], groupLimit: limit))
    #expect(whole.isOverfull == isOverfull)
  }

  @Test(arguments: 0..<10)
  func `Order, batches and the order of merging do not matter`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let rule = try rule()
    let rows = RollUpOracle.rows(UInt64(seed), count: 300)
    let whole = rule.summary(table(RollUpOracle.columns, rows)).result().collected().rows
    let shuffled = rows.shuffled(using: &dice)
    let cuts = [0] + (0..<5).map { _ in Int.random(in: 0...300, using: &dice) }.sorted() + [300]
    var parts = zip(cuts, cuts.dropFirst()).map {
      rule.summary(table(RollUpOracle.columns, Array(shuffled[$0..<$1])))
    }
    parts.shuffle(using: &dice)
    var merged = Summary(rule)
    for part in parts { merged.merge(part) }
    #expect(merged.result().collected().rows == whole)
    #expect(merged.result().verifySums() == [])
  }

  @Test func `Municipal communities roll up to a node of their own under the province`() throws {
    let rows: [[Cell]] = [[.code("40990101")], [.code("40010101")], [.code("40990102")]]
    let villages = table([("village", .code)], rows)
    let area = RollUp.AreaKey(column: 0, levels: [.district, .province])
    let result = try rollUp(villages.schema, area: area, "count()").summary(villages).result()
    #expect(
      result.collected().rows == [
        ["district", .code("4001"), 1], ["district", .code("4099"), 2], ["province", .code("40"), 3],
      ])
  }

  @Test func `A code too short for a level has no row there and is still in the levels above`() throws {
    let rows: [[Cell]] = [[.code("4001")], [.code("400101")], [.missing]]
    let villages = table([("village", .code)], rows)
    let area = RollUp.AreaKey(column: 0, levels: [.tambon, .district, .total])
    let result = try rollUp(villages.schema, area: area, "count()").summary(villages).result()
    #expect(
      result.collected().rows == [
        ["tambon", .code("400101"), 1], ["tambon", .missing, 1], ["district", .code("4001"), 2],
        ["district", .missing, 1], ["total", .notApplicable, 3],
      ])
    #expect(result.verifySums() == [])
  }

  @Test func `Nothing at all has a total of nothing`() throws {
    let empty = table([("village", .code), ("x", .number)], [])
    let area = RollUp.AreaKey(column: 0, levels: [.total, .province])
    let areas = try rollUp(empty.schema, area: area, "count()", "sum(x)").summary(empty).result()
    #expect(areas.collected().rows == [["total", .notApplicable, 0, .missing]])
    #expect(try rollUp(empty.schema, "count()").summary().result().collected().rows == [[0]])
    let keyed = try rollUp(empty.schema, keys: [NamedColumn("x", column: 1)], "count()").summary(empty)
    #expect(keyed.result().collected().rows == [])
  }

  @Test func `A large result comes in slices of at most 2048 rows`() throws {
    let rows = (0..<9000).map { [Cell.number(Number($0)), .truth($0 % 3 == 0)] }
    let numbers = table([("n", .number), ("a", .answer)], rows)
    let each = RollUp.EachKey(name: "which", value: "v", columns: [NamedColumn("a", column: 1)])
    let rule = try rollUp(numbers.schema, keys: [NamedColumn("n", column: 0)], each: each, "count(v)")
    let result = rule.summary(numbers).result()
    var sizes: [Int] = []
    result.forEachTable { sizes.append($0.rowCount) }
    #expect(sizes == [2048, 2048, 2048, 2048, 808])
    #expect(result.collected().rows == rows.map { [$0[0], "a", $0[1] == .yes ? 1 : 0] })
  }

  @Test func `A measure may use the key and its faults name the row of the slice`() throws {
    let rows: [[Cell]] = [[0, 5], [2, 6], [2, 2]]
    let numbers = table([("n", .number), ("x", .number)], rows)
    let rule = try rollUp(numbers.schema, keys: [NamedColumn("group", column: 0)], "sum(x) / group")
    var faults: [EvaluationFault] = []
    let slice = rule.summary(numbers).result().slice(0, faults: &faults)
    #expect(slice.rows == [[0, .missing], [2, 4]])
    #expect(faults.map(\.row) == [0])
    #expect(faults.map(\.kind) == [.divisionByZero])
  }

  @Test func `A sum beyond all numbers is missing with a fault, whatever the order`() throws {
    let most = Cell.number(Number(scaled: .max))
    let least = Cell.number(Number(scaled: .min))
    let schema: [(String, ValueType)] = [("x", .number)]
    for rows in [[[most], [most], [least]], [[least], [most], [most]], [[most], [least], [most]]] {
      let rule = try rollUp(table(schema, []).schema, "sum(x)")
      #expect(
        rule.summary(table(schema, rows)).result().collected().rows == [[.number(Number(scaled: .max - 1))]])
      var faults: [EvaluationFault] = []
      let result = rule.summary(table(schema, rows + [[most]])).result()
      #expect(result.slice(0, faults: &faults).rows == [[.missing]])
      #expect(faults.map(\.kind) == [.overflow])
    }
  }

  @Test func `Rows with a fault keep their place in the batch`() throws {
    let numbers = table([("x", .number)], [[1], [0], [2]])
    let rule = try rollUp(numbers.schema, "sum(6 / x)")
    var summary = Summary(rule)
    var faults: [EvaluationFault] = []
    summary.add(numbers, faults: &faults)
    #expect(faults.map(\.row) == [1])
    #expect(summary.result().collected().rows == [[9]])
  }
}

@Suite struct VerifySumsTests {
  @Test func `A level that is not the sum of the one below is found`() throws {
    let villages = table(
      [("village", .code), ("x", .number)],
      [[.code("40010101"), 1], [.code("40010102"), 2], [.code("40020101"), 4]])
    let area = RollUp.AreaKey(column: 0, levels: [.total, .district, .village])
    let rule = try rollUp(villages.schema, area: area, "sum(x)")
    var result = rule.summary(villages).result()
    #expect(result.verifySums() == [])
    // District 4001 is the first group of its level: it gets its figures once more.
    var figures = result.levels[1].figures
    figures.add(result.levels[1].figures, to: [0])
    result.levels[1].figures = figures
    #expect(
      result.verifySums() == [
        SumFault(level: .district, key: [.code("4001")], parts: .village),
        SumFault(level: .total, key: [.notApplicable], parts: .district),
      ])
  }
}
