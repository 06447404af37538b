import Tables
import Testing

@testable import Ingestion

struct ThaiEncodingTests {
  /// The character of a byte by the published layout of code page 874; nil where it has none.
  private static func character(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x00...0x7F: Unicode.Scalar(byte)
    case 0x80: "€"
    case 0x85: "…"
    case 0x91: "‘"
    case 0x92: "’"
    case 0x93: "“"
    case 0x94: "”"
    case 0x95: "•"
    case 0x96: "–"
    case 0x97: "—"
    case 0xA0: "\u{A0}"
    case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(UInt32(byte) + 0x0D60)
    default: nil
    }
  }

  private static func convert(_ bytes: [UInt8]) -> (text: String, undefined: Int?) {
    var output: [UInt8] = []
    let undefined = bytes.withUnsafeBufferPointer { ThaiEncoding.appendUTF8($0, to: &output) }
    return (String(decoding: output, as: UTF8.self), undefined)
  }

  @Test("every byte becomes its character or is reported", arguments: UInt8.min...UInt8.max)
  func everyByte(byte: UInt8) {
    let (text, undefined) = Self.convert([byte])
    if let character = Self.character(byte) {
      #expect(Array(text.unicodeScalars) == [character])
      #expect(undefined == nil)
    } else {
      #expect(text == "\u{FFFD}")
      #expect(undefined == 0)
    }
  }

  @Test("27 bytes are undefined")
  func undefinedBytes() {
    let undefined = (UInt8.min...UInt8.max).filter { Self.convert([$0]).undefined != nil }
    let expected =
      Array(0x81...0x84) + Array(0x86...0x90) + Array(0x98...0x9F) + Array(0xDB...0xDE) + Array(0xFC...0xFF)
    #expect(undefined.map(Int.init) == expected)
  }

  @Test("a Thai sentence, with the place of the first undefined byte")
  func sentence() {
    let thai: [UInt8] = [0xA1, 0xD8, 0xCA, 0xD8, 0xC1, 0xD2, 0xC5, 0xC2, 0xEC]
    #expect(Self.convert(thai).text == "กุสุมาลย์")
    let (text, undefined) = Self.convert(Array("id,".utf8) + thai + [0xFF, 0x2C, 0xFE])
    #expect(text == "id,กุสุมาลย์\u{FFFD},\u{FFFD}")
    #expect(undefined == 12)
  }

  @Test("texts of any length, mixed with ASCII, come out as byte by byte")
  func mixed() {
    var choices = SplitMix64(seed: 3)
    for length in Array(0...40) + [255, 256, 257, 511, 1000, 3000] {
      for _ in 0..<10 {
        let isASCII = Bool.random(using: &choices)
        let bytes = (0..<length).map { _ in
          isASCII && Int.random(in: 0..<12, using: &choices) > 0
            ? UInt8.random(in: 0x20...0x7E, using: &choices) : UInt8.random(in: 0xA1...0xDA, using: &choices)
        }
        #expect(Self.convert(bytes).text.unicodeScalars.elementsEqual(bytes.compactMap(Self.character)))
      }
    }
  }

  @Test("what stood in the output stays")
  func appends() {
    var output: [UInt8] = Array("ก".utf8)
    _ = [UInt8(0xA2)].withUnsafeBufferPointer { ThaiEncoding.appendUTF8($0, to: &output) }
    #expect(output == Array("กข".utf8))
  }
}
