import Tables
import Testing

@testable import Ingestion

@Suite("Files without a header") struct HeadlessTests {
  private func read(_ text: String, _ dialect: Dialect = Dialect(header: .absent)) throws -> ReadOutcome {
    try readAll(villages, [InputFile(name: "a.csv", bytes: Array(text.utf8), dialect: dialect)])
  }

  private func kind(_ text: String, _ dialect: Dialect) -> IngestionError.Kind? {
    do {
      _ = try read(text, dialect)
      return nil
    } catch { return (error as? IngestionError)?.kind }
  }

  @Test("They are read by the declared order, under any delimiter", arguments: [",", ";", "\t", "|"])
  func order(_ delimiter: String) throws {
    let text = "34010101,a,1,n\n34010102,\"ข\nค\",2,\n34010103,c,x,\n"
      .split(separator: ",", omittingEmptySubsequences: false).joined(separator: delimiter)
    let outcome = try read(text)
    #expect(
      outcome.rows.map { $0.map(\.shown) } == [
        ["34010101", "a", "1", "n"], ["34010102", "ข\nค", "2", "missing"],
      ])
    #expect(outcome.codes() == ["number.invalid"])
    #expect(outcome.findings[0].place.record == 3)
    #expect(outcome.findings[0].place.line == 4)
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("Trailing optional columns may lack")
  func optional() throws {
    let outcome = try read("34010101,a,1\n34010102,b,2\n")
    #expect(outcome.rows.map { $0[3].shown } == ["missing", "missing"])
  }

  @Test("More fields than columns, or fewer than are needed, are refused")
  func width() {
    let names = ["village_code", "name", "amount", "note"]
    #expect(
      kind("34010101,a,1,n,x\n", Dialect(header: .absent))
        == .declaredWidth(fields: 5, needed: 3, columns: names))
    #expect(
      kind("34010101,a\n", Dialect(header: .absent)) == .declaredWidth(fields: 2, needed: 3, columns: names))
  }

  @Test("Without being told they are refused, and the error says what would read them")
  func hint() {
    #expect(kind("34010101,a,1,n\n34010102,b,2,\n", Dialect()) == .headerAbsent)
    #expect(kind("34010101,a,1,n\nx,b,2,\n", Dialect()) != .headerAbsent)
  }

  @Test("A header that is there all the same is set aside")
  func header() throws {
    let outcome = try read("village_code,name,amount,note\n34010101,a,1,n\n")
    #expect(outcome.rows.count == 1)
    #expect(outcome.codes() == ["header.repeated"])
  }
}
