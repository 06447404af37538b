import Foundation
import Ingestion
import Pipelines
import Reporting
import Running
import Tables

/// A run of before, as its manifest tells it, to be asked for again.
struct RepeatedRun {
  let manifest: RunManifest
  /// Where files are looked for that are not where they were.
  let folder: String?
  let jobs: Int?

  /// Reads the manifest of a folder of results.
  init(results: String, folder: String?, jobs: Int?) throws(UsageError) {
    let path = (results.hasSuffix("/") ? String(results.dropLast()) : results) + "/" + RunManifest.fileName
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw UsageError("ไม่มีแฟ้ม \(path) · no such file; name the folder of a run")
    }
    guard let manifest = try? RunManifest(json: bytes), !manifest.requested.isEmpty else {
      throw UsageError("\(path): ไม่ใช่บันทึกการเรียกของรุ่นนี้ · not the record of a run of this version")
    }
    self.manifest = manifest
    self.folder = folder
    self.jobs = jobs
  }

  /// The request, with every file where it is now.
  func request(output: String) throws(UsageError) -> Request {
    var request = Request(output: output, from: nil, jobs: jobs, lang: manifest.language)
    for path in manifest.requested { request.pipelines.append(try place(path)) }
    for input in manifest.inputs {
      for file in input.files {
        guard let path = file.path else { continue }
        let place = try place(path)
        request.inputs.append("\(input.name)=\(place)")
        request.addDialect(of: file, at: place)
      }
    }
    for file in manifest.areas {
      guard let path = file.path else { continue }
      let place = try place(path)
      request.areas.append(place)
      request.addDialect(of: file, at: place)
    }
    request.parameters = manifest.parameters.map { "\($0.name)=\($0.value)" }
    request.asOf = option("as_of")
    request.maxRejects = option("max_rejects") ?? "0"
    return request
  }

  private func option(_ name: String) -> String? { manifest.options.first { $0.name == name }?.value }

  /// Where a file or folder is: where it was, else in the folder to look in.
  private func place(_ path: String) throws(UsageError) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let places = [path] + (folder.map { [$0 + "/" + path, $0 + "/" + name] } ?? [])
    if path == "-" {
      throw UsageError("ข้อมูลมาจาก standard input จึงทำซ้ำไม่ได้ · the data came from standard input and are gone")
    }
    guard let found = places.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw UsageError(
        "ไม่พบ \(path) ระบุโฟลเดอร์ด้วย --from · \(path) is not there; name its folder with --from")
    }
    return found
  }

  /// What is not as it was, before anything is run.
  func changes(_ job: Job) -> [Bilingual] {
    var changes: [Bilingual] = []
    if manifest.version != job.version {
      changes.append(
        Bilingual(
          thai: "โปรแกรมเป็นรุ่น \(job.version) ไม่ใช่ \(manifest.version)",
          english: "the program is version \(job.version), not \(manifest.version)"))
    } else if let hash = manifest.programSHA256, hash != FileHash.sha256OfProgram() {
      changes.append(Bilingual(thai: "โปรแกรมไม่ใช่ตัวเดิม", english: "the program is another build"))
    }
    for pipeline in manifest.pipelines {
      let entry = job.entries.first { $0.pipeline.definition.name == pipeline.name }
      let hash = entry.map { FileHash.sha256(text: $0.pipeline.definition.source.text) }
      guard pipeline.sha256 != hash else { continue }
      changes.append(
        Bilingual(thai: "เกณฑ์ \(pipeline.name) เปลี่ยนไป", english: "the rule \(pipeline.name) has changed"))
    }
    for input in manifest.inputs {
      let parts = input.name.split(separator: ".", maxSplits: 1).map(String.init)
      let entry = job.entries.first { $0.pipeline.definition.name == parts.first }
      changes += zip(input.files, entry?.files[parts.last ?? ""] ?? []).compactMap { change($0, $1) }
    }
    return changes + zip(manifest.areas, job.areaFiles).compactMap { change($0, $1) }
  }

  private func change(_ known: RunManifest.File, _ file: InputFile) -> Bilingual? {
    guard known.path != nil else { return nil }
    let isSame =
      known.sha256.map { $0 == FileHash.sha256(of: file.path) } ?? (file.size == known.bytes)
    return isSame
      ? nil : Bilingual(thai: "แฟ้ม \(known.name) เปลี่ยนไป", english: "the file \(known.name) has changed")
  }

  /// The request as the job builder reads it.
  struct Request: JobRequest {
    var pipelines: [String] = []
    var inputs: [String] = []
    var output: String
    var parameters: [String] = []
    /// There may be several.
    var areas: [String] = []
    var from: String?
    var jobs: Int?
    var lang: String
    var asOf: String?
    var dialects: [(key: Dialect.Key, text: String)] = []
    var maxRejects = "0"

    init(output: String, from: String?, jobs: Int?, lang: String) {
      self.output = output
      self.from = from
      self.jobs = jobs
      self.lang = lang
    }

    /// The values that settings gave are among the parameters and the options of files.
    var settings: String? { nil }

    func job() throws(UsageError) -> Job { try JobBuilder(self).job() }

    /// Says of a file what was said of it before.
    mutating func addDialect(of file: RunManifest.File, at place: String) {
      for option in file.options ?? [] {
        if let key = Dialect.Key(rawValue: option.name) { dialects.append((key, "\(place)=\(option.value)")) }
      }
    }
  }
}
