import Pipelines
package import Tables

extension BoundPipeline {
  /// What columns are called: as the pipeline says, or else the stage that made them.
  package func labels(of schema: Schema) -> [String: Bilingual] {
    var labels: [String: Bilingual] = [:]
    for column in schema.columns where labels[column.name] == nil {
      labels[column.name] = column.meaning?.label
    }
    return labels.merging(definition.labels) { _, own in own }
  }

  /// What the columns of all stages are called; of one name the first.
  package var allLabels: [String: Bilingual] { labels(of: Schema(stages.flatMap(\.schema.columns))) }

  /// Words for printed values, by column: as the pipeline says, or else the stage that made it.
  package func words(of schema: Schema) -> [String: [String: Bilingual]] {
    var words: [String: [String: Bilingual]] = [:]
    for column in schema.columns {
      if let meaning = column.meaning { words[column.name] = said(meaning) }
    }
    return words.merging(definition.valueLabels) { _, own in own }
  }

  private func said(_ meaning: ColumnMeaning) -> [String: Bilingual]? {
    if meaning.namesColumns { return allLabels }
    return meaning.words.isEmpty ? nil : meaning.words
  }
}
