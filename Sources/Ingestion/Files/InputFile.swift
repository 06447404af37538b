/// A file to read, as it was named on the command line.
package struct InputFile: Sendable, Hashable {
  /// Where the file is; "-" is standard input.
  package var path: String

  package init(_ path: String) { self.path = path }

  package var isStandardInput: Bool { path == "-" }

  /// The name in reports and findings: the last part of the path, so that outputs tell nothing of the machine.
  package var name: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
