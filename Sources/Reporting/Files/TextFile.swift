import Tables

/// Writes a whole text file.
package enum TextFile {
  /// The text is one laid out in lines and columns.
  package static func write(_ text: String, to path: String) throws(OutputError) {
    try write(Outgoing(text, as: .page).text.utf8, to: path)
  }

  /// Bytes as they are.
  package static func write(_ bytes: some Sequence<UInt8>, to path: String) throws(OutputError) {
    var file = try OutputFile(path: path)
    file.buffer.append(contentsOf: bytes)
    try file.close()
  }
}
