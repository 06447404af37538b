import Tables

@testable import Expressions

/// Writes calls of a function with arguments as its parameters ask for: columns, fixed values and small computations.
struct CallWriter {
  var chance: Chance
  /// The columns of the sample, by their types.
  private static let columns = Dictionary(grouping: Sample.schema.columns, by: \.type)
    .mapValues { $0.map(\.name) }
  private static let ordered: [ValueType] = [.number, .date, .code]

  init(seed: Int) { chance = Chance(seed: seed) }

  mutating func call(_ function: Function) -> String {
    let form = chance.pick(function.forms)
    // What goes together must be of one type.
    let type = chance.pick(ValueType.allCases)
    let order = chance.pick(Self.ordered)
    let arguments = form.flatMap { written($0, of: function, type, order) }
    return "\(function.name)(\(arguments.joined(separator: ", ")))"
  }

  private mutating func written(
    _ parameter: Function.Parameter, of function: Function, _ type: ValueType, _ order: ValueType
  ) -> [String] {
    switch parameter.kind {
    case .value where function.isAggregate: [figure()]
    case .value(let types), .eachRow(let types): [value(chance.pick(types))]
    case .values(let types): several { $0.listed(types) }
    case .choice: [chance.below(5) == 0 && type != .text ? "missing" : value(type)]
    case .choices: [value(type)] + several { $0.value(type) }
    case .ordered: several { $0.value(order) }
    case .time:
      [chance.pick([value(.date), value(.code), "'2563-06'", "'2562-10-01'", "month(surveyed)"])]
    case .literal(let bounds):
      ["\(bounds.lowerBound + chance.below(min(bounds.count, 8)))"]
    case .dateText: [chance.pick(["'2563-02-28'", "'2024-02-29'", "'2567-02-29'", "'1800-01-01'"])]
    }
  }

  private mutating func several(_ one: (inout Self) -> String) -> [String] {
    (0...chance.below(4)).map { _ in one(&self) }
  }

  /// A value, or a list of them where a list may stand.
  private mutating func listed(_ types: [ValueType]) -> String {
    let type = chance.pick(types)
    return switch chance.below(4) {
    case 0: "[\(value(type)), \(value(type))]"
    case 1 where types.contains(.answer): "i01..i05"
    default: value(type)
    }
  }

  private mutating func value(_ type: ValueType) -> String {
    let column = chance.pick(Self.columns[type] ?? [])
    guard chance.below(3) == 0 else { return column }
    return switch type {
    case .number: chance.pick(["-\(column)", "\(column) / members", "income - \(column)", "2.345", "-0.5"])
    case .text: "if(i01, \(column), 'b')"
    case .date: chance.pick(["date('2563-02-28')", "first_present(returned, \(column))"])
    case .code: chance.pick(["first_present(village_code, \(column))", "month(surveyed)"])
    case .answer, .flag: chance.pick(["not \(column)", "\(column) and i02", "income > members"])
    }
  }

  /// A figure of a group.
  private mutating func figure() -> String {
    chance.pick(["sum(income)", "sum(members)", "count()", "count(i01)", "mean(debt)", "0", "12.5"])
  }
}
