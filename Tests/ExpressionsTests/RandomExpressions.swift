import Tables

@testable import Expressions

/// Writes random expressions, with no more parentheses than precedence asks for or with all of them.
struct ExpressionWriter {
  var chance: Chance
  /// The same seed gives the same expression with and without.
  let parenthesizesAll: Bool

  init(seed: Int, parenthesizesAll: Bool = false) {
    chance = Chance(seed: seed)
    self.parenthesizesAll = parenthesizesAll
  }

  /// How tightly a text binds, from `or` to a single word.
  private enum Level: Int {
    case or, and, not, comparison, sum, product, sign, primary
  }

  private typealias Text = (text: String, level: Level)

  mutating func expression(depth: Int) -> String {
    switch chance.below(4) {
    case 0: number(depth).text
    case 1: ordered(depth, chance.pick([.date, .code])).text
    default: condition(depth).text
    }
  }

  private func at(_ level: Level, _ part: Text) -> String {
    part.level.rawValue >= level.rawValue && !parenthesizesAll ? part.text : "(\(part.text))"
  }

  private mutating func number(_ depth: Int) -> Text {
    guard depth > 0 else {
      return (chance.pick(["income", "members", "debt", "0", "1", "2.5", "38000", "0.1"]), .primary)
    }
    switch chance.below(9) {
    case 0: return ("-" + at(.sign, number(depth - 1)), .sign)
    case 1, 2:
      let sign = chance.pick(["+", "-"])
      return ("\(at(.sum, number(depth - 1))) \(sign) \(at(.product, number(depth - 1)))", .sum)
    case 3, 4:
      let sign = chance.pick(["*", "/"])
      return ("\(at(.product, number(depth - 1))) \(sign) \(at(.sign, number(depth - 1)))", .product)
    case 5: return ("abs(\(number(depth - 1).text))", .primary)
    case 6:
      let name = chance.pick(["least", "greatest", "sum_present", "first_present"])
      return ("\(name)(\(number(depth - 1).text), \(number(depth - 1).text), debt)", .primary)
    case 7: return (choice(depth) { $0.number(depth - 1) }, .primary)
    default:
      let name = chance.pick(["passed", "failed", "missing", "not_applicable"])
      return ("count_\(name)(\(answers(depth)))", .primary)
    }
  }

  private mutating func choice(
    _ depth: Int, _ part: (inout ExpressionWriter) -> Text
  ) -> String {
    let second = chance.below(4) == 0 ? "missing" : part(&self).text
    return "if(\(condition(depth - 1).text), \(part(&self).text), \(second))"
  }

  private mutating func answers(_ depth: Int) -> String {
    chance.pick(["i01..i05", "[i01, i03], i05", "i02, \(condition(depth - 1).text)"])
  }

  private mutating func ordered(_ depth: Int, _ type: ValueType) -> Text {
    if depth > 0, chance.below(2) == 0 {
      if chance.below(2) == 0 { return (choice(depth) { $0.ordered(depth - 1, type) }, .primary) }
      let name = chance.pick(["least", "greatest", "first_present"])
      return ("\(name)(\(ordered(depth - 1, type).text), \(ordered(depth - 1, type).text))", .primary)
    }
    return (
      chance.pick(type == .date ? ["surveyed", "returned"] : ["village_code", "month_code"]), .primary
    )
  }

  private mutating func condition(_ depth: Int) -> Text {
    guard depth > 0 else {
      return (chance.pick(["i01", "i02", "i03", "i05", "moved_away", "true"]), .primary)
    }
    switch chance.below(8) {
    case 0, 1: return joined(depth, "and", .and, inner: .not)
    case 2: return joined(depth, "or", .or, inner: .and)
    case 3: return ("not " + at(.not, condition(depth - 1)), .not)
    case 4: return (choice(depth) { $0.condition(depth - 1) }, .primary)
    case 5: return ("\(chance.pick(["any_failed", "all_passed"]))(\(answers(depth)))", .primary)
    case 6: return question(depth)
    default: return comparison(depth)
    }
  }

  private mutating func joined(_ depth: Int, _ word: String, _ level: Level, inner: Level) -> Text {
    let parts = (0..<2 + chance.below(2)).map { _ in at(inner, condition(depth - 1)) }
    return (parts.joined(separator: " \(word) "), level)
  }

  private mutating func question(_ depth: Int) -> Text {
    let value = at(.sum, chance.below(2) == 0 ? number(depth - 1) : condition(depth - 1))
    return (
      chance.pick([
        "\(value) is missing", "\(value) is not missing", "\(value) is not applicable",
      ]), .comparison
    )
  }

  private mutating func comparison(_ depth: Int) -> Text {
    let sign = chance.pick(["=", "!=", "<", "<=", ">", ">=", "==", "<>"])
    switch chance.below(6) {
    case 0:
      let type = chance.pick([ValueType.date, .code])
      return ("\(ordered(depth - 1, type).text) \(sign) \(ordered(depth - 1, type).text)", .comparison)
    case 1:
      return (
        "\(at(.sum, condition(depth - 1))) \(chance.pick(["=", "!="])) \(at(.sum, condition(depth - 1)))",
        .comparison
      )
    case 2:
      return ("status \(chance.pick(["= 'a'", "!= 'กุ'", "in ['a', '']", "not in [status]"]))", .comparison)
    case 3:
      let list = chance.pick(["[1, 2, 38000]", "[1, members]", "[]"])
      return ("\(at(.sum, number(depth - 1))) \(chance.pick(["in", "not in"])) \(list)", .comparison)
    case 4:
      let bounds = "\(at(.sum, number(depth - 1))) and \(at(.sum, number(depth - 1)))"
      return (
        "\(at(.sum, number(depth - 1))) \(chance.pick(["between", "not between"])) \(bounds)", .comparison
      )
    default: return ("\(at(.sum, number(depth - 1))) \(sign) \(at(.sum, number(depth - 1)))", .comparison)
    }
  }
}
