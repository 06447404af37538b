import Tables

extension Function {
  static let codes = [
    prefix, area("province", .province), area("district", .district), area("tambon", .tambon),
  ]

  static let prefix = Function(
    "prefix",
    [
      Parameter("code", .value([.code])),
      Parameter("length", .literal(1...8), role: "the length of the prefix"),
    ],
    gives: .type(.code), absent: .spreads, examples: ["prefix(village_code, 4)"],
    help: "the first characters, 1 to 8"
  ) { .prefix($0.nodes[0], $0.literals[0]) }

  private static func area(_ name: String, _ level: AreaLevel) -> Function {
    Function(
      name, [Parameter("code", .value([.code]))], gives: .type(.code), absent: .spreads,
      examples: ["\(name)(village_code)"], help: "the first \(level.digits) characters"
    ) { .prefix($0.nodes[0], level.digits) }
  }
}
