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
    return table.text(color: color) + (units + [place] + rejects + widespread).joined(separator: "\n")
  }

  /// Who has reported of those that should, a line for each pipeline that knows.
  private var units: [String] {
    outcome.pipelines.flatMap { pipeline in
      pipeline.written.units.map { units in
        let one = outcome.pipelines.count == 1 ? units : units.within(pipeline.written.title)
        return one.sentence[job.language]
      }
    }
  }

  /// Faults of very many records, a line each.
  private var widespread: [String] {
    let faults = outcome.pipelines.flatMap(\.written.digests).filter { $0.example.kind is WidespreadFault }
    let lines = faults.prefix(Self.faultsShown).map { fault in
      let sentence = FindingSentence(fault.example)
      return sentence.place[job.language] + ": " + sentence.statement[job.language]
    }
    let more = Words.count(faults.count - lines.count)
    let isThai = job.language == .thai
    return faults.count == lines.count
      ? lines : lines + [isThai ? "และอีก \(more) อย่างในรายงาน" : "and \(more) more in the report"]
  }

  private static let faultsShown = 10

  /// What is said of whole files, each in a line; long lists are left to the findings.
  static func remarks(_ outcome: JobRun.Outcome, _ language: Language) -> [String] {
    let digests = outcome.pipelines.flatMap(\.written.digests).filter {
      type(of: $0.example.kind).line == .byFile
    }
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
      : "\(count) \(English.form(outcome.records.rejected, "record")) rejected, more than --max-rejects \(limit) allows: status 1"
  }

  /// A line for each input of which no record was used.
  static func emptyTexts(_ outcome: JobRun.Outcome, _ language: Language) -> [String] {
    outcome.pipelines.flatMap { pipeline in
      pipeline.emptyInputs.map { input in
        let name = "\(pipeline.name).\(input.name) (\(input.label[language]))"
        return language == .thai
          ? "ข้อมูลเข้า \(name) ไม่มีระเบียนใดนำมาใช้ได้ สถานะ 1" : "no record of the input \(name) was used: status 1"
      }
    }
  }
}
