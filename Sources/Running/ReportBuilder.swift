import Ingestion
import Pipelines
import Reporting
import Stages
import Tables

/// Turns what came of a pipeline into a report.
struct ReportBuilder {
  let pipeline: BoundPipeline
  let result: PipelineResult
  let areas: AreaNames
  /// Who has reported of those that should.
  let units: [UnitsDigest]
  let asOf: Day?
  /// Threads; they change nothing in the report.
  let jobs: Int

  func report(
    findings: [Report.FindingDigest], outputs: [Report.OutputDigest], maskedCells: Int
  ) -> Report {
    var report = Report(title: pipeline.definition.title)
    report.asOf = asOf
    report.units = units
    if let summary = pipeline.definition.summary { report.highlights = [summary] }
    report.sources = pipeline.definition.sources.map(source)
    report.inputs = result.inputs.flatMap(inputDigests)
    report.tidied = tidied
    report.unusedHeaders = result.inputs.flatMap { input in
      input.summary.files.map { (file: $0.name, headers: $0.unusedHeaders) }
    }
    report.sections = inParallel(pipeline.sections.count, jobs: jobs) { section(pipeline.sections[$0]) }
    report.gaps = gaps
    report.findings = findings
    report.maskedCells = maskedCells
    report.parameters = versions + pipeline.parameters.map(parameter)
    report.outputs = outputs
    return report
  }

  private func source(_ reference: SourceReference) -> Report.SourceDigest {
    let lines = reference.lines ?? ""
    let citation = reference.document.map {
      Bilingual(thai: "เอกสาร \($0) บรรทัด \(lines)", english: "document \($0), lines \(lines)")
    }
    return Report.SourceDigest(
      subject: reference.about, mark: reference.mark, citation: citation ?? Bilingual(thai: "", english: ""))
  }

  private func inputDigests(_ input: InputResult) -> [Report.InputDigest] {
    let label =
      pipeline.inputs.first { $0.schema.name == input.summary.input }?.definition.label
      ?? Bilingual(thai: input.summary.input, english: input.summary.input)
    return input.summary.files.enumerated().map { position, file in
      let left = input.outOfScope.records[position] ?? 0
      let counts = file.records
      return Report.InputDigest(
        input: label, file: file.name, encoding: file.encoding.rawValue,
        delimiter: String(decoding: [file.delimiter.byte], as: UTF8.self), read: counts.read,
        used: counts.used - left, rejected: counts.allRejected,
        setAside: counts.read - counts.used - counts.allRejected + left)
    }
  }

  /// What was tidied, over all columns of all inputs.
  private var tidied: [Report.TidiedDigest] {
    let columns = result.inputs.flatMap(\.summary.cleanings)
    return Cleaning.allCases.compactMap { cleaning in
      let cells = columns.reduce(0) { $0 + $1.counts[cleaning] }
      return cells == 0 ? nil : Report.TidiedDigest(what: cleaning.label, cells: cells)
    }
  }

  private func parameter(_ parameter: BoundParameter) -> Report.ParameterDigest {
    Report.ParameterDigest(
      name: parameter.definition.name.value, label: parameter.definition.label,
      value: parameter.value?.text ?? "",
      defaultValue: parameter.standard?.text ?? "", since: parameter.standardFrom,
      note: parameter.definition.note)
  }

  /// Which version of the rule was in force, and by which day it was chosen; empty for a rule without versions.
  private var versions: [Report.ParameterDigest] {
    guard pipeline.definition.chosen != nil || pipeline.definition.hasVersions else { return [] }
    let note =
      pipeline.day.map {
        Bilingual(
          thai: "เลือกฉบับตามวันที่ \($0.spelled(.thai))", english: "Chosen by the day \($0.spelled(.english)).")
      }
      ?? Bilingual(
        thai: "ไม่มีวันที่ให้เลือก จึงใช้ฉบับล่าสุด", english: "No day was known: the newest version holds.")
    let file = pipeline.definition.chosen?.value.value ?? ""
    return [
      Report.ParameterDigest(
        name: "versions", label: Bilingual(thai: "ฉบับของเกณฑ์", english: "Version of the rule"),
        value: file, defaultValue: file, since: pipeline.definition.chosen?.from.value, note: note)
    ]
  }

  /// What nobody has filled in yet, and optional inputs that were not given.
  private var gaps: [Bilingual] {
    let open = pipeline.parameters.filter { $0.value == nil || $0.value == .columns([]) }.map { parameter in
      let label = parameter.definition.label
      return Bilingual(
        thai: "ยังไม่ได้กำหนด “\(label.thai)” (\(parameter.definition.name.value))",
        english: "“\(label.english)” (\(parameter.definition.name.value)) is not filled in")
    }
    let read = Set(result.inputs.map(\.summary.input))
    let absent = pipeline.inputs.filter { !read.contains($0.schema.name) }.map { input in
      let label = input.definition.label
      return Bilingual(thai: "ไม่มีแฟ้ม “\(label.thai)”", english: "no file of “\(label.english)”")
    }
    return open + absent
  }

  private func section(_ section: BoundSection) -> Report.Section {
    guard let table = section.table, let relation = result.relations[table.relation] else {
      return Report.Section(title: section.title, text: section.text)
    }
    let rows = SectionRows(table, of: relation)
    var view = TableView(
      table: rows.table, labels: pipeline.labels(of: rows.table.schema),
      valueLabels: valueLabels(of: rows.table), rowLimit: nil,
      fileName: fileName(of: table.relation))
    view.totalRows = rows.total
    return Report.Section(title: section.title, text: section.text, table: view)
  }

  private func fileName(of relation: String) -> String? {
    pipeline.outputs.first { $0.relation == relation && $0.condition == nil }.map { $0.name + ".csv" }
  }

  /// Columns of area codes: other codes may look the same, but name no area.
  private var areaColumns: Set<String> {
    let columns = pipeline.inputs.flatMap(\.schema.columns).filter { column in
      if case .area = column.kind { true } else { false }
    }
    return Set(columns.map(\.name) + ["area_code"])
  }

  /// Words for levels, indicators and areas.
  private func valueLabels(of table: Table) -> [String: [String: Bilingual]] {
    var values = pipeline.words(of: table.schema)
    for (index, column) in table.schema.columns.enumerated() where areaColumns.contains(column.name) {
      guard case .codes(let codes) = table.columns[index] else { continue }
      for row in 0..<table.rowCount {
        guard let code = codes[row], let name = areas[code] else { continue }
        values[column.name, default: [:]][code.description] = Bilingual(thai: name, english: name)
      }
    }
    return values
  }
}
