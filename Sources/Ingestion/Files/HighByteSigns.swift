/// What the bytes above 7F of a sample say about its encoding.
struct HighByteSigns: Hashable {
  /// Well-formed UTF-8 characters of more than one byte, and those of them that Thai offices write: Thai, Latin,
  /// punctuation, symbols.
  private(set) var characters = 0
  private(set) var expectedCharacters = 0
  /// Bytes that are in no such character.
  private(set) var wrongInUTF8 = 0
  private(set) var highBytes = 0
  private(set) var thai = ThaiLetterSigns()
  /// Where words of UTF-8 and of windows-874 stand in one sample.
  private var mixture = EncodingMixture.Search()

  /// - Parameter isWhole: whether the file ends with the sample; else a character cut at its end is not wrong.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    var position = bytes.endOfASCII(from: 0)
    while position < bytes.count {
      let end = bytes[position...].firstIndex { $0 < 0x80 } ?? bytes.count
      let before = position > 0 ? bytes[position - 1] : 0x20
      let behind = end < bytes.count ? bytes[end] : 0x20
      add(
        UnsafeBufferPointer(rebasing: bytes[position..<end]), at: position, between: before, and: behind,
        isCut: end == bytes.count && !isWhole)
      position = bytes.endOfASCII(from: end)
    }
  }

  /// Adds bytes that stand side by side.
  private mutating func add(
    _ run: UnsafeBufferPointer<UInt8>, at offset: Int, between before: UInt8, and behind: UInt8, isCut: Bool
  ) {
    let letters = ThaiLetterSigns(run, touchesLatin: Self.isLatin(before) || Self.isLatin(behind))
    let touchesText = Self.isLatinOrDigit(before) || Self.isLatinOrDigit(behind)
    let wrongBefore = wrongInUTF8
    let thaiCharacters = addCharacters(run, touchesText: touchesText, isCut: isCut)
    highBytes += run.count
    thai.add(letters)
    if wrongInUTF8 == wrongBefore {
      if thaiCharacters > 1 { mixture.add(.utf8, at: offset) }
    } else if thaiCharacters == 0, letters.inWords == run.count {
      mixture.add(.windows874, at: offset)
    }
  }

  /// Adds the UTF-8 characters of a run; returns how many of them are Thai.
  private mutating func addCharacters(
    _ run: UnsafeBufferPointer<UInt8>, touchesText: Bool, isCut: Bool
  ) -> Int {
    var thai = 0
    var start = 0
    while start < run.count {
      let part = UnsafeBufferPointer(rebasing: run[start...])
      let wrong = UTF8Check.firstInvalid(part)
      for position in 0..<(wrong ?? part.count) where part[position] >= 0xC0 {
        characters += 1
        switch (part[position], part[position + 1]) {
        // Alone among Thai signs the two bytes may as well be two Thai consonants.
        case (0xC2...0xCB, let second): expectedCharacters += touchesText || second < 0xA1 ? 1 : 0
        case (0xE2, 0x80...0x9F), (0xEF, 0xB8...0xBF): expectedCharacters += 1
        case (0xE0, 0xB8...0xB9):
          expectedCharacters += 1
          thai += 1
        default: break
        }
      }
      guard let wrong else { break }
      let isCutCharacter = isCut && part.count - wrong < 4 && part[wrong] >= 0xC2
      wrongInUTF8 += isCutCharacter ? 0 : 1
      start += wrong + 1
    }
    return thai
  }

  private static func isLatin(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isLatinOrDigit(_ byte: UInt8) -> Bool { isLatin(byte) || byte >= 0x30 && byte <= 0x39 }

  /// What the sample is taken for.
  enum Verdict: Hashable {
    case encoding(TextEncoding, EncodingEvidence)
    /// Words of both encodings.
    case mixed(EncodingMixture)
    /// Neither or both fit.
    case unsure
  }

  var verdict: Verdict {
    let isUTF8 = characters > 0 && wrongInUTF8 * 50 <= characters
    let isPlausibleUTF8 = expectedCharacters * 2 >= characters
    if isUTF8, isPlausibleUTF8 || !thai.mayBeThai {
      return .encoding(.utf8, .wellFormed(characters: characters, wrong: wrongInUTF8))
    }
    if let mixture = mixture.found { return .mixed(mixture) }
    // Where there are only signs and no letters, the Windows encodings agree on all of them.
    if !isUTF8, thai.mayBeThai, thai.inWords > 0 || thai.letters == 0 {
      return .encoding(.windows874, .thaiLetters(thai.letters, of: highBytes))
    }
    return .unsure
  }
}
