import Ingestion
import Pipelines
import Reporting
import Stages
import Tables

extension JobRun {
  /// The report of a list: a line a pipeline, and where each has its own report.
  func listReport(_ title: Bilingual, _ outcome: Outcome) -> Report {
    var report = Report(title: title)
    report.asOf = job.workload.asOf
    report.findings = outcome.pipelines.flatMap(\.written.digests)
    report.maskedCells = outcome.pipelines.reduce(0) { $0 + $1.written.maskedCells }
    report.units = outcome.pipelines.flatMap { pipeline in
      pipeline.written.units.map { $0.within(pipeline.written.title) }
    }
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
    let targets = outcome.pipelines.flatMap(\.written.targets)
    report.sections =
      [TargetDigest.section(targets, job.language)].compactMap(\.self) + [
        Report.Section(
          title: Bilingual(
            thai: "แฟ้มที่อ่านของแต่ละเรื่อง และรายงาน", english: "Records of each pipeline, and its report"),
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

  /// A file that was read; the table of another pipeline has no path of its own.
  func manifestFile(
    _ file: InputFile, bytes: Int, sha256: String?, seenFrom target: String
  ) -> RunManifest.File {
    RunManifest.File(
      name: file.name, path: file.isResult ? nil : SeenPath(file.path, from: target).text, bytes: bytes,
      sha256: sha256,
      options: Dialect.Key.allCases.compactMap { key in
        file.dialect[key].map { RunManifest.Setting(name: key.rawValue, value: $0) }
      })
  }

  /// The hash of a file; nil for standard input and, unless the run is sealed, for a large file.
  func hash(of file: InputFile) -> String? {
    guard !file.isStandardInput, let size = file.size, job.isSealed || size <= FileHash.freeBytes else {
      return nil
    }
    return file.bytes.map(FileHash.sha256(bytes:)) ?? FileHash.sha256(of: file.path)
  }

  /// Options that change results, in order of their names.
  private var options: [(String, String)] {
    var options: [(String, String)] = []
    if job.listsAllFaults { options.append(("all_faults", "true")) }
    if let asOf = job.workload.asOf { options.append(("as_of", asOf.description)) }
    if PersonalNumbers.areTelephonesHidden { options.append(("mask_telephones", "true")) }
    if job.limit != .count(0) { options.append(("max_rejects", job.limit.text)) }
    return options
  }

  /// Writes run.json, after everything that it lists.
  func writeManifest(_ outcome: Outcome, to folder: borrowing OutputFolder) throws(OutputError) {
    var manifest = RunManifest(
      program: "chiwat", version: job.version, language: job.language.rawValue,
      exitStatus: outcome.isFailure ? 1 : 0)
    manifest.records = outcome.records
    let target = folder.target
    manifest.requested = job.workload.requested.map { RunManifest.portable(SeenPath($0, from: target).text) }
    manifest.programSHA256 = job.isSealed ? FileHash.sha256OfProgram() : nil
    manifest.areas = job.workload.areaFiles.map {
      manifestFile($0, bytes: $0.size ?? 0, sha256: hash(of: $0), seenFrom: target)
    }
    manifest.options = options.map { RunManifest.Setting(name: $0, value: $1) }
    for entry in job.workload.entries {
      let definition = entry.pipeline.definition
      let name = definition.name
      manifest.pipelines.append(
        RunManifest.Pipeline(
          name: name, path: SeenPath(entry.path, from: target).text,
          sha256: FileHash.sha256(text: definition.text)))
      for parameter in entry.pipeline.parameters where parameter.isSet {
        manifest.parameters.append(
          RunManifest.Setting(
            name: "\(name).\(parameter.definition.name.value)", value: parameter.value?.text ?? ""))
      }
    }
    var rows: [String: Int] = [:]
    for pipeline in outcome.pipelines {
      manifest.inputs += pipeline.inputs
      for output in pipeline.written.outputs {
        rows[pipeline.folder.isEmpty ? output.file : "\(pipeline.folder)/\(output.file)"] = output.rows ?? 0
      }
    }
    manifest.outputs = try folder.written(jobs: job.workload.options.jobs)
    for output in manifest.outputs.indices {
      manifest.outputs[output].rows = rows[manifest.outputs[output].file]
    }
    try folder.write(manifest.json, as: RunManifest.fileName)
  }
}
