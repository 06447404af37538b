import ArgumentParser
import Explaining
import Foundation
import Ingestion
import Pipelines
import Reporting
import Running
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

  func status() throws -> ExitStatus {
    do throws(UsageError) {
      let (oldSource, newSource) = (try DefinitionSource(old), try DefinitionSource(new))
      defer { for source in [oldSource, newSource] { source.discard() } }
      return try status(oldSource, newSource)
    } catch {
      Console.warn(error.text)
      return .usage
    }
  }

  private func status(_ oldSource: DefinitionSource, _ newSource: DefinitionSource) throws(UsageError)
    -> ExitStatus
  {
    let versions: DefinitionVersions
    do throws(DefinitionFaults) {
      versions = try DefinitionVersions(old: oldSource.text, new: newSource.text)
    } catch {
      throw UsageError(error)
    }
    let job = try JobBuilder(data.request([newSource.folder])).job()
    let newJob =
      newInputs.isEmpty ? nil : try JobBuilder(data.request([newSource.folder], inputs: newInputs)).job()
    guard let entry = job.entries.first else { return .usage }
    for input in versions.old.inputs where !input.isOptional && (entry.files[input.name.value] ?? []).isEmpty
    {
      throw UsageError(
        "ไม่มีแฟ้มของข้อมูลเข้า '\(input.name.value)' ของเกณฑ์ฉบับเดิม · no file for input '\(input.name.value)' of the old version"
      )
    }
    if (data.inputs + newInputs).contains(where: { $0.hasSuffix("=-") }) {
      throw UsageError(
        "diff อ่านข้อมูลหลายรอบ จึงใช้ standard input ไม่ได้ · diff reads the data several times, not from standard input"
      )
    }
    do throws(RunError) {
      let comparison = RuleComparison(
        versions, bind: entry.pipeline.bindAlike(), files: entry.files,
        newFiles: newJob?.entries.first?.files,
        options: job.options, areas: try AreaRegister.names(of: job), budget: runs)
      return try report(comparison, job.language)
    } catch {
      for line in RunErrorText.lines(error, language: job.language) { Console.warn(line) }
      return .data
    }
  }

  private func report(_ comparison: RuleComparison, _ language: Language) throws(RunError) -> ExitStatus {
    let diff: RuleDiff
    do throws(RuleComparison.Failure) {
      diff = try comparison.compare()
    } catch {
      switch error {
      case .run(let error): throw error
      case .definitions(let faults):
        Console.warn(UsageError(faults).text)
        return .usage
      }
    }
    if let csv {
      do throws(OutputError) { _ = try CSVWriter.write(diff.table, to: csv) } catch { throw .output(error) }
    }
    let page = RuleDiffPage(diff, language: language).page
    switch data.format {
    case .text: Console.print(page.text(color: !data.noColor && Console.outputIsTerminal))
    case .markdown: Console.print(page.markdown)
    case .json: Console.print(JSONText.text(diff))
    }
    return failIfChanged && !diff.moves.isEmpty ? .limit : .success
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
