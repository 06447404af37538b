import Tables
import Testing

@testable import Ingestion

struct UTF8CheckTests {
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid($0) }
  }

  /// The standard library's word on the same bytes.
  private static func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  @Test(
    "the first byte that begins no character is named",
    arguments: [
      ([], nil), (Array("กขค abc".utf8), nil), (Array("é–€𝄞".utf8), nil), ([0x61, 0xFF], 1),
      ([0x61, 0xE0, 0xB8], 1),
      ([0xE0, 0xB8, 0x81, 0x80], 3), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0xBF], 0),
      ([0xED, 0xA0, 0x80], 0),
      ([0xED, 0x9F, 0xBF], nil), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xF4, 0x8F, 0xBF, 0xBF], nil),
      ([0xF5, 0x80, 0x80, 0x80], 0), (Array("12345678".utf8) + [0xA1], 8), ([0xE1, 0x80, 0x41], 0),
    ] as [([UInt8], Int?)])
  func places(bytes: [UInt8], place: Int?) {
    #expect(Self.firstInvalid(bytes) == place)
  }

  @Test("it agrees with the standard library on every first byte, followed by bytes at every edge")
  func edges() {
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xFF,
    ]
    var wrong = 0
    for first in UInt8(0x80)...0xFF {
      for second in edges {
        for third in edges {
          for bytes in [[first, second], [first, second, third], [0x41, first, second, third, 0x80]]
          where (Self.firstInvalid(bytes) == nil) != Self.isValid(bytes) { wrong += 1 }
        }
      }
    }
    #expect(wrong == 0)
  }

  @Test("what stands before the first bad byte is well-formed, and one byte more would not be")
  func prefix() {
    var choices = SplitMix64(seed: 9)
    let parts: [[UInt8]] = [
      Array("ก".utf8), Array("abcdefghij".utf8), Array("𝄞".utf8), Array("é".utf8), [0xFF], [0xE0, 0xB8],
      [0x80],
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...8, using: &choices)).flatMap { _ in
        parts.randomElement(using: &choices) ?? []
      }
      guard let place = Self.firstInvalid(bytes) else {
        #expect(Self.isValid(bytes))
        continue
      }
      #expect(Self.isValid(Array(bytes.prefix(place))))
      #expect((1...4).allSatisfy { !Self.isValid(Array(bytes[place...].prefix($0))) })
    }
  }
}
