import Tables
import Yams

extension DefinitionReader {
  mutating func stages(_ node: Node?) -> [StageDefinition] {
    guard let node, var all = MappingReader(node, owner: "stages", file: file, faults: &faults) else {
      return []
    }
    var found: [StageDefinition] = []
    for (key, node) in all.all() {
      guard var keys = MappingReader(node, owner: "stage '\(key.value)'", file: file, faults: &faults) else {
        continue
      }
      if let stage = stage(name(key), &keys) { found.append(stage) }
      keys.finish(faults: &faults)
    }
    return found
  }

  private mutating func stage(_ name: Located<String>, _ keys: inout MappingReader) -> StageDefinition? {
    let kinds = ["derive", "score", "rollup", "compare", "join"]
    let present = kinds.filter { keys.has($0) }
    guard let kind = present.first, present.count == 1 else {
      faults.add(present.isEmpty ? .noStageKind(allowed: kinds) : .stageKinds(present), at: name.location)
      _ = keys.all()
      return nil
    }
    guard let source = text(keys.take(kind), "an input or stage") else { return nil }
    let checks = checks(keys.take("checks"))
    guard let body = body(kind, &keys) else { return nil }
    return StageDefinition(name: name, source: source, kind: body, checks: checks)
  }

  private mutating func body(_ kind: String, _ keys: inout MappingReader) -> StageKind? {
    switch kind {
    case "derive":
      .derive(
        DeriveDefinition(
          condition: text(keys.take("where"), "a condition"), columns: values(keys.take("columns"))))
    case "score": .score(score(&keys))
    case "rollup": .rollup(rollup(&keys))
    case "compare": .compare(compare(&keys))
    default: join(&keys).map(StageKind.join)
    }
  }

  private mutating func checks(_ node: Node?) -> [CheckDefinition] {
    guard let node, var all = MappingReader(node, owner: "checks", file: file, faults: &faults) else {
      return []
    }
    var found: [CheckDefinition] = []
    for (key, node) in all.all() {
      guard var keys = MappingReader(node, owner: "check '\(key.value)'", file: file, faults: &faults) else {
        continue
      }
      let condition = text(keys.need("when", faults: &faults), "a condition")
      let sentence = bilingual(keys.need("say", faults: &faults), "say")
      keys.finish(faults: &faults)
      if let condition, let sentence {
        found.append(CheckDefinition(name: name(key), condition: condition, sentence: sentence))
      }
    }
    return found
  }

  /// Named expressions: `name: expression` or `name: {value: expression, decimals: 2}`.
  private mutating func values(_ node: Node?) -> [ValueDefinition] {
    guard let node, var all = MappingReader(node, owner: "columns", file: file, faults: &faults) else {
      return []
    }
    var found: [ValueDefinition] = []
    for (key, node) in all.all() {
      if let expression = node.text(in: file) {
        found.append(
          ValueDefinition(
            name: name(key), expression: expression, decimals: standardDecimals(key.value), isAnswer: false))
        continue
      }
      guard var keys = MappingReader(node, owner: "'\(key.value)'", file: file, faults: &faults) else {
        continue
      }
      let expression = text(keys.need("value", faults: &faults), "an expression")
      let decimals = whole(keys.take("decimals"), "decimals")?.value ?? standardDecimals(key.value)
      let isAnswer = flag(keys.take("answer"), "answer") ?? false
      keys.finish(faults: &faults)
      if let expression {
        found.append(
          ValueDefinition(name: name(key), expression: expression, decimals: decimals, isAnswer: isAnswer))
      }
    }
    return found
  }

  /// Percentages and money are printed with two decimals; everything else exactly, unless `decimals` says so.
  private func standardDecimals(_ name: String) -> Int? {
    name.hasSuffix("_rate") || name.hasSuffix("_baht") ? 2 : nil
  }

  private mutating func score(_ keys: inout MappingReader) -> ScoreDefinition {
    ScoreDefinition(
      indicators: columnList(keys.take("indicators"), "indicators"), aspects: aspects(keys.take("aspects")),
      mandatory: columnList(keys.take("mandatory"), "mandatory indicators"),
      mandatoryCap: whole(keys.take("mandatory_cap"), "a level")?.value,
      value: text(keys.take("value"), "an expression"), levels: levels(keys.take("levels")),
      otherwise: levelName(keys.take("otherwise")))
  }

  private mutating func aspects(_ node: Node?) -> [AspectDefinition] {
    guard let node, var all = MappingReader(node, owner: "aspects", file: file, faults: &faults) else {
      return []
    }
    var found: [AspectDefinition] = []
    for (key, node) in all.all() {
      guard case .mapping = node else {
        if let list = columnList(node, "indicators") {
          found.append(AspectDefinition(name: name(key), indicators: list, atLeast: nil))
        }
        continue
      }
      guard var keys = MappingReader(node, owner: "aspect '\(key.value)'", file: file, faults: &faults) else {
        continue
      }
      let list = columnList(keys.need("indicators", faults: &faults), "indicators")
      let atLeast = whole(keys.take("at_least"), "at_least")
      keys.finish(faults: &faults)
      if let list { found.append(AspectDefinition(name: name(key), indicators: list, atLeast: atLeast)) }
    }
    return found
  }

  private mutating func levels(_ node: Node?) -> [LevelDefinition] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else {
      faults.add(.wrongShape(expected: "a list of levels"), at: node.location(in: file))
      return []
    }
    var found: [LevelDefinition] = []
    for element in sequence {
      guard var keys = MappingReader(element, owner: "a level", file: file, faults: &faults) else { continue }
      let level = whole(keys.need("level", faults: &faults), "a level")
      let from = text(keys.need("from", faults: &faults), "a number or parameter")
      let to = text(keys.take("to"), "a number or parameter")
      let name = bilingual(keys.need("name", faults: &faults), "name")
      let core = columnList(keys.take("core"), "core indicators")
      keys.finish(faults: &faults)
      if let level, let from, let name {
        found.append(LevelDefinition(level: level, from: from, to: to, name: name, core: core))
      }
    }
    return found
  }

  private mutating func levelName(_ node: Node?) -> LevelName? {
    guard let node, var keys = MappingReader(node, owner: "otherwise", file: file, faults: &faults) else {
      return nil
    }
    let level = whole(keys.need("level", faults: &faults), "a level")?.value
    let name = bilingual(keys.need("name", faults: &faults), "name")
    keys.finish(faults: &faults)
    guard let level, let name else { return nil }
    return LevelName(level: level, name: name)
  }

  private mutating func rollup(_ keys: inout MappingReader) -> RollupDefinition {
    RollupDefinition(
      keys: texts(keys.take("by"), "a column"), area: text(keys.take("area"), "a code column"),
      levels: texts(keys.take("levels"), "an area level"), each: each(keys.take("each")),
      measures: values(keys.need("measures", faults: &faults)))
  }

  private mutating func each(_ node: Node?) -> EachDefinition? {
    guard let node, var keys = MappingReader(node, owner: "each", file: file, faults: &faults) else {
      return nil
    }
    let columns = columnList(keys.need("of", faults: &faults), "columns")
    let label = text(keys.need("label", faults: &faults), "a column's name")
    let value = text(keys.need("as", faults: &faults), "a name for the value")
    keys.finish(faults: &faults)
    guard let columns, let label, let value else { return nil }
    return EachDefinition(label: name(label), columns: columns, valueName: name(value))
  }

  private mutating func compare(_ keys: inout MappingReader) -> CompareDefinition {
    CompareDefinition(
      keys: texts(keys.need("by", faults: &faults), "a column"),
      before: text(keys.take("before"), "a condition"),
      after: text(keys.take("after"), "a condition"), level: text(keys.take("level"), "a column"),
      columns: texts(keys.take("columns"), "a column"),
      indicators: columnList(keys.take("indicators"), "indicators"),
      along: text(keys.take("along"), "a month column"),
      from: text(keys.take("from"), "a month or parameter"),
      to: text(keys.take("to"), "a month or parameter"),
      register: text(keys.take("register"), "an input or stage"))
  }

  private mutating func join(_ keys: inout MappingReader) -> JoinDefinition? {
    let with = text(keys.need("with", faults: &faults), "an input or stage")
    let on = pairs(keys.need("on", faults: &faults), "on")
    let taken = pairs(keys.need("take", faults: &faults), "take")
    let reports = flag(keys.take("report_unmatched"), "report_unmatched") ?? true
    guard let with else { return nil }
    return JoinDefinition(
      with: with, on: on.map { (ours: $0.0, theirs: $0.1) }, take: taken.map { (theirs: $0.1, name: $0.0) },
      reportsUnmatched: reports)
  }

  /// Columns as `[a, b]` (same name on both sides) or `{ours: theirs}`.
  private mutating func pairs(_ node: Node?, _ what: String) -> [(Located<String>, Located<String>)] {
    guard let node else { return [] }
    guard case .mapping = node else { return texts(node, "a column").map { ($0, $0) } }
    guard var all = MappingReader(node, owner: what, file: file, faults: &faults) else { return [] }
    var found: [(Located<String>, Located<String>)] = []
    for (key, node) in all.all() {
      if let other = text(node, "a column") { found.append((key, other)) }
    }
    return found
  }

}
