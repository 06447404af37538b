import Ingestion
import Stages
import Tables

extension PipelineBinder {
  mutating func bindInput(_ input: InputDefinition) -> BoundInput {
    let name = input.name.value
    if binder.relations[name] != nil {
      binder.faults.add(.duplicate(name, what: "an input"), at: input.name.location)
    }
    var columns = input.columns.map { bindColumn($0) }
    let known = KnownColumns(
      schema: Schema(columns.map(\.schema)), unsure: input.unread, isOpen: !input.isWhole)
    binder.reportRepeated(input.key)
    let key = input.key.compactMap { binder.column($0, in: known, of: "input '\(name)'") }
    for position in key { columns[position].need = .filled }
    checkKeyNeeds(input)
    checkHeaders(input.columns)
    binder.relations[name] = known
    binder.settleAbsent(in: [name])
    return BoundInput(definition: input, schema: InputSchema(name: name, columns: columns, key: key))
  }

  private mutating func checkKeyNeeds(_ input: InputDefinition) {
    for column in input.columns where input.key.contains(where: { $0.value == column.name.value }) {
      guard let need = column.need, need.value == .optional else { continue }
      binder.faults.add(
        .badValue(need.value.rawValue, expected: "filled, in a column of the key"), at: need.location)
    }
  }

  /// A header must not stand for two columns, and every sign in braces must have been filled in.
  private mutating func checkHeaders(_ columns: [InputColumnDefinition]) {
    var owners: [String: String] = [:]
    for column in columns {
      for header in [column.name] + column.headers {
        if header.value.contains("{") || header.value.contains("}") {
          binder.faults.add(.badPlaceholder(header: header.value), at: header.location)
          continue
        }
        let key = headerKey(header.value)
        if let owner = owners[key], owner != column.name.value {
          binder.faults.add(.headerTwice(header.value, column: owner), at: header.location)
        }
        owners[key] = owners[key] ?? column.name.value
      }
    }
  }

  // MARK: - Columns

  private mutating func bindColumn(_ column: InputColumnDefinition) -> InputColumn {
    binder.checkName(column.name)
    let kind = column.kind.value
    if let dash = column.dash, dash.value == .zero, kind.valueType != .number {
      binder.faults.add(
        .badValue("zero", expected: "missing or not applicable, as this column is no number"),
        at: dash.location)
    }
    let minimum = column.minimum.flatMap { limit($0, of: kind) }
    let maximum = column.maximum.flatMap { limit($0, of: kind) }
    if let minimum, let maximum, minimum > maximum, let place = column.maximum?.location {
      binder.faults.add(.emptyRange(minimum: minimum.description, maximum: maximum.description), at: place)
    }
    binder.reportRepeated(column.oneOf, "a value")
    return InputColumn(
      name: column.name.value, kind: kind, headers: column.headers.map(\.value),
      need: column.need?.value ?? .column,
      oneOf: column.oneOf.compactMap { cell($0, of: kind) }, minimum: minimum, maximum: maximum,
      dash: column.dash?.value, isIdentity: identities.contains(column.name.value))
  }

  private mutating func limit(_ text: Located<String>, of kind: CellKind) -> Number? {
    if kind.valueType == .number, let number = Number(text.value) { return number }
    binder.faults.add(.badValue(text.value, expected: "a number, in a column of numbers"), at: text.location)
    return nil
  }

  private mutating func cell(_ text: Located<String>, of kind: CellKind) -> Cell? {
    let cell: Cell? =
      switch kind {
      case .text: .text(text.value)
      case .number, .integer, .money: Number(text.value).flatMap { $0.fits(kind) ? .number($0) : nil }
      case .month: Code(text.value).flatMap { Day(firstOf: $0) == nil ? nil : .code($0) }
      case .code(let digits): code(text.value, digits: digits)
      case .area(let level): code(text.value, digits: level.digits)
      case .date: Day(iso: text.value).map(Cell.date)
      case .answer, .flag: nil
      }
    if cell == nil {
      binder.faults.add(.badValue(text.value, expected: kind.allowedValues), at: text.location)
    }
    return cell
  }

  private func code(_ text: String, digits: Int?) -> Cell? {
    let isDigits = text.allSatisfy { $0.isASCII && $0.isNumber }
    guard digits == nil || (isDigits && text.count == digits) else { return nil }
    return Code(text).map(Cell.code)
  }
}

extension Number {
  /// Whether a cell of the kind can hold the number.
  fileprivate func fits(_ kind: CellKind) -> Bool {
    kind.decimals.map { rounded(decimals: $0) == self } ?? true
  }
}

extension CellKind {
  /// What can stand under `one_of`.
  fileprivate var allowedValues: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .integer: "a whole number"
    case .money: "a number with at most two decimals"
    case .month: "a month such as 2563-06"
    case .code(nil): "a code of one to eight characters"
    case .code(let digits?): "a code of \(digits) digits"
    case .area(let level): "a code of \(level.digits) digits"
    case .date: "a date such as 2563-06-30"
    case .answer, .flag: "no one_of, as answers are yes or no"
    }
  }
}
