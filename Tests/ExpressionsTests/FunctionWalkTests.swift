import Tables
import Testing

@testable import Expressions

/// All functions of the registry, one by one: a new one is in these tests without a word, once the oracle knows it.
@Suite("Every function of the language")
struct FunctionWalkTests {
  static let names = Function.all.map(\.name)
  static let ofRows = Function.all.filter { !$0.isAggregate }.map(\.name)
  static let aggregates = Function.all.filter(\.isAggregate).map(\.name)

  private let scope = Scope(schema: Sample.schema)

  @Test("A function of one row gives what the slow oracle gives", arguments: ofRows)
  func rows(name: String) throws {
    let function = try #require(Function.named(name))
    for seed in 0..<25 {
      var writer = CallWriter(seed: seed)
      let table = writer.chance.table(rows: 40)
      let text = writer.call(function)
      let expression = try Expression.parse(text)
      var faults: [EvaluationFault] = []
      let column = try expression.bound(in: scope).evaluate(table, faults: &faults)
      var oracles = Sample.rows(of: table).map { Oracle(row: $0) }
      let expected = oracles.indices.map { oracles[$0].value(expression.syntax) }
      #expect(oracles.indices.map { column[$0] } == expected, "\(text)")
      #expect(tally(faults.map(\.kind)) == tally(oracles.flatMap(\.faults)), "faults of \(text)")
    }
  }

  @Test("An aggregate gives what the slow oracle gives", arguments: aggregates)
  func groups(name: String) throws {
    let function = try #require(Function.named(name))
    for seed in 0..<40 {
      var writer = CallWriter(seed: seed)
      let table = writer.chance.table(rows: seed)
      let text = writer.call(function)
      let expression = try Expression.parse(text)
      guard case .call(_, _, let arguments) = expression.syntax.kind else { continue }
      var faults: [EvaluationFault] = []
      let cell = SlowAggregation.value(
        of: try expression.boundMeasure(in: scope), over: table, province: "10", faults: &faults)
      var oracle = GroupOracle(rows: Sample.rows(of: table))
      #expect(cell == oracle.call(name, arguments), "\(text) over \(seed) rows")
      #expect(tally(faults.map(\.kind)) == tally(oracle.faults), "faults of \(text)")
    }
  }

  @Test("What it gives has the type that it declares", arguments: names)
  func types(name: String) throws {
    let function = try #require(Function.named(name))
    guard case .type(let type) = function.result else { return }
    for seed in 0..<10 {
      var writer = CallWriter(seed: seed)
      let expression = try Expression.parse(writer.call(function))
      let found =
        function.isAggregate
        ? try expression.boundMeasure(in: scope).type : try expression.bound(in: scope).type
      #expect(found == type, "\(expression.source)")
    }
  }

  @Test("It makes of absent arguments what it says", arguments: ofRows)
  func absence(name: String) throws {
    let function = try #require(Function.named(name))
    let arguments = function.forms[0].map { parameter in
      switch parameter.kind {
      case .value(let types): types.contains(.number) ? "debt" : types.contains(.flag) ? "i01" : column(types)
      case .values(let types): types.contains(.number) ? "debt, income" : "i01, i02"
      case .choice, .choices, .ordered: "debt, income"
      case .time: "surveyed"
      case .literal: "1"
      case .dateText: "'2563-09-30'"
      case .eachRow: "income"
      }
    }
    // The two alternatives of `if` are written at once.
    let text = "\(name)(\(arguments.prefix(2).joined(separator: ", ")))"
    if name == "date" { return }  // Of a fixed text, which is there.
    for state in [Cell.missing, .notApplicable] {
      let row = Dictionary(uniqueKeysWithValues: Sample.schema.names.map { ($0, state) })
      let other = try Sample.value(text, row)
      switch function.absent {
      case .spreads: #expect(other == state)
      case .passedOver: #expect(other == state)
      case .leftOut, .takesOther: #expect(other == .missing)
      case .decides: #expect(other == state)
      case .neverAbsent: #expect(other.kind == .present)
      }
    }
  }

  @Test("Its examples show it", arguments: names)
  func examples(name: String) throws {
    let function = try #require(Function.named(name))
    #expect(!function.examples.isEmpty && !function.help.isEmpty)
    for example in function.examples {
      guard case .call(let called, _, let arguments) = try Expression.parse(example).syntax.kind else {
        Issue.record("\(example) is no call")
        continue
      }
      #expect(called == name)
      #expect(function.form(of: arguments.count) != nil, "\(example)")
    }
  }

  @Test("A counterpart or an opposite is a function too, of as many rows")
  func others() throws {
    for function in Function.all {
      if let name = function.opposite {
        #expect(try #require(Function.named(name)).isAggregate == function.isAggregate, "\(function.name)")
      }
      if let name = function.inRow { #expect(try #require(Function.named(name)).isAggregate == false) }
    }
  }

  private func column(_ types: [ValueType]) -> String { types.contains(.date) ? "surveyed" : "village_code" }

  private func tally(_ kinds: [EvaluationFault.Kind]) -> [EvaluationFault.Kind: Int] {
    Dictionary(grouping: kinds) { $0 }.mapValues(\.count)
  }
}
