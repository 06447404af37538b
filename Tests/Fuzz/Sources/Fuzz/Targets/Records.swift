@testable import Ingestion
@testable import ReadingChecks
@testable import Tables

/// Splits bytes by libcsv and by the fast way, from any record on, and reads them in chunks and at once.
func fuzzRecords(_ bytes: [UInt8]) {
  let choices = Choices(bytes)
  let delimiter = choices.pick(Delimiter.allCases, place: 0)
  let limit = choices.pick([1 << 20, 90, 300], place: 2)
  let comparison = SplitComparison(
    delimiter: delimiter.byte, expectedFields: choices.pick([3, 1, 2, 7], place: 1), limit: limit,
    isThaiEightBit: choices.pick([false, true], place: 3))
  let wanted = comparison.byLibcsv(bytes)
  require(comparison.byBoth(bytes, until: bytes.count).records == wanted, "split otherwise from the start")
  if let start = wanted.isEmpty ? nil : wanted[choices.below(wanted.count)].end, start < bytes.count {
    let end = start + choices.below(bytes.count - start)
    let rest = comparison.byLibcsv(bytes, from: start)
    let begun = rest.enumerated().prefix { number, _ in (number == 0 ? start : rest[number - 1].end) < end }
    require(
      comparison.byBoth(bytes, from: start, until: end).records == begun.map(\.element),
      "split otherwise from \(start) up to \(end)")
  }
  readInChunks(bytes, choices, delimiter, limit)
}

/// Reads the bytes as the data of a file of three texts.
private func readInChunks(_ bytes: [UInt8], _ choices: Choices, _ delimiter: Delimiter, _ limit: Int) {
  let columns = ["a", "b", "c"].map { InputColumn(name: $0, kind: .text, need: .optional) }
  let header = Array("a,b,c\n".utf8).map { $0 == UInt8(ascii: ",") ? delimiter.byte : $0 }
  let dialect = Dialect(encoding: choices.pick([.utf8, .windows874], place: 3), delimiter: delimiter)
  let options = { (jobs: Int, chunkBytes: Int) in
    ReadOptions(jobs: jobs, chunkBytes: chunkBytes, recordLimit: limit)
  }
  let faults = CheckedReading.faults(
    of: header + bytes, as: InputSchema(name: "texts", columns: columns, key: []), dialect: dialect,
    options: options(1, wholeFile), otherwise: [options(choices.jobs, choices.chunk(below: 61))])
  require(faults.isEmpty, faults.joined(separator: "; "))
}
