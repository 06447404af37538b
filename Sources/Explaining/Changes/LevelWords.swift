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
    switch column(key, isNew: true)?.meaning?.role {
    case .outcome(let better), .condition(let better): better
    // What only the old rule decides.
    case .figure, nil: .more
    }
  }

  /// A result before and after, as results are printed, with all decimals where they would look alike.
  func texts(_ before: Cell?, _ after: Cell?, _ key: Outcomes.Key) -> (before: Bilingual, after: Bilingual) {
    let printed = (text(before, key, isNew: false), text(after, key, isNew: true))
    guard printed.0 == printed.1, case .number(let old)? = before, case .number(let new)? = after else {
      return printed
    }
    return (Self.same("\(old)"), Self.same("\(new)"))
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
      if case .number(let number) = cell, let decimals = column(key, isNew: isNew)?.decimals {
        return Self.same(number.text(decimals: decimals))
      }
      let name = meaning?.names[cell.text]
      return Bilingual(
        thai: [cell.text, name?.thai].compactMap(\.self).joined(separator: " "),
        english: [cell.text, name?.english].compactMap(\.self).joined(separator: " "))
    }
  }

  private static func same(_ text: String) -> Bilingual { Bilingual(thai: text, english: text) }
}
