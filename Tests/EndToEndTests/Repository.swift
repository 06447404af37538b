import Foundation

/// Where the files of the project stand.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Makes the project's folder the one that paths are seen from, as `swift test` does by itself.
  static func enter() { _ = entered }

  private static let entered = FileManager.default.changeCurrentDirectoryPath(root.path)
}
