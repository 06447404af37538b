package import Tables

/// What the pipeline expects of one input: its columns and its key, checked by the binder.
package struct InputSchema: Sendable, Hashable {
  /// The input's name in the pipeline, "households".
  package var name: String
  package var columns: [InputColumn]
  /// Positions of the columns that together name a record; empty when records have no key.
  package var key: [Int]

  package init(name: String, columns: [InputColumn], key: [Int]) {
    self.name = name
    self.columns = columns
    self.key = key
  }

  /// The columns of the batches that the reader hands out, in this order.
  package var tableSchema: Schema { Schema(columns.map(\.schema)) }
}

/// One column that a pipeline reads from a file.
package struct InputColumn: Sendable, Hashable {
  package var name: String
  package var kind: CellKind
  /// The header texts by which the column is known, Thai or English; compared after cleaning, without regard to
  /// case, spaces, "_", "-" and "." The name itself always counts.
  package var headers: [String]
  package var need: Need
  /// The only values allowed, after reading; empty when any will do.
  package var oneOf: [Cell]
  /// Inclusive bounds of a number.
  package var minimum: Number?
  package var maximum: Number?
  /// What a lone "-" or "–" says.
  package var dash: Dash
  /// Whether records are told apart or looked up by the column: what a spreadsheet has made of a text of digits is
  /// undone, or refused where digits are gone.
  package var isIdentity: Bool

  package init(
    name: String, kind: CellKind, headers: [String] = [], need: Need = .column, oneOf: [Cell] = [],
    minimum: Number? = nil, maximum: Number? = nil, dash: Dash? = nil, isIdentity: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.headers = headers
    self.need = need
    self.oneOf = oneOf
    self.minimum = minimum
    self.maximum = maximum
    self.dash = dash ?? (kind == .answer ? .notApplicable : .missing)
    self.isIdentity = isIdentity
  }

  /// Name, type and printed decimals of the column in batches.
  package var schema: ColumnSchema {
    var schema = ColumnSchema(name, kind.valueType, decimals: kind.decimals)
    if case .area(let level) = kind { schema.meaning = ColumnMeaning(level.label) }
    return schema
  }

  /// How much a record depends on the column.
  package enum Need: String, Sendable, Hashable, CaseIterable {
    /// The header must be there; a blank or unreadable cell rejects the record. Key columns are always filled.
    case filled
    /// The header must be there; a blank is missing, an unreadable cell rejects the record.
    case column
    /// The header may be absent (all missing); an unreadable cell is missing, with a finding.
    case optional
  }

  /// The reading of a dash.
  package enum Dash: String, Sendable, Hashable, CaseIterable {
    case missing
    case notApplicable = "not applicable"
    case zero
  }
}

/// What stands in the cells of a column, and how it is read.
package enum CellKind: Sendable, Hashable {
  /// Free text, cleaned.
  case text
  /// An exact decimal, up to twelve decimals; a percent sign is dropped.
  case number
  /// A number without decimals.
  case integer
  /// Baht with at most two decimals; the ledger balances these columns.
  case money
  /// A day in any of the spellings of Thai offices.
  case date
  /// A month: "2563-06", "06/2563", "มิถุนายน 2563", "มิ.ย. 63", or any date in it; kept as the code "2563-06".
  case month
  /// An official area code of exactly this level's digits.
  case area(AreaLevel)
  /// Another code of up to eight characters, exactly `digits` digits when that is given.
  case code(digits: Int?)
  /// An indicator's answer.
  case answer
  /// Yes or no.
  case flag

  /// The type of the column that comes of it.
  package var valueType: ValueType {
    switch self {
    case .text: .text
    case .number, .integer, .money: .number
    case .date: .date
    case .month, .area, .code: .code
    case .answer: .answer
    case .flag: .flag
    }
  }

  /// Decimals in outputs.
  package var decimals: Int? {
    switch self {
    case .money: 2
    case .integer: 0
    default: nil
    }
  }
}
