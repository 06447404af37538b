import Pipelines
import Scoring
import Tables

/// Levels in words, under the version that gave them.
struct LevelWords {
  private var names: [Place: [String: Bilingual]] = [:]
  /// The types of the columns of results.
  private var types: [String: Schema] = [:]

  private struct Place: Hashable {
    var stage: String
    var isNew: Bool
  }

  init(_ old: BoundPipeline, _ new: BoundPipeline) {
    for (pipeline, isNew) in [(old, false), (new, true)] {
      for stage in pipeline.stages {
        types[stage.name] = stage.schema
        guard case .score(let rule) = stage.kind else { continue }
        var levels = [String(rule.ladder.otherwise.level): rule.ladder.otherwise.name]
        for band in rule.ladder.bands { levels[String(band.level)] = band.name }
        names[Place(stage: stage.name, isNew: isNew)] = levels
      }
    }
  }

  /// Which way a result is for the better; a plain condition goes neither way.
  func better(_ key: Outcomes.Key) -> ColumnMeaning.Better {
    let column = types[key.stage]?[key.column]
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
      let meaning = types[key.stage]?[key.column]?.meaning
      if let word = meaning?.words[cell.text] { return word }
      let name = names[Place(stage: key.stage, isNew: isNew)]?[cell.text] ?? meaning?.names[cell.text]
      return Bilingual(
        thai: [cell.text, name?.thai].compactMap(\.self).joined(separator: " "),
        english: [cell.text, name?.english].compactMap(\.self).joined(separator: " "))
    }
  }
}
