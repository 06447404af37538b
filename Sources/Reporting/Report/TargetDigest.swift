package import Tables

/// One target and what has come of it: what the report of a list opens with.
package struct TargetDigest: Sendable, Hashable {
  /// What the pipeline is called.
  package var subject: Bilingual
  package var indicator: Bilingual
  package var unit: Bilingual
  package var target: Cell
  package var resultFrom: Cell
  package var resultTo: Cell
  /// In percent of the target.
  package var percentFrom: Cell
  /// In a word; not applicable for the part of a whole that is judged elsewhere.
  package var state: Bilingual

  package init(
    subject: Bilingual, indicator: Bilingual, unit: Bilingual, target: Cell, resultFrom: Cell, resultTo: Cell,
    percentFrom: Cell, state: Bilingual
  ) {
    self.subject = subject
    self.indicator = indicator
    self.unit = unit
    self.target = target
    self.resultFrom = resultFrom
    self.resultTo = resultTo
    self.percentFrom = percentFrom
    self.state = state
  }

  private static let schema = Schema([
    ColumnSchema("subject", .text), ColumnSchema("indicator", .text), ColumnSchema("unit", .text),
    ColumnSchema("target", .number), ColumnSchema("result_from", .number), ColumnSchema("result_to", .number),
    ColumnSchema("percent_from", .number), ColumnSchema("state", .text),
  ])

  private static let labels = [
    "subject": Bilingual(thai: "เรื่อง", english: "Pipeline"),
    "indicator": Bilingual(thai: "ตัวชี้วัด", english: "Indicator"),
    "unit": Bilingual(thai: "หน่วยนับ", english: "Unit"),
    "target": Bilingual(thai: "เป้าหมาย", english: "Target"),
    "result_from": Bilingual(thai: "ผลอย่างน้อย", english: "Result, at least"),
    "result_to": Bilingual(thai: "ผลอย่างมาก", english: "Result, at most"),
    "percent_from": Bilingual(thai: "ร้อยละของเป้าหมาย", english: "% of the target"),
    "state": Bilingual(thai: "สถานะ", english: "State"),
  ]

  /// All in one table; nil where there are none.
  package static func section(_ digests: [TargetDigest], _ language: Language) -> Report.Section? {
    guard !digests.isEmpty else { return nil }
    var table = Table(schema: schema)
    for digest in digests {
      let cells: [Cell] = [
        .text(digest.subject[language]), .text(digest.indicator[language]), .text(digest.unit[language]),
        digest.target, digest.resultFrom, digest.resultTo, digest.percentFrom, .text(digest.state[language]),
      ]
      for (index, cell) in cells.enumerated() { table.columns[index].append(cell) }
      table.rowCount += 1
    }
    return Report.Section(
      title: Bilingual(thai: "ผลเทียบเป้าหมาย", english: "Results against the targets"),
      table: TableView(table: table, labels: labels))
  }
}
