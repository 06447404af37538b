package import Tables

/// What one call of `chiwat run` does: a workload into one folder.
package struct Job: Sendable {
  package var workload: Workload
  /// Whether the manifest holds the hashes of large inputs and of the program too.
  package var isSealed = false
  /// Whether faults that hit many records of a file are listed at every place.
  package var listsAllFaults = false
  /// Whether what else stands in the target is kept beside the results; else it is refused.
  package var keepsOthers = false
  package var language: Language
  /// The folder to write; a single pipeline's files stand directly in it.
  package var target: String
  package var version: String
  package var limit: RejectLimit

  package init(
    _ workload: Workload, language: Language = .thai, target: String, version: String,
    limit: RejectLimit = .count(0)
  ) {
    self.workload = workload
    self.language = language
    self.target = target
    self.version = version
    self.limit = limit
  }
}
