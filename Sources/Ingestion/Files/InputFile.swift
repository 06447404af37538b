import Glibc

/// A file to read, as it was named on the command line, or bytes that stand for one.
package struct InputFile: Sendable, Hashable {
  /// Where the file is; "-" is standard input.
  package var path: String

  /// What is said of how the file is written.
  package var dialect = Dialect()

  /// What is read in place of a file.
  package let bytes: [UInt8]?

  /// What reports and findings call the file in place of the last part of its path.
  private let title: String?

  /// Whether the bytes are a table that another pipeline of the same run has made.
  package let isResult: Bool

  package init(_ path: String) {
    self.path = path
    title = nil
    bytes = nil
    isResult = false
  }

  /// A file that is only in memory.
  package init(name: String, bytes: [UInt8], isResult: Bool = false, dialect: Dialect = Dialect()) {
    path = name
    title = name
    self.bytes = bytes
    self.isResult = isResult
    self.dialect = dialect
  }

  /// Whether a path leads to a pipe, which can be read only once.
  package static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  package var isStandardInput: Bool { path == "-" && bytes == nil }

  /// Bytes of a plain file; nil for anything else.
  package var size: Int? {
    if let bytes { return bytes.count }
    var status = stat()
    guard !isStandardInput, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The name in reports and findings: the last part of the path, so that outputs tell nothing of the machine.
  package var name: String {
    title ?? path.split(separator: "/").last.map(String.init) ?? path
  }
}
