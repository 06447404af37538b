import RuleTesting
import Tables

/// A test report laid out for the terminal.
struct TestText {
  let report: TestReport
  let language: Language
  let usesColor: Bool

  init(_ report: TestReport, language: Language, usesColor: Bool) {
    self.report = report
    self.language = language
    self.usesColor = usesColor
  }

  var text: String {
    var lines: [String] = []
    for pipeline in report.pipelines {
      for rule in pipeline.cases where rule.status == .failed { lines += failed(rule) }
      if let coverage = pipeline.coverage { lines += shown(coverage, of: pipeline.name) }
      if let mutation = pipeline.mutation { lines += shown(mutation, of: pipeline.name) }
      let passed = pipeline.cases.count { $0.status == .passed }
      let mark = passed == pipeline.cases.count ? colored("✓", 32) : colored("✗", 31)
      lines.append(
        "\(mark) \(pipeline.name): "
          + word("ผ่าน \(passed) จาก \(pipeline.cases.count)", "\(passed) of \(pipeline.cases.count) passed"))
    }
    let summary = report.summary
    lines.append(
      word(
        "รวม \(summary.cases) ตัวอย่าง ผ่าน \(summary.passed) ไม่ผ่าน \(summary.failed)",
        "\(summary.cases) cases, \(summary.passed) passed, \(summary.failed) failed"))
    return lines.joined(separator: "\n")
  }

  private func word(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  private func colored(_ text: String, _ code: Int) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  // MARK: - Cases

  private func failed(_ rule: TestReport.Case) -> [String] {
    var lines = ["\(colored("✗", 31)) \(rule.name[language])", "  \(rule.place.text)"]
    for input in rule.given {
      lines.append("  " + word("ข้อมูลเข้า", "input") + " \(input.name):")
      let rows = input.csv.split(separator: "\n")
      lines += rows.prefix(Self.mostRows).map { "    " + $0 }
      if rows.count > Self.mostRows {
        let more = rows.count - Self.mostRows
        lines.append("    " + word("… อีก \(more) บรรทัด", "… \(more) more lines"))
      }
    }
    for failure in rule.failures {
      lines.append("  \(failure.place.text): \(failure.message[language])")
      if let decided = failure.rule {
        lines.append(
          "    " + word("เกณฑ์ที่ตัดสิน", "decided by")
            + " \(decided.stage): \(decided.text[language]) (\(decided.place.text))")
      }
    }
    return lines + [""]
  }

  /// Lines of an input that a failing case shows.
  private static let mostRows = 12

  // MARK: - Coverage and mutants

  private func shown(_ coverage: TestReport.CoverageReport, of name: String) -> [String] {
    let lines = coverage.lines.map { line in
      let mark = line.unreached.isEmpty ? colored("✓", 32) : colored("✗", 31)
      let lacks = line.unreached.map { $0[language] }.joined(separator: ", ")
      let count = "\(line.reached.count)/\(line.reached.count + line.unreached.count)"
      return "  \(mark) \(line.place.file):\(line.place.line) \(line.stage) \(count)"
        + (lacks.isEmpty ? "" : word(" ยังไม่ถึง: ", " not reached: ") + lacks)
    }
    return lines + [
      "\(name): "
        + word(
          "ตัวอย่างไปถึงเกณฑ์ร้อยละ \(coverage.percent) (\(coverage.reached) จาก \(coverage.points))",
          "coverage \(coverage.percent)% (\(coverage.reached) of \(coverage.points))")
    ]
  }

  private func shown(_ mutation: TestReport.MutationReport, of name: String) -> [String] {
    var lines: [String] = []
    func list(_ thai: String, _ english: String, _ entries: [TestReport.MutationReport.Entry]) {
      guard !entries.isEmpty else { return }
      lines.append("\(word(thai, english)):")
      for entry in entries {
        lines.append("  \(entry.place.text): \(entry.name)")
        if let from = entry.from, let to = entry.to { lines.append("    \(from) → \(to)") }
        if let reason = entry.reason { lines.append("    \(reason[language])") }
      }
    }
    list("เกณฑ์ที่แก้แล้วไม่มีตัวอย่างใดจับได้", "mutants that no case kills", mutation.survivors)
    list("จับไม่ได้ มีเหตุผล", "unkillable, with a reason", mutation.unkillable)
    list("ระบุว่าจับไม่ได้ แต่จับได้", "listed as unkillable, but killed", mutation.killedAfterAll)
    list("ระบุว่าจับไม่ได้ แต่ไม่มีการแก้เช่นนี้", "listed as unkillable, but no such mutant", mutation.unknown)
    lines.append(
      "\(name): "
        + word(
          "จับได้ร้อยละ \(mutation.percent) (\(mutation.killed) จาก \(mutation.mutants) อีก \(mutation.unbound) ผิดตั้งแต่ตรวจเกณฑ์)",
          "\(mutation.percent)% killed (\(mutation.killed) of \(mutation.mutants); \(mutation.unbound) more make no pipeline)"
        ))
    return lines
  }
}
