import Foundation
import Ingestion
import Pipelines
import Running
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
    let day = try asOf()
    let values = try settings(asOf: day)
    var requests: [Request] = []
    var title: Bilingual?
    var areaFiles: [InputFile] = command.areas.map { [InputFile($0)] } ?? []
    for path in command.pipelines {
      if DefinitionReader.isList(path: path) {
        let list = try definitions { () throws(DefinitionFaults) in try DefinitionReader.readList(path: path)
        }
        title = title ?? list.title
        requests += try listed(list)
        if areaFiles.isEmpty, let pattern = list.areas { areaFiles = files(matching: [pattern]) }
      } else {
        let definition = try definitions { () throws(DefinitionFaults) in
          try DefinitionReader.read(path: path)
        }
        requests.append(Request(definition: definition, path: path, files: [:]))
      }
    }
    if requests.count > 1 && title == nil {
      title = Bilingual(thai: "รายงานรวม", english: "Several pipelines")
    }
    try assignInputs(to: &requests)
    var entries: [Job.Entry] = []
    for request in requests { entries.append(try bind(request, values)) }
    return Job(
      entries: entries, listTitle: title, areaFiles: areaFiles, options: try readOptions(),
      language: language,
      asOf: day, target: command.output, version: Chiwat.version, limit: limit)
  }

  /// A pipeline that was asked for, with the files found for it so far.
  private struct Request {
    var definition: PipelineDefinition
    var path: String
    var files: [String: [InputFile]]
  }

  private func definitions<Value>(_ read: () throws(DefinitionFaults) -> Value) throws(UsageError) -> Value {
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

  private func readOptions() throws(UsageError) -> ReadOptions {
    var options = ReadOptions(jobs: command.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    if let name = command.encoding {
      guard let encoding = TextEncoding(option: name) else {
        let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("ไม่รู้จักรหัสอักขระ '\(name)' · unknown encoding, one of \(known)")
      }
      options.encoding = encoding
    }
    if let name = command.delimiter {
      guard let delimiter = Delimiter(rawValue: name) else {
        let known = Delimiter.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("ไม่รู้จักตัวคั่น '\(name)' · unknown delimiter, one of \(known)")
      }
      options.delimiter = delimiter
    }
    return options
  }

  /// Parameter values by pipeline; those of `--param` without a pipeline's name stand under "".
  private func settings(asOf: Day?) throws(UsageError) -> Settings {
    var settings: Settings = [:]
    if let path = command.settings {
      settings = try definitions { () throws(DefinitionFaults) in
        try DefinitionReader.readSettings(path: path)
      }
    }
    for text in command.parameters {
      let (name, value) = try pair(text, option: "--param")
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      let (pipeline, parameter) = parts.count == 2 ? (parts[0], parts[1]) : ("", name)
      settings[pipeline, default: [:]][parameter] = [value]
    }
    return settings
  }

  private func pair(_ text: String, option: String) throws(UsageError) -> (String, String) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw UsageError("\(option) ต้องเขียนเป็น ชื่อ=ค่า · must be written as name=value, not '\(text)'")
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }

  // MARK: - Pipelines and files

  private func listed(_ list: PipelineList) throws(UsageError) -> [Request] {
    var requests: [Request] = []
    for entry in list.entries {
      let path = list.path(of: entry)
      let definition = try definitions { () throws(DefinitionFaults) in try DefinitionReader.read(path: path)
      }
      if let fault = list.unknownInputs(of: entry, in: definition).first {
        throw UsageError(fault.description)
      }
      var found: [String: [InputFile]] = [:]
      for input in entry.inputs { found[input.name.value] = files(matching: input.patterns) }
      requests.append(Request(definition: definition, path: path, files: found))
    }
    return requests
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
        let hint =
          Suggestion.closest(to: input, among: known).map { " หมายถึง '\($0)' หรือไม่ · did you mean '\($0)'?" }
          ?? ""
        throw UsageError("ไม่มีข้อมูลเข้าชื่อ '\(name)' · no input '\(name)'\(hint)")
      }
      for place in places { requests[place].files[input] = given[name] }
    }
  }

  private func bind(_ request: Request, _ settings: Settings) throws(UsageError) -> Job.Entry {
    let definition = request.definition
    let names = Set(definition.parameters.map(\.name.value))
    var values = settings[definition.name] ?? [:]
    for (name, value) in settings["", default: [:]] where names.contains(name) || command.pipelines.count == 1
    {
      values[name] = value
    }
    let missing = definition.inputs.filter { !$0.isOptional && (request.files[$0.name.value] ?? []).isEmpty }
    if let input = missing.first {
      let place = command.from.map { " ในโฟลเดอร์ \($0)" } ?? ""
      throw UsageError(
        "\(definition.name): ไม่พบแฟ้มของข้อมูลเข้า '\(input.name.value)' (\(input.label.thai))\(place)"
          + " · no file for input '\(input.name.value)'; give --input \(input.name.value)=FILE")
    }
    for file in request.files.values.joined() where !file.isStandardInput {
      guard FileManager.default.fileExists(atPath: file.path) else {
        throw UsageError("ไม่มีแฟ้ม \(file.path) · no such file")
      }
    }
    let bound = try definitions { () throws(DefinitionFaults) in
      try Binder.bind(definition, settings: values)
    }
    return Job.Entry(pipeline: bound, files: request.files, path: request.path)
  }
}
