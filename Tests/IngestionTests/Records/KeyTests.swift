import Tables
import Testing

@testable import Ingestion

@Suite("Records that share a key") struct KeyTests {
  let header = "village_code,name,amount\n"

  @Test("Of exact doubles the first is used, also over files; other values reject all")
  func doublesAndConflicts() throws {
    let folder = try ScratchFolder()
    let files = [
      try folder.file("a.csv", header + "34010101,a,1\n34010102,b,2\n34010103,c,3\n34010104,d,x\n"),
      try folder.file("b.csv", header + "34010101,a,1.00\n34010102,b,3\n34010102,b,2\n34010104,d,4\n"),
    ]
    let outcome = try readAll(villages, files)
    #expect(outcome.rows.map { $0[0].shown } == ["34010101", "34010103", "34010104"])
    #expect(
      outcome.findings.map { "\($0.place.file):\($0.place.record) \($0.code.rawValue) \($0.kind.facts)" } == [
        "a.csv:3 key.conflict key 34010102, records 3, b.csv:3, b.csv:4", "a.csv:5 number.invalid ",
        "b.csv:2 record.duplicate key 34010101, used a.csv:2",
        "b.csv:3 key.conflict key 34010102, records a.csv:3, 3, 4",
        "b.csv:4 key.conflict key 34010102, records a.csv:3, 3, 4",
      ])
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("Records that differ only in columns nobody reads are doubles")
  func unboundColumns() throws {
    let folder = try ScratchFolder()
    let file = try folder.file("a.csv", "no,village_code,name,amount\n1,34010101,a,1\n2,34010101,a,1\n")
    #expect(try readAll(villages, [file]).codes() == ["record.duplicate"])
  }

  @Test("Records without a key column of the schema may repeat")
  func noKey() throws {
    var schema = villages
    schema.key = []
    let folder = try ScratchFolder()
    let outcome = try readAll(schema, [folder.file("a.csv", header + "34010101,a,1\n34010101,a,1\n")])
    #expect(outcome.rows.count == 2)
    #expect(outcome.restarts == 0)
  }

  @Test("Keys of several columns are told apart, whatever their texts")
  func composedKeys() throws {
    let schema = InputSchema(
      name: "answers",
      columns: [
        InputColumn(name: "group", kind: .text), InputColumn(name: "item", kind: .text),
        InputColumn(name: "mark", kind: .number, need: .optional),
      ], key: [0, 1])
    let folder = try ScratchFolder()
    let file = try folder.file("a.csv", "group,item,mark\nab,c,1\na,bc,1\nab,c,2\n")
    let outcome = try readAll(schema, [file])
    #expect(outcome.rows.map { $0[0].shown } == ["a"])
    #expect(outcome.findings.map { $0.kind.facts } == Array(repeating: "key ab, c, records 2, 4", count: 2))
  }

  @Test("Keys that only share a hash reject nothing")
  func collisions() throws {
    let table = Table(
      schema: Schema([ColumnSchema("key", .text)]), columns: [.texts(TextColumn(["a", "b", "a"]))],
      rowCount: 3,
      origins: (1...3).map { RowOrigin(file: 0, record: $0, line: Int32($0)) })
    var suspects = KeySuspects(limit: 0)
    // As if all hashes had been seen twice.
    try suspects.add(table, key: [0], suspects: Set(KeyHash.hashes(of: table, key: [0])))
    let exclusions = try KeySuspects.decide([suspects])
    #expect(exclusions.excluded(from: table.origins).map(\.row) == [2])
  }

  @Test("Repeated hashes are found in memory and in temporary files alike", arguments: [0, 100, 1 << 20])
  func repeatedHashes(_ limit: Int) throws {
    var parts = [KeyHashes(limit: limit), KeyHashes(limit: limit)]
    for round in 0..<2 {
      let keys = (0..<500).map { "\(round == 0 ? $0 : $0 + 490)" }
      let table = Table(
        schema: Schema([ColumnSchema("key", .text)]), columns: [.texts(TextColumn(keys))], rowCount: 500)
      try parts[round].add(table, key: [0])
    }
    #expect(try KeyHashes.repeated(in: parts).count == 10)
  }

  @Test("A file given twice is used once")
  func sameFileTwice() throws {
    let folder = try ScratchFolder()
    let lines = (1...200).map { "3401\($0 + 1000),n,\($0)\n" }.joined()
    let file = try folder.file("a.csv", header + lines)
    let outcome = try readAll(villages, [file, file], ReadOptions(jobs: 3, chunkBytes: 64, keyMemory: 128))
    #expect(outcome.rows.count == outcome.summary.files[0].records.used)
    #expect(outcome.summary.files[1].records.duplicates == outcome.summary.files[0].records.used)
    #expect(outcome.summary.imbalances() == [])
  }
}
