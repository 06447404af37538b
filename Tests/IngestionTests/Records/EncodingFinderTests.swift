import Tables
import Testing

@testable import Ingestion

@Suite("Finding the encoding of a file") struct EncodingFinderTests {
  func find(_ bytes: [UInt8], option: TextEncoding? = nil) throws -> EncodingFinder.Found {
    let folder = try ScratchFolder()
    return try EncodingFinder.find(in: ByteSource(folder.file("a.csv", bytes)), option: option)
  }

  static let thai = "รหัสหมู่บ้าน,ชื่อ,จำนวน\n34010101,บ้านหนองบัว,12\n"

  @Test("Byte order marks decide")
  func marks() throws {
    #expect(
      try find([0xEF, 0xBB, 0xBF, 0x61])
        == .init(encoding: .utf8WithMark, evidence: .byteOrderMark, start: 3))
    #expect(try find([0xFF, 0xFE, 0x61, 0]).encoding == .utf16LittleEndian)
    #expect(try find([0xFE, 0xFF, 0, 0x61]).encoding == .utf16BigEndian)
    #expect(throws: EncodingFinder.Failure.unsupported("UTF-32")) { try find([0xFF, 0xFE, 0, 0, 0x61]) }
  }

  @Test("Bytes up to 7F alone are ASCII")
  func ascii() throws {
    #expect(try find(Array("a,b\n".utf8)) == .init(encoding: .ascii, evidence: .onlyASCII, start: 0))
  }

  @Test("Well-formed Thai is UTF-8, also far behind the beginning")
  func utf8() throws {
    #expect(try find(Array(Self.thai.utf8)).encoding == .utf8)
    let late = [UInt8](repeating: 0x61, count: 3 << 20) + Array("ก".utf8)
    #expect(
      try find(late) == .init(encoding: .utf8, evidence: .wellFormed(characters: 1, wrong: 0), start: 0))
  }

  @Test("A character cut by the window is not wrong")
  func cutCharacter() throws {
    let bytes = Array(String(repeating: "ก", count: EncodingFinder.window).utf8)
    guard case .wellFormed(_, let wrong) = try find(bytes).evidence else {
      Issue.record("not UTF-8")
      return
    }
    #expect(wrong == 0)
  }

  @Test("Thai letters that are no UTF-8 are windows-874")
  func windows874() throws {
    let found = try find(windows874Bytes(Self.thai))
    #expect(found.encoding == .windows874)
    #expect(found.evidence == .thaiLetters(32, of: 32))
  }

  @Test("One wrong byte among many changes no verdict")
  func oneWrongByte() throws {
    let many = String(repeating: Self.thai, count: 3)
    #expect(try find(Array(many.utf8) + [0xFF, 0x0A]).encoding == .utf8)
    #expect(try find(windows874Bytes(many) + [0xFE, 0x0A]).encoding == .windows874)
  }

  @Test(
    "What cannot be told is said so",
    arguments: [
      [0x61, 0xE9, 0x0A],  // One Latin letter.
      [0xE0, 0xA1, 0xB4],  // Thai letters that are well-formed UTF-8 of another script.
      [0x80, 0x91, 0x92, 0xFF],
    ])
  func unsure(_ bytes: [UInt8]) throws {
    #expect(throws: EncodingFinder.Failure.unsure(at: bytes.firstIndex { $0 >= 0x80 } ?? 0)) {
      try find(bytes)
    }
  }

  @Test("UTF-16 without a mark is not guessed")
  func unmarkedUTF16() throws {
    #expect(throws: EncodingFinder.Failure.unsupported("UTF-16 without a byte order mark")) {
      try find([0x61, 0, 0x2C, 0, 0x62, 0])
    }
  }

  @Test("An option overrides, and still skips its own mark")
  func option() throws {
    #expect(
      try find([0xEF, 0xBB, 0xBF, 0x61], option: .utf8) == .init(encoding: .utf8, evidence: .option, start: 3)
    )
    #expect(
      try find([0x61, 0xE9], option: .windows874)
        == .init(encoding: .windows874, evidence: .option, start: 0))
  }

  @Test("UTF-16 of both byte orders becomes UTF-8; halves of characters become wrong bytes")
  func transcoding() throws {
    let text = "รหัส,😀a\n"
    for isBigEndian in [true, false] {
      var bytes: [UInt8] = []
      for unit in Array(text.utf16) + [0xD83D, 0x41, 0xDC00] {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        bytes += isBigEndian ? pair : pair.reversed()
      }
      let folder = try ScratchFolder()
      let source = try ByteSource(folder.file("a", bytes + [0x41]))
      let converted = try source.rewritten(from: 0, by: UTF16Transcoder(isBigEndian: isBigEndian))
      var read: [UInt8] = []
      try converted.forEachBlock(bytes: 3) {
        read += Array($0)
        return true
      }
      #expect(read == Array(text.utf8) + [0xED, 0xA0, 0xBD, 0x41, 0xED, 0xB0, 0x80, 0xFF])
    }
  }
}

/// Thai and ASCII text in windows-874.
func windows874Bytes(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x0E00 + 0xA0) }
}
