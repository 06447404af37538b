import Expressions
import Stages
import Tables

extension PipelineBinder {
  /// The parameter that every pipeline has: the day as of which a run looks at its data.
  static var dayParameter: String { "as_of" }

  mutating func bindParameters() -> [BoundParameter] {
    binder.parameters[Self.dayParameter] = .value(binder.asOf.map(Cell.date) ?? .absent(.missing), .date)
    let names = definition.parameters.map(\.name.value)
    for name in settings.map(\.name) where !names.contains(name.value) && !binder.isUnread(name.value) {
      binder.reportUnknownParameter(name, among: names)
    }
    return definition.parameters.map { bindParameter($0) }
  }

  private mutating func bindParameter(_ parameter: ParameterDefinition) -> BoundParameter {
    let name = parameter.name
    if name.value == Self.dayParameter { binder.faults.add(.predefined(name.value), at: name.location) }
    binder.checkName(name)
    let setting = settings.last { $0.name.value == name.value }
    let version = parameter.versions.version(on: day)
    let standard = version?.value.value ?? parameter.standard
    let value = setting.map { read($0, for: parameter) } ?? standard
    declare(
      parameter, value, texts: setting?.texts ?? version?.value.texts ?? parameter.standardTexts,
      in: setting == nil ? definition.source : nil)
    return BoundParameter(
      definition: parameter, value: value, isSet: setting != nil, standard: standard,
      standardFrom: version?.from.value)
  }

  private mutating func read(_ setting: Setting, for parameter: ParameterDefinition) -> ParameterValue? {
    do throws(DefinitionFault) {
      return try parameter.value(reading: setting.texts, at: setting.place)
    } catch {
      binder.faults.add(error)
      return nil
    }
  }

  private mutating func declare(
    _ parameter: ParameterDefinition, _ value: ParameterValue?, texts: [Located<String>],
    in source: SourceText?
  ) {
    let name = parameter.name.value
    switch value {
    case .cell(let cell): binder.parameters[name] = .value(cell, parameter.type.valueType)
    case .columns(let columns): binder.parameters[name] = .columns(columns)
    case nil where parameter.type == .indicators: binder.parameters[name] = .columns([])
    case nil: binder.parameters[name] = .value(.absent(.missing), parameter.type.valueType)
    }
    if parameter.type == .indicators {
      binder.members[name] = (try? ParameterDefinition.members(texts, in: source)) ?? []
    }
  }
}
