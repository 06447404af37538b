import Tables

/// The answers of a file that are words, with what they were read as.
///
/// There are a few of them, millions of times. A word has its place by its hash; another one there is forgotten.
struct AnswerWords: Sendable {
  fileprivate static let longest = 24
  private static let places = 16
  private var words = [Word](repeating: Word(), count: AnswerWords.places)

  fileprivate struct Word {
    var bytes: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// Zero in an empty place.
    var count = 0
    var truth = Truth.missing
  }

  /// What a cell was read as, or nil when it is not known.
  func truth(of cell: UnsafeBufferPointer<UInt8>) -> Truth? {
    guard cell.count > 1, let word = Word(cell) else { return nil }
    let known = words[word.place]
    return known.count == word.count && known.bytes == word.bytes ? known.truth : nil
  }

  mutating func remember(_ truth: Truth, for cell: UnsafeBufferPointer<UInt8>) {
    guard cell.count > 1, var word = Word(cell) else { return }
    word.truth = truth
    words[word.place] = word
  }
}

extension AnswerWords.Word {
  /// Nil when the cell is longer than any known word.
  fileprivate init?(_ cell: UnsafeBufferPointer<UInt8>) {
    guard cell.count <= AnswerWords.longest, let base = cell.baseAddress else { return nil }
    count = cell.count
    withUnsafeMutableBytes(of: &bytes) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: base, count: count))
    }
  }

  fileprivate var place: Int {
    let mixed = (bytes.0 ^ bytes.1 &* 31 ^ bytes.2 &* 961 ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 60)
  }
}
