import Expressions
package import Tables

/// Turns names into columns and checked types: the only place where a name can be wrong.
package struct Binder {
  let definition: PipelineDefinition
  let settings: [String: [String]]
  var faults = DefinitionFaults()
  var parameters: [String: Parameter] = [:]
  /// What stages may read so far.
  var relations: [String: Schema] = [:]
  /// The input or gathering stage from which the rows of a row stage come.
  var sourceRows: [String: String] = [:]

  /// The pipeline with the values that a run sets, by parameter name, each as the texts it was given as.
  package static func bind(
    _ definition: PipelineDefinition, settings: [String: [String]] = [:]
  ) throws(DefinitionFaults) -> BoundPipeline {
    var binder = Binder(definition: definition, settings: settings)
    let bound = binder.bind()
    guard binder.faults.isEmpty else { throw binder.faults }
    return bound
  }

  private init(definition: PipelineDefinition, settings: [String: [String]]) {
    self.definition = definition
    self.settings = settings
  }

  private mutating func bind() -> BoundPipeline {
    let parameters = bindParameters()
    let inputs = definition.inputs.map { bindInput($0) }
    var stages: [BoundStage] = []
    for stage in definition.stages {
      guard let bound = bindStage(stage) else { continue }
      stages.append(bound)
      relations[bound.name] = bound.schema
    }
    let outputs = definition.outputs.compactMap { bindOutput($0) }
    let sections = definition.report.compactMap { bindSection($0) }
    reportUnusedInputs()
    return BoundPipeline(
      definition: definition, parameters: parameters, inputs: inputs, stages: stages, outputs: outputs,
      sections: sections)
  }

  private mutating func reportUnusedInputs() {
    var used = Set(definition.stages.map(\.source.value) + definition.outputs.map(\.relation.value))
    for stage in definition.stages {
      if case .join(let join) = stage.kind { used.insert(join.with.value) }
      if case .compare(let compare) = stage.kind, let register = compare.register {
        used.insert(register.value)
      }
    }
    for input in definition.inputs where !used.contains(input.name.value) {
      faults.add(.unusedInput(input.name.value), at: input.name.location)
    }
  }

  // MARK: - Parameters

  private mutating func bindParameters() -> [BoundParameter] {
    let start = SourceLocation(file: definition.file, line: 1, column: 1)
    let names = definition.parameters.map(\.name.value)
    for name in settings.keys.sorted() where !names.contains(name) {
      faults.add(.unknownParameter(name, suggestion: Suggestion.closest(to: name, among: names)), at: start)
    }
    return definition.parameters.map { parameter in
      var value = parameter.standard
      let texts = settings[parameter.name.value]
      if let texts {
        do throws(ParameterDefinition.ValueError) {
          value = try parameter.value(reading: texts)
        } catch {
          faults.add(
            .parameterValue(
              "\(parameter.name.value)=\(texts.joined(separator: ","))", expected: error.expected),
            at: parameter.name.location)
        }
      }
      declare(parameter, value)
      return BoundParameter(definition: parameter, value: value, isSet: texts != nil)
    }
  }

  private mutating func declare(_ parameter: ParameterDefinition, _ value: ParameterValue?) {
    let name = parameter.name.value
    if parameters[name] != nil {
      faults.add(.duplicate(name, what: "a parameter"), at: parameter.name.location)
    }
    if Expression.reservedWords.contains(name) {
      faults.add(.reservedName(name), at: parameter.name.location)
    }
    switch value {
    case .cell(let cell): parameters[name] = .value(cell, parameter.type.valueType)
    case .columns(let columns): parameters[name] = .columns(columns)
    case nil:
      parameters[name] =
        parameter.type == .indicators ? .columns([]) : .value(.absent(.missing), parameter.type.valueType)
    }
  }

  // MARK: - Names

  /// The schema of an input or an earlier stage.
  mutating func relation(_ name: Located<String>) -> Schema? {
    if let schema = relations[name.value] { return schema }
    if definition.stages.contains(where: { $0.name.value == name.value }) {
      faults.add(.laterRelation(name.value), at: name.location)
    } else {
      faults.add(
        .unknownRelation(
          name.value, suggestion: Suggestion.closest(to: name.value, among: relations.keys.sorted())),
        at: name.location)
    }
    return nil
  }

  /// The position of a column.
  mutating func column(_ name: Located<String>, in schema: Schema, of owner: String) -> Int? {
    if let index = schema.index(of: name.value) { return index }
    faults.add(
      .unknownColumn(
        name.value, in: owner, suggestion: Suggestion.closest(to: name.value, among: schema.names)),
      at: name.location)
    return nil
  }

  /// The columns of a list such as "i01..i07, i09" or of a parameter that holds one.
  mutating func columns(_ list: Located<String>, in schema: Schema, of owner: String) -> [Int] {
    var found: [Int] = []
    for part in list.value.split(separator: ",").map({ $0.filter { $0 != " " } }) {
      for name in names(part, list) {
        if let index = column(Located(name, at: list.location), in: schema, of: owner), !found.contains(index)
        {
          found.append(index)
        }
      }
    }
    return found
  }

  private mutating func names(_ part: String, _ list: Located<String>) -> [String] {
    if part.contains("..") {
      if let range = NumberedName.range(part) { return range.map(\.text) }
      faults.add(.badRange(part), at: list.location)
      return []
    }
    if case .columns(let names)? = parameters[part] { return names }
    return [part]
  }

  // MARK: - Expressions

  /// An expression on the rows of a schema, of a given type when one is asked for.
  mutating func expression(
    _ text: Located<String>, in schema: Schema, expecting types: [ValueType] = []
  ) -> BoundExpression? {
    do {
      let bound = try Expression.parse(text.value).bound(in: Scope(schema: schema, parameters: parameters))
      if !types.isEmpty && !types.contains(bound.type) {
        faults.add(
          .wrongType(expected: types.map(\.rawValue).joined(separator: " or "), found: bound.type.rawValue),
          at: text.location)
        return nil
      }
      return bound
    } catch {
      report(error, in: text)
      return nil
    }
  }

  /// A condition: a flag or an answer.
  mutating func condition(_ text: Located<String>, in schema: Schema) -> BoundExpression? {
    expression(text, in: schema, expecting: [.flag, .answer])
  }

  mutating func report(_ error: ExpressionError, in text: Located<String>) {
    var place = text.location
    let before = text.value.utf8.prefix(error.range.lowerBound)
    place.column += String(decoding: before, as: UTF8.self).unicodeScalars.count
    faults.add(.expression(error), at: place)
  }

  /// A number that is written out or held by a parameter; nil and no fault when the parameter is not filled in.
  mutating func number(_ text: Located<String>) -> Number?? {
    if let number = Number(text.value) { return .some(number) }
    switch parameters[text.value] {
    case .value(.number(let number), _): return .some(number)
    case .value(.absent, .number): return .some(nil)
    case nil:
      let names = parameters.keys.sorted()
      faults.add(
        .unknownParameter(text.value, suggestion: Suggestion.closest(to: text.value, among: names)),
        at: text.location)
      return nil
    default:
      faults.add(
        .parameterValue(text.value, expected: "a number or a parameter that holds one"), at: text.location)
      return nil
    }
  }
}

extension ParameterType {
  /// The type of the value in expressions.
  package var valueType: ValueType {
    switch self {
    case .number: .number
    case .text, .choice, .indicators: .text
    case .date: .date
    case .flag: .flag
    case .month: .code
    }
  }
}
