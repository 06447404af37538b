import Aggregation
import Expressions
import Foundation
import Ingestion
import Pipelines
import Reporting
import RuleTesting
import Stages
import Testing

/// The limits that the documents tell of are those of the program.
@Suite("Table of limits")
struct LimitTableTests {
  private static let constants: [String: Int] = [
    "DefinitionLimits.fileBytes": DefinitionLimits.fileBytes,
    "DefinitionLimits.values": DefinitionLimits.values,
    "DefinitionLimits.nesting": DefinitionLimits.nesting,
    "DefinitionLimits.columns": DefinitionLimits.columns,
    "DefinitionLimits.months": DefinitionLimits.months,
    "DefinitionLimits.faults": DefinitionLimits.faults,
    "DefinitionLimits.messageLength": DefinitionLimits.messageLength,
    "DefinitionLimits.bytesReadForRepeatedKeys": DefinitionLimits.bytesReadForRepeatedKeys,
    "ExpressionLimits.nesting": ExpressionLimits.nesting,
    "CaseLimits.cells": CaseLimits.cells,
    "CaseLimits.rows": CaseLimits.rows,
    "CaseLimits.bytes": CaseLimits.bytes,
    "ReadLimits.recordBytes": ReadLimits.recordBytes,
    "ReadLimits.chunkBytes": ReadLimits.chunkBytes,
    "ReadLimits.keyBytes": ReadLimits.keyBytes,
    "ReadLimits.streamBytes": ReadLimits.streamBytes,
    "ReadLimits.headerRecords": ReadLimits.headerRecords,
    "ReadLimits.blankRecords": ReadLimits.blankRecords,
    "ReadLimits.jobs": ReadLimits.jobs,
    "RollUpLimits.groups": RollUpLimits.groups,
    "RollUpLimits.keyBytes": RollUpLimits.keyBytes,
    "FindingLimits.share": FindingLimits.share,
    "FindingLimits.places": FindingLimits.places,
    "FindingLimits.groups": FindingLimits.groups,
  ]

  /// A row of the tables.
  private struct Limit {
    var value: Int
    var constant: String
    var file: String

    init?(_ line: Substring) {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: [" ", "`"]) }
      guard cells.count == 5, let value = Int(cells[1].filter { $0 != "," }) else { return nil }
      (self.value, constant, file) = (value, cells[3], cells[4])
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  }

  @Test("each limit has the value of its constant, which stands where the table says, and none is left out")
  func values() throws {
    let limits = try Self.text("docs/limits.md").split(separator: "\n").compactMap { Limit($0) }
    #expect(limits.map(\.constant).sorted() == Self.constants.keys.sorted())
    for limit in limits {
      #expect(Self.constants[limit.constant] == limit.value, "\(limit.constant)")
      let name = limit.constant.split(separator: ".").last ?? ""
      #expect(try Self.text(limit.file).contains("static let \(name) = "), "\(limit.constant)")
    }
  }

  @Test(
    "no constant of the files of limits is missing in the table",
    arguments: [
      "Stages/Source/DefinitionLimits", "Expressions/ExpressionLimits", "RuleTesting/Cases/CaseLimits",
      "Ingestion/Reading/ReadLimits", "Aggregation/RollUp/RollUpLimits", "Reporting/Findings/FindingLimits",
    ])
  func complete(file: String) throws {
    let code = try Self.text("Sources/\(file).swift")
    let type = file.split(separator: "/").last ?? ""
    let names = code.split(separator: "\n").compactMap { line -> Substring? in
      guard let range = line.firstRange(of: "package static let ") else { return nil }
      return line[range.upperBound...].prefix { $0.isLetter }
    }
    #expect(!names.isEmpty)
    for name in names { #expect(Self.constants["\(type).\(name)"] != nil, "\(type).\(name)") }
  }
}
