import Tables

extension Function {
  static let numbers = [sumPresent, least, greatest, abs, round]

  static let sumPresent = Function(
    "sum_present", [Parameter("a, b, …", .values([.number]))], gives: .type(.number), absent: .leftOut,
    examples: ["sum_present(main, second, other)"], help: "the sum of those that are there",
    opposite: "first_present"
  ) { .sumPresent($0.nodes, source: $0.source) }

  static let least = Function(
    "least", [Parameter("a, b, …", .ordered)], gives: .typeOfArguments, absent: .spreads,
    examples: ["least(level, 2)"], help: "the least of numbers, dates or codes", opposite: "greatest"
  ) { .extreme(.least, $0.nodes) }

  static let greatest = Function(
    "greatest", [Parameter("a, b, …", .ordered)], gives: .typeOfArguments, absent: .spreads,
    examples: ["greatest(level, 1)"], help: "the greatest of numbers, dates or codes", opposite: "least"
  ) { .extreme(.greatest, $0.nodes) }

  static let abs = Function(
    "abs", [Parameter("x", .value([.number]))], gives: .type(.number), absent: .spreads,
    examples: ["abs(printed - computed)"], help: "the size without its sign"
  ) { .magnitude($0.nodes[0], source: $0.source) }

  static let round = Function(
    "round",
    [
      Parameter("x", .value([.number])),
      Parameter("decimals", .literal(0...12), role: "the number of decimals"),
    ],
    gives: .type(.number), absent: .spreads, examples: ["round(rate, 2)"],
    help: "half away from zero; 0 to 12 decimals"
  ) { .rounding($0.nodes[0], decimals: $0.literals[0]) }
}
