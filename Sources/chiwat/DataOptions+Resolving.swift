import Ingestion
import Pipelines
import Running
import Tables

extension DataOptions {
  /// What the options ask for, each text read for what it is.
  ///
  /// - Parameters:
  ///   - inputs: in place of `--input`.
  ///   - others: inputs of another request with the same options.
  func request(
    _ pipelines: [String], list: String? = nil, inputs: [String]? = nil, others: [String] = []
  ) throws(UsageError) -> InputRequest {
    var request = InputRequest(pipelines: pipelines)
    request.list = list
    request.asOf = try day()
    request.inputs = try pairs(inputs ?? self.inputs, option: "--input")
    request.otherInputs = try pairs(others, option: "--input")
    request.parameters = try pairs(allParameters, option: "--param")
    request.from = from
    request.settings = settings
    request.areas = areas.map { [$0] } ?? []
    request.jobs = jobs
    request.dialects = dialects.map(InputRequest.DialectOption.init)
    if maskTelephones { PersonalNumbers.hideTelephones() }
    return request
  }

  func language() throws(UsageError) -> Language {
    guard let language = Language(rawValue: lang) else {
      throw UsageError("--lang ต้องเป็น th หรือ en · must be th or en, not '\(lang)'")
    }
    return language
  }

  /// The language of messages, whatever `--lang` says.
  var spoken: Language { Language(rawValue: lang) ?? .thai }

  private func day() throws(UsageError) -> Day? {
    guard let text = asOf else { return nil }
    guard let day = Day(iso: text) else {
      throw UsageError("--as-of ต้องเป็นวันที่ เช่น 2563-06-30 · must be a date such as 2563-06-30, not '\(text)'")
    }
    return day
  }

  private func pairs(_ texts: [String], option: String) throws(UsageError) -> [InputRequest.Pair] {
    var pairs: [InputRequest.Pair] = []
    for text in texts {
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        throw UsageError("\(option) ต้องเขียนเป็น ชื่อ=ค่า · must be written as name=value, not '\(text)'")
      }
      pairs.append(
        InputRequest.Pair(
          name: String(text[..<equals]), value: String(text[text.index(after: equals)...])))
    }
    return pairs
  }
}

extension InputRequest {
  func workload() throws(UsageError) -> Workload {
    do throws(ResolvingError) { return try InputResolver(self).workload() } catch { throw UsageError(error) }
  }

  /// The workload of a command that reads its files several times: standard input and pipes are gone after the first time.
  func workloadReadAgain(by command: String) throws(UsageError) -> Workload {
    let workload = try workload()
    if let stream = workload.stream {
      throw UsageError(
        "\(command) อ่านข้อมูลหลายรอบ จึงอ่านจาก standard input หรือท่อ (\(stream.path)) ไม่ได้ โปรดบันทึกเป็นแฟ้มก่อน · "
          + "\(command) reads the data several times and cannot take them from standard input or a pipe (\(stream.path)); save them to a file"
      )
    }
    return workload
  }
}

extension InputRequest.DialectOption {
  /// Out of "VALUE" for all files or "FILE=VALUE" for one.
  init(_ key: Dialect.Key, _ text: String) {
    let parts = text.lastIndex(of: "=").map { (text[..<$0], text[text.index(after: $0)...]) }
    self.init(file: parts.map { String($0.0) }, key: key, value: parts.map { String($0.1) } ?? text)
  }
}

extension RejectLimit {
  /// Out of `--max-rejects`.
  init(option text: String) throws(UsageError) {
    guard let limit = RejectLimit(text) else {
      throw UsageError("--max-rejects ต้องเป็นจำนวนหรือร้อยละ เช่น 5 หรือ 0.5% · must be like 5 or 0.5%")
    }
    self = limit
  }
}
