import Tables
import Testing

@testable import Ingestion

@Suite("Finding the header and the dialect") struct HeaderTests {
  func read(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> ReadOutcome {
    let folder = try ScratchFolder()
    return try readAll(villages, [folder.file("ก.csv", text)], options)
  }

  func error(_ text: String) -> IngestionError? {
    do {
      _ = try read(text)
      return nil
    } catch { return error as? IngestionError }
  }

  @Test(
    "Delimiters are found with the header, a trailing one is no column",
    arguments: [
      (Delimiter.comma, ","), (.tab, "\t"), (.semicolon, ";"), (.pipe, "|"),
    ])
  func delimiters(_ delimiter: Delimiter, _ character: String) throws {
    let lines = ["VILLAGE-CODE|Name|amount|", "34010101|a, b; c|1|", "34010102|d|2|"]
    let text = lines.joined(separator: "\r\n").replacingOccurrences("|", character).replacingOccurrences(
      ", b; c", character == "," || character == ";" ? "" : ", b; c")
    let outcome = try read(text)
    #expect(outcome.rows.count == 2)
    #expect(outcome.findings == [])
    #expect(outcome.summary.files[0].delimiter == delimiter)
    #expect(outcome.summary.files[0].lineEnds == LineEnds(lineFeed: 0, returnAndLineFeed: 1))
  }

  @Test("The summary says which header is which column, and which are not used")
  func mapping() throws {
    let outcome = try read("ลำดับ,รหัสหมู่บ้าน,ลำดับ,ชื่อ หมู่บ้าน,จำนวน_เงิน\n1,34010101,1,a,5\n")
    let file = outcome.summary.files[0]
    #expect(file.columns.map(\.column) == ["village_code", "name", "amount"])
    #expect(file.columns.map(\.header) == ["รหัสหมู่บ้าน", "ชื่อ หมู่บ้าน", "จำนวน_เงิน"])
    #expect(file.unusedHeaders == ["ลำดับ", "ลำดับ"])
    #expect(outcome.rows[0].map(\.shown) == ["34010101", "a", "5", "missing"])
  }

  @Test("An empty file and one of blank lines are named")
  func empty() {
    #expect(error("")?.kind == .fileEmpty)
    #expect(error("\n \n,,\n")?.kind == .fileEmpty)
  }

  @Test("Where no header cell is known, the record most like a header is shown")
  func headerMissing() {
    let error = error("รายงาน\nก,ข,ค\n1,2\n")
    #expect(error?.kind == .headerMissing(bestGuess: ["ก", "ข", "ค"]))
    #expect(error?.line == 2)
    #expect(error?.file == "ก.csv")
  }

  @Test("Columns that are missing are named with what is known and what is near")
  func columnMissing() {
    let error = error("title\nvillage_code,nane,อื่น\n")
    #expect(
      error?.kind
        == .columnMissing(
          [
            .init(column: "name", spellings: ["ชื่อหมู่บ้าน"], suggestion: "nane"),
            .init(column: "amount", spellings: ["จำนวนเงิน"], suggestion: nil),
          ], headers: ["village_code", "nane", "อื่น"]))
    #expect(error?.line == 2)
  }

  @Test("A file that is not there or is a folder is named with the system's reason")
  func unreadable() throws {
    let folder = try ScratchFolder()
    for path in [folder.path + "/none.csv", folder.path] {
      let error = #expect(throws: IngestionError.self) { try readAll(villages, [InputFile(path)]) }
      guard case .fileUnreadable(let reason) = error?.kind else {
        Issue.record("no error")
        continue
      }
      #expect(!reason.isEmpty)
    }
  }

  @Test("The first file that cannot be read stops the run under its name")
  func secondFile() throws {
    let folder = try ScratchFolder()
    let files = [try folder.file("a.csv", "village_code,name,amount\n"), try folder.file("b.csv", "")]
    let error = #expect(throws: IngestionError.self) { try readAll(villages, files) }
    #expect(error == IngestionError(input: "villages", file: "b.csv", kind: .fileEmpty))
  }

  @Test("An explicit delimiter is taken at its word")
  func explicitDelimiter() throws {
    let text = "village_code;name,amount\n34010101;a,1\n"
    let folder = try ScratchFolder()
    let file = try folder.file("a.csv", text).written(delimiter: .semicolon)
    #expect(throws: IngestionError.self) { try readAll(villages, [file]) }
  }
}

extension String {
  /// Foundation's method without Foundation.
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
