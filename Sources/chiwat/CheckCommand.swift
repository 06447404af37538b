import ArgumentParser
import Explaining
import Foundation
import Pipelines
import Reporting
import Stages
import Tables

/// `chiwat check`: every fault of definitions, with file, line and column.
struct CheckCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "ตรวจแฟ้มเกณฑ์โดยไม่ประมวลผลข้อมูล · Finds the faults of pipeline definitions; runs nothing.",
    discussion: """
      ตัวอย่าง · Example:
        chiwat check Pipelines/village-levels Pipelines/monthly.yaml
      """)

  @Argument(help: "โฟลเดอร์ของไปป์ไลน์หรือแฟ้มรายการ · Pipeline folders or lists.")
  var pipelines: [String]

  @Option(help: "text หรือ json · text or json.")
  var format: Format = .text

  @Flag(
    help:
      "บอกด้วยว่าส่วนใดของเกณฑ์ไม่มีผล · Tells too what has no effect: indicators, gates, levels, columns.")
  var deep = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func status(_ unfinished: Unfinished) throws -> ExitStatus {
    let faults = definitions.flatMap { DefinitionCheck.faults(at: $0) }
    switch format {
    case .text: try printText(faults)
    case .json: try Console.print(JSONText.text(entries(faults)))
    }
    return faults.isEmpty ? .success : UsageError(DefinitionFaults(faults)).status
  }

  /// What is named without what only stands beside pipelines, so that `check Pipelines/*` says what it should: texts, and
  /// folders of look-ups.
  var definitions: [String] {
    let kept = pipelines.filter { !$0.hasSuffix(".md") && !DefinitionFile.isLookups($0) }
    return kept.isEmpty ? pipelines : kept
  }

  private func printText(_ faults: [DefinitionFault]) throws {
    for fault in faults { try Console.print(fault.description) }
    for remark in remarks {
      try Console.print("\(remark.location): \(remark.text.thai) · \(remark.text.english)")
    }
    let count = definitions.count
    Console.warn(
      faults.isEmpty
        ? "ตรวจแล้ว \(count) รายการ ไม่พบข้อผิดพลาด · \(count) checked, no faults"
        : "พบข้อผิดพลาด \(faults.count) แห่ง · \(English.count(faults.count, "fault"))")
  }

  /// What `--format json` prints of a fault or remark.
  private struct Entry: Encodable {
    var file: String
    var line: Int
    var column: Int
    var message: String
    /// "remark" for what is no fault.
    var kind: String?
  }

  private func entries(_ faults: [DefinitionFault]) -> [Entry] {
    let entries = faults.map {
      Entry(file: $0.location.file, line: $0.location.line, column: $0.location.column, message: $0.message)
    }
    let more = remarks.map { remark in
      Entry(
        file: remark.location.file, line: remark.location.line, column: remark.location.column,
        message: remark.text.english, kind: "remark")
    }
    return entries + more
  }
}
