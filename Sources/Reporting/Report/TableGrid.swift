import Tables

/// The texts of a table view in one language, before they are laid out.
struct TableGrid {
  let heads: [String]
  let isNumeric: [Bool]
  let rows: [[String]]
  /// Rows of the table, shown or not.
  let total: Int
  /// Whether a cell says that there was nothing to measure, or no data.
  let hasAbsent: Bool

  init(_ view: TableView, language: Language) {
    let table = view.table
    let shown = (view.columns ?? table.schema.names).compactMap { table.schema.index(of: $0) }
    let columns = shown.map { table.schema.columns[$0] }
    let printers = columns.map {
      CellPrinter($0, labels: view.valueLabels[$0.name] ?? [:], language: language)
    }
    total = view.totalRows ?? table.rowCount
    heads = columns.map { ShownText(view.labels[$0.name]?[language] ?? $0.name).text }
    isNumeric = columns.map { $0.type == .number && view.valueLabels[$0.name] == nil }
    let limited = 0..<min(table.rowCount, view.rowLimit ?? .max)
    rows = limited.map { row in
      zip(shown, printers).map { column, printer in printer.text(table.columns[column][row]) }
    }
    hasAbsent = shown.contains { column in
      limited.contains { table.columns[column].presence($0) != .present }
    }
  }
}

/// Prints the cells of one column for people.
struct CellPrinter {
  private let column: ColumnSchema
  private let labels: [String: Bilingual]
  private let language: Language
  private let format: NumberFormat

  init(_ column: ColumnSchema, labels: [String: Bilingual], language: Language) {
    self.column = column
    self.labels = labels
    self.language = language
    format = NumberFormat(decimals: column.decimals)
  }

  func text(_ cell: Cell) -> String {
    if let label = labels[plain(cell)]?[language] {
      let shown = ShownText(label).text
      return column.type == .code ? "\(shown) (\(plain(cell)))" : shown
    }
    switch cell {
    case .number(let value): return figure(value)
    case .code(let code): return code.description
    case .date(let day): return day.spelled(language)
    case .text(let text): return ShownText(text).text
    case .truth(let value): return truth(value)[language]
    case .absent(.notApplicable): return "-"
    case .absent: return Words.missing[language]
    }
  }

  /// The value as it stands in a CSV file.
  private func plain(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): format.text(number)
    case .code(let code): code.description
    case .date(let day): day.description
    case .text(let text): text
    case .truth(let value): value ? "1" : "0"
    case .absent(let kind): kind == .notApplicable ? "-" : ""
    }
  }

  /// Thousands get commas, but not years; what is named a rate is a percentage.
  private func figure(_ value: Number) -> String {
    if column.name == "year" || column.name.hasSuffix("_year") { return format.text(value) }
    return format.grouped(value) + (column.name.hasSuffix("_rate") ? "%" : "")
  }

  private func truth(_ value: Bool) -> Bilingual {
    column.type == .answer ? (value ? Words.pass : Words.fail) : (value ? Words.yes : Words.no)
  }
}
