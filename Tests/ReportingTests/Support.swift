import Foundation
import Tables

@testable import Reporting

/// Thirteen digits of nobody, with a check digit that holds.
let citizenNumber: String = {
  let start = "812345678901"
  let digits = start.compactMap(\.wholeNumberValue)
  let check = (0...9).first { CitizenNumber.checkHolds(digits + [$0]) }
  return start + String(check ?? 0)
}()

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "reporting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }

  /// The names in the folder, hidden ones too.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }
}

extension Table {
  /// A table of cells, row by row.
  init(_ columns: [ColumnSchema], rows: [[Cell]]) {
    self.init(schema: Schema(columns))
    for row in rows {
      for (index, cell) in row.enumerated() { self.columns[index].append(cell) }
      rowCount += 1
    }
  }
}

extension CSVWriter {
  static func text(_ relation: some Relation) -> String {
    String(decoding: bytes(of: relation), as: UTF8.self)
  }
}
