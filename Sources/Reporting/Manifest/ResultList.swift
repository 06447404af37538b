import Foundation

/// The files that a run wrote into a folder, as the run.json in it tells.
struct ResultList: Sendable {
  /// What is known of each file, by its path below the folder; nil for files of which only the name is known.
  private var files: [RawPath: Known?] = [:]

  struct Known: Hashable, Sendable {
    var bytes: Int
    var sha256: String
  }

  /// No run.json of ours is as large.
  private static let sizeLimit = 64 << 20

  /// Reads the run.json of a folder; nil when there is none, or another program's.
  init?(folder: RawPath) {
    let path = folder / RawPath(RunManifest.fileName)
    guard let status = path.status, status.isFile, status.st_nlink == 1, status.st_size <= Self.sizeLimit,
      let bytes = FileManager.default.contents(atPath: path.text),
      let written = try? JSONDecoder().decode(Written.self, from: bytes), written.program == "chiwat"
    else { return nil }
    files[RawPath(RunManifest.fileName)] = .some(nil)
    if written.format < RunManifest.firstFormatWithHashes {
      addNames(of: written)
    } else {
      for output in written.outputs {
        guard let bytes = output.bytes, let sha256 = output.sha256 else { continue }
        files[RawPath(output.file)] = Known(bytes: bytes, sha256: sha256)
      }
    }
  }

  /// What a file must be to be the one that was written; nil when none was written under the name, and nil inside when
  /// only the name is known.
  func known(_ path: RawPath) -> Known?? { files[path] }

  /// The folders that hold files of the list.
  var folders: Set<RawPath> { Set(files.keys.compactMap(\.folder)) }

  /// What is read of the file: as little as every version has written.
  private struct Written: Decodable {
    var program: String
    var format: Int
    var outputs: [Output]
    var pipelines: [Pipeline]

    struct Output: Decodable {
      var file: String
      var bytes: Int?
      var sha256: String?
    }

    struct Pipeline: Decodable { var name: String }
  }

  /// The files of version 0.1.0, which told of the tables only: beside them stand in each folder those that every run writes.
  private mutating func addNames(of written: Written) {
    let tables = written.outputs.map(\.file).filter { $0.hasSuffix(".csv") }
    let isList = tables.contains { $0.contains("/") }
    let folders = isList ? written.pipelines.map { $0.name + "/" } : [""]
    let beside = [Report.fileName, FindingsWriter.rejectsName, FindingsWriter.findingsName, Ledger.fileName]
    for name in tables + folders.flatMap({ folder in beside.map { folder + $0 } }) + [Report.fileName] {
      files[RawPath(name)] = .some(nil)
    }
  }
}
