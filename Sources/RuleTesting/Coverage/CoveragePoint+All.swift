import Expressions
import Ingestion
import Pipelines
import Stages
import Tables

extension CoveragePoint {
  /// Every point of a definition, in its order.
  static func all(of definition: PipelineDefinition) -> [CoveragePoint] {
    definition.inputs.flatMap { points(of: $0) }
      + definition.stages.flatMap { points(of: $0, in: definition) }
  }

  private static func points(of input: InputDefinition) -> [CoveragePoint] {
    input.columns.filter { $0.kind.value == .answer }.flatMap { column in
      let hasNone = (column.dash?.value ?? .notApplicable) == .notApplicable
      return ([.yes, .no, .missing] + (hasNone ? [.notApplicable] : [])).map { (state: Truth) in
        CoveragePoint(
          location: column.name.location, stage: input.name.value, what: .answer(column.name.value, state))
      }
    }
  }

  private static func points(of stage: StageDefinition, in definition: PipelineDefinition) -> [CoveragePoint]
  {
    func point(_ what: What, at location: SourceLocation? = nil) -> CoveragePoint {
      CoveragePoint(location: location ?? stage.name.location, stage: stage.name.value, what: what)
    }
    var points = [point(.rows)]
    points += self.points(of: stage.declared, in: definition).map { point($0.what, at: $0.place) }
    for check in stage.checks {
      points += [true, false].map {
        point(.check(check.name.value, fires: $0), at: check.condition.location)
      }
    }
    return points
  }

  /// The points that a kind declares, and the conditions of `if` in its expressions.
  private static func points(
    of declared: some DeclaredStage, in definition: PipelineDefinition
  ) -> [(what: What, place: SourceLocation?)] {
    let unfilled = definition.parameters.filter { $0.standard == nil }.map(\.name.value)
    let own = declared.points(unfilled: Set(unfilled)).map { point in
      (what: What.rule(point), place: declared.place(of: point.path))
    }
    let choices = declared.expressions.flatMap { place -> [(what: What, place: SourceLocation?)] in
      guard let written = place.text(declared), let expression = try? Expression.parse(written.value) else {
        return []
      }
      return expression.choices.flatMap { text, offset in
        let location = definition.source.place(of: offset, in: written)
        return [true, false].map { (What.choice(text, holds: $0), location) }
      }
    }
    return own + choices
  }
}
