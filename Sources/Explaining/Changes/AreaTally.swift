import Running
import Tables

/// Counts moves by area: in all, by province, by district.
struct AreaTally {
  private let names: AreaNames
  private var tallies: [String: RuleDiff.AreaCount] = [:]

  init(_ names: AreaNames) { self.names = names }

  mutating func add(_ key: Outcomes.Key, area: Code?, _ direction: RuleDiff.Direction?) {
    let codes =
      [Code.empty]
      + [2, 4].compactMap { length in area.flatMap { $0.length >= length ? $0.prefix(length) : nil } }
    for code in codes {
      let place = "\(key.stage) \(code)"
      var tally =
        tallies[place]
        ?? RuleDiff.AreaCount(stage: key.stage, area: code.description, name: names[code])
      tally.compared += 1
      switch direction {
      case .up: tally.up += 1
      case .down: tally.down += 1
      case .other: tally.other += 1
      case nil: break
      }
      tallies[place] = tally
    }
  }

  var counts: [RuleDiff.AreaCount] { tallies.values.sorted { ($0.stage, $0.area) < ($1.stage, $1.area) } }
}
