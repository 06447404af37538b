import Reporting
import Tables

/// Writes a whole text file.
enum TextFile {
  /// The text is one laid out in lines and columns.
  static func write(_ text: String, to path: String) throws(OutputError) {
    try write(Array(Outgoing(text, as: .page).text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    var file = try OutputFile(path: path)
    file.buffer.append(contentsOf: bytes)
    try file.close()
  }
}
