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

  @OptionGroup var list: ListOption
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
    do {
      let language = try data.language()
      let diff = try compared(unfinished)
      try write(diff, unfinished)
      try Console.print(text(diff, language))
      return failIfChanged && !diff.moves.isEmpty ? .limit : .success
    } catch let error as UsageError {
      Console.warn(error.text)
      return error.status
    } catch let error as RunError {
      for line in RunErrorText.lines(error, language: data.spoken) { Console.warn(line) }
      return .data
    }
  }

  private func compared(_ unfinished: Unfinished) throws -> RuleDiff {
    let oldSource = try DefinitionSource.find(old, unfinished)
    let newSource = try DefinitionSource.find(new, unfinished)
    do {
      let versions = try DefinitionVersions(old: oldSource.text, new: newSource.text)
      let inputs = try inputs(newSource.folder, others: newInputs)
      try check(versions.old, inputs)
      let others =
        newInputs.isEmpty ? nil : try self.inputs(newSource.folder, newInputs, others: data.inputs)
      return try RuleComparison(versions, on: inputs, newInputs: others, budget: runs).compare()
    } catch let faults as DefinitionFaults {
      throw UsageError(faults)
    } catch RuleComparison.Failure.definitions(let faults) {
      throw UsageError(faults)
    } catch RuleComparison.Failure.run(let error) {
      throw error
    }
  }

  /// What the new version reads.
  private func inputs(
    _ folder: String, _ inputs: [String]? = nil, others: [String]
  ) throws -> RunInputs {
    let request = try data.request([folder], list: list.list, inputs: inputs, others: others)
    guard let settled = try request.workloadReadAgain(by: "diff").settled().first else {
      throw UsageError("no pipeline")
    }
    return settled
  }

  /// The old version may need a file that the new one does not.
  private func check(_ definition: PipelineDefinition, _ inputs: RunInputs) throws(UsageError) {
    for input in definition.inputs
    where !input.isOptional && (inputs.files[input.name.value] ?? []).isEmpty {
      throw UsageError(
        "ไม่มีแฟ้มของข้อมูลเข้า '\(input.name.value)' ของเกณฑ์ฉบับเดิม"
          + " · no file for input '\(input.name.value)' of the old version")
    }
  }

  private func write(_ diff: RuleDiff, _ unfinished: Unfinished) throws(RunError) {
    guard let csv else { return }
    do throws(OutputError) {
      try WholeFile.write(to: csv, unfinished: unfinished) { path throws(OutputError) in
        _ = try CSVWriter.write(diff.table, to: path)
      }
    } catch {
      throw .output(error)
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
