import Foundation
import Testing

/// A corpus of messy files from elsewhere: a pipeline with one input, files, and the right table of each.
///
/// In its folder stand `pipeline.yaml`, perhaps `settings.yaml`, `files/NAME`, and `clean/NAME.csv` with the pipeline's
/// columns.
struct Corpus {
  let folder: URL
  private let pipeline: Description

  /// What is needed of `chiwat describe`.
  private struct Description: Decodable {
    var inputs: [Input]
    var outputs: [Output]

    struct Input: Decodable { var name: String }

    struct Output: Decodable { var file: String }
  }

  /// The folder of corpora that the environment names.
  static let folder = ProcessInfo.processInfo.environment["CHIWAT_CORPORA"].flatMap {
    $0.isEmpty ? nil : URL(filePath: $0)
  }

  /// Every corpus in a folder, in the order of their names.
  static func all(in folder: URL) throws -> [Corpus] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appending(path: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "pipeline.yaml").path) }
      .map { try Corpus($0) }
  }

  init(_ folder: URL) throws {
    self.folder = folder
    let outcome = try ChiwatProgram.run(["describe", folder.path, "--format", "json"])
    try #require(outcome.status == 0, "\(outcome.error)")
    pipeline = try JSONDecoder().decode(Description.self, from: Data(outcome.output.utf8))
    try #require(pipeline.inputs.count == 1, "the pipeline of a corpus has one input")
  }

  var name: String { folder.lastPathComponent }

  var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "files").path).sorted()
        .filter { !$0.hasPrefix(".") }
    }
  }

  /// Runs the pipeline on a file and holds the table to the clean one.
  func result(of file: String) throws -> CorpusResult {
    let clean = try CSVRecords(Self.tidy(cleanTable(of: file)))
    let scratch = try TemporaryFolder()
    var arguments = [
      "run", folder.path, "--input",
      "\(pipeline.inputs[0].name)=\(folder.appending(path: "files").appending(path: file).path)",
      "--output", scratch.path("out"), "--lang", "en", "--quiet", "--max-rejects", "100%",
    ]
    let settings = folder.appending(path: "settings.yaml").path
    if FileManager.default.fileExists(atPath: settings) { arguments += ["--settings", settings] }
    let outcome = try ChiwatProgram.run(arguments)
    guard outcome.status < 2 else {
      let reason = outcome.error.split(separator: "\n").first.map(String.init) ?? "status \(outcome.status)"
      return CorpusResult(expected: clean.rows, refusal: reason)
    }
    let files = try FolderFiles(scratch.url.appending(path: "out"))
    let tables = pipeline.outputs.compactMap { files[$0.file].map { CSVRecords(Self.tidy($0)) } }
    let table = tables.first { Set($0.header).isSuperset(of: clean.header) } ?? tables.first
    return CorpusResult(found: table?.rows(of: clean.header) ?? [], expected: clean.rows)
  }

  private func cleanTable(of file: String) throws -> Data {
    let stem = file.split(separator: ".").dropLast().joined(separator: ".")
    let place = ["\(file).csv", file, "\(stem).csv"].map {
      folder.appending(path: "clean").appending(path: $0)
    }
    .first { FileManager.default.fileExists(atPath: $0.path) }
    return try Data(contentsOf: try #require(place, "\(name): no clean table of \(file)"))
  }

  /// Without a byte order mark, with line feeds and one at the end.
  private static func tidy(_ bytes: Data) -> Data {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var text = String(decoding: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n")
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    return Data(text.utf8)
  }
}

extension CSVRecords {
  /// The cells under some headings; where one is not there, under the first ones.
  fileprivate func rows(of headings: [String]) -> [[String]] {
    let places = headings.compactMap { header.firstIndex(of: $0) }
    let chosen = places.count == headings.count ? places : Array(headings.indices)
    return rows.map { row in chosen.map { $0 < row.count ? row[$0] : "" } }
  }
}
