import Tables

/// The figures of one measure for the rows of a group, and what they are compared with.
struct Figures {
  private let better: RankRule.Better
  private let scale: RankRule.Scale
  private(set) var values: ValueColumn<Number>
  /// The targets of the rows, where the scale has them.
  private let targets: [Number]
  private(set) var frame: Frame

  /// What all shares of a group depend on.
  enum Frame: Equatable {
    case none
    case range(ClosedRange<Int128>)
    /// In ascending order.
    case places([Int128])
  }

  init(_ measure: RankRule.Measure, values: NumberColumn, targets: [Number]) {
    better = measure.better
    scale = measure.scale
    self.values = values
    self.targets = targets
    frame = .none
    frame = currentFrame
  }

  /// The same figures with another value in one row.
  func replacing(_ row: Int, by value: Number) -> Figures {
    var figures = self
    figures.values.values[row] = value
    figures.frame = figures.currentFrame
    return figures
  }

  /// The share of a row with a value, from 0 to 1 or the most of the target.
  func share(_ row: Int) -> Fraction {
    let value = values.values[row].scaled
    switch (frame, scale) {
    case (.range(let range), _):
      guard range.lowerBound < range.upperBound else { return .one }
      let done =
        better == .more
        ? Figures.distance(range.lowerBound, value) : Figures.distance(value, range.upperBound)
      return Fraction(done, Figures.distance(range.lowerBound, range.upperBound))
    case (.places(let sorted), _):
      let notBetter =
        better == .more ? sorted.place { $0 > value } : sorted.count - sorted.place { $0 >= value }
      return Fraction(UInt128(notBetter), UInt128(sorted.count))
    case (.none, .target(_, let most)): return targetShare(value, targets[row].scaled, most: most)
    case (.none, _): return .zero
    }
  }

  /// The least and the highest share of a row once nothing of the group is missing.
  func bounds(_ row: Int) -> (least: Fraction, most: Fraction) {
    let missing = UInt128(values.presence.count { $0 == .missing })
    guard values.presence[row] == .present else {
      guard case .target(_, let most) = scale else { return (.zero, .one) }
      return (.zero, Fraction(most.scaled.magnitude, Number.one.magnitude))
    }
    let known = share(row)
    guard missing > 0 else { return (known, known) }
    switch (scale, frame) {
    // A figure that is still to come can be far beyond either end.
    case (.range, _): return (.zero, .one)
    case (.places, .places(let sorted)):
      let count = Fraction(UInt128(sorted.count), 1)
      let all = Fraction(1, UInt128(sorted.count) + missing)
      return (known * count * all, (known * count + Fraction(missing, 1)) * all)
    case (.places, _), (.target, _): return (known, known)
    }
  }

  private func targetShare(_ value: Int128, _ target: Int128, most: Number) -> Fraction {
    let limit = Fraction(most.scaled.magnitude, Number.one.magnitude)
    switch better {
    case .more: return value <= 0 ? .zero : min(Fraction(value.magnitude, target.magnitude), limit)
    case .less: return value <= 0 ? limit : min(Fraction(target.magnitude, value.magnitude), limit)
    }
  }

  private var currentFrame: Frame {
    if case .target = scale { return .none }
    let known = values.values.indices.filter { values.presence[$0] == .present }
      .map { values.values[$0].scaled }
    if case .places = scale { return .places(known.sorted()) }
    guard let least = known.min(), let most = known.max() else { return .none }
    return .range(least...most)
  }

  /// How much greater one number is than another; always fits without a sign.
  private static func distance(_ less: Int128, _ greater: Int128) -> UInt128 {
    UInt128(bitPattern: greater) &- UInt128(bitPattern: less)
  }
}

extension [Int128] {
  /// How many elements, in ascending order, come before the first that is so great.
  fileprivate func place(where isReached: (Int128) -> Bool) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = isReached(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
