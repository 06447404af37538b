import Tables

extension Function {
  static let answers = [
    counting("passed", .yes, opposite: "failed", help: "how many pass"),
    counting("failed", .no, opposite: "passed", help: "how many fail"),
    counting("missing", .missing, opposite: "not_applicable", help: "how many are missing"),
    counting("not_applicable", .notApplicable, opposite: "missing", help: "how many are not applicable"),
    anyFailed, allPassed, atLeast,
  ]

  private static let list = Parameter("i01..i07", .values([.flag, .answer]))

  private static func counting(
    _ word: String, _ state: Truth, opposite: String, help: String
  ) -> Function {
    let name = "count_\(word)"
    return Function(
      name, [list], gives: .type(.number), absent: .neverAbsent, examples: ["\(name)(i01..i23)"],
      help: help, opposite: "count_\(opposite)"
    ) { .answerCount(state, $0.nodes) }
  }

  static let anyFailed = Function(
    "any_failed", [list], gives: .type(.flag), absent: .decides, examples: ["any_failed(i01..i07)"],
    help: "yes if one fails, else no", opposite: "all_passed"
  ) { .anyFailed($0.nodes) }

  static let allPassed = Function(
    "all_passed", [list], gives: .type(.flag), absent: .decides, examples: ["all_passed(core_indicators)"],
    help: "no if one fails, else yes, as for an empty list", opposite: "any_failed"
  ) { .allPassed($0.nodes) }

  static let atLeast = Function(
    "at_least",
    [Parameter("2", .literal(0...1000), role: "the first argument of at_least()"), list],
    gives: .type(.flag), absent: .decides, examples: ["at_least(2, i01..i03)"],
    help: "yes if that many pass, else no"
  ) { .atLeast($0.literals[0], $0.nodes) }
}
