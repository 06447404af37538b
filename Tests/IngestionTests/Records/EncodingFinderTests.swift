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

  @Test("Dashes, quotes and other signs that the encodings share say nothing against Thai")
  func signs() throws {
    let dashes = windows874Bytes("ชื่อเรื่อง\n") + [UInt8](repeating: 0x96, count: 400)
    #expect(try find(dashes + [0x93, 0x85, 0x94, 0x80, 0xA0]).encoding == .windows874)
    #expect(try find(windows874Bytes("มี") + [0x2C, 0x97, 0x97, 0x97, 0x97]).encoding == .windows874)
    #expect(try find([0x61, 0x2C, 0x96, 0x0A]).encoding == .windows874)
    #expect(throws: EncodingFinder.Failure.self) { try find([0x61, 0xE9, 0x2C, 0x96, 0x96, 0x0A]) }
  }

  @Test(
    "One Thai word is enough, also when it is short",
    arguments: ["มี", "ไม่มี", "ผ่าน", "รวม", "ตำบล", "จ.น่าน", "๓๔", "กลุ่มA", "เเม่", "ป้า"])
  func oneWord(_ word: String) throws {
    #expect(try find(Array("a,b\n1,".utf8) + windows874Bytes(word) + [0x0A]).encoding == .windows874)
    #expect(try find(Array("a,b\n1,\(word)\n".utf8)).encoding == .utf8)
  }

  @Test(
    "Two consonants may be one accented letter of UTF-8 and are not guessed",
    arguments: ["รถ", "รก", "ยอ"])
  func doubtfulWord(_ word: String) throws {
    #expect(throws: EncodingFinder.Failure.self) {
      try find(Array("a,b\n1,".utf8) + windows874Bytes(word) + [0x0A])
    }
  }

  /// Texts of other languages in the encodings of their offices, as bytes.
  static let otherLanguages: [(String, [UInt8])] = [
    ("Latin-1 é", Array("Caf".utf8) + [0xE9, 0x2C] + Array("cr".utf8) + [0xE9, 0xE9, 0x65, 0x0A]),
    ("1252 German", [0xC4] + Array("pfel f".utf8) + [0xFC, 0x72, 0x2C, 0x93, 0xD6, 0x6C, 0x94, 0x0A]),
    ("1252 Spanish", [0xBF] + Array("Qu".utf8) + [0xE9, 0x3F, 0x20, 0xA1] + Array("Ma".utf8) + [0xF1]),
    ("1252 money and sections", [0xA3, 0x35, 0x2C, 0xA7, 0xA7, 0x20, 0x31, 0x2C, 0x32, 0x35, 0xB0]),
    ("1251 Russian", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0, 0x2C, 0xE3, 0xEE, 0xF0, 0xEE, 0xE4]),
    ("KOI8 Russian", [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1, 0x2C, 0xC7, 0xCF, 0xD2, 0xCF, 0xC4]),
    ("1253 Greek", [0xC1, 0xE8, 0xDE, 0xED, 0xE1, 0x2C, 0xF0, 0xFC, 0xEB, 0xE7]),
    ("1255 Hebrew", [0xE9, 0xF8, 0xE5, 0xF9, 0xEC, 0xE9, 0xED, 0x2C, 0xF2, 0xE9, 0xF8]),
    ("1256 Arabic", [0xE3, 0xCF, 0xED, 0xE4, 0xC9, 0x2C, 0xC7, 0xE1, 0xDE, 0xC7, 0xE5, 0xD1, 0xC9]),
    (
      "GBK Chinese",
      [
        0xB1, 0xB1, 0xBE, 0xA9, 0xCA, 0xD0, 0xB6, 0xAB, 0xB3, 0xC7, 0xC7, 0xF8, 0xC8, 0xCB, 0xBF, 0xDA, 0xCD,
        0xB3, 0xBC, 0xC6, 0xCA, 0xFD, 0xBE, 0xDD, 0x2C, 0xB4, 0xE5, 0xD7, 0xAF, 0xC3, 0xFB, 0xB3, 0xC6, 0xBA,
        0xCD, 0xBB, 0xA7, 0xCA, 0xFD,
      ]
    ),
  ]

  @Test("Text of another language is not taken for Thai", arguments: otherLanguages)
  func foreign(_ name: String, _ bytes: [UInt8]) throws {
    #expect(throws: EncodingFinder.Failure.self, "\(name)") { try find(Array("a,b\n1,".utf8) + bytes) }
  }

  @Test("Words of two encodings are told with the place of the change")
  func mixed() throws {
    let utf8 = Array("ชื่อ,จำนวน\n".utf8)
    let thai = windows874Bytes("บ้านสอง,2\n")
    #expect(
      throws: EncodingFinder.Failure.mixed(.utf8, .windows874, at: utf8.count, goesBack: false)
    ) { try find(utf8 + thai + thai) }
    #expect(
      throws: EncodingFinder.Failure.mixed(.windows874, .utf8, at: thai.count, goesBack: true)
    ) { try find(thai + utf8 + thai) }
  }

  @Test("UTF-8 words among much windows-874 are never read as Thai letters")
  func utf8AmongThai() throws {
    let thai = [[UInt8]](repeating: windows874Bytes("บ้านสอง,2\n"), count: 100).joined()
    #expect(throws: EncodingFinder.Failure.mixed(.windows874, .utf8, at: thai.count, goesBack: false)) {
      try find(Array(thai) + Array("สวย".utf8))
    }
  }

  /// Text as UTF-16 or UTF-32 of either byte order, without a mark.
  private static func wide(_ text: String, bytes: Int, isBigEndian: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let ordered = (0..<bytes).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32($0))) }
      return isBigEndian ? ordered.reversed() : ordered
    }
  }

  @Test("UTF-16 without a mark is known by its zeros", arguments: [thai, "a,b\n", "ก,ข\n"], [true, false])
  func unmarkedUTF16(_ text: String, _ isBigEndian: Bool) throws {
    #expect(
      try find(Self.wide(text, bytes: 2, isBigEndian: isBigEndian))
        == .init(
          encoding: isBigEndian ? .utf16BigEndian : .utf16LittleEndian, evidence: .zeroBytes, start: 0))
    #expect(throws: EncodingFinder.Failure.unsupported("UTF-32")) {
      try find(Self.wide(text, bytes: 4, isBigEndian: isBigEndian))
    }
  }

  @Test("Zeros without an order are of no text")
  func zeros() throws {
    #expect(throws: EncodingFinder.Failure.foreign(.binary)) { try find([0x61, 0, 0, 0x62, 0x63, 0, 0, 0]) }
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
