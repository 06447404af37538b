import Foundation
import Ingestion
import Pipelines
import Running
import Stages
import Tables

/// Turns what was typed into a job: definitions read and bound, files found, every name known.
struct JobBuilder {
  let command: any JobRequest

  init(_ command: some JobRequest) { self.command = command }

  func job() throws(UsageError) -> Job {
    guard let language = Language(rawValue: command.lang) else {
      throw UsageError("--lang ต้องเป็น th หรือ en · must be th or en, not '\(command.lang)'")
    }
    guard let limit = RejectLimit(command.maxRejects) else {
      throw UsageError("--max-rejects ต้องเป็นจำนวนหรือร้อยละ เช่น 5 หรือ 0.5% · must be like 5 or 0.5%")
    }
    let settingsMask = try readSettings()?.masksTelephones ?? false
    if command.maskTelephones || settingsMask { PersonalNumbers.hideTelephones() }
    let day = try asOf()
    if let folder = command.from { try requireFolder(folder) }
    var (requests, title, areaFiles) = try requested()
    try refuseRepeated(requests)
    try assignInputs(to: &requests)
    try applyDialects(to: &requests, areas: &areaFiles)
    let settings = try settings(for: requests)
    if requests.count > 1 && title == nil {
      title = Bilingual(thai: "รายงานรวม", english: "Several pipelines")
    }
    var entries: [Job.Entry] = []
    for request in requests {
      entries.append(try bind(request, settings[request.definition.name] ?? [], asOf: day))
    }
    return Job(
      entries: entries, listTitle: title, areaFiles: areaFiles, requested: command.pipelines,
      options: readOptions,
      language: language,
      asOf: day, target: command.output, version: Chiwat.version, limit: limit)
  }

  /// A pipeline that was asked for, with the files found for it so far.
  struct Request {
    var definition: PipelineDefinition
    var path: String
    var files: [String: [InputFile]]
    /// Inputs that are tables of other pipelines of the list.
    var feeds: [String: OutputReference] = [:]
  }

  func stop(at faults: [DefinitionFault]) throws(UsageError) {
    guard !faults.isEmpty else { return }
    var all = DefinitionFaults()
    for fault in faults { all.add(fault) }
    throw UsageError(all)
  }

  func definitions<Value>(_ read: () throws(DefinitionFaults) -> Value) throws(UsageError) -> Value {
    do throws(DefinitionFaults) { return try read() } catch { throw UsageError(error) }
  }

  // MARK: - Options

  private func asOf() throws(UsageError) -> Day? {
    guard let text = command.asOf else { return nil }
    guard let day = Day(iso: text) else {
      throw UsageError("--as-of ต้องเป็นวันที่ เช่น 2563-06-30 · must be a date such as 2563-06-30, not '\(text)'")
    }
    return day
  }

  var readOptions: ReadOptions {
    ReadOptions(jobs: command.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  func pair(_ text: String, option: String) throws(UsageError) -> (String, String) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw UsageError("\(option) ต้องเขียนเป็น ชื่อ=ค่า · must be written as name=value, not '\(text)'")
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }

  /// The name that may be meant, as the end of a message.
  func hint(_ name: String, among known: some Sequence<String>) -> String {
    Suggestion.closest(to: name, among: known).map { " หมายถึง '\($0)' หรือไม่ · did you mean '\($0)'?" } ?? ""
  }

  // MARK: - Pipelines and files

  private func require(_ file: InputFile) throws(UsageError) {
    if let error = UsageError(missing: file.path) { throw error }
  }

  private func requireFolder(_ path: String) throws(UsageError) {
    if let error = UsageError(missing: path, .folder) { throw error }
    guard let stream = opendir(path) else { throw UsageError(unreadable: path, errno) }
    closedir(stream)
  }

  /// The pipelines that were named, alone or in lists, the title of the first list, and the register of areas.
  private func requested() throws(UsageError) -> ([Request], title: Bilingual?, areas: [InputFile]) {
    var requests: [Request] = []
    var title: Bilingual?
    var areaFiles: [InputFile] = command.areas.map { InputFile($0) }
    for path in command.pipelines {
      guard DefinitionReader.isList(path: path) else {
        requests.append(Request(definition: try definition(at: path), path: path, files: [:]))
        continue
      }
      let list = try definitions { () throws(DefinitionFaults) in try DefinitionReader.readList(path: path) }
      title = title ?? list.title
      requests += try listed(list)
      if areaFiles.isEmpty, let pattern = list.areas { areaFiles = files(matching: [pattern]) }
    }
    for file in areaFiles { try require(file) }
    return (requests, title, areaFiles)
  }

  private func definition(at path: String) throws(UsageError) -> PipelineDefinition {
    try definitions { () throws(DefinitionFaults) in try DefinitionReader.read(path: path) }
  }

  private func listed(_ list: PipelineList) throws(UsageError) -> [Request] {
    try stop(at: list.unknownPipelines)
    var requests: [Request] = []
    for entry in list.entries {
      let path = list.path(of: entry)
      var request = Request(definition: try definition(at: path), path: path, files: [:])
      try stop(at: list.unknownInputs(of: entry, in: request.definition))
      for input in entry.inputs {
        switch input.origin {
        case .files(let patterns): request.files[input.name.value] = files(matching: patterns)
        case .output(let output): request.feeds[input.name.value] = output.value
        }
      }
      requests.append(request)
    }
    let definitions = Dictionary(
      requests.map { ($0.definition.name, $0.definition) }, uniquingKeysWith: { first, _ in first })
    try stop(at: list.entries.flatMap { list.unknownOutputs(of: $0, in: definitions) })
    return requests
  }

  /// Each pipeline's files stand in a folder of its name, so that a name can be there once.
  private func refuseRepeated(_ requests: [Request]) throws(UsageError) {
    var names: Set<String> = []
    for name in requests.map(\.definition.name) where !names.insert(name).inserted {
      throw UsageError("\(name): สั่งไปป์ไลน์นี้มากกว่าหนึ่งครั้ง · this pipeline is named more than once")
    }
  }

  /// Files of the data folder whose names match, in the order of their names.
  private func files(matching patterns: [String]) -> [InputFile] {
    guard let folder = command.from else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { name in patterns.contains { fnmatch($0, name, FNM_PERIOD) == 0 } }
      .map { InputFile(folder + (folder.hasSuffix("/") ? "" : "/") + $0) }
  }

  /// Gives each `--input` to the pipelines that have an input of that name.
  private func assignInputs(to requests: inout [Request]) throws(UsageError) {
    var given: [String: [InputFile]] = [:]
    var order: [String] = []
    for text in command.inputs {
      let (name, file) = try pair(text, option: "--input")
      if given[name] == nil { order.append(name) }
      given[name, default: []].append(InputFile(file))
    }
    for name in order {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      let input = parts.last ?? name
      let places = requests.indices.filter { place in
        (parts.count == 1 || requests[place].definition.name == parts[0])
          && requests[place].definition.inputs.contains { $0.name.value == input }
      }
      if places.isEmpty {
        let known = requests.flatMap { $0.definition.inputs.map(\.name.value) }
        throw UsageError("ไม่มีข้อมูลเข้าชื่อ '\(name)' · no input '\(name)'\(hint(input, among: known))")
      }
      for place in places {
        requests[place].files[input] = given[name]
        requests[place].feeds[input] = nil
      }
    }
  }

  private func bind(_ request: Request, _ settings: [Setting], asOf: Day?) throws(UsageError) -> Job.Entry {
    let day = try ruleDay(for: request, asOf: asOf)
    let bound = try definitions { () throws(DefinitionFaults) in
      let chosen = try DefinitionReader.read(path: request.path, on: day)
      return try PipelineBinder.bind(chosen, settings: settings, asOf: asOf, on: day)
    }
    let definition = bound.definition
    let missing = definition.inputs.filter { input in
      let name = input.name.value
      return !input.isOptional && (request.files[name] ?? []).isEmpty && request.feeds[name] == nil
    }
    if let input = missing.first {
      let place = command.from.map { " ในโฟลเดอร์ \($0)" } ?? ""
      throw UsageError(
        "\(definition.name): ไม่พบแฟ้มของข้อมูลเข้า '\(input.name.value)' (\(input.label.thai))\(place)"
          + " · no file for input '\(input.name.value)'; give --input \(input.name.value)=FILE")
    }
    for file in request.files.values.joined() where !file.isStandardInput {
      try require(file)
    }
    return Job.Entry(pipeline: bound, files: request.files, feeds: request.feeds, path: request.path)
  }
}
