import Foundation
import Testing

/// Expected results that are committed; `make golden` records them anew.
enum Golden {
  /// Expects files to be those of a committed folder, byte for byte, or records them, which fails too.
  static func expect(
    _ files: FolderFiles, in folder: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == nil else {
      try files.write(to: folder)
      Issue.record("recorded \(folder.lastPathComponent): read git diff", sourceLocation: sourceLocation)
      return
    }
    for difference in files.differences(from: try FolderFiles(folder)) {
      Issue.record("\(difference)", sourceLocation: sourceLocation)
    }
  }
}

extension FolderFiles {
  /// Puts these files in the place of a folder.
  func write(to folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (name, bytes) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
