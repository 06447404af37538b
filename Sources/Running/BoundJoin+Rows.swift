import Aggregation
import Pipelines
import Tables

extension BoundJoin {
  /// The rows of a table with what is taken from their partners; those without one are told of, where there is another
  /// table at all.
  func rows(
    of table: Table, partners: JoinPartners, stage: String, findings: inout StageFindings
  ) -> Table {
    var asked = JoinUse()
    let joined = partners.join(table, asked: &asked)
    if reportsUnmatched && partners.isGiven { findings.add(joined, of: stage, by: partners, in: table) }
    return joined.table
  }
}
