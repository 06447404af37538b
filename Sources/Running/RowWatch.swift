package import Tables

/// Picks rows out of the batches of inputs and row stages while a pipeline runs, so that a few rows can be looked at
/// without keeping all.
package struct RowWatch: Sendable {
  /// The rows to hand back of one batch, by the name of the input or stage; nil for none.
  ///
  /// Whatever it returns for one name must have one schema. It is called by several threads at once.
  package let pick: @Sendable (_ name: String, _ table: Table) -> Table?

  package init(_ pick: @escaping @Sendable (_ name: String, _ table: Table) -> Table?) { self.pick = pick }
}
