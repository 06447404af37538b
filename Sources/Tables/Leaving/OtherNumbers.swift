/// What thirteen digits in several groups may be that is no citizen number: several numbers side by side.
struct OtherNumbers {
  private let chain: DigitChain
  private let groups: Range<Int>

  init(_ chain: DigitChain, _ groups: Range<Int>) {
    self.chain = chain
    self.groups = groups
  }

  /// Whether the groups are explained without a citizen number.
  var explain: Bool { isFraction || holdDate || holdTelephone || areAmounts }

  /// One digit, a point and twelve decimals: an exact quotient.
  private var isFraction: Bool {
    groups.count == 2 && chain.group(groups.lowerBound).count == 1 && chain.inner(groups).first == ["."]
  }

  // MARK: - Parts that stand for themselves

  /// Whether a part is told from the rest: the gaps beside it are not those inside it.
  private func standsApart(_ part: Range<Int>) -> Bool {
    let beside =
      (part.lowerBound > groups.lowerBound ? [chain.gaps[part.lowerBound - 1]] : [])
      + (part.upperBound < groups.upperBound ? [chain.gaps[part.upperBound - 1]] : [])
    return !beside.contains { chain.inner(part).contains($0) }
  }

  /// A date of three groups, as in "30/06/2563 12500".
  var holdDate: Bool {
    guard groups.count > 3 else { return false }
    return (groups.lowerBound...groups.upperBound - 3).contains { start in
      let part = start..<start + 3
      let inner = chain.inner(part)
      guard let sign = inner.first, sign == inner.last, [["/"], ["-"], ["."]].contains(sign) else {
        return false
      }
      return standsApart(part) && isDate(part.map(chain.group))
    }
  }

  private func isDate(_ parts: [Range<Int>]) -> Bool {
    let sizes = parts.map(\.count)
    let values = parts.map { chain.digits[$0].reduce(0) { $0 * 10 + $1 } }
    let isDayFirst = sizes[0] <= 2 && (sizes[2] == 2 || isYear(values[2]))
    let isYearFirst = sizes[2] <= 2 && isYear(values[0])
    let day = isYearFirst ? values[2] : values[0]
    return (isDayFirst || isYearFirst) && sizes[1] <= 2 && (1...12).contains(values[1])
      && (1...31).contains(day)
  }

  private func isYear(_ value: Int) -> Bool { (1800...2200).contains(value) || (2400...2700).contains(value) }

  /// A telephone number before or behind something short, as in "081-234-5678 123".
  private var holdTelephone: Bool {
    groups.dropFirst().contains { split in
      [groups.lowerBound..<split, split..<groups.upperBound].contains { part in
        Telephone.isNational(chain.digits[chain.digits(of: part)]) && standsApart(part)
      }
    }
  }

  // MARK: - Amounts

  /// Amounts with blanks between them, of which one at least has its commas or point: "1,500 2,300,000 450.25".
  private var areAmounts: Bool {
    var parts: [Range<Int>] = []
    var start = groups.lowerBound
    for split in groups.dropFirst() where chain.gaps[split - 1].allSatisfy(\.properties.isWhitespace) {
      parts.append(start..<split)
      start = split
    }
    parts.append(start..<groups.upperBound)
    return parts.count > 1 && parts.contains { $0.count > 1 } && parts.allSatisfy(isAmount)
  }

  /// Whether groups are a number with commas between thousands and perhaps a point.
  private func isAmount(_ part: Range<Int>) -> Bool {
    var whole = part
    if chain.inner(part).last == ["."] { whole = part.lowerBound..<part.upperBound - 1 }
    guard whole.count > 1 else { return true }
    return chain.inner(whole).allSatisfy { $0 == [","] } && chain.group(whole.lowerBound).count <= 3
      && whole.dropFirst().allSatisfy { chain.group($0).count == 3 }
  }
}
