package import Tables

/// A bound `unpivot`: for each row of the source one row for each of some columns.
///
/// A cell that is missing or not applicable stays so: nothing is left out.
package struct Unpivot: Sendable {
  /// Positions in the source, in the order of the rows that come of one.
  package let columns: [Int]
  /// What the label says for each of them.
  package let names: [String]
  /// The columns that stay, the label, and the cells.
  package let output: Schema
  /// Positions in the source of the columns that stay.
  let kept: [Int]

  /// - Parameters:
  ///   - columns: at least one, all of one type.
  ///   - names: what the label says for each; nil for their names.
  package init(input: Schema, columns: [Int], label: String, value: String, names: [String]?) {
    self.columns = columns
    self.names = names ?? columns.map { input.columns[$0].name }
    kept = input.columns.indices.filter { !columns.contains($0) }
    var said = ColumnMeaning(Bilingual(thai: "รายการ", english: "Item"))
    said.namesColumns = names == nil
    let first = input.columns[columns[0]]
    output = Schema(
      kept.map { input.columns[$0] } + [
        ColumnSchema(label, .text, meaning: said),
        ColumnSchema(
          value, first.type, decimals: first.decimals,
          meaning: ColumnMeaning(Bilingual(thai: "ค่า", english: "Value"))),
      ])
  }

  /// The rows of a batch, those that come of one row side by side.
  package func apply(to batch: Table) -> Table {
    let (width, count) = (columns.count, batch.rowCount)
    let each = (0..<count).flatMap { row in repeatElement(row, count: width) }
    let stays = Table(
      schema: Schema(kept.map { batch.schema.columns[$0] }), columns: kept.map { batch.columns[$0] },
      rowCount: count, origins: batch.origins
    ).picking(each)
    // The columns one below the other; then the first cell of each, the second of each and so on.
    var cells = Column(batch.schema.columns[columns[0]].type)
    for column in columns { cells.append(contentsOf: batch.columns[column]) }
    let order = (0..<count).flatMap { row in (0..<width).map { $0 * count + row } }
    let labels = (0..<count).flatMap { _ in 0..<width }
    return Table(
      schema: output,
      columns: stays.columns + [
        Column.texts(TextColumn(names)).picking(labels), cells.picking(order),
      ], rowCount: count * width, origins: stays.origins)
  }
}
