import Foundation
import Ingestion
import Pipelines
import Reporting
import Running
import Stages
import Tables

/// A run of before, as its manifest tells it, to be asked for again.
struct RepeatedRun {
  let manifest: RunManifest
  /// The folder of results.
  private let results: String
  /// Where files are looked for that are not where they were.
  private let folder: String?
  private let jobs: Int?

  /// Reads the manifest of a folder of results.
  init(results: String, folder: String?, jobs: Int?) throws(UsageError) {
    let path = (results.hasSuffix("/") ? String(results.dropLast()) : results) + "/" + RunManifest.fileName
    if let error = UsageError(missing: results, isFolder: true) ?? UsageError(missing: path) { throw error }
    guard let file = fopen(path, "r") else { throw UsageError(unreadable: path, errno) }
    fclose(file)
    guard let bytes = FileManager.default.contents(atPath: path),
      let manifest = try? RunManifest(json: bytes),
      !manifest.requested.isEmpty
    else {
      throw UsageError(
        "\(path): ไม่ใช่บันทึกการเรียกของโปรแกรมนี้ · not the record of a run of this program", status: .data)
    }
    self.manifest = manifest
    self.results = results
    self.folder = folder
    self.jobs = jobs
  }

  /// The run, with every file where it is now.
  func job(output: String) throws(UsageError) -> Job {
    guard let language = Language(rawValue: manifest.language) else {
      throw UsageError("\(manifest.language): th, en", status: .data)
    }
    if option("mask_telephones") == "true" { PersonalNumbers.hideTelephones() }
    var job = Job(
      try request().workload(), language: language, target: output, version: Chiwat.version,
      limit: try RejectLimit(option: option("max_rejects") ?? "0"))
    job.listsAllFaults = option("all_faults") == "true"
    return job
  }

  /// What settings gave is among the parameters and the options of files.
  private func request() throws(UsageError) -> InputRequest {
    var request = InputRequest(pipelines: [])
    request.jobs = jobs
    for path in manifest.requested {
      request.pipelines.append(try place(path) { fits(definition: $0, named: path) })
    }
    for input in manifest.inputs {
      for file in input.files where file.path != nil {
        let place = try place(file)
        request.inputs.append(InputRequest.Pair(name: input.name, value: place))
        request.dialects += dialects(of: file, at: place)
      }
    }
    for file in manifest.areas where file.path != nil {
      let place = try place(file)
      request.areas.append(place)
      request.dialects += dialects(of: file, at: place)
    }
    request.parameters = manifest.parameters.map { InputRequest.Pair(name: $0.name, value: $0.value) }
    request.asOf = option("as_of").flatMap(Day.init(iso:))
    return request
  }

  /// What was said of a file.
  private func dialects(of file: RunManifest.File, at place: String) -> [InputRequest.DialectOption] {
    (file.options ?? []).compactMap { option in
      Dialect.Key(rawValue: option.name).map {
        InputRequest.DialectOption(file: place, key: $0, value: option.value)
      }
    }
  }

  private func option(_ name: String) -> String? { manifest.options.first { $0.name == name }?.value }

  // MARK: - Where everything is

  /// Where a file or folder is: where it was as seen from here, from the folder of results or one above it, else in the
  /// folder to look in; of several the one that has not changed.
  private func place(_ path: String, fits: (String) -> Bool) throws(UsageError) -> String {
    if path == "-" {
      throw UsageError("ข้อมูลมาจาก standard input จึงทำซ้ำไม่ได้ · the data came from standard input and are gone")
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let places =
      [path] + foldersAbove.map { $0 + "/" + path }
      + (folder.map { [$0 + "/" + path, $0 + "/" + name] } ?? [])
    let found = places.filter { FileManager.default.fileExists(atPath: $0) }
    guard let first = found.first else {
      throw UsageError(
        "ไม่พบ \(path) ระบุโฟลเดอร์ด้วย --from · \(path) is not there; name its folder with --from")
    }
    return found.count > 1 ? found.first(where: fits) ?? first : first
  }

  private func place(_ file: RunManifest.File) throws(UsageError) -> String {
    try place(file.path ?? file.name) { isSame(file, InputFile($0)) }
  }

  /// The folder of results and those above it.
  private var foldersAbove: [String] {
    var url = URL(fileURLWithPath: results).resolvingSymlinksInPath()
    var folders: [String] = []
    while url.path != "/", !url.path.isEmpty {
      folders.append(url.path)
      url.deleteLastPathComponent()
    }
    return folders + [""]
  }

  /// Of a list only that it is one can be told.
  private func fits(definition path: String, named known: String) -> Bool {
    guard let pipeline = manifest.pipelines.first(where: { $0.path == known }) else {
      return DefinitionReader.isList(path: path)
    }
    let definition = try? DefinitionReader.read(path: path)
    return definition.map { FileHash.sha256(text: $0.text) } == pipeline.sha256
  }

  private func isSame(_ known: RunManifest.File, _ file: InputFile) -> Bool {
    known.sha256.map { $0 == FileHash.sha256(of: file.path) } ?? (file.size == known.bytes)
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
      let entry = job.workload.entries.first { $0.pipeline.definition.name == pipeline.name }
      let hash = entry.map { FileHash.sha256(text: $0.pipeline.definition.text) }
      guard pipeline.sha256 != hash else { continue }
      changes.append(
        Bilingual(thai: "เกณฑ์ \(pipeline.name) เปลี่ยนไป", english: "the rule \(pipeline.name) has changed"))
    }
    for input in manifest.inputs {
      let parts = input.name.split(separator: ".", maxSplits: 1).map(String.init)
      let entry = job.workload.entries.first { $0.pipeline.definition.name == parts.first }
      changes += zip(input.files, entry?.files[parts.last ?? ""] ?? []).compactMap { change($0, $1) }
    }
    return changes + zip(manifest.areas, job.workload.areaFiles).compactMap { change($0, $1) }
  }

  private func change(_ known: RunManifest.File, _ file: InputFile) -> Bilingual? {
    guard known.path != nil else { return nil }
    return isSame(known, file)
      ? nil : Bilingual(thai: "แฟ้ม \(known.name) เปลี่ยนไป", english: "the file \(known.name) has changed")
  }
}
