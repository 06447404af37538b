import Ingestion
import Pipelines
import Stages
import Tables

extension InputResolver {
  /// The day by which versions of a rule are chosen: `--as-of`, or the days of the data where the rule says which.
  ///
  /// Nil where the rule has no versions or no day is known.
  func ruleDay(for plan: Plan) throws(ResolvingError) -> Day? {
    if let asOf = request.asOf { return asOf }
    let definition = plan.definition
    guard definition.hasVersions, let period = definition.period, let days = try days(of: period, for: plan)
    else { return nil }
    guard definition.isSame(on: days.lowerBound, as: days.upperBound) else {
      throw .severalVersions(of: definition.name, days: days)
    }
    return days.upperBound
  }

  /// The days of the data; nil when they cannot be read, which the run itself then tells.
  private func days(
    of period: PeriodDefinition, for plan: Plan
  ) throws(ResolvingError) -> ClosedRange<Day>? {
    let files = plan.files(of: period.input.value)
    guard !files.isEmpty, !files.contains(where: \.isStandardInput) else { return nil }
    let bound = try definitions { () throws(DefinitionFaults) in try PipelineBinder.bind(plan.definition) }
    guard let input = bound.inputs.first(where: { $0.schema.name == period.input.value }) else { return nil }
    return try? DataPeriod.read(input, column: period.column.value, files: files, options: readOptions)
  }
}
