/// The byte order mark of UTF-8, which begins a line inside a file where files were joined.
///
/// It is no part of a record in whatever encoding: read as windows-874 it would be three signs that begin no word.
enum ByteOrderMark {
  static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where the text begins that stands behind the marks at a position.
  static func end(in window: UnsafeBufferPointer<UInt8>, from position: Int) -> Int {
    var end = position
    while window[min(end, window.count)...].starts(with: bytes) { end += bytes.count }
    return end
  }

  /// Whether there is a mark; three bytes must be readable.
  @inline(__always)
  static func begins(_ text: UnsafePointer<UInt8>) -> Bool {
    text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
  }
}
