import Tables

/// What rows graded by their number of passed indicators can still reach with their missing answers.
struct Outlook: Sendable {
  private let all: AnswerCounts
  private let gate: AnswerCounts
  private let bands: [BandOutlook]

  /// A band, the numbers of passed indicators that are in it, and the answers that it depends on.
  private struct BandOutlook: Sendable {
    let range: ClosedRange<Int>
    let level: Int
    let cappedLevel: Int
    let core: AnswerCounts
    /// The core and the mandatory indicators together, each once.
    let coreAndGate: AnswerCounts
  }

  /// - Parameter answers: the counts of all indicators in these rows.
  init(_ rows: Table, answers: AnswerCounts, rule: ScoreRule) {
    all = answers
    gate = AnswerCounts(rows, columns: rule.indicators.mandatory)
    let mandatory = rule.indicators.mandatory
    let counts = 0...rule.indicators.indicators.count
    bands = rule.ladder.bands.indices.compactMap { band in
      let inside = counts.filter { rule.ladder.band(of: Number($0)) == band }
      guard let least = inside.first, let most = inside.last else { return nil }
      let core = rule.ladder.bands[band].core
      return BandOutlook(
        range: least...most, level: rule.ladder.level(band),
        cappedLevel: rule.ladder.level(rule.ladder.capped(band)),
        core: AnswerCounts(rows, columns: core),
        coreAndGate: AnswerCounts(rows, columns: Array(Set(core + mandatory))))
    }
  }

  /// The highest level over all outcomes of the missing answers.
  func levels(_ grades: Grades) -> NumberColumn {
    var levels = grades.levels
    for row in 0..<levels.count where all.missing[row] > 0 && levels.presence[row] == .present {
      // The level as it is comes out when all missing answers are failed.
      var best = levels.values[row]
      for band in bands {
        if let level = level(band, row) { best = max(best, Number(level)) }
      }
      levels.values[row] = best
    }
    return levels
  }

  /// The level that a row has once it reaches a band, or nil when it cannot.
  private func level(_ band: BandOutlook, _ row: Int) -> Int? {
    let passed = Int(all.passed[row])
    // As many missing answers as possible are passed without leaving the band at its upper end.
    let most = min(Int(all.missing[row]), band.range.upperBound - passed)
    guard most >= 0, passed + most >= band.range.lowerBound,
      band.core.failed(row) == 0, Int(band.core.missing[row]) <= most
    else { return nil }
    let opensGate = gate.failed(row) == 0 && Int(band.coreAndGate.missing[row]) <= most
    return opensGate ? band.level : band.cappedLevel
  }
}
