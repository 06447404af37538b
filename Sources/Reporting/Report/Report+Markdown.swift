package import Tables

extension Report {
  /// The report as Markdown: results first, then what is missing, then what they rest on.
  package func markdown(_ language: Language) -> String {
    var page = ReportPage(report: self, language: language)
    page.writeHead()
    page.writeSections()
    page.writeGaps()
    page.writeFindings()
    page.writeInputs()
    page.writeParameters()
    page.writeSources()
    page.writeOutputs()
    return page.markdown.text
  }
}

/// A report on its way to Markdown in one language.
private struct ReportPage {
  let report: Report
  let language: Language
  var markdown = Markdown()
  /// Whether the two kinds of nothing have been explained, under the first table that has them.
  private var hasLegend = false

  /// Kinds of findings in the report; the files have them all.
  private static let findingLimit = 20

  init(report: Report, language: Language) {
    self.report = report
    self.language = language
  }

  mutating func writeHead() {
    markdown.heading(1, report.title[language])
    var lines: [String] = []
    if let day = report.asOf { lines.append("\(Words.asOf[language]): \(day.spelled(language))") }
    if !report.sources.isEmpty {
      let marks = SourceMark.allCases.filter { mark in report.sources.contains { $0.mark == mark } }
      let labels = marks.map { $0.label[language] }.joined(separator: ", ")
      lines.append("\(Words.certainty[language]): \(labels)")
    }
    markdown.list(lines)
    if report.sources.contains(where: { $0.mark == .unverified }) {
      markdown.paragraph("> " + Words.unverifiedWarning[language])
    }
    markdown.list((report.units.map(\.sentence) + report.highlights).map(escaped))
  }

  mutating func writeInputs() {
    let inputs = report.inputs
    guard !inputs.isEmpty else { return }
    markdown.heading(2, Words.inputs[language])
    var rows = inputs.map { input in
      [
        escaped(input.input), escaped(input.file), escaped(input.encoding),
        escaped(delimiter(input.delimiter)),
      ]
        + [input.read, input.used, input.rejected, input.setAside].map(Words.count)
    }
    if inputs.count > 1 {
      let sums = [\Report.InputDigest.read, \.used, \.rejected, \.setAside].map { figure in
        inputs.reduce(0) { $0 + $1[keyPath: figure] }
      }
      rows.append(["**\(Words.total[language])**", "", "", ""] + sums.map { "**\(Words.count($0))**" })
    }
    let heads = [
      Words.input, Words.file, Words.encoding, Words.delimiter, Words.read, Words.used, Words.rejected,
      Words.setAside,
    ]
    table(heads, numeric: 4..<8, rows)
    let balances = inputs.allSatisfy { $0.read == $0.used + $0.rejected + $0.setAside }
    markdown.paragraph((balances ? Words.balanced : Words.unbalanced)[language])
    if report.maskedCells > 0 { markdown.paragraph(Words.masked(report.maskedCells)[language]) }
    writeTidied()
    writeUnusedHeaders()
  }

  private mutating func writeTidied() {
    guard !report.tidied.isEmpty else { return }
    let kinds = report.tidied.map { "\($0.what[language]) \(Words.count($0.cells))" }
    markdown.paragraph(Markdown.escaped("\(Words.tidied[language]): \(kinds.joined(separator: ", "))"))
  }

  /// Headers of a file that are named; a sheet may have ten thousand.
  private static let headersShown = 100

  private mutating func writeUnusedHeaders() {
    for (file, headers) in report.unusedHeaders where !headers.isEmpty {
      let more = headers.count - Self.headersShown
      let names =
        headers.prefix(Self.headersShown).map { ShownText($0).text }.joined(separator: ", ")
        + (more > 0 ? Words.more(more)[language] : "")
      markdown.paragraph(Markdown.escaped("\(Words.unusedHeaders(file)[language]): \(names)"))
    }
  }

  mutating func writeSections() {
    for section in report.sections {
      markdown.heading(2, section.title[language])
      if let text = section.text { markdown.paragraph(escaped(text)) }
      if let view = section.table { write(view) }
    }
  }

  private mutating func write(_ view: TableView) {
    let grid = TableGrid(view, language: language)
    guard grid.total > 0 else { return markdown.paragraph(Words.noRows[language]) }
    markdown.table(
      heads: grid.heads.map(Markdown.escaped), isNumeric: grid.isNumeric,
      rows: grid.rows.map { $0.map(Markdown.escaped) })
    if grid.rows.count < grid.total {
      markdown.paragraph(escaped(Words.shownRows(grid.rows.count, of: grid.total, file: view.fileName)))
    }
    if grid.hasAbsent && !hasLegend {
      markdown.paragraph(Words.legend[language])
      hasLegend = true
    }
  }

  mutating func writeGaps() {
    guard !report.gaps.isEmpty else { return }
    markdown.heading(2, Words.gaps[language])
    markdown.list(report.gaps.map(escaped))
  }

  mutating func writeFindings() {
    markdown.heading(2, Words.findings[language])
    guard !report.findings.isEmpty else { return markdown.paragraph(Words.noFindings[language]) }
    let ordered = report.findings.sorted { left, right in
      (left.outcome.rank, right.count, left.example.code.rawValue) < (
        right.outcome.rank, left.count, right.example.code.rawValue
      )
    }
    let rows = ordered.prefix(Self.findingLimit).map { digest in
      let sentence = FindingSentence(digest.example)
      return [
        escaped(type(of: digest.example.kind).label), escaped(digest.outcome.label),
        Words.count(digest.count),
        Markdown.escaped("\(sentence.place[language]): \(sentence.statement[language])"),
      ]
    }
    table([Words.what, Words.outcome, Words.count, Words.example], numeric: 2..<3, rows)
    let more = ordered.count - rows.count
    let notes = (more > 0 ? [Words.moreFindings(more)] : []) + [Words.seeFindings]
    markdown.paragraph(notes.map { $0[language] }.joined(separator: " "))
  }

  mutating func writeParameters() {
    guard !report.parameters.isEmpty else { return }
    markdown.heading(2, Words.parameters[language])
    let rows = report.parameters.map { parameter in
      let changed = parameter.value == parameter.defaultValue ? nil : Words.changed[language]
      let since = parameter.since.map { Words.since($0)[language] }
      let remarks = [changed, since, parameter.note.map(escaped)].compactMap { $0 }
      return [
        parameter.label.map { "\(escaped($0)) (\(escaped(parameter.name)))" } ?? escaped(parameter.name),
        setting(parameter.value), setting(parameter.defaultValue), remarks.joined(separator: " "),
      ]
    }
    table([Words.setting, Words.value, Words.defaultValue, Words.remark], numeric: 0..<0, rows)
  }

  mutating func writeSources() {
    guard !report.sources.isEmpty else { return }
    markdown.heading(2, Words.sources[language])
    let rows = report.sources.map { source in
      [
        escaped(source.subject), "\(source.mark.label[language]): \(source.mark.explanation[language])",
        escaped(source.citation),
      ]
    }
    table([Words.subject, Words.mark, Words.citation], numeric: 0..<0, rows)
  }

  mutating func writeOutputs() {
    guard !report.outputs.isEmpty else { return }
    markdown.heading(2, Words.outputs[language])
    let rows = report.outputs.map { output in
      [escaped(output.file), escaped(output.contents), output.rows.map(Words.count) ?? ""]
    }
    table([Words.file, Words.contents, Words.rows], numeric: 2..<3, rows)
  }

  private mutating func table(_ heads: [Bilingual], numeric: Range<Int>, _ rows: [[String]]) {
    markdown.table(
      heads: heads.map { $0[language] }, isNumeric: heads.indices.map(numeric.contains), rows: rows)
  }

  private func setting(_ value: String) -> String { value.isEmpty ? Words.notSet[language] : escaped(value) }

  private func delimiter(_ character: String) -> String {
    switch character {
    case ",": Words.comma[language]
    case ";": Words.semicolon[language]
    case "\t": Words.tab[language]
    case "|": Words.pipe[language]
    case " ": Words.space[language]
    default: character
    }
  }

  private func escaped(_ text: Bilingual) -> String { Markdown.escaped(text[language]) }

  private func escaped(_ text: String) -> String { Markdown.escaped(text) }
}

extension Finding.Outcome {
  fileprivate var rank: Int {
    switch self {
    case .rejected: 0
    case .noted: 1
    case .setAside: 2
    }
  }
}
