import Ingestion
package import Pipelines
import Stages
import Tables

/// What is changed in a definition.
typealias DefinitionChange = (inout PipelineDefinition) -> Void

/// All mutants of a definition, in the order of its parts.
package struct MutantList: Sendable {
  package private(set) var mutants: [Mutant] = []
  let definition: PipelineDefinition

  package init(_ definition: PipelineDefinition) {
    self.definition = definition
    for parameter in definition.parameters { addParameter(parameter) }
    for index in definition.inputs.indices { addInput(index) }
    for index in definition.stages.indices { addStage(index) }
  }

  private mutating func addParameter(_ parameter: ParameterDefinition) {
    for version in ParameterVersion.all(of: parameter) {
      let from = version.value?.text ?? "?"
      for nudge in ParameterNudge.all(for: parameter) where nudge.text != from {
        mutants.append(
          Mutant(
            path: version.path, location: version.from?.location ?? parameter.name.location, from: from,
            to: nudge.text, change: .parameter(version, nudge)))
      }
    }
  }

  /// Adds the definition with a change.
  mutating func add(
    _ path: String, at location: SourceLocation, _ from: String, _ to: String, whole: String? = nil,
    _ change: DefinitionChange
  ) {
    var changed = definition
    change(&changed)
    mutants.append(
      Mutant(
        path: path, location: location, from: from, to: to, whole: whole, change: .definition(changed)))
  }

  // MARK: - Inputs

  private mutating func addInput(_ index: Int) {
    let input = definition.inputs[index]
    let path = "inputs.\(input.name.value)"
    for (place, name) in input.key.enumerated() {
      add("\(path).key", at: name.location, name.value, "−") { $0.inputs[index].key.remove(at: place) }
    }
    // The columns of one line of the file are changed together.
    let lines = Dictionary(grouping: input.columns.indices) { input.columns[$0].name.location }
    for (_, columns) in lines.sorted(by: { $0.key < $1.key }) { addColumns(index, columns, path) }
  }

  private mutating func addColumns(_ index: Int, _ columns: [Int], _ path: String) {
    guard let first = columns.first, let last = columns.last else { return }
    let column = definition.inputs[index].columns[first]
    let end = definition.inputs[index].columns[last].name.value
    let range = columns.count == 1 ? column.name.value : "\(column.name.value)..\(end)"
    let path = "\(path).columns.\(range)"
    func change(
      _ key: String, _ from: String, _ to: String, at place: SourceLocation?,
      _ set: (inout InputColumnDefinition) -> Void
    ) {
      add("\(path).\(key)", at: place ?? column.name.location, from, to) { definition in
        for column in columns { set(&definition.inputs[index].columns[column]) }
      }
    }
    let need = column.need?.value ?? .column
    let isKey = definition.inputs[index].key.contains { $0.value == column.name.value }
    for other in InputColumn.Need.allCases where other != need && !isKey {
      change("need", need.rawValue, other.rawValue, at: column.need?.location) {
        $0.need = Located(other, at: column.name.location)
      }
    }
    if column.dash != nil || column.kind.value == .answer {
      let dash = column.dash?.value ?? .notApplicable
      let isNumber = column.kind.value.valueType == .number
      for other in InputColumn.Dash.allCases where other != dash && (isNumber || other != .zero) {
        change("dash", dash.rawValue, other.rawValue, at: column.dash?.location) {
          $0.dash = Located(other, at: column.name.location)
        }
      }
    }
    for step in [1, -1] {
      if let minimum = column.minimum, let other = minimum.shifted(by: step) {
        change("min", minimum.value, other.value, at: minimum.location) { $0.minimum = other }
      }
      if let maximum = column.maximum, let other = maximum.shifted(by: step) {
        change("max", maximum.value, other.value, at: maximum.location) { $0.maximum = other }
      }
    }
    for (place, value) in column.oneOf.enumerated() where column.oneOf.count > 1 {
      change("one_of", value.value, "−", at: value.location) { $0.oneOf.remove(at: place) }
    }
  }
}
