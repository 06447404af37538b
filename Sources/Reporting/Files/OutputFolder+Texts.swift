import Glibc

extension OutputFolder {
  /// Makes a folder inside an output folder.
  package static func makeFolder(_ path: String) throws(OutputError) {
    guard mkdir(path, 0o777) == 0 else { throw .system(.create, path: path, errno: errno) }
  }

  /// Writes a small file, such as the report or the manifest, into the folder.
  package func write(_ bytes: some Sequence<UInt8>, as name: String) throws(OutputError) {
    try TextFile.write(bytes, to: path + "/" + name)
  }
}
