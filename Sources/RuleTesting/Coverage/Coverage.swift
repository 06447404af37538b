package import Pipelines
package import Stages
package import Tables

/// Which points of a pipeline's rules its cases reach.
package struct Coverage: Sendable {
  /// The points of one line of the definition.
  package struct Line: Sendable {
    package var location: SourceLocation
    package var stage: String
    package var reached: [CoveragePoint] = []
    package var unreached: [CoveragePoint] = []
  }

  package private(set) var lines: [Line] = []

  package init(_ definition: PipelineDefinition, _ outcomes: [CaseSuite.Outcome]) {
    let reached = outcomes.reduce(into: Set<CoveragePoint>()) { $0.formUnion($1.reached) }
    for point in CoveragePoint.all(of: definition) {
      let place = lines.firstIndex {
        $0.location.line == point.location.line && $0.location.file == point.location.file
          && $0.stage == point.stage
      }
      let line = place ?? lines.count
      if place == nil { lines.append(Line(location: point.location, stage: point.stage)) }
      if reached.contains(point) {
        lines[line].reached.append(point)
      } else {
        lines[line].unreached.append(point)
      }
    }
  }

  package var reachedCount: Int { lines.reduce(0) { $0 + $1.reached.count } }

  package var count: Int { lines.reduce(0) { $0 + $1.reached.count + $1.unreached.count } }

  /// In percent.
  package var rate: Number {
    guard count > 0 else { return Number(100) }
    return Number(reachedCount * 100).divided(by: Number(count)) ?? .zero
  }
}
