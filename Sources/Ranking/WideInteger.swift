/// A whole number from zero without upper limit, for sums of fractions that no fixed width holds.
struct WideInteger: Sendable, Hashable, Comparable {
  /// From the lowest to the highest; the highest is not zero.
  private var words: [UInt64]

  init(_ value: UInt128) {
    self.init(words: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  private init(words: [UInt64]) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
  }

  static func < (left: WideInteger, right: WideInteger) -> Bool {
    guard left.words.count == right.words.count else { return left.words.count < right.words.count }
    for place in left.words.indices.reversed() where left.words[place] != right.words[place] {
      return left.words[place] < right.words[place]
    }
    return false
  }

  static func + (left: WideInteger, right: WideInteger) -> WideInteger {
    var sum: [UInt64] = []
    var carry: UInt128 = 0
    for place in 0..<max(left.words.count, right.words.count) {
      carry += UInt128(left.word(place)) + UInt128(right.word(place))
      sum.append(UInt64(truncatingIfNeeded: carry))
      carry >>= 64
    }
    return WideInteger(words: sum + [UInt64(carry)])
  }

  static func * (left: WideInteger, right: WideInteger) -> WideInteger {
    var product = [UInt64](repeating: 0, count: left.words.count + right.words.count)
    for (place, word) in left.words.enumerated() {
      var carry: UInt128 = 0
      for (other, factor) in right.words.enumerated() {
        carry += UInt128(word) * UInt128(factor) + UInt128(product[place + other])
        product[place + other] = UInt64(truncatingIfNeeded: carry)
        carry >>= 64
      }
      product[place + right.words.count] = UInt64(carry)
    }
    return WideInteger(words: product)
  }

  /// The binary digits of the number, none for zero.
  var bitWidth: Int { words.last.map { 64 * words.count - $0.leadingZeroBitCount } ?? 0 }

  private func word(_ place: Int) -> UInt64 { place < words.count ? words[place] : 0 }
}
