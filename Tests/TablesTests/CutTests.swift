import Testing

@testable import Tables

/// Characters that a text is cut to are Swift's own, which a reader sees as one.
@Suite("Cut texts")
struct CutTests {
  private static let parts = [
    "a", "7", " ", "~", "ก", "กิ", "น้ำ", "เ", "ๆ", "ู", "์", "ำ", "\u{0E4D}", "\u{0E4F}", "\u{0E3F}",
    "\u{0E5B}", "\n", "\r\n", "\u{7F}",
    "é", "👨‍👩‍👧", "\u{200B}", "…", "ກ", "\u{0EB1}",
  ]

  @Test("the end of the first characters is where Swift finds it", arguments: 0..<400 as Range<UInt64>)
  func ends(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let text = (0..<seed % 12).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Half of the texts are of the parts that have a way of their own.
      return Self.parts[Int(state >> 33) % (seed % 2 == 0 ? 16 : Self.parts.count)]
    }.joined()
    for count in 0...(text.count + 1) {
      let expected = count < text.count ? text.index(text.startIndex, offsetBy: count) : nil
      #expect(text.end(ofFirst: count) == expected, "\(text.debugDescription) \(count)")
    }
  }
}
