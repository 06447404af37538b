import Ingestion
import Pipelines
import Running
package import Tables

/// A way of running a job that may change no result.
package enum Variation: Sendable, Hashable {
  case jobs(Int)
  /// Bytes that a thread reads at a time.
  case chunks(Int)
  /// Records of every file in another order.
  case order(seed: UInt64)
  /// Every file as so many.
  case split(Int)
  /// The files of an input that have the same header as one.
  case joined
  /// Another locale and time zone.
  case environment(locale: String, timeZone: String)

  /// What the results are held to.
  package var measure: FolderComparison.Measure {
    switch self {
    case .jobs, .chunks, .environment: .bytes
    case .order, .split, .joined: .rows
    }
  }

  package var name: Bilingual {
    switch self {
    case .jobs(let jobs): Bilingual(thai: "\(jobs) เธรด", english: "\(jobs) threads")
    case .chunks(let bytes):
      Bilingual(thai: "อ่านทีละ \(bytes) ไบต์", english: "\(bytes) bytes at a time")
    case .order(let seed):
      Bilingual(thai: "สลับลำดับระเบียน (แบบที่ \(seed))", english: "records in another order (\(seed))")
    case .split(let parts): Bilingual(thai: "แยกแฟ้มเป็น \(parts)", english: "files split in \(parts)")
    case .joined: Bilingual(thai: "รวมแฟ้มเป็นหนึ่ง", english: "files joined")
    case .environment(let locale, let timeZone):
      Bilingual(thai: "เครื่องที่ตั้งค่า \(locale) \(timeZone)", english: "locale \(locale), time zone \(timeZone)")
    }
  }

  /// The job in this variation; an environment is varied by whoever starts the program.
  func applied(to job: Job) throws(RunError) -> Job {
    var job = job
    switch self {
    case .jobs(let jobs): job.workload.options.jobs = jobs
    case .chunks(let bytes): job.workload.options.chunkBytes = bytes
    case .environment: break
    case .order, .split, .joined:
      for entry in job.workload.entries.indices {
        for input in job.workload.entries[entry].pipeline.inputs {
          let name = input.schema.name
          guard case .files(let files)? = job.workload.entries[entry].sources[name] else { continue }
          job.workload.entries[entry].sources[name] = .files(
            try varied(files, input.schema, job.workload.options))
        }
      }
    }
    return job
  }

  private func varied(
    _ files: [InputFile], _ schema: InputSchema, _ options: ReadOptions
  ) throws(RunError) -> [InputFile] {
    var cut: [(name: String, file: CutFile)] = []
    do throws(IngestionError) {
      for file in files { cut.append((file.name, try CutFile(file, schema: schema, options: options))) }
    } catch {
      throw .inputs([error])
    }
    switch self {
    case .order(let seed):
      var random = SplitMix64(seed: seed)
      return cut.map { name, file in
        let records = file.records.shuffled(using: &random)
        return InputFile(name: name, bytes: file.head + records.joined() + file.tail, dialect: file.dialect)
      }
    case .split(let parts): return cut.flatMap { Self.split($0.file, $0.name, parts) }
    default: return Self.joined(cut)
    }
  }

  private static func split(_ file: CutFile, _ name: String, _ parts: Int) -> [InputFile] {
    // What has no records that can change places is no file without them.
    guard !file.records.isEmpty else {
      return [InputFile(name: name, bytes: file.head + file.tail, dialect: file.dialect)]
    }
    let size = max(1, (file.records.count + parts - 1) / parts)
    return (0..<parts).map { part in
      let records = file.records.dropFirst(part * size).prefix(size)
      let tail = part == parts - 1 ? file.tail : []
      return InputFile(
        name: "\(part + 1)-\(name)", bytes: file.head + records.joined() + tail, dialect: file.dialect)
    }
  }

  private static func joined(_ files: [(name: String, file: CutFile)]) -> [InputFile] {
    var joined: [(name: String, dialect: Dialect, head: [UInt8], rest: [UInt8], tail: [UInt8])] = []
    for (name, file) in files {
      let records = Array(file.records.joined())
      if let place = joined.firstIndex(where: {
        $0.dialect == file.dialect && $0.head == file.head && $0.tail.isEmpty
      }) {
        joined[place].rest += records
        joined[place].tail = file.tail
      } else {
        joined.append((name, file.dialect, file.head, records, file.tail))
      }
    }
    return joined.map {
      InputFile(name: $0.name, bytes: $0.head + $0.rest + $0.tail, dialect: $0.dialect)
    }
  }
}
