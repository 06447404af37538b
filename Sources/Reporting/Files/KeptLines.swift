import Glibc

/// Writes a file anew with some of its lines, in one pass and a few blocks of memory.
enum KeptLines {
  /// - Parameters:
  ///   - kept: whether each line behind the first is kept; lines beyond are.
  ///   - added: whole lines to stand behind the first.
  static func rewrite(_ path: String, keeping kept: [Bool], adding added: [UInt8]) throws(OutputError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.write, path: path, errno: errno) }
    defer { close(descriptor) }
    let copy = path + ".new"
    var output = try OutputFile(path: copy)
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var line = -1
    while true {
      let got = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .system(.write, path: path, errno: errno) }
      if got == 0 { break }
      var rest = block[..<got]
      while !rest.isEmpty {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
        if line < 0 || line >= kept.count || kept[line] { output.buffer += rest[..<(end ?? rest.endIndex)] }
        guard let end else { break }
        if line < 0 { output.buffer += added }
        line += 1
        rest = rest[end...]
      }
      output.drain()
    }
    try output.close()
    guard rename(copy, path) == 0 else { throw .system(.write, path: path, errno: errno) }
  }
}
