import Ingestion
import Pipelines
import Reporting
import Tables

extension JobRun {
  /// The report of a list: a line a pipeline, and where each has its own report.
  func listReport(_ title: Bilingual, _ outcome: Outcome) -> Report {
    var report = Report(title: title)
    report.asOf = job.asOf
    report.findings = outcome.pipelines.flatMap(\.written.digests)
    report.maskedCells = outcome.pipelines.reduce(0) { $0 + $1.written.maskedCells }
    var table = Table(schema: Self.listSchema)
    for pipeline in outcome.pipelines {
      let records = pipeline.records
      let cells: [Cell] = [
        .text(pipeline.written.title[job.language]), .number(Number(records.read)),
        .number(Number(records.used)),
        .number(Number(records.rejected)), .number(Number(records.setAside)),
        .number(Number(pipeline.written.findings.findings)), .text(pipeline.folder + "/" + Report.fileName),
      ]
      for (index, cell) in cells.enumerated() { table.columns[index].append(cell) }
      table.rowCount += 1
    }
    report.sections = [
      Report.Section(
        title: Bilingual(thai: "ผลแต่ละเรื่อง", english: "The pipelines"),
        table: TableView(table: table, labels: Self.listLabels))
    ]
    return report
  }

  private static let listSchema = Schema([
    ColumnSchema("pipeline", .text), ColumnSchema("read", .number), ColumnSchema("used", .number),
    ColumnSchema("rejected", .number), ColumnSchema("set_aside", .number), ColumnSchema("findings", .number),
    ColumnSchema("report", .text),
  ])

  private static let listLabels = [
    "pipeline": Bilingual(thai: "เรื่อง", english: "Pipeline"),
    "read": Bilingual(thai: "อ่าน", english: "Read"),
    "used": Bilingual(thai: "นำมาใช้", english: "Used"),
    "rejected": Bilingual(thai: "ไม่นำมาใช้", english: "Rejected"),
    "set_aside": Bilingual(thai: "กันไว้", english: "Set aside"),
    "findings": Bilingual(thai: "ข้อสังเกต", english: "Findings"),
    "report": Bilingual(thai: "รายงาน", english: "Report"),
  ]

  func writeManifest(_ outcome: Outcome, to folder: String) throws(OutputError) {
    var manifest = RunManifest(
      program: "chiwat", version: job.version, language: job.language.rawValue,
      exitStatus: outcome.isFailure ? 1 : 0)
    manifest.records = outcome.records
    if let asOf = job.asOf {
      manifest.options.append(RunManifest.Setting(name: "as_of", value: asOf.description))
    }
    for entry in job.entries {
      let name = entry.pipeline.definition.name
      manifest.pipelines.append(RunManifest.Pipeline(name: name, path: entry.path))
      for parameter in entry.pipeline.parameters where parameter.isSet {
        manifest.parameters.append(
          RunManifest.Setting(
            name: "\(name).\(parameter.definition.name.value)", value: parameter.value?.text ?? ""))
      }
    }
    for pipeline in outcome.pipelines {
      manifest.inputs += pipeline.inputs
      for output in pipeline.written.outputs {
        let path = pipeline.folder.isEmpty ? output.file : "\(pipeline.folder)/\(output.file)"
        manifest.outputs.append(RunManifest.Output(file: path, rows: output.rows ?? 0))
      }
    }
    do {
      try TextFile.write(manifest.json(), to: folder + "/" + RunManifest.fileName)
    } catch let error as OutputError {
      throw error
    } catch {
      preconditionFailure("a manifest holds only texts and numbers: \(error)")
    }
  }
}
