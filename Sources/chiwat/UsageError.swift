import Glibc
import Pipelines
import Running
import Stages

/// A command line or definition that cannot be run.
struct UsageError: Error {
  var text: String
  var status: ExitStatus

  init(_ text: String, status: ExitStatus = .usage) {
    self.text = Self.start + text
    self.status = status
  }

  /// One line a fault, each with its place.
  init(_ faults: DefinitionFaults) {
    text = faults.sorted.map(\.description).joined(separator: "\n")
    status = faults.haveUnopened ? .data : .usage
  }

  /// Nil when something stands at a path.
  init?(missing path: String, isFolder: Bool = false) {
    guard let error = ResolvingError(missing: path, isFolder: isFolder) else { return nil }
    self.init(error)
  }

  /// - Parameter code: the system's error number.
  init(unreadable path: String, _ code: Int32) {
    self.init(
      "อ่าน \(path) ไม่ได้ · cannot be read: \(String(cString: strerror(code)))", status: .data)
  }

  /// Without the program's name before it.
  var sentence: String { text.hasPrefix(Self.start) ? String(text.dropFirst(Self.start.count)) : text }

  private static let start = "chiwat: "
}
