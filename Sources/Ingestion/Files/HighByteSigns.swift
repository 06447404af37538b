/// What the bytes above 7F of a sample say about its encoding.
struct HighByteSigns: Hashable {
  /// Well-formed UTF-8 characters of more than one byte, and those of them that Thai offices write: Thai, Latin,
  /// punctuation, symbols.
  private(set) var characters = 0
  private(set) var expectedCharacters = 0
  /// Bytes that are in no such character.
  private(set) var wrongInUTF8 = 0
  private(set) var highBytes = 0
  private(set) var thaiLetters = 0
  /// Thai letters beside another; the accents of other languages stand alone among ASCII letters.
  private(set) var thaiLettersInWords = 0
  private(set) var undefinedInThai = 0

  /// - Parameter isWhole: whether the file ends with the sample; else a character cut at its end is not wrong.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    var rest = bytes.startIndex
    while rest < bytes.count {
      let part = UnsafeBufferPointer(rebasing: bytes[rest...])
      let wrong = UTF8Check.firstInvalid(part)
      countCharacters(part[..<(wrong ?? part.count)])
      guard let wrong else { break }
      let isCut = !isWhole && part.count - wrong < 4 && part[wrong] >= 0xC2
      wrongInUTF8 += isCut ? 0 : 1
      rest += wrong + 1
    }
    for (position, byte) in bytes.enumerated() where byte >= 0x80 {
      highBytes += 1
      if Windows874Bytes.isThai(byte) {
        thaiLetters += 1
        let isBesideAnother =
          position > 0 && Windows874Bytes.isThai(bytes[position - 1])
          || position + 1 < bytes.count && Windows874Bytes.isThai(bytes[position + 1])
        thaiLettersInWords += isBesideAnother ? 1 : 0
      } else if !Windows874Bytes.isDefined(byte) {
        undefinedInThai += 1
      }
    }
  }

  private mutating func countCharacters(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    for position in bytes.indices where bytes[position] >= 0xC0 {
      characters += 1
      switch (bytes[position], bytes[position + 1]) {
      case (0xC2...0xCB, _), (0xE2, 0x80...0x9F), (0xEF, 0xB8...0xBF): expectedCharacters += 1
      case (0xE0, 0xB8...0xB9): expectedCharacters += 1
      default: break
      }
    }
  }

  /// The encoding, or nil when neither or both fit.
  var verdict: (TextEncoding, EncodingEvidence)? {
    let isUTF8 = characters > 0 && wrongInUTF8 * 50 <= characters
    let isThai =
      undefinedInThai * 50 <= highBytes && thaiLetters * 10 >= highBytes * 9
      && thaiLettersInWords * 2 >= thaiLetters
    let isPlausibleUTF8 = expectedCharacters * 2 >= characters
    if isUTF8, isPlausibleUTF8 || !isThai {
      return (.utf8, .wellFormed(characters: characters, wrong: wrongInUTF8))
    }
    if isThai, !isUTF8 { return (.windows874, .thaiLetters(thaiLetters, of: highBytes)) }
    return nil
  }
}
