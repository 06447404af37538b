import Ingestion
import Pipelines
package import Reporting
package import Tables

/// Writes everything that came of one pipeline into a folder.
package struct PipelineWriter: Sendable {
  private let inputs: RunInputs
  private let language: Language
  /// The outputs that other pipelines of the run read.
  private let fed: Set<String>

  package init(_ inputs: RunInputs, language: Language, fed: Set<String> = []) {
    self.inputs = inputs
    self.language = language
    self.fed = fed
  }

  /// What was written, for the manifest and the closing table.
  package struct Written: Sendable {
    package var ledger: Ledger
    package var outputs: [Report.OutputDigest]
    package var findings: FindingsWriter.Summary
    package var title: Bilingual
    package var digests: [Report.FindingDigest]
    /// Who has reported of those that should.
    package var units: [UnitsDigest]
    /// Targets of the whole and what has come of them.
    package var targets: [TargetDigest]
    /// Cells and findings in which a citizen number was masked.
    package var maskedCells: Int
    /// The outputs that other pipelines read, as they read them: nothing of this is written.
    var feeds: [String: [UInt8]] = [:]
  }

  /// Tables, ledger and report; findings and rejects are written by the spool, which this closes.
  ///
  /// Throws before anything is shown when the ledger does not balance.
  package func write(
    _ result: PipelineResult, findings: FindingSpool, listsAllFaults: Bool = false, to folder: String
  ) throws(RunError) -> Written {
    let ledger = Ledger(lines: result.inputs.flatMap(\.ledgerLines))
    guard ledger.imbalances.isEmpty else { throw .ledger(ledger.imbalances) }
    let (pipeline, jobs) = (inputs.pipeline, inputs.options.jobs)
    do throws(OutputError) {
      var outputs: [Report.OutputDigest] = []
      var masked = 0
      var feeds: [String: [UInt8]] = [:]
      for output in pipeline.outputs {
        guard let relation = result.relations[output.relation] else { continue }
        let rows = output.rows(of: relation, inputs.areas)
        let path = folder + "/" + output.name + ".csv"
        let summary = try CSVWriter.write(rows, to: path, jobs: jobs)
        if fed.contains(output.name) { feeds[output.name] = CSVWriter.feed(of: rows) }
        masked += summary.maskedCells
        outputs.append(
          Report.OutputDigest(
            file: output.name + ".csv",
            contents: output.title ?? Bilingual(thai: output.name, english: output.name),
            rows: summary.rows))
      }
      _ = try CSVWriter.write(ledger.table, to: folder + "/" + Ledger.fileName)
      let (written, digests) = try findings.close(
        records: listsAllFaults ? nil : { file in result.records(of: file) })
      masked += written.masked
      let units = result.units(of: pipeline, inputs.areas)
      let report = ReportBuilder(
        pipeline: pipeline, result: result, areas: inputs.areas, units: units, asOf: pipeline.asOf,
        jobs: jobs
      )
      .report(findings: digests, outputs: outputs, maskedCells: masked)
      try TextFile.write(report.markdown(language), to: folder + "/" + Report.fileName)
      return Written(
        ledger: ledger, outputs: outputs, findings: written, title: pipeline.definition.title,
        digests: digests, units: units, targets: result.targets(of: pipeline), maskedCells: masked,
        feeds: feeds)
    } catch {
      throw .output(error)
    }
  }
}

extension BoundOutput {
  /// The rows that are written, with the names of their areas.
  func rows(of relation: any Relation, _ areas: AreaNames) -> any Relation {
    let selected = SelectedRelation(relation, columns: columns, condition: condition)
    return NamedAreas(selected, names: areas) ?? selected
  }
}
