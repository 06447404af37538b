import Foundation

/// A path as it may be told and found again: relative ones as they were given, absolute ones as seen from a folder.
package struct SeenPath: Sendable {
  package let text: String

  /// - Parameter folder: without symbolic links.
  package init(_ path: String, from folder: String) {
    guard path.hasPrefix("/") else {
      text = path
      return
    }
    let there = Self.parts(Self.resolved(path))
    let here = Self.parts(folder)
    let shared = zip(there, here).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: here.count - shared)
    text = (up + there.dropFirst(shared)).joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

  /// The path by folders without links; its own last part stays as it was named.
  private static func resolved(_ path: String) -> String {
    let parts = parts(path)
    guard let name = parts.last, let found = realpath("/" + parts.dropLast().joined(separator: "/"), nil)
    else { return path }
    defer { free(found) }
    return String(cString: found) + "/" + name
  }
}
