import Foundation
import Reporting

/// Compares two folders of results.
package struct FolderComparison: Sendable {
  /// What counts as the same.
  package enum Measure: Sendable {
    /// Every file has the same bytes; of the manifest, what came of the run.
    case bytes
    /// The declared tables have the same rows in any order; files that tell places in the input are left out.
    case rows
  }

  /// How a file differs.
  package struct Difference: Sendable, Hashable, Encodable {
    package enum Kind: String, Sendable, Encodable { case missing, extra, differs }

    /// Below the folder.
    package var file: String
    package var kind: Kind
    /// The first line that differs, counted from 1; with rows in any order, its place among the sorted rows.
    package var line: Int?
    package var expected: String?
    package var found: String?
  }

  private let measure: Measure

  package init(_ measure: Measure) { self.measure = measure }

  /// In order of the files' names; a folder that cannot be read has no files.
  package func differences(expected: String, found: String) -> [Difference] {
    let wanted = files(of: expected)
    let there = files(of: found)
    return wanted.union(there).sorted().compactMap { file in
      guard there.contains(file) else { return Difference(file: file, kind: .missing) }
      guard wanted.contains(file) else { return Difference(file: file, kind: .extra) }
      return difference(of: file, lines(of: expected + "/" + file), lines(of: found + "/" + file))
    }
  }

  private func files(of folder: String) -> Set<String> {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return Set(
      all.filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
        return !isFolder.boolValue && isCompared(path)
      })
  }

  private func isCompared(_ path: String) -> Bool {
    guard measure == .rows else { return true }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".csv") && !["findings.csv", "rejects.csv", "ledger.csv"].contains(name)
  }

  /// The lines of a file as they are compared.
  private func lines(of path: String) -> [[UInt8]] {
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    if path.hasSuffix("/" + RunManifest.fileName) { return outcome(bytes) }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    return measure == .bytes ? lines : lines.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What came of a run: the manifest without where the files were and which program it was.
  private func outcome(_ bytes: Data) -> [[UInt8]] {
    guard var manifest = try? RunManifest(json: bytes) else { return [Array(bytes)] }
    manifest.programSHA256 = nil
    manifest.version = ""
    manifest.requested = []
    manifest.areas = []
    manifest.inputs = []
    manifest.pipelines = []
    // The files themselves are compared; earlier versions list the tables alone.
    manifest.outputs = manifest.outputs.filter { $0.rows != nil }.map { .init(file: $0.file, rows: $0.rows) }
    return manifest.json.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  private func difference(of file: String, _ wanted: [[UInt8]], _ there: [[UInt8]]) -> Difference? {
    guard wanted != there else { return nil }
    let line = zip(wanted, there).prefix { $0 == $1 }.count
    let shown = { (lines: [[UInt8]]) in
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : nil
    }
    return Difference(
      file: file, kind: .differs, line: line + 1, expected: shown(wanted), found: shown(there))
  }
}
