/// A random order of the numbers 0 to `count` - 1 that needs no memory.
///
/// A Feistel network permutes the next power of four; what falls outside `count` is permuted again until it is
/// inside.
package struct IndexShuffle: Sendable {
  private let count: Int
  private let halfBits: UInt64
  private let keys: [UInt64]

  package init(count: Int, seed: UInt64) {
    self.count = count
    let bits = UInt64(UInt64.bitWidth - max(1, count - 1).leadingZeroBitCount)
    halfBits = (bits + 1) / 2
    var generator = SeededGenerator(seed: seed)
    keys = (0..<4).map { _ in generator.next() }
  }

  package subscript(position: Int) -> Int {
    var number = permuted(UInt64(position))
    while number >= count { number = permuted(number) }
    return Int(number)
  }

  private func permuted(_ number: UInt64) -> UInt64 {
    let mask = (1 << halfBits) - 1 as UInt64
    var (left, right) = (number >> halfBits, number & mask)
    for key in keys {
      var round = SeededGenerator(seed: key, stream: right)
      (left, right) = (right, left ^ (round.next() & mask))
    }
    return left << halfBits | right
  }
}
