import Aggregation
import Expressions
import Tables

extension Binder {
  /// The parameter that every pipeline has: the day as of which a run looks at its data.
  static var dayParameter: String { "as_of" }

  mutating func bindParameters() -> [BoundParameter] {
    parameters[Self.dayParameter] = .value(asOf.map(Cell.date) ?? .absent(.missing), .date)
    let names = definition.parameters.map(\.name.value)
    for name in settings.map(\.name) where !names.contains(name.value) && !isUnread(name.value) {
      reportUnknownParameter(name, among: names)
    }
    return definition.parameters.map { bindParameter($0) }
  }

  private mutating func bindParameter(_ parameter: ParameterDefinition) -> BoundParameter {
    let name = parameter.name
    if name.value == Self.dayParameter { faults.add(.predefined(name.value), at: name.location) }
    if Expression.reservedWords.contains(name.value) {
      faults.add(.reservedName(name.value), at: name.location)
    }
    let setting = settings.last { $0.name.value == name.value }
    let version = parameter.versions.version(on: day)
    let standard = version?.value.value ?? parameter.standard
    let value = setting.map { read($0, for: parameter) } ?? standard
    declare(
      parameter, value, texts: setting?.texts ?? version?.value.texts ?? parameter.standardTexts)
    return BoundParameter(
      definition: parameter, value: value, isSet: setting != nil, standard: standard,
      standardFrom: version?.from.value)
  }

  private mutating func read(_ setting: Setting, for parameter: ParameterDefinition) -> ParameterValue? {
    do throws(DefinitionFault) {
      return try parameter.value(reading: setting.texts, at: setting.place)
    } catch {
      faults.add(error)
      return nil
    }
  }

  private mutating func declare(
    _ parameter: ParameterDefinition, _ value: ParameterValue?, texts: [Located<String>]
  ) {
    let name = parameter.name.value
    switch value {
    case .cell(let cell): parameters[name] = .value(cell, parameter.type.valueType)
    case .columns(let columns): parameters[name] = .columns(columns)
    case nil where parameter.type == .indicators: parameters[name] = .columns([])
    case nil: parameters[name] = .value(.absent(.missing), parameter.type.valueType)
    }
    if parameter.type == .indicators { members[name] = (try? ParameterDefinition.members(texts)) ?? [] }
  }

  // MARK: - Values by name

  /// A number that a rule needs before any data.
  enum Cutoff {
    case number(Number)
    /// The parameter is not filled in.
    case open
    /// A fault was reported.
    case faulty
  }

  /// A number that is written out or held by a parameter.
  mutating func cutoff(_ text: Located<String>) -> Cutoff {
    if let number = Number(text.value) { return .number(number) }
    switch parameter(text, expected: "a number or a parameter that holds one") {
    case .value(.number(let number), _): return .number(number)
    case .value(.absent, .number): return .open
    case nil: return .faulty
    default: return misfit(text, "a number or a parameter that holds one", .faulty)
    }
  }

  /// A number that is written out or held by a parameter; nil when it is not filled in, or after a fault.
  mutating func number(_ text: Located<String>) -> Number? {
    if case .number(let number) = cutoff(text) { number } else { nil }
  }

  /// A whole number that is written out or held by a parameter.
  mutating func whole(_ text: Located<String>, in range: ClosedRange<Int>) -> Int? {
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

  /// A day that is written out or held by a parameter; nil when it is not filled in, or after a fault.
  mutating func day(_ text: Located<String>) -> Day? {
    if let day = Day(iso: text.value) { return day }
    let expected = "a date such as 2563-06-30, or a parameter that holds one"
    switch parameter(text, expected: expected) {
    case .value(.date(let day), _): return day
    case .value(.absent, .date), nil: return nil
    default: return misfit(text, expected, nil)
    }
  }

  /// A month that is written out or held by a parameter.
  mutating func month(_ text: Located<String>) -> Month? {
    if let month = Code(text.value).flatMap({ Month($0) }) { return month }
    let expected = "a month such as 2563-06, or a parameter that holds one"
    switch parameter(text, expected: expected) {
    case .value(.code(let code), _): return Month(code) ?? misfit(text, expected, nil)
    case nil: return nil
    default: return misfit(text, expected, nil)
    }
  }

  /// The parameter of a name; nil, with a fault unless the parameter could not be read, when there is none.
  private mutating func parameter(_ text: Located<String>, expected: String) -> Parameter? {
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

  private mutating func misfit<Value>(_ text: Located<String>, _ expected: String, _ value: Value) -> Value {
    faults.add(.badValue(text.value, expected: expected), at: text.location)
    return value
  }

  private mutating func reportUnknownParameter(_ name: Located<String>, among names: [String]) {
    let suggestion = Suggestion.closest(to: name.value, among: names)
    if let suggestion { mentioned.insert(suggestion) }
    faults.add(.unknownParameter(name.value, suggestion: suggestion), at: name.location)
  }

  /// Whether a name stands in the file but could not be read.
  func isUnread(_ name: String) -> Bool { definition.isOpen || definition.unread.contains(name) }
}
