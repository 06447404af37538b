import Expressions
package import Tables

/// Turns names into columns and checked types: the only place where a name can be wrong.
package struct Binder {
  let definition: PipelineDefinition
  let settings: [Setting]
  let asOf: Day?
  /// The day by which versions of parameters are chosen; nil for the newest.
  let day: Day?
  var faults = DefinitionFaults()
  var parameters: [String: Parameter] = [:]
  /// The columns of list parameters, each where it is written.
  var members: [String: [Located<String>]] = [:]
  /// What stages may read so far.
  var relations: [String: KnownColumns] = [:]
  /// The input or gathering stage from which the rows of a row stage come.
  var sourceRows: [String: String] = [:]
  /// The inputs and gathering stages that must be read before each.
  var needs: [String: Set<String>] = [:]
  /// Names of no column that the part at hand has used, where no other name can be meant.
  var absent: Set<String> = []
  /// Names of inputs, stages and parameters that something reads or may have meant.
  var mentioned: Set<String>
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
    var binder = Binder(definition, settings: settings, asOf: asOf, day: day ?? asOf)
    let bound = binder.bind()
    guard binder.faults.isEmpty else { throw binder.faults }
    return bound
  }

  /// The faults of a definition, parts of which could not be read.
  static func faults(of definition: PipelineDefinition) -> DefinitionFaults {
    var binder = Binder(definition)
    _ = binder.bind()
    return binder.faults
  }

  private init(
    _ definition: PipelineDefinition, settings: [Setting] = [], asOf: Day? = nil, day: Day? = nil
  ) {
    self.definition = definition
    self.settings = settings
    self.asOf = asOf
    self.day = day
    mentioned = definition.mentioned
    identities = definition.identities
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
      definition: definition, asOf: asOf, day: day, parameters: parameters, scope: self.parameters,
      inputs: inputs, stages: stages.flatMap(\.self), outputs: outputs, sections: sections)
  }

  /// The input and the column of dates that choose among versions.
  private mutating func checkPeriod() {
    // A version of its own file has the period of the file that names it.
    guard let period = definition.period, definition.chosen == nil else { return }
    mentioned.insert(period.input.value)
    guard let input = definition.inputs.first(where: { $0.name.value == period.input.value }) else {
      if isUnread(period.input.value) { return }
      let names = definition.inputs.map(\.name.value)
      let suggestion = Suggestion.closest(to: period.input.value, among: names)
      faults.add(.unknownRelation(period.input.value, suggestion: suggestion), at: period.input.location)
      return
    }
    guard let column = input.columns.first(where: { $0.name.value == period.column.value }) else {
      if !input.isWhole || input.unread.contains(period.column.value) { return }
      reportUnknownColumn(period.column, among: input.columns.map(\.name.value), of: "'\(input.name.value)'")
      return
    }
    guard column.kind.value != "date" else { return }
    faults.add(
      .columnType(period.column.value, expected: "date", found: column.kind.value), at: period.column.location
    )
  }

  // MARK: - What is declared for nothing

  /// Labels of columns that are nowhere.
  private mutating func checkLabels() {
    guard !definition.isOpen, definition.unread.isEmpty, !relations.values.contains(where: \.isOpen)
    else { return }
    // Outputs have the names of areas beside their codes.
    let known = relations.values.reduce(into: Set(["area_name"])) { names, columns in
      names.formUnion(columns.schema.names)
      names.formUnion(columns.unsure)
    }
    for name in definition.labelled where !known.contains(name.value) {
      reportUnknownColumn(name, among: known.sorted(), of: "any input or stage")
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
    for name in names where !mentioned.contains(name.value) {
      faults.add(.unused(name.value, what: what), at: name.location)
    }
  }
}
