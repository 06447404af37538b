/// Digits of a text that stand near enough to each other to be one number: groups, and what stands between them.
///
/// Signs that nobody sees, such as a soft hyphen or a zero-width space, stand in no gap: a group goes on behind them.
struct DigitChain {
  /// The digits by their value.
  private(set) var digits: [Int] = []
  /// Where each digit stands in the text.
  private(set) var places: [Int] = []
  /// Where each group begins among the digits.
  private var starts: [Int] = []
  /// What stands between each two groups.
  private(set) var gaps: [[Unicode.Scalar]] = []

  /// Signs between two digits of one number, as in "5 - 0329"; two quotes are four where a record is told as it stands.
  private static let widestGap = 4

  var count: Int { starts.count }

  /// The digits of a group, as a range among all digits.
  func group(_ number: Int) -> Range<Int> {
    starts[number]..<(number + 1 < starts.count ? starts[number + 1] : digits.count)
  }

  /// The digits of neighbouring groups, as a range among all digits.
  func digits(of groups: Range<Int>) -> Range<Int> {
    group(groups.lowerBound).lowerBound..<group(groups.upperBound - 1).upperBound
  }

  /// The gaps inside neighbouring groups.
  func inner(_ groups: Range<Int>) -> ArraySlice<[Unicode.Scalar]> {
    gaps[groups.lowerBound..<groups.upperBound - 1]
  }

  /// The gaps before and behind neighbouring groups, where there is something on the other side.
  func outer(_ groups: Range<Int>) -> [[Unicode.Scalar]] {
    (groups.lowerBound > 0 ? [gaps[groups.lowerBound - 1]] : [])
      + (groups.upperBound < count ? [gaps[groups.upperBound - 1]] : [])
  }

  /// Neighbouring groups from one on that have so many digits together; nil when no group ends there.
  func groups(from start: Int, having total: Int) -> Range<Int>? {
    var end = start
    var sum = 0
    while sum < total, end < count {
      sum += group(end).count
      end += 1
    }
    return sum == total ? start..<end : nil
  }

  /// All chains of a text with so many digits at least.
  ///
  /// - Parameter isPage: whether the text is laid out in lines and columns, which keep numbers apart.
  static func all(in text: [Unicode.Scalar], atLeast least: Int, isPage: Bool) -> [DigitChain] {
    var chains: [DigitChain] = []
    var chain = DigitChain()
    var gap: [Unicode.Scalar] = []
    let finish = {
      if chain.digits.count >= least { chains.append(chain) }
      chain = DigitChain()
      gap = []
    }
    for (place, scalar) in text.enumerated() {
      if let digit = scalar.digit {
        chain.append(digit, at: place, behind: gap)
        gap = []
      } else if !chain.digits.isEmpty, scalar.takesPlace {
        gap.append(scalar)
        if scalar.isLetter || gap.count > widestGap || isPage && divides(gap) { finish() }
      }
    }
    finish()
    return chains
  }

  private mutating func append(_ digit: Int, at place: Int, behind gap: [Unicode.Scalar]) {
    if digits.isEmpty || !gap.isEmpty { starts.append(digits.count) }
    if !digits.isEmpty, !gap.isEmpty { gaps.append(gap) }
    digits.append(digit)
    places.append(place)
  }

  /// Whether a gap is one between lines or columns.
  private static func divides(_ gap: [Unicode.Scalar]) -> Bool {
    gap.contains { $0.isLineBreak || $0 == "\t" || $0 == "|" } || gap.suffix(2) == [" ", " "]
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII, Thai or full-width digit.
  var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x0E50...0x0E59: Int(value - 0x0E50)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }

  /// Whether the character stands between two others, seen or as a break.
  fileprivate var takesPlace: Bool { !isUnseen || isLineBreak || self == "\t" }

  /// Whether the character belongs to words, as Thai vowels do: what stands on its two sides is not one number.
  var isLetter: Bool {
    (0x0E01...0x0E4E).contains(value) || properties.isAlphabetic || properties.numericType != nil
  }
}
