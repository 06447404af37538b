import Foundation
package import Stages
import Tables

/// Headings of columns that several pipelines share, from `headings.yaml` beside their folders: a column takes those of
/// its name, or of the name under `same_as`.
///
/// A pipeline that was copied out of the folder `Pipelines` where the program is started, to try a change, takes them from
/// there, so that it goes on reading the same files.
package struct SharedHeadings: Sendable {
  static let fileName = "headings.yaml"

  private let headings: [String: [String]]
  /// The text of the file; empty without one.
  package let text: String

  init(_ headings: [String: [String]] = [:], text: String = "") {
    self.headings = headings
    self.text = text
  }

  /// None of a file's own.
  package static let none = SharedHeadings()

  subscript(name: String) -> [String]? { headings[name] }

  var names: [String] { headings.keys.sorted() }

  /// Whether a path names such a file.
  static func isFile(_ path: String) -> Bool { path.split(separator: "/").last.map(String.init) == fileName }

  /// Those of the folder that holds a pipeline's folder; for a copy, those of what it is a copy of.
  ///
  /// - Parameter file: the path of the pipeline.yaml.
  package static func beside(_ file: String) throws(DefinitionFaults) -> SharedHeadings {
    let original = "Pipelines/\(DefinitionFile(file: file).folder)/\(DefinitionFile.name)"
    let places = [path(beside: file)] + (isThere(original) ? [path(beside: original)] : [])
    guard let path = places.first(where: isThere) else { return none }
    return try read(DefinitionFile(path: path).text())
  }

  private static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Those of a text: names of columns, and the headings by which they are known.
  package static func read(_ source: SourceText) throws(DefinitionFaults) -> SharedHeadings {
    try DefinitionReader.headings(source)
  }

  /// The path of the file that serves a pipeline.yaml.
  package static func path(beside file: String) -> String {
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard let folder = parts.last, folder != ".", folder != "..", !folder.isEmpty else {
      return (parts + ["..", fileName[...]]).joined(separator: "/")
    }
    parts.removeLast()
    return (parts + [fileName[...]]).joined(separator: "/")
  }
}
