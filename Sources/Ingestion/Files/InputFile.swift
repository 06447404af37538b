/// A file to read, as it was named on the command line, or bytes that stand for one.
package struct InputFile: Sendable, Hashable {
  /// Where the file is; "-" is standard input.
  package var path: String
  /// What is read in place of a file.
  let bytes: [UInt8]?

  package init(_ path: String) {
    self.path = path
    bytes = nil
  }

  /// A file that is only in memory.
  package init(name: String, bytes: [UInt8]) {
    path = name
    self.bytes = bytes
  }

  package var isStandardInput: Bool { path == "-" && bytes == nil }

  /// The name in reports and findings: the last part of the path, so that outputs tell nothing of the machine.
  package var name: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
