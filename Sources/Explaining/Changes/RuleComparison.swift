import Pipelines
package import Running
package import Stages
import Tables

/// Compares two versions of a definition by running them.
package struct RuleComparison: Sendable {
  package var versions: DefinitionVersions
  /// What the runs read, under the new version.
  package var inputs: RunInputs
  /// What they read besides, when the new version has other data.
  package var newInputs: RunInputs?
  /// Runs that the search for explanations may spend.
  package var budget: Int

  package init(
    _ versions: DefinitionVersions, on inputs: RunInputs, newInputs: RunInputs? = nil, budget: Int = 300
  ) {
    self.versions = versions
    self.inputs = inputs
    self.newInputs = newInputs
    self.budget = budget
  }

  /// Why a comparison is not possible.
  package enum Failure: Error, Sendable {
    case definitions(DefinitionFaults)
    case run(RunError)
  }

  package func compare() throws(Failure) -> RuleDiff {
    let data: (old: Data, new: Data)
    do throws(DefinitionFaults) {
      data = (try self.data(under: versions.old), try self.data(under: versions.new))
    } catch {
      throw .definitions(error)
    }
    do throws(RunError) { return try compare(data.old, data.new) } catch { throw .run(error) }
  }

  /// A version of the rule on both sets of data.
  private struct Data {
    var old: RunInputs
    /// Nil where there are no others.
    var new: RunInputs?
    var pipeline: BoundPipeline { old.pipeline }
  }

  private func data(under definition: PipelineDefinition) throws(DefinitionFaults) -> Data {
    Data(
      old: try inputs.under(definition),
      new: try newInputs.map { inputs throws(DefinitionFaults) in try inputs.under(definition) })
  }

  /// The results under both versions and both sets of data.
  private struct Results {
    /// Old rule and old data, new rule and old data, old rule and new data, new rule and new data.
    var oldOld: Outcomes
    var newOld: Outcomes
    var oldNew: Outcomes
    var newNew: Outcomes
  }

  private func compare(_ old: Data, _ new: Data) throws(RunError) -> RuleDiff {
    let results = try results(old, new)
    var diff = RuleDiff(pipeline: versions.new.name, title: versions.new.title, edits: versions.edits)
    diff.hasNewData = newInputs != nil
    let (before, after) = (OutcomePlan(old.pipeline).columns, OutcomePlan(new.pipeline).columns)
    diff.unmatchedStages = Set(before.keys).symmetricDifference(after.keys).sorted()
    let words = LevelWords(old.pipeline, new.pipeline)
    var rules: [Outcomes.Key: Cell] = [:]
    var areas = AreaTally(inputs.areas)
    for key in Set(results.oldOld.values.keys).union(results.newNew.values.keys).sorted()
    where !diff.unmatchedStages.contains(key.stage) {
      diff.compared += 1
      let move = move(key, results, words)
      areas.add(key, area: (results.newNew.values[key] ?? results.oldOld.values[key])?.area, move?.direction)
      guard let move else { continue }
      diff.moves.append(move)
      if let goal = results.newNew.values[key]?.cell, results.oldNew.values[key]?.cell != goal {
        rules[key] = goal
      }
    }
    diff.areas = areas.counts
    try explain(rules, results, &diff)
    return diff
  }

  private func results(_ old: Data, _ new: Data) throws(RunError) -> Results {
    let oldOld = try OutcomeRun(inputs: old.old).outcomes()
    let newOld = try OutcomeRun(inputs: new.old).outcomes()
    guard let oldNew = old.new, let newNew = new.new else {
      return Results(oldOld: oldOld, newOld: newOld, oldNew: oldOld, newNew: newOld)
    }
    return Results(
      oldOld: oldOld, newOld: newOld, oldNew: try OutcomeRun(inputs: oldNew).outcomes(),
      newNew: try OutcomeRun(inputs: newNew).outcomes())
  }

  // MARK: - Moves

  /// Nil when the result is the same.
  private func move(_ key: Outcomes.Key, _ results: Results, _ words: LevelWords) -> RuleDiff.Move? {
    let before = results.oldOld.values[key]
    let after = results.newNew.values[key]
    guard before?.cell != after?.cell else { return nil }
    let byRule = results.newOld.values[key]?.cell
    let byData = results.oldNew.values[key]?.cell
    let area = (after ?? before)?.area
    let texts = words.texts(before?.cell, after?.cell, key)
    var move = RuleDiff.Move(
      stage: key.stage, column: key.column, key: key.cells, area: area?.description,
      name: area.flatMap { inputs.areas[$0] },
      before: texts.before, after: texts.after,
      direction: Self.direction(before?.cell, after?.cell, better: words.better(key)),
      cause: Self.cause(byRule == after?.cell, byData == after?.cell))
    if newInputs != nil {
      move.newRuleOldData = words.text(byRule, key, isNew: true)
      move.oldRuleNewData = words.text(byData, key, isNew: false)
    }
    return move
  }

  private static func cause(_ ruleIsEnough: Bool, _ dataAreEnough: Bool) -> RuleDiff.Cause {
    switch (ruleIsEnough, dataAreEnough) {
    case (true, true): .either
    case (true, false): .rule
    case (false, true): .data
    case (false, false): .together
    }
  }

  private static func direction(
    _ before: Cell?, _ after: Cell?, better: ColumnMeaning.Better
  ) -> RuleDiff.Direction {
    guard better != .neither else { return .other }
    switch (before, after) {
    case (.number(let before)?, .number(let after)?):
      return (before < after) == (better == .more) ? .up : .down
    case (.truth(let before)?, .truth?): return before == (better == .more) ? .down : .up
    default: return .other
    }
  }

  // MARK: - Explanations

  /// Searches the edits that explain what the rule moved, on the data of the new version.
  private func explain(
    _ goals: [Outcomes.Key: Cell], _ results: Results, _ diff: inout RuleDiff
  ) throws(RunError) {
    guard !goals.isEmpty else { return }
    let data = newInputs ?? inputs
    let wanted = Set(goals.keys)
    func outcomes(_ set: Set<Int>) throws(RunError) -> Outcomes? {
      guard let definition = versions.definition(with: set),
        let inputs = try? data.under(definition)
      else { return nil }
      return try OutcomeRun(inputs: inputs).outcomes(wanted: wanted)
    }
    let effective = diff.edits.indices.filter { !diff.edits[$0].isWording }
    var search = EditSearch(edits: effective, budget: budget, outcomes: outcomes)
    let reasons = try search.reasons(goals)
    var places: [EditSearch.Reason: Int] = [:]
    for place in diff.moves.indices {
      guard let reason = reasons[diff.moves[place].outcome] else { continue }
      let position = places[reason] ?? diff.reasons.count
      if position == diff.reasons.count {
        places[reason] = position
        diff.reasons.append(RuleDiff.Reason(sets: reason.sets, isSmallest: reason.isSmallest))
      }
      diff.reasons[position].moves += 1
      diff.moves[place].reason = position
    }
    try takeBack(Set(effective), results, outcomes, &diff)
  }

  /// Counts for each explanation what goes back when its edits are taken back out of the new version.
  private func takeBack(
    _ effective: Set<Int>, _ results: Results, _ outcomes: (Set<Int>) throws(RunError) -> Outcomes?,
    _ diff: inout RuleDiff
  ) throws(RunError) {
    for position in diff.reasons.indices {
      guard let set = diff.reasons[position].sets.first,
        let without = try outcomes(effective.subtracting(set))
      else { continue }
      diff.reasons[position].restored = diff.moves.count { move in
        let key = move.outcome
        return move.reason == position && without.values[key]?.cell == results.oldNew.values[key]?.cell
      }
    }
  }
}

extension RuleDiff.Move {
  /// What has moved.
  fileprivate var outcome: Outcomes.Key { Outcomes.Key(stage: stage, cells: key, column: column) }
}
