import Tables

/// What the reader needs to know of a schema, worked out once.
struct SchemaPlan: Sendable {
  let name: String
  let columns: [InputColumn]
  let key: [Int]
  let tableSchema: Schema
  /// Empty builders, copied for each worker.
  let builders: [ColumnBuilder]
  /// Columns of numbers; sums are kept of them.
  let numbers: [Int]
  /// Key columns of texts, codes and areas: where a total row may say what it is.
  let labels: [Int]
  /// Key columns of area codes.
  let areaKeys: [Int]
  let areas: [Int]
  /// The area columns from the shortest code on, when there are several and no two of one level.
  let nesting: [Int]

  init(_ schema: InputSchema) {
    name = schema.name
    key = schema.key
    var columns = schema.columns
    for column in schema.key {
      columns[column].need = .filled
      columns[column].isIdentity = true
    }
    self.columns = columns
    tableSchema = schema.tableSchema
    builders = Self.builders(of: columns)
    numbers = columns.indices.filter { columns[$0].kind.valueType == .number }
    labels = schema.key.filter { columns[$0].kind.mayLabelTotal }
    areas = columns.indices.filter { columns[$0].kind.level != nil }
    areaKeys = schema.key.filter { columns[$0].kind.level != nil }
    let ordered = areas.sorted { (columns[$0].kind.level ?? .total) < (columns[$1].kind.level ?? .total) }
    let hasTwins = Set(areas.map { columns[$0].kind.level }).count < areas.count
    nesting = hasTwins || areas.count < 2 ? [] : ordered
  }

  private static func builders(of columns: [InputColumn]) -> [ColumnBuilder] {
    // Columns that differ in nothing but their names, as indicators do, read answers alike.
    var answers: [InputColumn: [UInt8]] = [:]
    return columns.map { column in
      var nameless = column
      nameless.name = ""
      nameless.headers = []
      let usual = answers[nameless] ?? ColumnBuilder.usualAnswers(of: column)
      answers[nameless] = usual
      return ColumnBuilder(column, usualAnswers: usual)
    }
  }
}

extension CellKind {
  /// The level of an area code column.
  var level: AreaLevel? {
    if case .area(let level) = self { level } else { nil }
  }

  /// Whether a cell may be a name or a code, and so say that its record is a total.
  var mayLabelTotal: Bool {
    switch self {
    case .text, .area, .code: true
    default: false
    }
  }
}
