package import Tables

/// Lays an explanation out for people.
package struct ExplanationPage {
  let explanation: Explanation
  let language: Language
  var built = Page()

  package init(_ explanation: Explanation, language: Language) {
    self.explanation = explanation
    self.language = language
  }

  package var page: Page {
    var copy = self
    copy.build()
    return copy.built
  }

  private mutating func build() {
    let name = explanation.name.map { " \($0)" } ?? ""
    built.title(1, "\(explanation.title[language]): \(explanation.entity)\(name)")
    for (place, row) in explanation.rows.enumerated() {
      add(
        row,
        isFurther: explanation.rows[..<place].contains {
          $0.file == row.file && $0.line == row.line && $0.keys == row.keys
        })
    }
    for area in explanation.areas { add(area) }
    if let members = explanation.members { add(members) }
    if !explanation.remarks.isEmpty {
      built.title(2, word("ข้อสังเกตที่เอ่ยถึงรหัสนี้", "Remarks that name this code"))
      built.list(explanation.remarks.map { $0[language] })
    }
  }

  func word(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  // MARK: - Rows

  /// - Parameter isFurther: whether the row has been told of at a stage before.
  private mutating func add(_ row: RowExplanation, isFurther: Bool) {
    let keys = row.keys.filter {
      $0.value.thai != explanation.entity && !$0.value.thai.hasPrefix(explanation.entity + " ")
    }
    .map { "\($0.label[language]) \($0.value[language])" }
    let place =
      isFurther
      ? nil
      : row.file.map { file in
        word("แฟ้ม \(file) บรรทัด \(row.line ?? 0)", "\(file), line \(row.line ?? 0)")
      }
    let title = keys + [place ?? word("ผลรวมของขั้น \(row.stage)", "result of stage \(row.stage)")]
    built.title(2, title.joined(separator: " · "))
    if let verdict = row.verdict { VerdictLines(verdict, row, language).add(to: &built) }
    addAspects(row.aspects)
    addIndicators(row.indicators)
    addValues(row.values)
    // The lines of the verdict say why it is this level.
    add(row.verdict == nil ? row.reasons : row.reasons.filter { $0.stage != row.stage })
  }

  private mutating func add(_ reasons: [Explanation.Reason]) {
    guard !reasons.isEmpty else { return }
    built.line("")
    var lines: [(results: String, text: String)] = []
    for reason in reasons {
      let result = "\(reason.label[language]) \(reason.value[language])"
      // Results of one row that have the same reason share a line.
      if let last = lines.last, last.text == reason.text[language] {
        lines[lines.count - 1].results += ", " + result
      } else {
        lines.append((result, reason.text[language]))
      }
    }
    built.list(lines.map { "\($0.results): \($0.text)" })
  }

  private mutating func addAspects(_ aspects: [RowExplanation.Aspect]) {
    built.table(
      [
        word("ด้าน", "aspect"), word("ผ่าน", "passed"), word("จาก", "of"), word("ต้องผ่าน", "needed"),
        word("ผล", "result"),
      ],
      numeric: [false, true, true, true, false],
      aspects.map { aspect in
        let result = aspect.met.map { PageWords.answer($0, isAnswer: true)[language] } ?? ""
        return [
          aspect.label[language], String(aspect.passed), String(aspect.of),
          aspect.atLeast.map(String.init) ?? "", result,
        ]
      })
  }

  /// Failed ones first, then missing ones, then the rest, each in the order of the rule.
  private mutating func addIndicators(_ indicators: [RowExplanation.Indicator]) {
    let order = ["fail", "missing", "pass", "not_applicable"]
    let (answers, computed) = (indicators.filter { !$0.isSummary }, indicators.filter(\.isSummary))
    let sorted = order.flatMap { state in answers.filter { $0.answer == state } } + computed
    built.table(
      [
        word("ข้อ", "id"), word("ตัวชี้วัด", "indicator"), word("ในแฟ้ม", "in the file"), word("ผล", "result"),
        word("เงื่อนไข", "gate"),
      ],
      sorted.map { indicator in
        let gates =
          (indicator.isMandatory ? [word("บังคับ", "mandatory")] : [])
          + indicator.coreOf.map { word("หลักของระดับ \($0)", "core of level \($0)") }
        let label = indicator.label[language] == indicator.name ? "" : indicator.label[language]
        return [
          indicator.name, label, indicator.formula == nil ? raw(indicator.raw) : word("คำนวณ", "computed"),
          PageWords.answer(indicator.answer, isAnswer: indicator.isAnswer)[language],
          gates.joined(separator: ", "),
        ]
      })
    let sentences = sorted.compactMap { sentence($0) }
    if !sentences.isEmpty { built.line("") }
    built.list(sentences)
  }

  private func raw(_ text: String?) -> String {
    guard let text else { return "" }
    return text.isEmpty ? word("(ว่าง)", "(blank)") : text
  }

  /// A computed comparison in numbers.
  private func sentence(_ indicator: RowExplanation.Indicator) -> String? {
    guard let formula = indicator.formula, let comparison = formula.comparison else { return nil }
    let sides = "\(comparison.left) \(sign(comparison.sign)) \(comparison.right)"
    let result = PageWords.answer(indicator.answer, isAnswer: indicator.isAnswer)[language]
    let margin =
      comparison.difference.hasPrefix("-")
      ? word("ขาด \(comparison.difference.dropFirst())", "short by \(comparison.difference.dropFirst())")
      : word("เกิน \(comparison.difference)", "over by \(comparison.difference)")
    return "\(indicator.name): \(formula.filled ?? formula.text) → \(sides) → \(result) (\(margin))"
  }

  private func sign(_ sign: String) -> String { [">=": "≥", "<=": "≤", "!=": "≠"][sign] ?? sign }

  private mutating func addValues(_ values: [RowExplanation.Value]) {
    built.table(
      [
        word("ค่าที่ใช้", "value"), word("ชื่อ", "name"), word("ในแฟ้ม", "in the file"), word("อ่านได้", "read as"),
        word("คำนวณจาก", "computed from"),
      ],
      numeric: [false, false, true, true, false],
      values.map { value in
        [
          value.name, value.label[language] == value.name ? "" : value.label[language],
          value.formula == nil ? raw(value.raw) : "", value.value[language],
          value.formula.map { $0.filled ?? $0.text } ?? "",
        ]
      })
  }

  // MARK: - Areas

  /// One line a column when there are few rows, one line a row when there are many.
  private mutating func add(_ area: Explanation.AreaTable) {
    built.title(2, area.title[language])
    let rows = area.columns.first?.values.count ?? 0
    defer { add(area.reasons) }
    if rows > 4 {
      addWide(area)
      return
    }
    let names = area.columns.filter { $0.formula == nil && !$0.isNumeric || $0.name == "round" }
    let naming = naming(names, rows)
    let heads = heads(naming, rows)
    built.table(
      [word("รายการ", "figure")] + (rows == 1 ? [word("ค่า", "value")] : heads) + [
        word("คำนวณจาก", "computed from")
      ],
      numeric: [false] + Array(repeating: true, count: rows) + [false],
      area.columns.filter { column in rows == 1 || !naming.contains { $0.name == column.name } }
        .map { column in
          [column.label[language]] + column.values.map { $0[language] } + [column.formula ?? ""]
        })
  }

  /// The columns that head rows side by side: the first two, and as many others as it takes to tell the rows apart.
  private func naming(
    _ columns: [Explanation.AreaTable.Column], _ rows: Int
  ) -> [Explanation.AreaTable.Column] {
    var naming = Array(columns.prefix(2))
    for column in columns.dropFirst(2) where Set(heads(naming, rows)).count < rows {
      if Set(column.values.map(\.thai)).count > 1 { naming.append(column) }
    }
    return naming
  }

  private func heads(_ columns: [Explanation.AreaTable.Column], _ rows: Int) -> [String] {
    (0..<rows).map { row in
      columns.map { "\($0.label[language]) \($0.values[row][language])" }.joined(separator: " ")
    }
  }

  private mutating func addWide(_ area: Explanation.AreaTable) {
    let rows = area.columns.first?.values.count ?? 0
    built.table(
      area.columns.map { $0.label[language] }, numeric: area.columns.map(\.isNumeric),
      (0..<rows).map { row in area.columns.map { $0.values[row][language] } })
  }

  private mutating func add(_ members: Explanation.Members) {
    let counts = members.levels.map { "\($0.level[language]): \($0.rows)" }.joined(separator: " · ")
    let title = members.title[language]
    if members.levels.isEmpty {
      built.title(2, word("ในพื้นที่นี้: \(title)", "In this area: \(title)"))
    } else {
      built.title(2, word("ในพื้นที่นี้ ระดับต่ำสุดก่อน: \(title)", "In this area, the lowest level first: \(title)"))
      built.line(word("ทั้งหมด \(members.total): \(counts)", "\(members.total) in all: \(counts)"))
    }
    addWide(members.table)
    let shown = members.table.columns.first?.values.count ?? 0
    if shown < members.total {
      built.line(word("แสดง \(shown) จาก \(members.total)", "\(shown) of \(members.total) are shown"))
    }
  }
}
