import Glibc

extension OutputError {
  /// How many names a message tells.
  static let namesTold = 10

  /// Things that stand in a folder: the first by name, and how many there are.
  package struct Names: Sendable, Hashable {
    package let list: [String]
    package let count: Int

    init(_ paths: [RawPath], of count: Int) {
      list = paths.prefix(OutputError.namesTold).map { ShownText($0.text).text }
      self.count = count
    }

    /// As in "a.txt, b/c.txt, …".
    var text: String { list.joined(separator: ", ") + (count > list.count ? ", …" : "") }
  }

  /// Whether something stands where a folder was to be made.
  var isInTheWay: Bool {
    if case .system(.create, _, EEXIST) = self { true } else { false }
  }

  /// The error with a path below one folder told as below another.
  func moved(from folder: String, to other: String) -> OutputError {
    guard case .system(let step, let path, let code) = self, path.hasPrefix(folder) else { return self }
    return .system(step, path: other + path.dropFirst(folder.count), errno: code)
  }
}
