import ArgumentParser
import Foundation
import Ingestion
import Pipelines
import Reporting
import Running
import Tables

/// `chiwat run`: pipelines or lists of pipelines on files, into one folder.
struct RunCommand: StatusCommand, OptionsRequest {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract:
      "ประมวลผลแฟ้ม CSV ตามเกณฑ์ แล้วเขียนตารางสรุปและรายงาน · Runs pipelines and writes summary tables and reports.",
    discussion: """
      ตัวอย่าง · Examples:
        chiwat run Pipelines/monthly.yaml --from data/2563-06 --output out/2563-06
        chiwat run Pipelines/village-levels --input assessments=levels.csv \\
          --output out/levels
        chiwat run Pipelines/household-needs --input households=a.csv \\
          --input households=b.csv --param income_line=30000 --output out/needs

      โฟลเดอร์ผลลัพธ์ · The output folder holds one CSV a table, report.md, rejects.csv, findings.csv, ledger.csv, run.json.
      """)

  @Argument(help: "โฟลเดอร์ของไปป์ไลน์ หรือแฟ้มรายการ · Pipeline folders, or lists of pipelines.")
  var pipelines: [String]

  @Option(name: [.short, .long], help: "โฟลเดอร์ผลลัพธ์ · The folder to write.")
  var output: String

  @OptionGroup var data: DataOptions

  @Option(
    help: ArgumentHelp(
      "จำนวนระเบียนที่ไม่นำมาใช้ได้สูงสุด (N หรือ N%) เกินแล้วสถานะเป็น 1 · Rejected records allowed before the status is 1.",
      valueName: "n|n%"))
  var maxRejects: String = "0"

  @Flag(
    help: ArgumentHelp(
      "บันทึกค่าแฮชของแฟ้มเกิน 100 MB และของโปรแกรมลง run.json ด้วย เพื่อให้ verify ตรวจได้ · Puts the hashes of inputs over 100 MB and of the program into run.json too."
    ))
  var seal = false

  @Flag(help: "ไม่แสดงความคืบหน้าและตารางสรุป · No progress and no closing table.")
  var quiet = false

  func status() throws -> ExitStatus {
    var job: Job
    do throws(UsageError) {
      job = try JobBuilder(self).job()
      job.isSealed = seal
    } catch {
      Console.warn(error.text)
      return .usage
    }
    let progress = quiet || !Console.errorIsTerminal ? nil : ProgressDisplay(language: job.language)
    let outcome: JobRun.Outcome
    do throws(RunError) {
      outcome = try run(job, progress)
    } catch {
      progress?.clear()
      for line in RunErrorText.lines(error, language: job.language) { Console.warn(line) }
      return .data
    }
    progress?.clear()
    for line in ClosingTable.remarks(outcome, job.language) { Console.warn(line) }
    if outcome.exceedsLimit {
      Console.warn(ClosingTable.limitText(outcome, limit: maxRejects, job.language))
    }
    if outcome.isEmpty { Console.warn(ClosingTable.emptyText(job.language)) }
    if !quiet { try Console.print(ClosingTable(outcome: outcome, job: job).text(color: usesColor)) }
    return outcome.isFailure ? .limit : .success
  }

  private func run(_ job: Job, _ display: ProgressDisplay?) throws(RunError) -> JobRun.Outcome {
    guard let display else { return try JobRun(job).run() }
    return try JobRun(job).run { display.show($0, $1) }
  }

  private var usesColor: Bool { !data.noColor && Console.outputIsTerminal }
}
