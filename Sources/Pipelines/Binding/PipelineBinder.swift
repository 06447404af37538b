import Expressions
import Ingestion
package import Stages
package import Tables

/// Turns names into columns and checked types: the only place where a name can be wrong.
package struct PipelineBinder {
  let definition: PipelineDefinition
  let settings: [Setting]
  /// The day by which versions of parameters are chosen; nil for the newest.
  let day: Day?
  /// What is known so far of names and columns.
  var binder: Binder
  /// Names of columns by which rows are told apart, looked up or grouped.
  let identities: Set<String>

  /// The pipeline with the values that a run sets; of two values for one parameter the later one holds.
  ///
  /// - Parameters:
  ///   - asOf: the value of the parameter `as_of`, which every pipeline has; missing when nil.
  ///   - day: the day by which versions of parameters are chosen, `asOf` when nil; with neither, the newest hold.
  package static func bind(
    _ definition: PipelineDefinition, settings: [Setting] = [], asOf: Day? = nil, on day: Day? = nil
  ) throws(DefinitionFaults) -> BoundPipeline {
    var binder = PipelineBinder(definition, settings: settings, asOf: asOf, day: day ?? asOf)
    let bound = binder.bind()
    guard binder.binder.faults.isEmpty else { throw binder.binder.faults }
    return bound
  }

  /// The faults of a definition, parts of which could not be read.
  static func faults(of definition: PipelineDefinition) -> DefinitionFaults {
    var binder = PipelineBinder(definition)
    _ = binder.bind()
    return binder.binder.faults
  }

  private init(
    _ definition: PipelineDefinition, settings: [Setting] = [], asOf: Day? = nil, day: Day? = nil
  ) {
    self.definition = definition
    self.settings = settings
    self.day = day
    identities = definition.identities
    binder = Binder(
      definition.source, asOf: asOf, stages: Set(definition.stages.map(\.name.value)),
      unread: definition.unread, isOpen: definition.isOpen, mentioned: definition.mentioned)
  }

  private mutating func bind() -> BoundPipeline {
    let parameters = bindParameters()
    let inputs = definition.inputs.map { bindInput($0) }
    let stages = definition.stages.map { bindStage($0) }
    let outputs = definition.outputs.map { bindOutput($0) }
    let sections = definition.report.map { bindSection($0) }
    checkPeriod()
    checkLabels()
    checkUse()
    return BoundPipeline(
      definition: definition, asOf: binder.asOf, day: day, parameters: parameters, scope: binder.parameters,
      inputs: inputs, stages: stages.flatMap(\.self), outputs: outputs, sections: sections)
  }

  /// The input and the column of dates that choose among versions.
  private mutating func checkPeriod() {
    // A version of its own file has the period of the file that names it.
    guard let period = definition.period, definition.chosen == nil else { return }
    binder.mentioned.insert(period.input.value)
    guard let input = definition.inputs.first(where: { $0.name.value == period.input.value }) else {
      if binder.isUnread(period.input.value) { return }
      let names = definition.inputs.map(\.name.value)
      let suggestion = Suggestion.closest(to: period.input.value, among: names)
      binder.faults.add(
        .unknownRelation(period.input.value, suggestion: suggestion), at: period.input.location)
      return
    }
    guard let column = input.columns.first(where: { $0.name.value == period.column.value }) else {
      if !input.isWhole || input.unread.contains(period.column.value) { return }
      binder.reportUnknownColumn(
        period.column, among: input.columns.map(\.name.value), of: "'\(input.name.value)'")
      return
    }
    guard column.kind.value != .date else { return }
    binder.faults.add(
      .columnType(period.column.value, expected: CellKind.date.word, found: column.kind.value.word),
      at: period.column.location)
  }

  // MARK: - What is declared for nothing

  /// Labels of columns that are nowhere.
  private mutating func checkLabels() {
    guard !definition.isOpen, definition.unread.isEmpty, !binder.relations.values.contains(where: \.isOpen)
    else { return }
    // Outputs have the names of areas beside their codes.
    let known = binder.relations.values.reduce(into: Set(["area_name"])) { names, columns in
      names.formUnion(columns.schema.names)
      names.formUnion(columns.unsure)
    }
    for name in definition.labelled where !known.contains(name.value) {
      binder.reportUnknownColumn(name, among: known.sorted(), of: "any input or stage")
    }
  }

  /// Inputs, stages and parameters that nothing reads; a stage with checks has a use of its own.
  private mutating func checkUse() {
    guard !definition.stages.isEmpty && !definition.outputs.isEmpty else { return }
    let stages = definition.stages.filter(\.checks.isEmpty)
    reportUnused(definition.inputs.map(\.name), "input")
    reportUnused(stages.map(\.name), "stage")
    reportUnused(definition.parameters.map(\.name), "parameter")
  }

  private mutating func reportUnused(_ names: [Located<String>], _ what: String) {
    for name in names where !binder.mentioned.contains(name.value) {
      binder.faults.add(.unused(name.value, what: what), at: name.location)
    }
  }
}
