import Explaining
import Pipelines
import Stages
import Tables

extension BoundPipeline {
  /// Binds versions of this pipeline with the values that the command line or settings gave.
  ///
  /// A value for a parameter that only one version has is left out of the other.
  func bindAlike() -> RuleComparison.Bind {
    let (given, asOf, day) = (givenSettings, asOf, day)
    return { definition throws(DefinitionFaults) in
      let own = Set(definition.parameters.map(\.name.value))
      return try PipelineBinder.bind(
        definition, settings: given.filter { own.contains($0.name.value) }, asOf: asOf, on: day)
    }
  }

  /// The values that were given, as they would be given again.
  private var givenSettings: [Setting] {
    parameters.compactMap { parameter in
      guard parameter.isSet, let value = parameter.value else { return nil }
      let name = parameter.definition.name.value
      let place = SourceLocation.option("--param \(name)=\(value.text)")
      let texts =
        switch value {
        case .columns(let columns): columns
        case .cell(.truth(let truth)): [String(truth)]
        case .cell(let cell): [cell.text]
        }
      return Setting(
        name: Located(name, at: place), texts: texts.map { Located($0, at: place) }, place: place)
    }
  }
}
