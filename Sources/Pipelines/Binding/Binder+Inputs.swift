import Expressions
import Ingestion
import Tables

extension Binder {
  mutating func bindInput(_ input: InputDefinition) -> BoundInput {
    let name = input.name.value
    if relations[name] != nil { faults.add(.duplicate(name, what: "an input"), at: input.name.location) }
    let bound = input.columns.map { bindColumn($0) }
    var columns = bound.compactMap(\.self)
    var known = KnownColumns(
      schema: Schema(columns.map(\.schema)), unsure: input.unread, isOpen: !input.isWhole)
    for (column, bound) in zip(input.columns, bound) where bound == nil {
      known.unsure.insert(column.name.value)
    }
    reportRepeated(input.key)
    let key = input.key.compactMap { column($0, in: known, of: "input '\(name)'") }
    for position in key { columns[position].need = .filled }
    checkKeyNeeds(input)
    checkHeaders(input.columns)
    relations[name] = known
    settleAbsent(in: [name])
    return BoundInput(definition: input, schema: InputSchema(name: name, columns: columns, key: key))
  }

  private mutating func checkKeyNeeds(_ input: InputDefinition) {
    for column in input.columns where input.key.contains(where: { $0.value == column.name.value }) {
      guard let need = column.need, need.value == InputColumn.Need.optional.rawValue else { continue }
      faults.add(.badValue(need.value, expected: "filled, in a column of the key"), at: need.location)
    }
  }

  /// A header must not stand for two columns, and every sign in braces must have been filled in.
  private mutating func checkHeaders(_ columns: [InputColumnDefinition]) {
    var owners: [String: String] = [:]
    for column in columns {
      for header in [column.name] + column.headers {
        if header.value.contains("{") || header.value.contains("}") {
          faults.add(.badPlaceholder(header: header.value), at: header.location)
          continue
        }
        let key = headerKey(header.value)
        if let owner = owners[key], owner != column.name.value {
          faults.add(.headerTwice(header.value, column: owner), at: header.location)
        }
        owners[key] = owners[key] ?? column.name.value
      }
    }
  }

  // MARK: - Columns

  private mutating func bindColumn(_ column: InputColumnDefinition) -> InputColumn? {
    checkName(column.name)
    let need = column.need.flatMap { faults.choice($0, InputColumn.Need.self) }
    let dash = column.dash.flatMap { faults.choice($0, InputColumn.Dash.self) }
    guard let kind = cellKind(column.kind) else { return nil }
    if dash == .zero, kind.valueType != .number, let place = column.dash?.location {
      faults.add(
        .badValue("zero", expected: "missing or not applicable, as this column is no number"), at: place)
    }
    let minimum = column.minimum.flatMap { limit($0, of: kind) }
    let maximum = column.maximum.flatMap { limit($0, of: kind) }
    if let minimum, let maximum, minimum > maximum, let place = column.maximum?.location {
      faults.add(.emptyRange(minimum: minimum.description, maximum: maximum.description), at: place)
    }
    reportRepeated(column.oneOf, "a value")
    return InputColumn(
      name: column.name.value, kind: kind, headers: column.headers.map(\.value), need: need ?? .column,
      oneOf: column.oneOf.compactMap { cell($0, of: kind) }, minimum: minimum, maximum: maximum, dash: dash,
      isIdentity: identities.contains(column.name.value))
  }

  private static let kinds: [String: CellKind] = [
    "text": .text, "number": .number, "integer": .integer, "money": .money, "date": .date, "month": .month,
    "answer": .answer, "flag": .flag, "code": .code(digits: nil), "area province": .area(.province),
    "area district": .area(.district), "area tambon": .area(.tambon), "area village": .area(.village),
  ]

  /// "money", "area village", "code 6" and so on.
  private mutating func cellKind(_ text: Located<String>) -> CellKind? {
    let words = text.value.split(separator: " ")
    if let kind = Self.kinds[words.joined(separator: " ")] { return kind }
    if words.count == 2, words[0] == "code", let digits = Int(words[1]), (1...8).contains(digits) {
      return .code(digits: digits)
    }
    faults.addUnknown(text, allowed: Self.kinds.keys.sorted() + ["code 6"])
    return nil
  }

  private mutating func limit(_ text: Located<String>, of kind: CellKind) -> Number? {
    if kind.valueType == .number, let number = Number(text.value) { return number }
    faults.add(.badValue(text.value, expected: "a number, in a column of numbers"), at: text.location)
    return nil
  }

  private mutating func cell(_ text: Located<String>, of kind: CellKind) -> Cell? {
    let cell: Cell? =
      switch kind {
      case .text: .text(text.value)
      case .number, .integer, .money: Number(text.value).flatMap { $0.fits(kind) ? .number($0) : nil }
      case .month:
        Code(text.value).flatMap { Day(iso: text.value + "-01")?.buddhistMonth == $0 ? .code($0) : nil }
      case .code(let digits): code(text.value, digits: digits)
      case .area(let level): code(text.value, digits: level.digits)
      case .date: Day(iso: text.value).map(Cell.date)
      case .answer, .flag: nil
      }
    if cell == nil { faults.add(.badValue(text.value, expected: kind.allowedValues), at: text.location) }
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
