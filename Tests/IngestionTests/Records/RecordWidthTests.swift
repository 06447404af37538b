import Tables
import Testing

@testable import Ingestion

@Suite("A record is as wide as its header") struct RecordWidthTests {
  /// Reads records under a header of four columns, the last two of which need not be filled.
  func read(
    _ lines: [String], header: String = "village_code,name,amount,note",
    _ options: ReadOptions = ReadOptions()
  ) throws -> ReadOutcome {
    let text = ([header] + lines).joined(separator: "\n") + "\n"
    return try readAll(Self.schema, [InputFile(name: "a.csv", bytes: Array(text.utf8))], options)
  }

  static let schema = InputSchema(
    name: "villages",
    columns: [
      InputColumn(name: "village_code", kind: .area(.village)), InputColumn(name: "name", kind: .text),
      InputColumn(name: "amount", kind: .money, need: .optional),
      InputColumn(name: "note", kind: .text, need: .optional),
    ], key: [0])

  static let full = (1...4).map { "3401010\($0),a,\($0),n" }

  private func told(_ outcome: ReadOutcome) -> [String] {
    outcome.findings.map {
      "\($0.place.record) \($0.code.rawValue) \($0.outcome) \($0.kind.facts)"
    }
  }

  @Test(
    "A record that is too long is rejected, with an empty last cell too",
    arguments: [
      ("34010105,a,1,500,", 5), ("34010105,,a,1,", 5), ("34010105,a,5,n,,", 6), ("34010105,a,5,n,x", 5),
    ])
  func long(_ line: String, _ found: Int) throws {
    let outcome = try read(Self.full + [line])
    #expect(outcome.rows.count == 4)
    #expect(outcome.findings.map(\.code) == ["record.long"])
    #expect(outcome.findings.first?.kind.facts.hasPrefix("expected 4, found \(found)") == true)
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("A value under an empty heading is too much, spaces are not")
  func emptyHeading() throws {
    let outcome = try read(
      ["34010101,a,1,n,,", "34010102,a,2,n,, ", "34010103,a,3,n,x,", "34010104,a,4,n,,\"\""],
      header: "village_code,name,amount,note,,")
    #expect(outcome.rows.map { $0[0].shown } == ["34010101", "34010102", "34010104"])
    #expect(told(outcome) == ["4 record.long rejected expected 4, found 5"])
  }

  @Test(
    "Records that all end with a separator more than the header are right; one that does not has lost one")
  func trailing() throws {
    let lines = Self.full.map { $0 + "," }
    #expect(try read(lines).rows.count == 4)
    #expect(try read(lines).findings == [])
    let outcome = try read(lines + ["3401010534,5,n,", "34010106,a,6,n,", "34010107,a,7,n,,"])
    #expect(outcome.rows.count == 5)
    #expect(
      told(outcome) == [
        "6 record.short rejected expected 5, found 4, hint trailing",
        "8 record.long rejected expected 5, found 6",
      ])
  }

  @Test("The majority tells whether records end with a separator, and one record alone does not")
  func majority() throws {
    let lines = ["34010101,a,1,n", "34010102,a,2,n,", "34010103,a,3,n,"]
    #expect(try read(lines).rows.map { $0[0].shown } == ["34010102", "34010103"])
    #expect(try read(lines + ["34010104,a,4,n"]).rows.map { $0[0].shown } == ["34010101", "34010104"])
    #expect(
      try told(read(["34010101,a,1,n,"])) == ["2 record.long rejected expected 4, found 5, hint trailing"])
  }

  @Test("A lone short record has lost a separator; its cells are not looked at")
  func loneShort() throws {
    let lines = [Self.full[0], "34010105,a1,n", Self.full[1], "34010106,x", Self.full[2]]
    let outcome = try read(lines)
    #expect(outcome.rows.count == 3)
    #expect(
      told(outcome) == [
        "2 record.uneven noted fields 4", "3 record.short rejected expected 4, found 3, hint lone",
        "4 record.uneven noted fields 4",
        "5 record.short rejected expected 4, found 2, hint lone",
      ])
    #expect(outcome.summary.files[0].records.rejected == ["record.short": 2])
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("Neighbours that are as short are used, and told with those beside them")
  func block() throws {
    let lines = [
      Self.full[0], Self.full[1], "34010105,a,5", "34010106,a,6", "34010107,a", Self.full[2], Self.full[3],
    ]
    let outcome = try read(lines)
    #expect(outcome.rows.count == 6)
    #expect(
      told(outcome) == [
        "3 record.uneven noted fields 4", "4 record.short noted expected 4, found 3",
        "5 record.short noted expected 4, found 3",
        "6 record.short rejected expected 4, found 2, hint lone",
      ])
    #expect(outcome.summary.imbalances() == [])
  }

  @Test(
    "A separator too many in a short record among short ones makes it as wide as the header, which is told")
  func fullAmongShort() throws {
    let short = (1...6).map { "3401010\($0),a,\($0)" }
    for record in short.indices {
      var lines = short
      lines[record] = "3401010\(record + 1),,a,"
      let outcome = try read(lines)
      #expect(outcome.findings.contains { $0.place.record == record + 2 && $0.code == "record.uneven" })
    }
  }

  @Test("Beside a lone record that lacks one cell the full ones may be short ones with a separator too many")
  func besideLone() throws {
    for chunk in [1 << 20, 7] {
      let outcome = try read(
        [Self.full[0], Self.full[1], "34010105,a,5", "34010106,,a,6", Self.full[2]],
        ReadOptions(jobs: 2, chunkBytes: chunk))
      #expect(
        told(outcome) == [
          "3 record.uneven noted fields 4", "4 record.short rejected expected 4, found 3, hint lone",
          "5 number.invalid noted ",
          "5 record.uneven noted fields 4",
        ])
    }
  }

  @Test(
    "A short record with a cell of another kind has lost a separator before its end, in a block and in a whole file too"
  )
  func badCells() throws {
    let block = try read([Self.full[0], "34010105,a,x", "99,a,6", "34010107,a,7"])
    #expect(
      told(block) == [
        "2 record.uneven noted fields 4", "3 number.invalid rejected ", "4 code.invalid rejected digits 8",
        "5 record.short noted expected 4, found 3",
      ])
    let all = try read(["34010101,1,x", "34010102,2,y", "34010103,a,3"])
    #expect(all.codes(.rejected) == ["number.invalid", "number.invalid"])
    #expect(all.rows.count == 1)
    let lone = try read([Self.full[0], "99,a,x", Self.full[1]])
    #expect(
      told(lone) == [
        "2 record.uneven noted fields 4", "3 record.short rejected expected 4, found 3, hint lone",
        "4 record.uneven noted fields 4",
      ])
    #expect(lone.summary.files[0].records.rejected == ["record.short": 1])
  }

  @Test("Where all records are as short, one finding tells of the file")
  func allShort() throws {
    let lines = (1...5).map { "3401010\($0),a,\($0)" }
    let outcome = try read(lines)
    #expect(outcome.rows.count == 5)
    #expect(told(outcome) == ["2 record.all_short noted expected 4, found 3, records 5"])
    #expect(try told(read([lines[0]])) == ["2 record.all_short noted expected 4, found 3, records 1"])
    #expect(try told(read(["34010101"])) == ["2 record.short rejected expected 4, found 1"])
    let pipes = try read(["34010101,a,1,n", "34010102,a,2,n"], header: "village_code,name,amount,note,")
    #expect(told(pipes) == ["2 record.all_short noted expected 5, found 4, records 2"])
  }

  @Test("Of two records of different width nobody can tell which is right")
  func oneAgainstOne() throws {
    #expect(
      try told(read(["34010101,a,,", "34010102,a,2"])) == [
        "2 record.uneven noted fields 4", "3 record.short rejected expected 4, found 3, hint lone",
      ])
    #expect(
      try told(read(["34010101,a,1,", "34010102,a,2,n,"])) == [
        "3 record.long rejected expected 4, found 5, hint trailing", "2 record.uneven noted fields 4",
      ])
    #expect(
      try told(read([Self.full[0], "34010102,a,2,n,"])) == [
        "3 record.long rejected expected 4, found 5, hint trailing"
      ])
  }

  @Test("Blank lines, totals, headers and notes have any width and are nobody's neighbours")
  func others() throws {
    let outcome = try read([
      Self.full[0], "34010105,a,5", "รวม,,6", "34010106,a,6", "", "34010107,a,7",
      "village_code,name,amount,note",
      "รวมทั้งสิ้น,,,,,,", "หมายเหตุ: ก,,,,,", "ที่มา: ข",
    ])
    #expect(outcome.codes(.rejected) == ["record.short", "record.short", "record.short"])
    #expect(
      outcome.codes(.setAside) == [
        "record.total", "record.blank", "header.repeated", "record.total", "record.footnote",
        "record.footnote",
      ])
  }

  @Test("A width that the first records do not show is found, and everything read again")
  func lateWidth() throws {
    let short = (0..<80).map { "340101\($0 + 10),a,5" }
    let late = try read(short + Self.full)
    #expect(late.rows.count == 84)
    #expect(late.rows.last.map { $0[3].shown } == "n")
    #expect(late.restarts == 1)
    #expect(late.findings.count == 81)
    let trailing = try read(Self.full + (0..<80).map { "340101\($0 + 10),a,5,n," })
    #expect(trailing.rows.count == 80)
    let rare = try read((0..<80).map { "340101\($0 + 10),a,5,n" } + Self.full.map { $0 + "," })
    #expect(rare.rows.count == 80)
    #expect(rare.restarts == 0)
  }

  @Test("Threads and chunk sizes change nothing in files of mixed widths", arguments: 1..<9)
  func anySplit(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let tails = [",a,1,n", ",a,1,n", ",a,1", ",a,1", ",a", ",a", "", ",a,1,n,", ",a,\"1\n2\",n", ",a,x"]
    let lines = (10..<60).flatMap { number -> [String] in
      let tail = tails[Int.random(in: 0..<tails.count, using: &random)]
      return number % 11 == 0 ? ["", "34010\(number)9" + tail] : ["34010\(number)9" + tail]
    }
    for header in ["village_code,name,amount,note", "village_code,name,amount,note,"] {
      let whole = try read(lines, header: header)
      #expect(whole.summary.imbalances() == [])
      for jobs in 1...4 {
        for chunkBytes in stride(from: jobs, through: 64, by: 5) {
          let outcome = try read(
            lines, header: header, ReadOptions(jobs: jobs, chunkBytes: chunkBytes))
          #expect(outcome.comparable == whole.comparable, "\(jobs) jobs, \(chunkBytes) bytes")
        }
      }
    }
  }
}

@Suite("Pieces of a record that is too long") struct PieceJoinerTests {
  private func advice(_ line: String) throws -> [String] {
    let schema = InputSchema(
      name: "days",
      columns: [
        InputColumn(name: "code", kind: .code(digits: 6)), InputColumn(name: "day", kind: .date),
        InputColumn(name: "name", kind: .text), InputColumn(name: "food", kind: .money),
        InputColumn(name: "drink", kind: .money),
        InputColumn(name: "share", kind: .number, need: .optional, maximum: Number(100)),
      ], key: [0])
    let lines = [
      "code,day,name,food,drink,share", "100000,2019-10-01,ก,1,2,3", "100001,2019-10-02,ข,1,2,3", line,
    ]
    let text = lines.joined(separator: "\n") + "\n"
    let outcome = try readAll(schema, [InputFile(name: "a.csv", bytes: Array(text.utf8))])
    guard
      case .oneValue(let fields, let quoted)? = (outcome.findings.first?.kind as? WidthFindings.Long)?.hint
    else { return [] }
    return [fields, quoted]
  }

  @Test(
    "What can be joined in one way only is told, as it must be written",
    arguments: [
      ("100002,2019-10-03,ค,1,500,20,", ["4-5", "\"1,500\""]),
      ("100002,2019-10-03,ค,250,1,500,30", ["5-6", "\"1,500\""]),
      ("100002,2019-10-03,ตลาดเช้า, ตลาดเย็น,1,2,3", ["3-4", "\"ตลาดเช้า, ตลาดเย็น\""]),
      ("100002,2019-10-03,ก, ข,12.5,1,500,3", ["3-4, 6-7", "\"ก, ข\", \"1,500\""]),
    ])
  func oneWay(_ line: String, _ expected: [String]) throws {
    #expect(try advice(line) == expected)
  }

  @Test(
    "Two ways, or none, are no advice",
    arguments: [
      "100002,2019-10-03,ค,1,500,600,3", "100002,2019-10-03,ค,,1,2,3", "100002,2019-10-03,ค,a,b,c,d",
    ])
  func noWay(_ line: String) throws {
    #expect(try advice(line) == [])
  }
}
