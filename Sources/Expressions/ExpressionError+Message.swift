import Tables

extension ExpressionError: CustomStringConvertible {
  package var description: String { message }

  /// One English sentence with what to do next.
  package var message: String {
    switch kind {
    case .characterUnknown(let character, let replacement):
      "the sign '\(character)' is not part of the language"
        + hint(replacement.map { "write \($0)" } ?? "remove it")
    case .textUnclosed(let quote): "a text begins here and never ends; close it with \(quote)"
    case .numberMalformed(let text):
      "'\(text)' is not a number; write digits with at most one point, or quotes around a text or code"
    case .numberWithLeadingZero(let text):
      "the number '\(text)' begins with a zero; write a code in quotes, and a number without thousands commas"
    case .numberTooPrecise(let text): "'\(text)' has more than twelve decimals; round it"
    case .numberTooLarge(let text): "'\(text)' is larger than any number that can be kept; check its digits"
    case .empty: "the expression is empty; write a value, a column or a condition"
    case .tokenUnexpected(let found, let expectation, let suggestion):
      "expected \(expectation.phrase) but found \(quoted(found))" + didYouMean(suggestion)
    case .endUnexpected(let expectation):
      "the expression ends where \(expectation.phrase) is expected; add it"
    case .bracketUnclosed(let bracket): "the bracket '\(bracket)' is never closed; add its partner"
    case .commaInNumber: "a comma cannot stand here; write numbers without thousands commas, such as 38000"
    case .comparisonChained(let first, let second):
      "'\(first)' and '\(second)' cannot be chained; join two comparisons with 'and', or use 'between'"
    case .nestedTooDeep(let limit):
      "the expression nests more than \(limit) levels deep; split it into several derived columns"
    case .nameUnknown(let name, let suggestion):
      "there is no column or parameter '\(name)'"
        + (suggestion == nil ? "; check its spelling or declare it" : didYouMean(suggestion))
    case .nameAmbiguous(let name): "'\(name)' is both a column and a parameter; rename one of them"
    case .functionUnknown(let name, let suggestion):
      "there is no function '\(name)'"
        + (suggestion == nil ? "; see the list of functions" : didYouMean(suggestion))
    case .functionNotCalled(let name, let usage): "'\(name)' is a function; write \(usage)"
    case .argumentCount(let usage, let found):
      "found \(English.count(found, "argument")); write \(usage)"
    case .rangeMalformed(let first, let last):
      "'\(first)..\(last)' is no range of columns; write one name with two rising numbers, such as i01..i07"
    case .typeUnfit, .typesDiffer, .orderUndefined, .listUnfit, .listExpected, .missingUnfit,
      .missingUntyped, .literalExpected, .textExpected, .codeInvalid, .dateInvalid:
      typeMessage
    case .aggregateInRow(let usage, let instead):
      "\(usage) looks at many rows and cannot stand in an expression about one row"
        + hint(instead.map { "use \($0)" })
    case .aggregateNested(let name, let outer):
      "\(name)() cannot stand inside \(outer)(); compute it in an earlier stage"
    case .columnOutsideAggregate(let name):
      "the column '\(name)' has many values here; put it inside an aggregate such as sum() or count()"
    }
  }

  private var typeMessage: String {
    switch kind {
    case .typeUnfit(let role, let allowed, let found):
      "\(role) must be \(list(allowed)) but is \(found.phrase)"
        + hint(advice(allowed: allowed, found: found))
    case .typesDiffer(let operation, let left, let right):
      "\(operation) cannot combine \(left.phrase) and \(right.phrase)"
        + hint(advice(left, right) ?? "its values must be of one type")
    case .orderUndefined(let operation, let type):
      "'\(operation)' needs an order and \(type.phrase) has none; compare with = or !="
    case .listUnfit: "a list cannot stand here; use it after 'in' or inside a function such as count_passed()"
    case .listExpected: "after 'in' comes a list; write the values in brackets, such as [1, 2]"
    case .missingUnfit: "nothing can be computed with or compared to 'missing'; ask with 'is missing'"
    case .missingUntyped: "every alternative is missing, so the type cannot be told; give one a value"
    case .literalExpected(let role, let bounds):
      "\(role) must be a fixed whole number from \(bounds.lowerBound) to \(bounds.upperBound); write it as digits"
    case .textExpected(let usage): "only a fixed text can stand here; write \(usage)"
    case .codeInvalid(let text):
      "'\(text)' cannot be a code; write one to eight letters, digits or signs without spaces"
    case .dateInvalid(let text):
      "'\(text)' is not a date; write year-month-day, such as '2563-09-30' or '2020-09-30'"
    default: ""
    }
  }

  private func hint(_ advice: String?) -> String { advice.map { "; " + $0 } ?? "" }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }

  /// A text token brings its own quotes.
  private func quoted(_ token: String) -> String { token.hasPrefix("'") ? token : "'\(token)'" }

  private func list(_ types: [ValueType]) -> String {
    let phrases = types.map(\.phrase)
    guard phrases.count > 1, let last = phrases.last else { return phrases.first ?? "" }
    return phrases.dropLast().joined(separator: ", ") + " or " + last
  }

  private func advice(allowed: [ValueType], found: ValueType) -> String {
    switch found {
    case _ where found.isCondition && allowed.contains(.number):
      "turn it into a number with if(condition, 1, 0)"
    case _ where allowed.contains(.flag): "compare it with something, such as x > 0"
    case .date where allowed == [.number]: "count days with days_between(), or take its fiscal_year()"
    default: "use a column or function of that type"
    }
  }

  private func advice(_ left: ValueType, _ right: ValueType) -> String? {
    switch Set([left, right]) {
    case [.code, .number]: "write a code in quotes, such as '01'"
    case [.date, .number]: "write a date as date('2563-09-30'), or compare its fiscal_year()"
    case [.date, .code]: "turn the date into a month with month()"
    case let types where types.contains(.flag) || types.contains(.answer):
      "a condition compares only with true or false"
    default: nil
    }
  }
}

extension ExpressionError.Expectation {
  fileprivate var phrase: String {
    switch self {
    case .value: "a value, a column or '('"
    case .operatorOrEnd: "an operator or the end"
    case .closing(let bracket): "',' or '\(bracket)'"
    case .betweenAnd: "the 'and' of 'between … and …'"
    case .presence: "'missing', 'not missing' or 'not applicable'"
    case .columnName: "the last column of the range"
    }
  }
}

extension ValueType {
  fileprivate var phrase: String {
    switch self {
    case .number: "a number"
    case .text: "a text"
    case .date: "a date"
    case .code: "a code"
    case .answer: "an answer"
    case .flag: "a condition"
    }
  }
}
