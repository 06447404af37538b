import Aggregation
import Pipelines
import Tables

extension BoundJoin {
  /// The rows of a table with what is taken from their partners.
  ///
  /// Several partners are always told of; that there is none, where the stage says so and there is another table at all.
  func rows(
    of table: Table, partners: JoinPartners, stage: String, findings: inout StageFindings
  ) -> Table {
    let joined = partners.join(table)
    findings.add(
      joined.told, of: stage, by: partners, in: table, unmatched: reportsUnmatched && partners.isGiven)
    return joined.table
  }
}
