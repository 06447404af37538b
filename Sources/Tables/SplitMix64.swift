/// Numbers that look random and follow from the seed alone, the same in every run and on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  @usableFromInline var state: UInt64

  /// The same seed gives the same numbers.
  @inlinable public init(seed: UInt64) { state = seed }

  /// What the state grows by from one number to the next.
  @inlinable public static var step: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// The bits of a word stirred well.
  @inlinable public static func mixed(_ word: UInt64) -> UInt64 {
    var mixed = word
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// The next of the numbers, each of which is as likely.
  @inlinable public mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }
}
