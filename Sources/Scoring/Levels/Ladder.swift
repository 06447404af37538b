package import Tables

/// The levels of a rule: bands of values one above the other, and the level of whatever is in none of them.
package struct Ladder: Sendable {
  /// The values from `from` up to the next band, or up to and including `to` where that is given.
  package struct Band: Sendable, Hashable {
    package var level: Int
    package var from: Number
    package var to: Number?
    package var name: Bilingual
    /// Columns of indicators that must be passed in this band; whoever fails or misses one has no level.
    package var core: [Int]
    /// Whether a core is declared, be it a list that nobody has filled in yet.
    package var hasCore: Bool

    package init(
      level: Int, from: Number, to: Number? = nil, name: Bilingual, core: [Int] = [], hasCore: Bool = false
    ) {
      self.level = level
      self.from = from
      self.to = to
      self.name = name
      self.core = core
      self.hasCore = hasCore || !core.isEmpty
    }
  }

  /// The level of a row in no band.
  package struct Otherwise: Sendable, Hashable {
    package var level: Int
    package var name: Bilingual

    package init(level: Int = 0, name: Bilingual = Bilingual(thai: "ไม่ได้ระดับ", english: "no level")) {
      self.level = level
      self.name = name
    }
  }

  /// From the lowest to the highest; without any the level of every row is undetermined.
  package let bands: [Band]
  package let otherwise: Otherwise
  /// The highest level with a mandatory indicator failed or missing; nil when these only count.
  package let mandatoryCap: Int?
  /// Whether levels are declared of which a cut-off is not filled in.
  package let isOpen: Bool
  /// For each band the highest that the gate lets through instead of it.
  private let capped: [Int?]

  package init(
    _ bands: [Band], otherwise: Otherwise = Otherwise(), mandatoryCap: Int? = nil, isOpen: Bool = false
  ) {
    self.bands = bands
    self.otherwise = otherwise
    self.mandatoryCap = mandatoryCap
    self.isOpen = isOpen
    let open = bands.indices.filter { bands[$0].level <= mandatoryCap ?? Int.max }
    let highest = open.max { bands[$0].level < bands[$1].level }
    capped = bands.indices.map { band in bands[band].level > mandatoryCap ?? Int.max ? highest : band }
  }

  /// The band of a value, what its core and the gate leave of it, and which of them decided.
  ///
  /// - Parameters:
  ///   - isGateShut: whether a mandatory indicator is failed or missing.
  ///   - isCoreShut: whether a core indicator of a band is failed or missing.
  @inline(__always)
  func placing(of value: Number, isGateShut: Bool, isCoreShut: (Int) -> Bool) -> Placing {
    guard let byValue = band(of: value) else { return Placing(byValue: nil, band: nil, cause: .value) }
    if isCoreShut(byValue) { return Placing(byValue: byValue, band: nil, cause: .core) }
    if isGateShut, capped[byValue] != byValue {
      return Placing(byValue: byValue, band: capped[byValue], cause: .cap)
    }
    return Placing(byValue: byValue, band: byValue, cause: .value)
  }

  /// The band of a value, or nil when it is in none.
  func band(of value: Number) -> Int? {
    guard let band = bands.lastIndex(where: { $0.from <= value }) else { return nil }
    return bands[band].to.map { value <= $0 } ?? true ? band : nil
  }

  func level(_ band: Int?) -> Int { band.map { bands[$0].level } ?? otherwise.level }

  func name(_ band: Int?) -> Bilingual { band.map { bands[$0].name } ?? otherwise.name }

  /// The highest band that the gate lets through instead of this one.
  func capped(_ band: Int) -> Int? { capped[band] }
}
