import Pipelines
import Stages

extension ScoreDefinition {
  /// Where the indicators are listed; nil when the aspects say which.
  var indicatorsPlace: SourceLocation? { indicators.first?.location }

  /// Where the mandatory indicators are listed.
  var mandatoryPlace: SourceLocation? { mandatory.first?.location }
}

extension LevelDefinition {
  /// Where the core indicators are listed.
  var corePlace: SourceLocation? { core.first?.location }
}
