import Pipelines
package import Tables

extension BoundPipeline {
  /// What columns are called: as the pipeline says, or else the stage that made them.
  package func labels(of schema: Schema) -> [String: Bilingual] {
    var labels: [String: Bilingual] = [:]
    for column in schema.columns { if let label = column.meaning?.label { labels[column.name] = label } }
    return labels.merging(definition.labels) { _, own in own }
  }

  /// Words for printed values, by column: as the pipeline says, or else the stage that made it.
  package func words(of schema: Schema) -> [String: [String: Bilingual]] {
    var words: [String: [String: Bilingual]] = [:]
    for column in schema.columns {
      if let meaning = column.meaning { words[column.name] = said(meaning) }
    }
    return words.merging(definition.valueLabels) { _, own in own }
  }

  private func said(_ meaning: ColumnMeaning) -> [String: Bilingual]? {
    if meaning.namesColumns { return labels(of: Schema(stages.flatMap(\.schema.columns))) }
    return meaning.words.isEmpty ? nil : meaning.words
  }
}
