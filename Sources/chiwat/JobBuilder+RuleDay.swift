import Ingestion
import Pipelines
import Running
import Stages
import Tables

extension JobBuilder {
  /// The day by which versions of a rule are chosen: `--as-of`, or the days of the data where the rule says which.
  ///
  /// Nil where the rule has no versions or no day is known.
  func ruleDay(for request: Request, asOf: Day?) throws(UsageError) -> Day? {
    if let asOf { return asOf }
    let definition = request.definition
    guard definition.hasVersions, let period = definition.period,
      let days = try days(of: period, for: request)
    else { return nil }
    guard definition.isSame(on: days.lowerBound, as: days.upperBound) else {
      let (first, last) = (days.lowerBound, days.upperBound)
      throw UsageError(
        "\(definition.name): ข้อมูลตั้งแต่ \(first) ถึง \(last) อยู่ในเกณฑ์หลายฉบับ"
          + " แยกแฟ้มตามช่วง หรือเลือกฉบับด้วย --as-of · the data from \(first) to \(last) fall under several"
          + " versions of the rule; split the file, or choose with --as-of")
    }
    return days.upperBound
  }

  /// The days of the data; nil when they cannot be read, which the run itself then tells.
  private func days(
    of period: PeriodDefinition, for request: Request
  ) throws(UsageError) -> ClosedRange<Day>? {
    let files = request.files[period.input.value] ?? []
    guard !files.isEmpty, !files.contains(where: \.isStandardInput) else { return nil }
    let bound = try definitions { () throws(DefinitionFaults) in try PipelineBinder.bind(request.definition) }
    guard let input = bound.inputs.first(where: { $0.schema.name == period.input.value }) else { return nil }
    return try? DataPeriod.read(input, column: period.column.value, files: files, options: readOptions)
  }
}
