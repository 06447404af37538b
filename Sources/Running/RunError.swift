package import Ingestion
package import Reporting

/// What stops a run; whatever it had written is discarded and the earlier output stays.
package enum RunError: Error, Sendable {
  /// Inputs that cannot be read, all of them.
  case inputs([IngestionError])
  case output(OutputError)
  /// Records or money that are not accounted for: a fault of the program.
  case ledger([LedgerImbalance])
  /// Areas that are not the sum of their parts: a fault of the program. [stage, level, key]
  case sums(stage: String, level: String, key: String)
  /// A roll-up with more groups than are kept in memory.
  case groups(stage: String, limit: Int)
}
