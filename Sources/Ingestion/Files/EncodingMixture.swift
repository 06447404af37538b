/// Where in a sample the words of one encoding end and those of another begin.
struct EncodingMixture: Hashable {
  /// The encodings, in the order in which they occur.
  let first: TextEncoding
  let second: TextEncoding
  /// The position of the first word in the second.
  let position: Int
  /// Whether words in the first follow again.
  fileprivate(set) var goesBack = false

  /// Looks for it, word by word.
  struct Search: Hashable {
    private var first: TextEncoding?
    private(set) var found: EncodingMixture?

    /// Adds a word that can only be of this encoding.
    mutating func add(_ encoding: TextEncoding, at position: Int) {
      guard let first else {
        self.first = encoding
        return
      }
      if encoding == first {
        found?.goesBack = true
      } else if found == nil {
        found = EncodingMixture(first: first, second: encoding, position: position)
      }
    }
  }
}
