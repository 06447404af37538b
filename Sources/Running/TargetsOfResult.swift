import Pipelines
import Reporting
import Stages
import Tables

extension PipelineResult {
  /// The targets of the whole and what has come of them, for each stage that lays them out.
  func targets(of pipeline: BoundPipeline) -> [TargetDigest] {
    pipeline.stages.flatMap { stage -> [TargetDigest] in
      guard let rule = stage.kind.rule, let targets = rule.targets,
        let rows = relations[stage.name]?.collected()
      else { return [] }
      let words = { (column: Int, row: Int) in
        Self.words(rows.columns[column][row], rule.output.columns[column].meaning)
      }
      return (0..<rows.rowCount).filter { rows.columns[targets.areaLevel][$0].text == "total" }.map { row in
        TargetDigest(
          subject: pipeline.definition.title,
          indicator: Self.joined([targets.indicator] + targets.kept, row, words),
          unit: words(targets.unit, row),
          target: rows.columns[targets.target][row], resultFrom: rows.columns[targets.resultFrom][row],
          resultTo: rows.columns[targets.resultTo][row], percentFrom: rows.columns[targets.percentFrom][row],
          state: words(targets.state, row))
      }
    }
  }

  private static func joined(
    _ columns: [Int], _ row: Int, _ words: (Int, Int) -> Bilingual
  ) -> Bilingual {
    let parts = columns.map { words($0, row) }
    return Bilingual(
      thai: parts.map(\.thai).joined(separator: " · "), english: parts.map(\.english).joined(separator: " · ")
    )
  }

  /// A cell in both languages.
  private static func words(_ cell: Cell, _ meaning: ColumnMeaning?) -> Bilingual {
    guard cell.kind == .present else {
      // What is not judged is no result of its own: a part of the whole.
      return cell.kind == .notApplicable
        ? Bilingual(thai: "ส่วนหนึ่งของทั้งประเทศ ไม่ตัดสิน", english: "a part of the country, not judged")
        : Bilingual(thai: "ไม่มีเป้าหมาย", english: "no target")
    }
    return meaning?.words[cell.text] ?? Bilingual(thai: cell.text, english: cell.text)
  }
}
