import Expressions
import Ingestion
import Tables

extension Binder {
  mutating func bindInput(_ input: InputDefinition) -> BoundInput {
    if relations[input.name.value] != nil {
      faults.add(.duplicate(input.name.value, what: "an input"), at: input.name.location)
    }
    var columns = input.columns.compactMap { bindColumn($0) }
    let schema = Schema(columns.map(\.schema))
    let key = input.key.compactMap { column($0, in: schema, of: "input '\(input.name.value)'") }
    for position in key { columns[position].need = .filled }
    relations[input.name.value] = schema
    return BoundInput(
      definition: input, schema: InputSchema(name: input.name.value, columns: columns, key: key))
  }

  private mutating func bindColumn(_ column: InputColumnDefinition) -> InputColumn? {
    let name = column.name.value
    if Expression.reservedWords.contains(name) { faults.add(.reservedName(name), at: column.name.location) }
    guard let kind = cellKind(column.kind) else { return nil }
    return InputColumn(
      name: name, kind: kind, headers: column.headers,
      need: choice(column.need, InputColumn.Need.self) ?? .column,
      oneOf: column.oneOf.compactMap { cell($0, of: kind) },
      minimum: column.minimum.flatMap { limit($0, of: kind) },
      maximum: column.maximum.flatMap { limit($0, of: kind) },
      dash: choice(column.dash, InputColumn.Dash.self))
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: Located<String>?, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text else { return nil }
    if let value = Choice(rawValue: text.value) { return value }
    reportUnknown(text, allowed: Choice.allCases.map(\.rawValue))
    return nil
  }

  private mutating func reportUnknown(_ text: Located<String>, allowed: [String]) {
    faults.add(
      .unknownValue(
        text.value, allowed: allowed, suggestion: Suggestion.closest(to: text.value, among: allowed)),
      at: text.location)
  }

  /// "money", "area village", "code 6" and so on.
  private mutating func cellKind(_ text: Located<String>) -> CellKind? {
    let words = text.value.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("text", 1): return .text
    case ("number", 1): return .number
    case ("integer", 1): return .integer
    case ("money", 1): return .money
    case ("date", 1): return .date
    case ("month", 1): return .month
    case ("answer", 1): return .answer
    case ("flag", 1): return .flag
    case ("code", 1): return .code(digits: nil)
    case ("code", 2):
      if let digits = Int(words[1]), (1...8).contains(digits) { return .code(digits: digits) }
    case ("area", 2):
      if let level = AreaLevel(rawValue: words[1]), level != .total { return .area(level) }
    default: break
    }
    reportUnknown(
      text,
      allowed: [
        "text", "number", "integer", "money", "date", "month", "answer", "flag", "code", "code 6",
        "area province",
        "area district", "area tambon", "area village",
      ])
    return nil
  }

  private mutating func cell(_ text: Located<String>, of kind: CellKind) -> Cell? {
    switch kind.valueType {
    case .number: limit(text, of: kind).map(Cell.number)
    case .code: Code(text.value).map(Cell.code)
    case .text: .text(text.value)
    default: nil
    }
  }

  private mutating func limit(_ text: Located<String>, of kind: CellKind) -> Number? {
    if kind.valueType == .number, let number = Number(text.value) { return number }
    faults.add(.parameterValue(text.value, expected: "a number, in a column of numbers"), at: text.location)
    return nil
  }
}
