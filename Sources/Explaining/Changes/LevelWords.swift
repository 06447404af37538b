import Pipelines
import Tables

/// Levels in words, under the version that gave them.
struct LevelWords {
  /// The columns of results, by stage.
  private var old: [String: Schema] = [:]
  private var new: [String: Schema] = [:]

  init(_ old: BoundPipeline, _ new: BoundPipeline) {
    for stage in old.stages { self.old[stage.name] = stage.schema }
    for stage in new.stages { self.new[stage.name] = stage.schema }
  }

  private func column(_ key: Outcomes.Key, isNew: Bool) -> ColumnSchema? {
    (isNew ? new : old)[key.stage]?[key.column]
  }

  /// Which way a result is for the better; a plain condition goes neither way.
  func better(_ key: Outcomes.Key) -> ColumnMeaning.Better {
    let column = column(key, isNew: true)
    switch column?.meaning?.role {
    case .outcome(let better), .condition(let better): return better
    case .figure, nil: break
    }
    return key.column.hasSuffix("_met") || column?.type != .flag ? .more : .neither
  }

  func text(_ cell: Cell?, _ key: Outcomes.Key, isNew: Bool) -> Bilingual {
    switch cell {
    case nil: return Bilingual(thai: "ไม่มีในข้อมูล", english: "not in the data")
    case .absent(.notApplicable)?: return PageWords.notApplicable
    case .absent?: return PageWords.missing
    case .truth(let value)?:
      let answer = value ? PageWords.pass : PageWords.fail
      return better(key) == .more ? answer : value ? PageWords.yes : PageWords.no
    case let cell?:
      let meaning = column(key, isNew: isNew)?.meaning
      if let word = meaning?.words[cell.text] { return word }
      let name = meaning?.names[cell.text]
      return Bilingual(
        thai: [cell.text, name?.thai].compactMap(\.self).joined(separator: " "),
        english: [cell.text, name?.english].compactMap(\.self).joined(separator: " "))
    }
  }
}
