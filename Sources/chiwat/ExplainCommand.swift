import ArgumentParser
import Explaining
import Foundation
import Ingestion
import Reporting
import Running
import Tables

/// `chiwat explain`: why one village, fund, household or district has its result, down to the cell.
struct ExplainCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "อธิบายว่าทำไมหมู่บ้าน กองทุน ครัวเรือน หรืออำเภอหนึ่งจึงได้ผลนี้ · Explains the result of one entity, down to the cell.",
    discussion: """
      ตัวอย่าง · Examples:
        chiwat explain Pipelines/village-levels --entity 47010101 --input assessments=village-levels.csv
        chiwat explain Pipelines/monthly.yaml --entity 4701 --from data/2563-06 --format markdown

      บอกแต่ละตัวชี้วัดพร้อมแฟ้ม บรรทัด และข้อความเดิม ระดับ เงื่อนไข และทางที่สั้นที่สุดไปสู่ระดับถัดไป · Each indicator with file, \
      line and raw text, the level, its gates, and the shortest way to the next level.
      """)

  @Argument(help: "โฟลเดอร์ของไปป์ไลน์ หรือแฟ้มรายการ · Pipeline folders, or lists of pipelines.")
  var pipelines: [String]

  @Option(
    help: ArgumentHelp(
      "รหัสหมู่บ้าน กองทุน ครัวเรือน หรือพื้นที่ · The code of a village, fund, household or area.", valueName: "code"))
  var entity: String

  @OptionGroup var list: ListOption
  @OptionGroup var data: DataOptions
  @OptionGroup var page: PageOptions

  func status(_ unfinished: Unfinished) throws -> ExitStatus {
    do {
      let language = try data.language()
      let workload = try data.request(pipelines, list: list.list).workloadReadAgain(by: "explain")
      let explainers = try workload.settled().map(Explainer.init)
      let found = try explanations(explainers)
      if found.isEmpty { return try reportUnknown(explainers) }
      try Console.print(text(found, language))
      return .success
    } catch let error as UsageError {
      Console.warn(error.text)
      return error.status
    } catch let error as RunError {
      for line in RunErrorText.lines(error, language: data.spoken) { Console.warn(line) }
      return .data
    }
  }

  private func explanations(_ explainers: [Explainer]) throws(RunError) -> [Explanation] {
    var found: [Explanation] = []
    for explainer in explainers {
      if let explanation = try explainer.explain(entity) { found.append(explanation) }
    }
    return found
  }

  private func text(_ found: [Explanation], _ language: Language) -> String {
    switch page.format {
    case .text:
      let color = !data.noColor && Console.outputIsTerminal
      return found.map { ExplanationPage($0, language: language).page.text(color: color) }
        .joined(separator: "\n")
    case .markdown:
      return found.map { ExplanationPage($0, language: language).page.markdown }.joined(separator: "\n")
    case .json: return JSONText.text(found)
    }
  }

  private func reportUnknown(_ explainers: [Explainer]) throws(RunError) -> ExitStatus {
    var near: [String] = []
    for explainer in explainers {
      if let suggestion = try explainer.suggestion(for: entity) { near.append(suggestion) }
    }
    let hint = UsageError.hint(Suggestion.closest(to: entity, among: near))
    Console.warn("chiwat: ไม่พบรหัส '\(entity)' ในข้อมูล · no row is about '\(entity)'\(hint)")
    return .usage
  }
}
