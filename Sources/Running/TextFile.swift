import Reporting

/// Writes a whole text file.
enum TextFile {
  static func write(_ text: String, to path: String) throws(OutputError) {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    var file = try OutputFile(path: path)
    file.buffer.append(contentsOf: bytes)
    try file.close()
  }
}
