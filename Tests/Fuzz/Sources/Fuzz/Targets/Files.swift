@testable import Ingestion
@testable import ReadingChecks
@testable import Tables

/// Reads bytes as a file with nothing known of it but the columns that a pipeline wants.
func fuzzFiles(_ bytes: [UInt8]) {
  let choices = Choices(bytes)
  let limit = choices.pick([1 << 20, 400], place: 0)
  let small = ReadOptions(
    jobs: choices.jobs, chunkBytes: choices.chunk(below: 97), recordLimit: limit, keyMemory: 64)
  let faults = CheckedReading.faults(
    of: bytes, as: everyKind, options: ReadOptions(chunkBytes: wholeFile, recordLimit: limit),
    otherwise: [small])
  require(faults.isEmpty, faults.joined(separator: "; "))
}

/// A column of every kind, and every degree of need.
private let everyKind = InputSchema(
  name: "records",
  columns: [
    InputColumn(name: "village_code", kind: .area(.village), headers: ["รหัสหมู่บ้าน"], need: .filled),
    InputColumn(name: "district_code", kind: .area(.district), headers: ["รหัสอำเภอ"], need: .optional),
    InputColumn(name: "name", kind: .text, headers: ["ชื่อ"]),
    InputColumn(name: "amount", kind: .money, headers: ["จำนวนเงิน"]),
    InputColumn(name: "share", kind: .number, headers: ["ร้อยละ"], need: .optional, minimum: Number(0)),
    InputColumn(name: "people", kind: .integer, headers: ["คน"], need: .optional, dash: .zero),
    InputColumn(name: "day", kind: .date, headers: ["วันที่"], need: .optional),
    InputColumn(name: "month", kind: .month, headers: ["เดือน"], need: .optional),
    InputColumn(name: "activity", kind: .code(digits: nil), headers: ["รหัส"], need: .optional),
    InputColumn(name: "i01", kind: .answer, need: .optional),
    InputColumn(name: "i02", kind: .answer, need: .optional),
    InputColumn(name: "card", kind: .flag, headers: ["บัตร"], need: .optional),
    InputColumn(
      name: "kind", kind: .text, headers: ["ประเภท"], need: .optional,
      oneOf: [.text("ตลาด"), .text("กองทุน")]),
  ], key: [0])
