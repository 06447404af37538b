extension OutputFolder {
  /// Writes a small file, such as the report or the manifest, into the folder.
  package func write(_ bytes: some Sequence<UInt8>, as name: String) throws(OutputError) {
    var file = try OutputFile(path: path + "/" + name)
    file.buffer.append(contentsOf: bytes)
    try file.close()
  }
}
