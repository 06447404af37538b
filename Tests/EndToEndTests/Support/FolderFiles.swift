import Foundation

/// All files of a folder, hidden ones too, by their path below it.
struct FolderFiles: Sendable, Equatable {
  private(set) var files: [String: Data] = [:]

  init(_ folder: URL) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try Data(contentsOf: file) }
    }
  }

  var names: [String] { files.keys.sorted() }

  subscript(path: String) -> Data? { files[path] }

  /// These of the files alone.
  func only(_ names: Set<String>) -> FolderFiles {
    var some = self
    some.files = files.filter { names.contains($0.key) }
    return some
  }

  /// The records of a CSV file; none when the file is not there.
  func records(_ path: String) -> [[String: String]] { files[path].map { CSVRecords($0).records } ?? [] }

  /// Where these files differ from those expected: one line a file, with the first line that differs.
  func differences(from expected: FolderFiles) -> [String] {
    Set(names + expected.names).sorted().compactMap { name in
      guard let found = files[name] else { return "\(name) is not there" }
      guard let wanted = expected.files[name] else { return "\(name) is not expected" }
      guard found != wanted else { return nil }
      let (mine, theirs) = (Self.lines(found), Self.lines(wanted))
      let line = zip(mine, theirs).prefix { $0 == $1 }.count
      let shown = { (lines: [Substring]) in line < lines.count ? String(lines[line]) : "(end of file)" }
      return "\(name):\(line + 1)\n  found    \(shown(mine))\n  expected \(shown(theirs))"
    }
  }

  private static func lines(_ bytes: Data) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
