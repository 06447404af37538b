/// The name, type and printed precision of a column; two are the same whatever they are called in reports.
package struct ColumnSchema: Sendable, Hashable {
  package var name: String
  package var type: ValueType
  /// Decimals of a number in every output, rounded once there; nil prints the exact value.
  package var decimals: Int?
  /// What the stage says of it that made the column; nil for columns of files and of the pipeline's own expressions.
  package var meaning: ColumnMeaning?

  package init(_ name: String, _ type: ValueType, decimals: Int? = nil, meaning: ColumnMeaning? = nil) {
    self.name = name
    self.type = type
    self.decimals = decimals
    self.meaning = meaning
  }

  package static func == (left: ColumnSchema, right: ColumnSchema) -> Bool {
    left.name == right.name && left.type == right.type && left.decimals == right.decimals
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(type)
    hasher.combine(decimals)
  }
}

/// The columns of a table, in order, with unique names.
package struct Schema: Sendable, Hashable {
  package private(set) var columns: [ColumnSchema]
  private var positions: [String: Int]

  /// Names must be unique: the binder has seen to that.
  package init(_ columns: [ColumnSchema]) {
    self.columns = columns
    positions = Dictionary(
      zip(columns.map(\.name), columns.indices), uniquingKeysWith: { first, _ in first })
  }

  package var names: [String] { columns.map(\.name) }

  package func index(of name: String) -> Int? { positions[name] }

  package subscript(name: String) -> ColumnSchema? { positions[name].map { columns[$0] } }

  /// These columns and then others.
  package func appending(_ more: [ColumnSchema]) -> Schema { Schema(columns + more) }
}
