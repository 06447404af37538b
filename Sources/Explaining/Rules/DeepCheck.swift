import Expressions
import Ingestion
package import Pipelines
package import Stages
package import Tables

/// What in a definition has no effect, although nothing in it is wrong.
package struct DeepCheck {
  /// One thing without effect, at its place.
  package struct Remark: Sendable, Hashable {
    package var location: SourceLocation
    package var text: Bilingual
  }

  private let pipeline: BoundPipeline

  package init(_ pipeline: BoundPipeline) { self.pipeline = pipeline }

  /// In the order of the file.
  package var remarks: [Remark] {
    (idle + unusedColumns).sorted { $0.location < $1.location }
  }

  /// What kinds of stages say of their rules.
  private var idle: [Remark] {
    pipeline.definition.stages.flatMap { stage -> [Remark] in
      guard let rule = pipeline.stage(stage.name.value)?.kind.rule else { return [] }
      return rule.idle.map { idle in
        Remark(
          location: stage.declared.place(of: idle.path) ?? stage.name.location,
          text: Bilingual(
            thai: "ขั้น '\(stage.name.value)': \(idle.sentence.thai)",
            english: "stage '\(stage.name.value)': \(idle.sentence.english)"))
      }
    }
  }

  private var unusedColumns: [Remark] {
    let use = ColumnUse(pipeline)
    return pipeline.inputs.flatMap { input in
      input.schema.columns.indices.filter { !use.isUsed($0, of: input.schema.name) }.compactMap { place in
        let column = input.schema.columns[place].name
        let definition = input.definition.columns.first { $0.name.value == column }
        return definition.map { definition in
          Remark(
            location: definition.name.location,
            text: Bilingual(
              thai: "คอลัมน์ '\(column)' ของ '\(input.schema.name)' อ่านแล้วไม่มีขั้น การตรวจ ผลลัพธ์ หรือรายงานใดใช้",
              english:
                "column '\(column)' of '\(input.schema.name)' is read, but no stage, check, output or report uses it"
            ))
        }
      }
    }
  }
}
