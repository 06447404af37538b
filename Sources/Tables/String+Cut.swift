extension String {
  /// The end of the first characters, so many of them; nil when there are no more.
  ///
  /// Where a character ends takes long to tell, but for ASCII.
  package func end(ofFirst count: Int) -> Index? {
    let bytes = utf8
    guard bytes.count > count else { return nil }
    // A line end of two bytes is one character.
    if bytes.prefix(count + 1).allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      return bytes.index(bytes.startIndex, offsetBy: count)
    }
    guard let end = index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex else { return nil }
    return end
  }
}
