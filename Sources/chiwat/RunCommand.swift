import ArgumentParser
import Foundation
import Ingestion
import Pipelines
import Reporting
import Running
import Tables

/// `chiwat run`: pipelines or lists of pipelines on files, into one folder.
struct RunCommand: StatusCommand {
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

      เขียนแทนเฉพาะแฟ้มที่การเรียกครั้งก่อนเขียนไว้และไม่มีใครแก้ ถ้ามีสิ่งอื่นอยู่จะไม่เขียน เว้นแต่ใช้ --keep · Only files that \
      an earlier run wrote and nobody has changed since are replaced; where anything else is in the folder the run refuses, unless \
      --keep is given. A link to a folder is followed, links inside it are not.
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

  @Flag(
    help: ArgumentHelp(
      "แสดงทุกแห่งของข้อผิดพลาดที่พบเกินหนึ่งในห้าของแฟ้ม · Lists every place of a fault that hits more than a fifth of a file's records."
    ))
  var allFaults = false

  @Flag(
    help: ArgumentHelp(
      "เก็บสิ่งอื่นในโฟลเดอร์ผลลัพธ์ไว้ข้างผลลัพธ์ใหม่ ถ้าชื่อซ้ำกันจะเก็บเป็น NAME.kept.EXT · Keeps what else is in the output folder beside the new results, as NAME.kept.EXT where the name is taken."
    ))
  var keep = false

  @Flag(help: "ไม่แสดงความคืบหน้าและตารางสรุป · No progress and no closing table.")
  var quiet = false

  func status(_ unfinished: Unfinished) throws -> ExitStatus {
    let job: Job
    do throws(UsageError) {
      job = try self.job()
    } catch {
      Console.warn(error.text)
      return error.status
    }
    let progress = quiet || !Console.errorIsTerminal ? nil : ProgressDisplay(language: job.language)
    let outcome: JobRun.Outcome
    do throws(RunError) {
      outcome = try run(job, progress, unfinished)
    } catch {
      progress?.clear()
      for line in RunErrorText.lines(error, language: job.language) { Console.warn(line) }
      return .data
    }
    progress?.clear()
    for line in ClosingTable.remarks(outcome, job.language) { Console.warn(line) }
    if let text = KeptText(outcome).text(job.language) { Console.warn(text) }
    if outcome.exceedsLimit {
      Console.warn(ClosingTable.limitText(outcome, limit: maxRejects, job.language))
    }
    for text in ClosingTable.emptyTexts(outcome, job.language) { Console.warn(text) }
    if !quiet { try Console.print(ClosingTable(outcome: outcome, job: job).text(color: usesColor)) }
    return outcome.isFailure ? .limit : .success
  }

  func job() throws(UsageError) -> Job {
    let (language, limit) = (try data.language(), try RejectLimit(option: maxRejects))
    var job = Job(
      try data.request(pipelines).workload(), language: language, target: output, version: Chiwat.version,
      limit: limit)
    job.isSealed = seal
    job.listsAllFaults = allFaults
    job.keepsOthers = keep
    return job
  }

  private func run(
    _ job: Job, _ display: ProgressDisplay?, _ unfinished: Unfinished
  ) throws(RunError) -> JobRun.Outcome {
    let run = JobRun(job, unfinished: unfinished)
    guard let display else { return try run.run() }
    return try run.run { display.show($0, $1) }
  }

  private var usesColor: Bool { !data.noColor && Console.outputIsTerminal }
}
