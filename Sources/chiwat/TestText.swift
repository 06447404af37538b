import Reporting
import RuleTesting
import Tables

/// A test report laid out for the terminal: what failed, what is not reached or not noticed, and a line a pipeline.
struct TestText {
  let report: TestReport
  /// Where the pipelines fall short though their cases pass.
  var shortfalls: Set<Shortfall> = []
  let language: Language
  let usesColor: Bool

  var text: String {
    let details = report.pipelines.flatMap { pipeline in
      pipeline.cases.filter { $0.status == .failed }.flatMap(failed)
        + (pipeline.coverage.map { shown($0, of: pipeline.name) } ?? [])
        + (pipeline.mutation.map { shown($0, of: pipeline.name) } ?? [])
    }
    // Each line holds one value or has names between them.
    return (details.map { Outgoing($0).text } + [summary]).joined(separator: "\n")
  }

  private func word(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  private func colored(_ text: String, _ style: TextStyle) -> String {
    usesColor ? style.marked(text) : text
  }

  private func mark(_ isGood: Bool) -> String { isGood ? colored("✓", .green) : colored("✗", .red) }

  // MARK: - Cases

  /// Lines of an input that a failing case shows.
  private static let mostRows = 12

  private func failed(_ rule: TestReport.Case) -> [String] {
    [mark(false) + " " + colored(rule.name[language], .bold), "  " + colored(rule.place.text, .faint)]
      + parameters(of: rule) + rule.given.flatMap(given) + rule.failures.flatMap(shown) + [""]
  }

  private func parameters(of rule: TestReport.Case) -> [String] {
    guard !rule.parameters.isEmpty else { return [] }
    return [word("  ค่าที่ตั้ง", "  parameters")]
      + rule.parameters.sorted { $0.key < $1.key }.map {
        "    \($0.key) \($0.value.isEmpty ? "∅" : $0.value)"
      }
  }

  private func given(_ input: TestReport.Input) -> [String] {
    let more = input.rows.count - Self.mostRows
    return [word("  ข้อมูลเข้า \(input.name)", "  input \(input.name)")]
      + input.rows.prefix(Self.mostRows).map { "    " + $0 }
      + (more > 0 ? [word("    … อีก \(more) แถว", "    … \(more) more rows")] : [])
  }

  private func shown(_ failure: TestReport.Failure) -> [String] {
    var lines = ["  " + mark(false) + " " + failure.message[language]]
    lines[0] += "  " + colored(failure.place.text, .faint)
    if let rule = failure.rule {
      let place = colored(rule.place.text, .faint)
      lines.append(
        word("    เกณฑ์ที่ตัดสิน", "    decided by") + " \(rule.stage): \(rule.text[language])  \(place)")
    }
    return lines
  }

  // MARK: - Coverage and mutants

  private func shown(_ coverage: TestReport.CoverageReport, of name: String) -> [String] {
    let lines = coverage.lines.map { line in
      let count = "\(line.reached.count)/\(line.reached.count + line.unreached.count)"
      let lacks = line.unreached.map { $0[language] }.joined(separator: ", ")
      return "  \(mark(line.unreached.isEmpty)) \(count.padded(6)) \(line.place.file):\(line.place.line)"
        + " \(line.stage)" + (lacks.isEmpty ? "" : word("  ยังไม่ถึง: ", "  not reached: ") + lacks)
    }
    return [colored(word("เกณฑ์ที่ตัวอย่างไปถึง: \(name)", "Rules that the cases reach: \(name)"), .bold)]
      + lines + [""]
  }

  private func shown(_ mutation: TestReport.MutationReport, of name: String) -> [String] {
    let lists = [
      ("ไม่มีตัวอย่างใดจับได้", "no case kills", mutation.survivors),
      ("จับไม่ได้ มีเหตุผล", "cannot be killed, with a reason", mutation.unkillable),
      ("ระบุว่าจับไม่ได้ แต่จับได้", "listed under unkillable, but killed", mutation.killedAfterAll),
      ("ระบุว่าจับไม่ได้ แต่ไม่มีการแก้เช่นนี้", "listed under unkillable, but no such mutant", mutation.unknown),
    ].filter { !$0.2.isEmpty }
    return lists.flatMap { thai, english, entries in
      [
        colored(word("เกณฑ์ที่แก้แล้ว\(thai): \(name)", "Mutants that \(english): \(name)"), .bold)
      ] + entries.flatMap(shown) + [""]
    }
  }

  private func shown(_ entry: TestReport.MutationReport.Entry) -> [String] {
    var lines = ["  \(entry.name)  " + colored(entry.place.text, .faint)]
    if let from = entry.from, let to = entry.to {
      lines.append("    \(from) → \(to.isEmpty ? word("(ลบออก)", "(removed)") : to)")
    }
    if let reason = entry.reason { lines.append("    " + reason[language]) }
    if entry.changesNothing == true, entry.reason == nil {
      lines.append(
        word("    ผลของทุกตัวอย่างเหมือนเดิม ต้องมีข้อมูลอื่น", "    no data of the cases tells it apart"))
    }
    return lines
  }

  // MARK: - Summary

  /// A line a pipeline, and one for all when there are several.
  private var summary: String {
    var rows = report.pipelines.map(row)
    if rows.count > 1 {
      let sum = report.summary
      rows.append([word("รวม", "all"), "\(sum.cases)", "\(sum.passed)", "\(sum.failed)", "", "", ""])
    }
    let heads =
      language == .thai
      ? ["", "ตัวอย่าง", "ผ่าน", "ไม่ผ่าน", "ไปถึงเกณฑ์", "จับการแก้ได้", "check พบก่อน"]
      : ["", "cases", "passed", "failed", "rules reached", "mutants killed", "found by check"]
    let kept = heads.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let table = ConsoleTable(
      heads: kept.map { heads[$0] }, alignments: [.left] + kept.dropFirst().map { _ in .right },
      rows: rows.map { row in kept.map { row[$0] } })
    return table.text(color: usesColor) + verdict
  }

  /// The last line: whether all is as it should be, and how many mutants no case notices.
  private var verdict: String {
    let failed = report.summary.failed
    guard failed == 0 else { return mark(false) + word(" ไม่ผ่าน \(failed) ตัวอย่าง", " \(failed) failed") }
    let survivors = report.pipelines.reduce(0) { $0 + ($1.mutation?.survivors.count ?? 0) }
    let told =
      (survivors == 0
        ? []
        : [
          word(
            "มีเกณฑ์ที่แก้แล้ว \(survivors) แห่งที่ไม่มีตัวอย่างใดจับได้",
            survivors == 1 ? "1 mutant survives" : "\(survivors) mutants survive")
        ]) + Shortfall.allCases.filter(shortfalls.contains).map { $0.text[language] }
    guard !told.isEmpty else { return mark(true) + word(" ผ่านทั้งหมด", " all passed") }
    return mark(shortfalls.isEmpty) + word(" ตัวอย่างผ่านทั้งหมด แต่", " all cases passed, but ")
      + told.joined(separator: word(" และ", " and "))
  }

  private func row(_ pipeline: TestReport.Pipeline) -> [String] {
    let failed = pipeline.cases.count { $0.status == .failed }
    let coverage = pipeline.coverage.map { "\($0.percent)%  \($0.reached)/\($0.points)" }
    let mutation = pipeline.mutation.map { "\($0.percent)%  \($0.killed)/\($0.mutants)" }
    return [
      pipeline.name, "\(pipeline.cases.count)", "\(pipeline.cases.count - failed)", "\(failed)",
      coverage ?? "", mutation ?? "", pipeline.mutation.map { "\($0.unbound)" } ?? "",
    ]
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
