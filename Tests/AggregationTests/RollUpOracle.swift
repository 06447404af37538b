import TableSamples
import Tables

@testable import Aggregation

/// A random table of surveys, and a roll-up of it worked out row by row with dictionaries.
struct RollUpOracle {
  static let columns: [(String, ValueType)] = [
    ("village", .code), ("round", .number), ("name", .text), ("i1", .answer), ("i2", .answer),
    ("i3", .answer), ("income", .number), ("day", .date),
  ]
  static let levels: [AreaLevel] = [.total, .province, .district, .tambon, .village]
  static let area = RollUp.AreaKey(column: 0, levels: levels)
  static let keys = [NamedColumn("round", column: 1), NamedColumn("name", column: 2)]
  static let each = RollUp.EachKey(
    name: "indicator", value: "answer",
    columns: [NamedColumn("i1", column: 3), NamedColumn("i2", column: 4), NamedColumn("i3", column: 5)])
  static let measures = [
    "count()", "count(answer)", "count(not answer)", "count(missing(answer))",
    "count(not_applicable(answer))",
    "percent(answer)", "sum(income)", "mean(income)", "min(income)", "max(day)", "distinct(day)",
    "count(answer and income > 3)", "count(i1)", "distinct(name)", "sum(if(answer, income, 1))",
  ]

  static func rows(_ seed: UInt64, count: Int) -> [[Cell]] {
    var dice = Dice(state: seed)
    let codes = ["40010101", "40010102", "40010203", "40029901", "40990101", "41010101", "4001", "400101"]
    func pick(_ cells: [Cell]) -> Cell { cells.randomElement(using: &dice) ?? .missing }
    var rows: [[Cell]] = []
    while rows.count < count {
      let key = [
        pick(codes.map { .code($0) } + [.missing]), pick([1, 2, .missing]), pick(["ก", "", .missing]),
      ]
      for _ in 0..<Int.random(in: 1...12, using: &dice) {
        let answers = (0..<3).map { _ in pick([.yes, .yes, .no, .missing, .notApplicable]) }
        let income = pick([-2, 0, 3, 7, .number(Number(scaled: 1)), .missing])
        let day = pick([
          .date(Day(number: -1)), .date(Day(number: 9)), .date(Day(number: 30)), .notApplicable,
        ])
        rows.append(key + answers + [income, day])
      }
    }
    return Array(rows.prefix(count))
  }

  /// The rows of the result, in order.
  static func result(_ rows: [[Cell]]) -> [[Cell]] {
    levels.flatMap { level -> [[Cell]] in
      var groups: [[Cell]: [[Cell]]] = [:]
      for row in rows {
        guard let area = area(row[0], level) else { continue }
        groups[[area, row[1], row[2]], default: []].append(row)
      }
      return groups.keys.sorted(by: isBefore).flatMap { key in
        (0..<3).map { turn in
          [.text(level.rawValue)] + key + [.text("i\(turn + 1)")] + figures(groups[key] ?? [], 3 + turn)
        }
      }
    }
  }

  private static func area(_ cell: Cell, _ level: AreaLevel) -> Cell? {
    if level == .total { return .notApplicable }
    guard case .code(let code) = cell else { return cell }
    return code.length < level.digits ? nil : .code(code.prefix(level.digits))
  }

  private static func isBefore(_ left: [Cell], _ right: [Cell]) -> Bool {
    for (one, other) in zip(left, right) where one != other {
      if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
      if case .text(let first) = one, case .text(let second) = other { return first < second }
      return one.isBefore(other)
    }
    return false
  }

  private static func figures(_ rows: [[Cell]], _ turn: Int) -> [Cell] {
    func count(_ condition: ([Cell]) -> Bool) -> Cell { .number(Number(rows.filter(condition).count)) }
    func sum(_ numbers: [Number]) -> Number { numbers.reduce(.zero) { $0.adding($1) ?? .zero } }
    func number(_ cell: Cell) -> Number? { if case .number(let number) = cell { number } else { nil } }
    func days(_ row: [Cell]) -> Day? { if case .date(let day) = row[7] { day } else { nil } }
    let incomes = rows.compactMap { number($0[6]) }
    let passed = rows.filter { $0[turn] == .yes }
    let decided = rows.filter { $0[turn].kind == .present }
    let share = Number(100 * passed.count).divided(by: Number(decided.count))
    let chosen = rows.compactMap { row -> Number? in
      switch row[turn] {
      case .yes: number(row[6])
      case .no: Number(1)
      default: nil
      }
    }
    let mean = sum(incomes).divided(by: Number(incomes.count))
    return [
      count { _ in true }, count { $0[turn] == .yes }, count { $0[turn] == .no },
      count { $0[turn] == .missing }, count { $0[turn] == .notApplicable },
      share.map(Cell.number) ?? .missing, incomes.isEmpty ? .missing : .number(sum(incomes)),
      mean.map(Cell.number) ?? .missing, incomes.min().map(Cell.number) ?? .missing,
      rows.compactMap(days).max().map(Cell.date) ?? .missing,
      .number(Number(Set(rows.compactMap(days)).count)),
      count { $0[turn] == .yes && (number($0[6]) ?? .zero) > Number(3) }, count { $0[3] == .yes },
      .number(Number(Set(rows.map { $0[2] }.filter { $0.kind == .present }).count)),
      chosen.isEmpty ? .missing : .number(sum(chosen)),
    ]
  }
}
