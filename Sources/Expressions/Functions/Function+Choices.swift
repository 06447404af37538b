import Tables

extension Function {
  static let choices = [ifElse, firstPresent]

  static let ifElse = Function(
    "if",
    [
      Parameter("condition", .value([.flag, .answer]), role: "the condition of if()"),
      Parameter("value", .choice), Parameter("otherwise", .choice),
    ],
    gives: .typeOfArguments, absent: .takesOther, examples: ["if(passed >= 17, 2, 1)"],
    help: "the value where the condition is true, the other where it is false"
  ) { .conditional($0.nodes[0], then: $0.nodes[1], otherwise: $0.nodes[2]) }

  static let firstPresent = Function(
    "first_present", [Parameter("a, b, …", .choices)], gives: .typeOfArguments, absent: .passedOver,
    examples: ["first_present(second, 0)"], help: "the first that is there", opposite: "sum_present"
  ) { .firstPresent($0.nodes) }
}

extension Function {
  static let presence = [
    asking("missing", .missing, opposite: "present"), asking("present", .present, opposite: "missing"),
    asking("not_applicable", .notApplicable, opposite: "missing"),
  ]

  private static func asking(_ name: String, _ test: PresenceTest, opposite: String) -> Function {
    Function(
      name, [Parameter("x", .value(ValueType.allCases))], gives: .type(.flag), absent: .neverAbsent,
      examples: ["\(name)(i03)"], help: "whether it is \(test.rawValue)", opposite: opposite
    ) { .presence($0.nodes[0], test) }
  }
}
