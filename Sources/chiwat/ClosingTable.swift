import Reporting
import Running
import Tables

/// What `run` prints at the end: a line a pipeline, and where to look.
struct ClosingTable {
  let outcome: JobRun.Outcome
  let job: Job

  func text(color: Bool) -> String {
    let thai = job.language == .thai
    let heads =
      thai
      ? ["งาน", "อ่าน", "นำมาใช้", "ไม่นำมาใช้", "กันไว้", "ข้อสังเกต"]
      : ["pipeline", "read", "used", "rejected", "set aside", "findings"]
    let rows = outcome.pipelines.map { pipeline in
      let records = pipeline.records
      return [pipeline.written.title[job.language]]
        + [
          records.read, records.used, records.rejected, records.setAside, pipeline.written.findings.findings,
        ]
        .map(Words.count)
    }
    let table = ConsoleTable(
      heads: heads, alignments: [.left, .right, .right, .right, .right, .right], rows: rows)
    let folder = job.target
    let place = thai ? "รายงาน: \(folder)/\(Report.fileName)" : "report: \(folder)/\(Report.fileName)"
    let rejects = outcome.pipelines.filter { $0.records.rejected > 0 }.map { pipeline in
      let path = [folder, pipeline.folder, FindingsWriter.rejectsName].filter { !$0.isEmpty }.joined(
        separator: "/")
      return (thai ? "ระเบียนที่ไม่นำมาใช้: " : "rejected records: ") + path
    }
    return table.text(color: color) + ([place] + rejects).joined(separator: "\n")
  }

  /// What is said of whole files, each in a line; long lists are left to the findings.
  static func remarks(_ outcome: JobRun.Outcome, _ language: Language) -> [String] {
    let digests = outcome.pipelines.flatMap(\.written.digests).filter(\.code.isToldAtOnce)
    let lines = digests.prefix(mostRemarks).map { digest in
      let more = Words.count(digest.count - 1)
      let rest = language == .thai ? " (พบอีก \(more) แห่ง)" : " (and \(more) more)"
      return FindingSentence(digest.example).text[language] + (digest.count > 1 ? rest : "")
    }
    let left = digests.count - lines.count
    guard left > 0 else { return lines }
    let file = FindingsWriter.findingsName
    return lines + [language == .thai ? "อีก \(left) เรื่องอยู่ใน \(file)" : "\(left) more in \(file)"]
  }

  private static let mostRemarks = 20

  static func limitText(_ outcome: JobRun.Outcome, limit: String, _ language: Language) -> String {
    let count = Words.count(outcome.records.rejected)
    return language == .thai
      ? "ไม่นำมาใช้ \(count) ระเบียน เกินที่ยอมได้ (--max-rejects \(limit)) สถานะ 1"
      : "\(count) records rejected, more than --max-rejects \(limit) allows: status 1"
  }

  static func emptyText(_ language: Language) -> String {
    language == .thai ? "ไม่มีระเบียนใดนำมาใช้ได้ สถานะ 1" : "no record was used: status 1"
  }
}
