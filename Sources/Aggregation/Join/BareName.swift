/// A name of a place or office without what offices write differently: spaces, and the word for what it names.
enum BareName {
  /// Longer ones first, so that nothing of a word is left behind.
  private static let words = [
    "กิ่งอำเภอ", "จังหวัด", "อำเภอ", "ตำบล", "หมู่บ้าน", "กิ่งอ.", "จ.", "อ.", "ต.", "บ.",
  ]

  static func text(_ name: String) -> String {
    let bare = name.lowercased().filter { !$0.isWhitespace }
    guard let word = words.first(where: bare.hasPrefix), bare.count > word.count else { return bare }
    return String(bare.dropFirst(word.count))
  }
}
