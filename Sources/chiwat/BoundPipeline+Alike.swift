import Explaining
import Pipelines
import Tables

extension BoundPipeline {
  /// Binds versions of this pipeline with the values that the command line or settings gave.
  ///
  /// A value for a parameter that only one version has is left out of the other.
  func bindAlike() -> RuleComparison.Bind {
    let given = givenSettings
    return { definition throws(DefinitionFaults) in
      let own = Set(definition.parameters.map(\.name.value))
      return try Binder.bind(definition, settings: given.filter { own.contains($0.key) })
    }
  }

  /// The values that were given, as they would be given again.
  private var givenSettings: [String: [String]] {
    var settings: [String: [String]] = [:]
    for parameter in parameters where parameter.isSet {
      switch parameter.value {
      case .columns(let columns)?: settings[parameter.definition.name.value] = columns
      case .cell(.truth(let value))?: settings[parameter.definition.name.value] = [String(value)]
      case .cell(let cell)?: settings[parameter.definition.name.value] = [cell.text]
      case nil: break
      }
    }
    return settings
  }
}
