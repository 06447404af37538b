import Tables

/// The band of each row.
struct Grades: Sendable {
  private let ladder: Ladder
  /// Where not present the level is unknown; nil is the level of no band.
  private let bands: ValueColumn<Int?>

  /// Grades the rows by their values, the core of the band, and the gate.
  init(_ rows: Table, values: NumberColumn, rule: ScoreRule) {
    ladder = rule.ladder
    let gate = AnswerCounts(rows, columns: rule.indicators.mandatory).blocking
    let cores = rule.ladder.bands.map { AnswerCounts(rows, columns: $0.core).blocking }
    var bands = ValueColumn<Int?>(capacity: rows.rowCount)
    for row in 0..<rows.rowCount {
      guard values.presence[row] == .present, !rule.ladder.bands.isEmpty else {
        let isUndetermined = values.presence[row] == .present
        bands.appendAbsent(isUndetermined ? .missing : values.presence[row], filler: nil)
        continue
      }
      let placing = rule.ladder.placing(
        of: values.values[row], isGateShut: gate[row] > 0, isCoreShut: { cores[$0][row] > 0 })
      bands.append(placing.band)
    }
    self.bands = bands
  }

  var levels: NumberColumn {
    NumberColumn(values: bands.values.map { Number(ladder.level($0)) }, presence: bands.presence)
  }

  /// The Thai names of the levels.
  var names: TextColumn {
    let texts = TextColumn(ladder.bands.map(\.name.thai) + [ladder.otherwise.name.thai])
    var names = TextColumn()
    texts.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<bands.count {
        if bands.presence[row] == .present {
          let text = texts.range(bands.values[row] ?? ladder.bands.count)
          names.append(UnsafeBufferPointer(rebasing: bytes[text]))
        } else {
          names.appendAbsent(bands.presence[row])
        }
      }
    }
    return names
  }
}
