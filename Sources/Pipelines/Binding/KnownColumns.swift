import Tables

/// What is known of the columns of an input or stage.
///
/// A fault makes a part unknown, and nothing complains again about what is unknown.
struct KnownColumns {
  var schema: Schema
  /// Columns that are there, but whose type is not known because of a fault.
  var unsure: Set<String> = []
  /// Whether there may be other columns besides, because of a fault.
  var isOpen = false

  /// The columns of something that could not be bound.
  static var anything: KnownColumns { KnownColumns(schema: Schema([]), isOpen: true) }

  /// Whether a column that the schema does not have may be there all the same.
  func mayHave(_ name: String) -> Bool { isOpen || unsure.contains(name) }

  /// The same with a column of a known type, or with one of an unknown type for nil.
  mutating func append(_ column: ColumnSchema?, name: String) {
    if let column {
      schema = schema.appending([column])
    } else {
      unsure.insert(name)
    }
  }

  /// Other columns, of which as much is unknown.
  func with(_ schema: Schema) -> KnownColumns {
    KnownColumns(schema: schema, unsure: unsure, isOpen: isOpen)
  }
}

extension ValueType {
  /// Whether expressions take it for a condition.
  var isCondition: Bool { self == .answer || self == .flag }
}
