import ArgumentParser
import Explaining
import Foundation
import Ingestion
import Pipelines
import Reporting
import Running
import Stages
import Tables

/// `chiwat diff`: which entities move between two versions of a rule, and which edits move them.
struct DiffCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "เทียบเกณฑ์สองฉบับ: รายการใดเปลี่ยนระดับ เพราะการแก้ใด · Compares two versions of a rule: what moves, and by which edit.",
    discussion: """
      ตัวอย่าง · Examples:
        chiwat diff old/village-levels Pipelines/village-levels --input assessments=village-levels.csv
        chiwat diff HEAD~1:Pipelines/village-levels Pipelines/village-levels --input assessments=a.csv --format markdown
        chiwat diff old/needs Pipelines/household-needs --input households=2562.csv --new-input households=2563.csv

      เมื่อมีข้อมูลสองชุด ระบบแยกให้ว่าอะไรเปลี่ยนเพราะเกณฑ์ อะไรเปลี่ยนเพราะข้อมูล · With two sets of data it separates what the \
      rule moved from what the data moved.
      """)

  @Argument(help: "เกณฑ์ฉบับเดิม: โฟลเดอร์ หรือ REV:PATH ของ git · The old version: a folder, or REV:PATH of git.")
  var old: String

  @Argument(help: "เกณฑ์ฉบับใหม่: โฟลเดอร์ หรือ REV:PATH ของ git · The new version.")
  var new: String

  @OptionGroup var data: DataOptions
  @OptionGroup var page: PageOptions

  @Option(
    name: .customLong("new-input"),
    help: ArgumentHelp(
      "แฟ้มข้อมูลชุดใหม่ (--input คือชุดเดิม) · A file of the new data (--input is the old).", valueName: "name=file")
  )
  var newInputs: [String] = []

  @Option(help: "เขียนทุกรายการที่เปลี่ยนลงแฟ้ม CSV · Writes everything that moved to a CSV file.")
  var csv: String?

  @Option(help: "จำนวนครั้งที่ประมวลผลได้เพื่อค้นหาสาเหตุ · Runs that the search for the cause may take.")
  var runs: Int = 300

  @Flag(help: "สถานะ 1 เมื่อมีรายการเปลี่ยน · Status 1 when anything moved.")
  var failIfChanged = false

  func status(_ unfinished: Unfinished) throws -> ExitStatus {
    let result: Result
    do throws(UsageError) {
      result = try compared(unfinished)
    } catch {
      Console.warn(error.text)
      return error.status
    }
    switch result {
    case .failure(let error, let language):
      for line in RunErrorText.lines(error, language: language) { Console.warn(line) }
      return .data
    case .diff(let diff, let language):
      try Console.print(text(diff, language))
      return failIfChanged && !diff.moves.isEmpty ? .limit : .success
    }
  }

  /// What came of the comparison, in the language to say it in.
  private enum Result {
    case diff(RuleDiff, Language)
    case failure(RunError, Language)
  }

  private func compared(_ unfinished: Unfinished) throws(UsageError) -> Result {
    let oldSource = try DefinitionSource.find(old, unfinished)
    let newSource = try DefinitionSource.find(new, unfinished)
    let versions: DefinitionVersions
    do throws(DefinitionFaults) {
      versions = try DefinitionVersions(old: oldSource.text, new: newSource.text)
    } catch {
      throw UsageError(error)
    }
    let job = try JobBuilder(data.request([newSource.folder], more: newInputs)).jobReadAgain(by: "diff")
    guard let entry = job.entries.first else { throw UsageError("no pipeline") }
    try check(versions.old, entry)
    let newFiles =
      newInputs.isEmpty
      ? nil
      : try JobBuilder(data.request([newSource.folder], more: newInputs, takesMore: true)).jobReadAgain(
        by: "diff"
      )
      .entries.first?.files
    return try diff(versions, job, entry, newFiles, unfinished)
  }

  /// The old version may need a file that the new one does not.
  private func check(_ definition: PipelineDefinition, _ entry: Job.Entry) throws(UsageError) {
    for input in definition.inputs
    where !input.isOptional && (entry.files[input.name.value] ?? []).isEmpty {
      throw UsageError(
        "ไม่มีแฟ้มของข้อมูลเข้า '\(input.name.value)' ของเกณฑ์ฉบับเดิม"
          + " · no file for input '\(input.name.value)' of the old version")
    }
  }

  private func diff(
    _ versions: DefinitionVersions, _ job: Job, _ entry: Job.Entry, _ newFiles: [String: [InputFile]]?,
    _ unfinished: Unfinished
  ) throws(UsageError) -> Result {
    let areas: AreaNames
    do throws(RunError) {
      areas = try AreaRegister.names(of: job)
    } catch {
      return .failure(error, job.language)
    }
    let comparison = RuleComparison(
      versions, bind: entry.pipeline.bindAlike(), files: entry.files, newFiles: newFiles,
      options: job.options, areas: areas, budget: runs)
    do throws(RuleComparison.Failure) {
      let diff = try comparison.compare()
      try write(diff, unfinished)
      return .diff(diff, job.language)
    } catch {
      switch error {
      case .run(let error): return .failure(error, job.language)
      case .definitions(let faults): throw UsageError(faults)
      }
    }
  }

  private func write(_ diff: RuleDiff, _ unfinished: Unfinished) throws(RuleComparison.Failure) {
    guard let csv else { return }
    do throws(OutputError) {
      try WholeFile.write(to: csv, unfinished: unfinished) { path throws(OutputError) in
        _ = try CSVWriter.write(diff.table, to: path)
      }
    } catch {
      throw .run(.output(error))
    }
  }

  private func text(_ diff: RuleDiff, _ language: Language) -> String {
    let page = RuleDiffPage(diff, language: language).page
    return switch self.page.format {
    case .text: page.text(color: !data.noColor && Console.outputIsTerminal)
    case .markdown: page.markdown
    case .json: JSONText.text(diff)
    }
  }
}

extension AreaRegister {
  /// The names of areas that a job was given.
  static func names(of job: Job) throws(RunError) -> AreaNames {
    guard !job.areaFiles.isEmpty else { return AreaNames() }
    do throws(IngestionError) {
      return try read(job.areaFiles, options: job.options)
    } catch {
      throw .inputs([error])
    }
  }
}
