/// Rows that were kept as they came, batch by batch: most readers need them no other way.
package struct StoredBatches: Relation {
  package let schema: Schema
  private let batches: [Table]

  /// Batches of one schema, in the order of their rows.
  package init(schema: Schema, _ batches: [Table]) {
    self.schema = schema
    self.batches = batches
  }

  package var sliceCount: Int { batches.count }

  package func slice(_ index: Int, columns: Set<Int>?) -> Table { batches[index] }

  package func collected(columns: Set<Int>?, jobs: Int) -> Table {
    if batches.count == 1 { return batches[0] }
    return Table(schema: schema, concatenating: batches, columns: columns, jobs: jobs)
  }
}
