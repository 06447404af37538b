import Glibc

/// A file, or standard output, that bytes are written to.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private let name: String

  /// Opens a file anew, or standard output for "-".
  init(_ path: String) throws(OutputError) {
    name = path
    descriptor = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(path, errno) }
  }

  func write(_ bytes: borrowing [UInt8]) throws(OutputError) {
    let failure = bytes.withUnsafeBytes { all -> Int32? in
      var rest = all[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written >= 0 { rest = rest.dropFirst(written) } else if errno != EINTR { return errno }
      }
      return nil
    }
    if let failure { throw OutputError(name, failure) }
  }

  /// Closes the file; the last moment at which a full disk can show.
  consuming func finish() throws(OutputError) {
    guard descriptor != STDOUT_FILENO else { return }
    guard close(descriptor) == 0 else { throw OutputError(name, errno) }
  }

  /// Makes a folder and those above it where they are not there yet.
  static func makeFolder(_ path: String) throws(OutputError) {
    for end in path.indices.dropFirst() where path[end] == "/" { mkdir(String(path[..<end]), 0o755) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw OutputError(path, errno) }
  }
}

/// Something that cannot be written, and the system's number for the reason.
struct OutputError: Error, CustomStringConvertible {
  var path: String
  var number: Int32

  init(_ path: String, _ number: Int32) {
    self.path = path
    self.number = number
  }

  var description: String {
    "เขียนไม่ได้ · cannot write \(path): \(strerror(number).map { String(cString: $0) } ?? String(number))"
  }
}
