/// Rows as typed columns: a batch of some thousand rows on its way, or a whole result.
package struct Table: Sendable {
  package var schema: Schema
  package var columns: [Column]
  package var rowCount: Int
  /// Where each row stands in the input; empty for tables that no longer map to single records.
  package var origins: [RowOrigin]

  package init(schema: Schema, columns: [Column], rowCount: Int, origins: [RowOrigin] = []) {
    self.schema = schema
    self.columns = columns
    self.rowCount = rowCount
    self.origins = origins
  }

  /// A table without rows.
  package init(schema: Schema) {
    self.init(schema: schema, columns: schema.columns.map { Column($0.type) }, rowCount: 0)
  }

  package subscript(name: String) -> Column? { schema.index(of: name).map { columns[$0] } }

  /// One cell.
  ///
  /// For small tables, keys and messages.
  package subscript(row: Int, name: String) -> Cell? { self[name].map { $0[row] } }

  /// Adds a column to the right.
  package mutating func append(_ column: Column, as columnSchema: ColumnSchema) {
    schema = schema.appending([columnSchema])
    columns.append(column)
  }

  /// Adds the rows of another table of the same schema.
  package mutating func append(contentsOf other: Table) {
    for index in columns.indices { columns[index].append(contentsOf: other.columns[index]) }
    rowCount += other.rowCount
    origins += other.origins
  }

  /// The rows of several tables of a schema, one after the other.
  ///
  /// - Parameters:
  ///   - wanted: the columns to fill, the others stand empty; nil for all.
  ///   - jobs: threads, each of which takes some of the columns.
  package init(schema: Schema, concatenating tables: [Table], columns wanted: Set<Int>? = nil, jobs: Int) {
    let rowCount = tables.reduce(0) { $0 + $1.rowCount }
    let columns = inParallel(schema.columns.count, jobs: jobs) { index in
      guard wanted?.contains(index) ?? true else { return Column(schema.columns[index].type) }
      var column = Column(schema.columns[index].type, capacity: rowCount)
      for table in tables { column.append(contentsOf: table.columns[index]) }
      return column
    }
    var origins: [RowOrigin] = []
    origins.reserveCapacity(tables.reduce(0) { $0 + $1.origins.count })
    for table in tables { origins += table.origins }
    self.init(schema: schema, columns: columns, rowCount: rowCount, origins: origins)
  }

  /// The given rows, in that order; columns that stand empty, because nobody asked for them, stay so.
  package func picking(_ rows: [Int]) -> Table {
    Table(
      schema: schema, columns: columns.map { $0.count == 0 ? $0 : $0.picking(rows) }, rowCount: rows.count,
      origins: origins.isEmpty ? [] : rows.map { origins[$0] })
  }

  /// Some rows that follow each other.
  ///
  /// - Parameter wanted: the columns to fill, the others stand empty; nil for all.
  package func picking(_ rows: Range<Int>, columns wanted: Set<Int>? = nil) -> Table {
    let picked = columns.enumerated().map { index, column in
      wanted?.contains(index) ?? true ? column.picking(rows) : Column(schema.columns[index].type)
    }
    return Table(
      schema: schema, columns: picked, rowCount: rows.count,
      origins: origins.isEmpty ? [] : Array(origins[rows]))
  }
}

/// The place of a row in the input.
public struct RowOrigin: Sendable, Hashable {
  /// Position of the file among the files of its input.
  public var file: Int32
  /// The line on which the record begins, counted from 1.
  public var line: Int32
  /// The record, counted from 1 with everything before the header included.
  public var record: Int

  /// A place by file, record and line.
  @inlinable public init(file: Int32, record: Int, line: Int32) {
    self.file = file
    self.record = record
    self.line = line
  }
}
