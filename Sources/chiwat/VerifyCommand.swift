import ArgumentParser
import Foundation
import Ingestion
import Reporting
import Running
import Tables
import Verifying

/// `chiwat verify`: repeats a run and compares, or runs a job in many ways that may change nothing.
struct VerifyCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "ทำซ้ำการประมวลผลแล้วเทียบทุกไบต์ · Repeats a run and compares every byte.",
    discussion: """
      ตัวอย่าง · Examples:
        chiwat verify out/2563-06
        chiwat verify archive/2563-06 --from data/2563-06
        chiwat verify --determinism Pipelines/monthly.yaml --from data/2563-06

      แบบแรกอ่าน run.json ของโฟลเดอร์ผลลัพธ์ บอกว่าโปรแกรม เกณฑ์ หรือแฟ้มใดเปลี่ยนไป ทำซ้ำ แล้วเทียบทุกแฟ้ม · The first reads \
      run.json of a folder of results, tells which program, rule or file has changed since, repeats the run and compares \
      every file.

      แบบที่สองประมวลผลด้วยจำนวนเธรด ลำดับระเบียน การแยกและรวมแฟ้ม ภาษาและเขตเวลาของเครื่องที่ต่างกัน ผลต้องเหมือนเดิม · The second runs \
      with other numbers of threads, orders of records, files split and joined, locale and time zone; nothing may change. \
      Where records change places, tables are compared as sets of rows.
      """)

  @Argument(
    help: "โฟลเดอร์ผลลัพธ์ หรือไปป์ไลน์เมื่อใช้ --determinism · A folder of results, or pipelines with --determinism.")
  var targets: [String]

  @Flag(help: "ประมวลผลหลายแบบที่ต้องไม่เปลี่ยนผล · Runs in many ways that may change nothing.")
  var determinism = false

  @OptionGroup var data: DataOptions
  @OptionGroup var page: PageOptions

  func validate() throws {
    if !determinism, targets.count != 1 {
      throw ValidationError("ระบุโฟลเดอร์ผลลัพธ์หนึ่งโฟลเดอร์ · name one folder of results")
    }
    if page.format == .markdown {
      throw ValidationError("--format ต้องเป็น text หรือ json · must be text or json")
    }
  }

  func status(_ unfinished: Unfinished) throws -> ExitStatus {
    do {
      let folder = try workFolder(unfinished)
      return determinism ? try verifyDeterminism(folder.path, unfinished) : try verifyResults(folder.path)
    } catch let error as UsageError {
      Console.warn(error.text)
      return error.status
    } catch let error as RunError {
      for line in RunErrorText.lines(error, language: data.spoken) { Console.warn(line) }
      return .data
    }
  }

  private func workFolder(_ unfinished: Unfinished) throws(RunError) -> WorkFolder {
    do throws(OutputError) { return try WorkFolder(unfinished: unfinished) } catch { throw .output(error) }
  }

  // MARK: - A run of before

  private func verifyResults(_ folder: String) throws -> ExitStatus {
    let run = try RepeatedRun(results: targets[0], folder: data.from, jobs: data.jobs)
    let job = try run.job(output: folder + "/again")
    let changes = run.changes(job)
    _ = try JobRun(job).run()
    let differences = FolderComparison(.bytes).differences(expected: targets[0], found: job.target)
    switch page.format {
    case .json:
      try Console.print(
        JSONText.text(
          VerifyReport(same: differences.isEmpty, changed: changes.map(\.english), differences: differences)))
    default:
      for change in changes { try Console.print("• \(change.thai) · \(change.english)") }
      for difference in differences { try Console.print(VerifyText.text(difference)) }
      try Console.print(VerifyText.verdict(differences.isEmpty, changes: !changes.isEmpty))
    }
    return differences.isEmpty ? .success : .limit
  }

  // MARK: - Determinism

  private func verifyDeterminism(_ folder: String, _ unfinished: Unfinished) throws -> ExitStatus {
    let job = Job(
      try data.request(targets).workloadReadAgain(by: "verify"), language: try data.language(),
      target: folder,
      version: Chiwat.version, limit: try RejectLimit(option: "100%"))
    let arguments = self.arguments
    let determinism = Determinism(job, folder: folder) { locale, timeZone, output in
      try OwnProcess.run(
        arguments + ["--output", output], locale: locale, timeZone: timeZone, unfinished: unfinished)
    }
    let jobs = data.jobs ?? max(4, ProcessInfo.processInfo.activeProcessorCount)
    let checks = try determinism.run(Determinism.variations(jobs: jobs)) { check in
      guard page.format == .text else { return }
      try Console.print(VerifyText.line(check))
      for difference in check.differences.prefix(5) {
        try Console.print("    " + VerifyText.text(difference))
      }
      let failure = check.failure.map { RunErrorText.lines($0, language: data.spoken) } ?? []
      for line in failure { try Console.print("    " + line) }
    }
    let isSame = checks.allSatisfy(\.isSame)
    if page.format == .json {
      try Console.print(JSONText.text(checks.map(VerifyReport.Variation.init)))
    } else {
      try Console.print(VerifyText.verdict(isSame, of: checks.count))
    }
    return isSame ? .success : .limit
  }

  /// The same run for another process.
  private var arguments: [String] {
    var arguments = ["run"] + targets + ["--quiet", "--lang", data.lang, "--max-rejects", "100%"]
    if data.maskTelephones { arguments.append("--mask-telephones") }
    for input in data.inputs { arguments += ["--input", input] }
    for parameter in data.allParameters { arguments += ["--param", parameter] }
    for (key, text) in data.dialects { arguments += ["--" + key.rawValue, text] }
    let options = [
      ("--from", data.from), ("--settings", data.settings), ("--areas", data.areas), ("--as-of", data.asOf),
    ]
    for case (let name, let value?) in options { arguments += [name, value] }
    return arguments
  }
}
