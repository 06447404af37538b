import Tables

/// Draws that depend on the seed alone.
///
/// The standard library's `random(in:using:)` may change how it uses a generator from one version to the next, so
/// all draws are made here, in whole numbers: the same seed gives the same bytes on every machine.
package struct SeededGenerator: Sendable {
  private var numbers: SplitMix64

  package init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  /// The generator of one of many things (a household, a sheet) that must not depend on the others.
  package init(seed: UInt64, stream: UInt64) {
    self.init(seed: SplitMix64.mixed(seed &+ SplitMix64.mixed(stream &+ SplitMix64.step)))
  }

  package mutating func next() -> UInt64 { numbers.next() }

  /// A number from 0 up to but not including `bound`.
  ///
  /// The high half of a product; its bias is below 2^-40 for every bound used here.
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  package mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True `perTenThousand` times in ten thousand.
  package mutating func happens(_ perTenThousand: Int) -> Bool { below(10_000) < perTenThousand }

  /// One of several, each as likely.
  package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// The numbers 0 to `count` - 1 in a random order.
  package mutating func order(_ count: Int) -> [Int] {
    var numbers = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) { numbers.swapAt(last, below(last + 1)) }
    return numbers
  }
}
