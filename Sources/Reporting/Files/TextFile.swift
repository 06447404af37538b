/// Writes a whole text file.
package enum TextFile {
  package static func write(_ text: String, to path: String) throws(OutputError) {
    try write(text.utf8, to: path)
  }

  package static func write(_ bytes: some Sequence<UInt8>, to path: String) throws(OutputError) {
    var file = try OutputFile(path: path)
    file.buffer.append(contentsOf: bytes)
    try file.close()
  }
}
