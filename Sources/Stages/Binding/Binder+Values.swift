package import Expressions
package import Tables

/// Values of rules that are written out or held by a parameter.
extension Binder {
  /// A number that a rule needs before any data.
  package enum Cutoff {
    case number(Number)
    /// The parameter is not filled in.
    case open
    /// A fault was reported.
    case faulty

    package var number: Number? { if case .number(let number) = self { number } else { nil } }
  }

  /// A number that is written out or held by a parameter.
  package mutating func cutoff(_ text: Located<String>) -> Cutoff {
    if let number = Number(text.value) { return .number(number) }
    switch parameter(text, expected: "a number or a parameter that holds one") {
    case .value(.number(let number), _): return .number(number)
    case .value(.absent, .number): return .open
    case nil: return .faulty
    default: return misfit(text, "a number or a parameter that holds one", .faulty)
    }
  }

  /// A number that is written out or held by a parameter; nil when it is not filled in, or after a fault.
  package mutating func number(_ text: Located<String>) -> Number? {
    cutoff(text).number
  }

  /// A whole number that is written out or held by a parameter.
  package mutating func whole(_ text: Located<String>, in range: ClosedRange<Int>) -> Int? {
    let expected =
      "a whole number from \(range.lowerBound) to \(range.upperBound), or a parameter that holds one"
    switch cutoff(text) {
    case .faulty: return nil
    case .open: return misfit(text, expected, nil)
    case .number(let number):
      guard let whole = number.whole, range.contains(whole) else { return misfit(text, expected, nil) }
      return whole
    }
  }

  /// A word of a choice that is written out or held by a parameter; nil when it is not filled in, or after a fault.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ text: Located<String>)
    -> Choice?
  {
    if let choice = Choice(rawValue: text.value) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    guard parameters[text.value] != nil || isUnread(text.value) else {
      faults.addUnknown(text, allowed: words)
      return nil
    }
    let expected = "\(words.joined(separator: ", ")), or a parameter that holds one"
    switch parameter(text, expected: expected) {
    case .value(.text(let word), _): return Choice(rawValue: word) ?? misfit(text, expected, nil)
    case .value(.absent, .text), nil: return nil
    default: return misfit(text, expected, nil)
    }
  }

  /// A day that is written out or held by a parameter; nil when it is not filled in, or after a fault.
  package mutating func day(_ text: Located<String>) -> Day? {
    if let day = Day(iso: text.value) { return day }
    let expected = "a date such as 2563-06-30, or a parameter that holds one"
    switch parameter(text, expected: expected) {
    case .value(.date(let day), _): return day
    case .value(.absent, .date), nil: return nil
    default: return misfit(text, expected, nil)
    }
  }

  /// The parameter of a name; nil, with a fault unless the parameter could not be read, when there is none.
  package mutating func parameter(_ text: Located<String>, expected: String) -> Parameter? {
    mentioned.insert(text.value)
    if let parameter = parameters[text.value] { return parameter }
    if isUnread(text.value) { return nil }
    if text.value.first?.isLetter == true {
      reportUnknownParameter(text, among: parameters.keys.sorted())
    } else {
      faults.add(.badValue(text.value, expected: expected), at: text.location)
    }
    return nil
  }

  package mutating func misfit<Value>(_ text: Located<String>, _ expected: String, _ value: Value) -> Value {
    faults.add(.badValue(text.value, expected: expected), at: text.location)
    return value
  }

  package mutating func reportUnknownParameter(_ name: Located<String>, among names: [String]) {
    let suggestion = Suggestion.closest(to: name.value, among: names)
    if let suggestion { mentioned.insert(suggestion) }
    faults.add(.unknownParameter(name.value, suggestion: suggestion), at: name.location)
  }

  /// The day as of which one looks: the one that is named, or else the run's.
  package mutating func lookingDay(_ text: Located<String>?) -> Day? {
    text.map { day($0) } ?? asOf
  }
}
