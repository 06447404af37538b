import Tables
import Testing

@testable import Ingestion

@Suite("Several headings of one column") struct DoubledHeadingTests {
  private func read(
    _ text: String, _ schema: InputSchema = villages, _ options: ReadOptions = ReadOptions()
  ) throws -> ReadOutcome {
    try readAll(schema, [InputFile(name: "a.csv", bytes: Array(text.utf8))], options)
  }

  private func shown(_ outcome: ReadOutcome) -> [String] {
    outcome.rows.map { $0.map(\.shown).joined(separator: "|") }
  }

  @Test("A record is used where the cells agree or only one is filled, and one finding names the columns")
  func agreement() throws {
    let outcome = try read(
      "village_code,name,amount,ชื่อหมู่บ้าน,จำนวนเงิน\n34010101,a,1,a ,1\n34010102,,2,\"b \"\"x\"\"\",\n34010103,\"c\",,c,3\n"
    )
    #expect(
      shown(outcome) == ["34010101|a|1|missing", "34010102|b \"x\"|2|missing", "34010103|c|3|missing"])
    #expect(outcome.codes() == ["header.twice", "header.twice"])
    #expect(outcome.findings.map(\.column) == ["name", "amount"])
    #expect(
      outcome.findings[0].kind.isEqual(
        to: HeaderFindings.Twice(headings: [
          .init(text: "name", position: 2), .init(text: "ชื่อหมู่บ้าน", position: 4),
        ])))
    #expect(outcome.findings[0].place.line == 1)
    #expect(outcome.summary.imbalances() == [])
  }

  @Test(
    "Where the cells of a needed column differ the record is rejected, of an optional one the cell is missing"
  )
  func difference() throws {
    let outcome = try read(
      "note,village_code,name,amount,amount,note\nn,34010101,a,1,2,n\nn,34010102,b,3,3,m\n,34010103,c,4,4,k\n"
    )
    #expect(shown(outcome) == ["34010102|b|3|missing", "34010103|c|4|k"])
    let differing = outcome.findings.filter { $0.code == "value.twins_differ" }
    #expect(differing.map(\.outcome) == [.rejected, .noted])
    #expect(differing.map(\.column) == ["amount", "note"])
    #expect(differing.map(\.value) == ["1", "n"])
    #expect(differing.map(\.kind.facts) == ["other 2", "other m"])
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("Keys are compared too, and a key is taken from the column that has it")
  func keys() throws {
    let outcome = try read(
      "village_code,name,amount,รหัสหมู่บ้าน\n34010101,a,1,34010102\n,b,2,34010103\n34010104,c,3,\n,d,4,\n")
    #expect(shown(outcome) == ["34010103|b|2|missing", "34010104|c|3|missing"])
    #expect(outcome.codes(.rejected) == ["value.twins_differ", "value.missing"])
  }

  @Test("Answers are compared as other cells are")
  func answers() throws {
    let schema = InputSchema(
      name: "answers",
      columns: [InputColumn(name: "id", kind: .text, need: .filled)]
        + (1...6).map { InputColumn(name: "i\($0)", kind: .answer, need: .optional) }, key: [0])
    let outcome = try read(
      "id,i1,i2,i3,i3,i4,i5,i6\na,1,0,1,1,0,1,-\nb,1,0,1,0,0,1,1\nc,1,0,,0,x,1,1\n", schema)
    #expect(outcome.rows.map { $0[3] } == [.truth(true), .absent(.missing), .truth(false)])
    #expect(outcome.rows.map { $0[6] } == [.absent(.notApplicable), .truth(true), .truth(true)])
    #expect(outcome.codes() == ["header.twice", "value.twins_differ", "answer.invalid"])
  }

  @Test("A header inside the file may have them too")
  func inside() throws {
    let outcome = try read(
      "village_code,name,amount\n34010101,a,1\nname,village_code,amount,name\nb,34010102,2,b\nc,34010103,3,d\n"
    )
    #expect(shown(outcome) == ["34010101|a|1|missing", "34010102|b|2|missing"])
    #expect(outcome.codes() == ["header.changed", "header.twice", "value.twins_differ"])
  }

  @Test("The same comes out for any number of threads and any size of chunks", arguments: [64, 200, 1 << 20])
  func chunks(_ bytes: Int) throws {
    let records = (10..<99).map { number in
      "340101\(number),a,\(number),\(number % 7 == 0 ? "1" : number % 5 == 0 ? "" : "\(number)")"
    }
    let text = (["village_code,name,amount,amount"] + records).joined(separator: "\n") + "\n"
    let whole = try read(text)
    let cut = try read(text, villages, ReadOptions(jobs: 3, chunkBytes: bytes))
    #expect(cut.comparable == whole.comparable)
    #expect(whole.rows.count == records.count - records.indices.count { ($0 + 10) % 7 == 0 })
  }

  @Test("Two tables side by side are refused, unless their cells agree")
  func tables() throws {
    let header = "village_code,name,amount,village_code,name,amount\n"
    let same = try read(header + "34010101,a,1,34010101,a,1\n34010102,b,2,34010102,b,2\n")
    #expect(same.rows.count == 2)
    let error = #expect(throws: IngestionError.self) {
      try read(header + "34010101,a,1,34010101,a,1\n34010102,b,2,34010103,c,3\n")
    }
    #expect(error?.kind == .tablesBeside(position: 4, line: 3))
    #expect(error?.line == 1)
  }
}
