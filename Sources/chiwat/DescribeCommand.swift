import ArgumentParser
import Foundation
import Ingestion
import Pipelines
import Reporting
import Running
import Stages
import Tables

/// `chiwat describe`: what a pipeline reads, does and writes.
struct DescribeCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract:
      "อธิบายไปป์ไลน์: ข้อมูลเข้า คอลัมน์ เกณฑ์ ผลลัพธ์ ที่มา · Shows inputs, columns, rules, outputs and sources.",
    discussion: """
      ตัวอย่าง · Examples:
        chiwat describe Pipelines/village-levels
        chiwat describe Pipelines/village-levels --format json
        chiwat describe Pipelines/market-sales --template markets > markets.csv
      """)

  @Argument(help: "โฟลเดอร์ของไปป์ไลน์ · The pipeline's folder.")
  var pipeline: String

  @Option(help: "text หรือ json · text or json.")
  var format: CheckCommand.Format = .text

  @Option(help: "ภาษา th หรือ en · Language.")
  var lang: String = "th"

  @Option(
    help: ArgumentHelp("พิมพ์แฟ้ม CSV เปล่าของข้อมูลเข้า · Prints a blank CSV of an input.", valueName: "input"))
  var template: String?

  func status(_ unfinished: Unfinished) throws -> ExitStatus {
    guard let language = Language(rawValue: lang) else {
      throw ValidationError("--lang ต้องเป็น th หรือ en · must be th or en")
    }
    let bound: BoundPipeline
    do throws(DefinitionFaults) {
      bound = try PipelineBinder.bind(DefinitionReader.read(path: pipeline))
    } catch {
      let error = UsageError(error)
      Console.warn(error.text)
      return error.status
    }
    if let template { return try printTemplate(template, of: bound) }
    let description = PipelineDescription(bound)
    switch format {
    case .text: try Console.print(DescriptionText(description, language: language).text)
    case .json: try Console.print(JSONText.text(description))
    }
    return .success
  }

  /// The header alone, in Thai where the column has a Thai header, with the mark that spreadsheets need for UTF-8.
  private func printTemplate(_ name: String, of bound: BoundPipeline) throws -> ExitStatus {
    let names = bound.inputs.map(\.schema.name)
    guard let input = bound.inputs.first(where: { $0.schema.name == name }) else {
      let hint = Suggestion.closest(to: name, among: names).map { ", did you mean '\($0)'?" } ?? ""
      Console.warn(
        "chiwat: ไม่มีข้อมูลเข้าชื่อ '\(name)' · no input '\(name)' in \(names.joined(separator: ", "))\(hint)")
      return .usage
    }
    let headers = input.schema.columns.map { column in
      let header = column.headers.first { $0.unicodeScalars.contains { !$0.isASCII } } ?? column.name
      return header.contains(where: { ",\"\n".contains($0) })
        ? "\"" + header.replacing("\"", with: "\"\"") + "\"" : header
    }
    try Console.print(headers.joined(separator: ","), isForSpreadsheets: true)
    return .success
  }
}
