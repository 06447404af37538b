/// How well bytes above 7F that stand side by side would do as Thai letters of windows-874.
///
/// Thai is written in words: a vowel or tone mark stands on a consonant, a leading vowel before one, and Latin letters
/// seldom touch. The accents of other languages stand alone among ASCII letters, where nothing of this holds.
/// Dashes, quotes and other signs that all these encodings share say nothing.
struct ThaiLetterSigns: Hashable {
  /// Letters that stand as Thai writes them.
  private(set) var inWords = 0
  /// Letters that may be Thai or anything else.
  private(set) var alone = 0
  /// Letters that stand where no Thai letter can.
  private(set) var misplaced = 0
  /// Bytes that windows-874 does not define.
  private(set) var undefined = 0

  var letters: Int { inWords + alone + misplaced }

  /// Whether nothing speaks against Thai.
  ///
  /// One byte in fifty may be wrong and one letter in ten mistyped.
  var mayBeThai: Bool { undefined * 50 <= letters && misplaced * 10 <= letters }

  init() {}

  /// - Parameters:
  ///   - run: bytes above 7F that stand side by side.
  ///   - touchesLatin: whether an ASCII letter stands right before or behind.
  init(_ run: UnsafeBufferPointer<UInt8>, touchesLatin: Bool) {
    var isWord = false
    var isOneByte = true
    for position in run.indices {
      let byte = run[position]
      isOneByte = isOneByte && byte == run[0]
      guard Windows874Bytes.isThai(byte) else {
        undefined += Windows874Bytes.isTypographic(byte) ? 0 : 1
        continue
      }
      let before = position > 0 ? run[position - 1] : 0
      let behind = position + 1 < run.count ? run[position + 1] : 0
      switch Self.place(of: byte, before: before, behind: behind) {
      case .inWord: inWords += 1
      case .alone: alone += 1
      case .misplaced: misplaced += 1
      }
      isWord = isWord || !Self.isConsonant(byte)
    }
    isWord = (isWord || inWords > 2) && !isOneByte
    if touchesLatin, letters < 3 {
      self = ThaiLetterSigns(misplaced: letters, undefined: undefined)
    } else if !isWord {
      self = ThaiLetterSigns(alone: inWords + alone, misplaced: misplaced, undefined: undefined)
    }
  }

  private init(alone: Int = 0, misplaced: Int, undefined: Int) {
    self.alone = alone
    self.misplaced = misplaced
    self.undefined = undefined
  }

  mutating func add(_ other: ThaiLetterSigns) {
    inWords += other.inWords
    alone += other.alone
    misplaced += other.misplaced
    undefined += other.undefined
  }

  private enum Place { case inWord, alone, misplaced }

  private static func place(of byte: UInt8, before: UInt8, behind: UInt8) -> Place {
    let hasNeighbour = Windows874Bytes.isThai(before) || Windows874Bytes.isThai(behind)
    switch byte {
    case 0xD0...0xDA, 0xE5, 0xE7...0xEE: return stands(on: before) ? .inWord : .misplaced
    case 0xE0...0xE4:
      // แ is often typed as two เ.
      return isConsonant(behind) || byte == 0xE0 && behind == 0xE0 ? .inWord : .misplaced
    default: return hasNeighbour ? .inWord : .alone
    }
  }

  private static func isConsonant(_ byte: UInt8) -> Bool { byte >= 0xA1 && byte <= 0xCE }

  /// Whether a vowel or mark can follow: a consonant, or another mark or vowel on one.
  private static func stands(on byte: UInt8) -> Bool {
    isConsonant(byte) || byte >= 0xD1 && byte <= 0xDA || byte >= 0xE7 && byte <= 0xEE
  }
}
