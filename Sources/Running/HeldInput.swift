package import Ingestion
import Tables

/// An input that was read once and is held in memory, so that runs of rules that read it alike need not read it again.
package struct HeldInput: Sendable {
  let schema: InputSchema
  let batches: [Batch]
  /// What the reading told, in its order.
  let findings: [Finding]
  let summary: InputSummary

  /// Rows with the number that puts them in order.
  struct Batch: Sendable {
    let number: Int
    let table: Table
  }

  /// Reads the files of an input.
  package init(
    reading schema: InputSchema, files: [InputFile], options: ReadOptions
  ) throws(IngestionError) {
    let log = KeptFindings()
    let (states, summary) = try Ingestion.read(
      schema, files: files, options: options, findings: log, makeState: { [Batch]() },
      consume: { batches, table, chunk, _ in batches.append(Batch(number: chunk.number, table: table)) })
    self.schema = schema
    self.summary = summary
    batches = states.flatMap(\.self).sorted { $0.number < $1.number }
    findings = log.list
  }
}
