import Tables
import Testing

@testable import Ingestion

@Suite("Files separated by spaces or quoted with apostrophes") struct DialectTests {
  private func outcome(of text: String, _ options: ReadOptions = ReadOptions()) throws -> ReadOutcome {
    let folder = try ScratchFolder()
    return try readAll(villages, [folder.file("a.csv", text)], options)
  }

  private func shown(_ text: String) throws -> [[String]] {
    let outcome = try self.outcome(of: text)
    #expect(outcome.codes() == [], "\(outcome.findings)")
    return outcome.rows.map { $0.map(\.shown) }
  }

  static let expected = [
    ["34010101", "บ้านสอง", "1500", "missing"], ["34010102", "หนองบัว หมู่ 1, ใต้", "2", "missing"],
    ["34010103", "missing", "3", "missing"],
  ]

  static let files: [(String, String)] = [
    (
      "one space",
      "village_code name amount\n34010101 บ้านสอง 1500\n34010102 \"หนองบัว หมู่ 1, ใต้\" 2\n34010103  3\n"
    ),
    (
      "spaces",
      "village_code   name       amount\n34010101  บ้านสอง   1,500\n  34010102 \"หนองบัว หมู่ 1, ใต้\"   2\n34010103 \"\"   3  \n"
    ),
    (
      "apostrophes around all",
      "'village_code','name','amount'\r\n'34010101','บ้านสอง','1,500'\r\n'34010102','หนองบัว หมู่ 1, ใต้','2'\r\n'34010103','','3'\r\n"
    ),
    (
      "apostrophes where they are needed",
      "village_code,name,amount\n34010101,บ้านสอง,'1,500'\n34010102,'หนองบัว หมู่ 1, ใต้',2\n34010103,,3\n"
    ),
    (
      "apostrophes and spaces",
      "'village_code' 'name' 'amount'\n'34010101' 'บ้านสอง' '1500'\n'34010102' 'หนองบัว หมู่ 1, ใต้' '2'\n'34010103' '' '3'"
    ),
    (
      "apostrophes and semicolons",
      "village_code;name;amount\n'34010101';'บ้านสอง';'1,500'\n'34010102';'หนองบัว หมู่ 1, ใต้';'2'\n'34010103';'';'3'\n"
    ),
  ]

  @Test("are read as any other", arguments: files)
  func written(_ name: String, _ text: String) throws {
    #expect(try shown(text) == Self.expected)
  }

  @Test("A record over several lines keeps its lines, as titles and other records do")
  func lines() throws {
    let text =
      "รายงาน\n\nvillage_code,name,amount\n34010101,'ต้น\nปลาย, 1',1\n34010102,'a, b',2\nx,'c, d',3\n"
    let outcome = try self.outcome(of: text)
    #expect(outcome.rows.map { $0[2].shown } == ["1", "2"])
    #expect(outcome.findings.first { $0.code == "code.invalid" }?.place.line == 7)
    #expect(outcome.findings.first { $0.code == "code.invalid" }?.place.record == 6)
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("Doubled apostrophes, double quotes and backslashes are letters of the text")
  func letters() throws {
    let single = "'village_code','name','amount'\n'34010101','O''Brien \"x\"','1'\n'34010102','a, b','2'\n"
    #expect(try shown(single).map { $0[1] } == ["O'Brien \"x\"", "a, b"])
    let ending = "village_code,name,amount\n34010101,\"ท่อ \\\"x\\\"\",1\n34010102,b,2\n"
    #expect(try shown(ending).map { $0[1] } == ["ท่อ \"x\"", "b"])
    let escaped = "village_code,name,amount\n34010101,\"5\\\" ท่อ, ยาว\",1\n34010102,\"a \\\"b\\\" c\",2\n"
    #expect(try shown(escaped).map { $0[1] } == ["5\" ท่อ, ยาว", "a \"b\" c"])
  }

  @Test(
    "Apostrophes of names and of spreadsheets are no quotes",
    arguments: ["O'Brien", "'4701 leading", "rock 'n' roll", "'quoted' inside", "it's", "'ดาว' แก้ว"])
  func apostrophes(_ name: String) throws {
    let text = "village_code,name,amount\n34010101,\(name),1\n34010102,b,2\n"
    #expect(try shown(text).map { $0[1] }.first == name)
  }

  @Test("One nickname in apostrophes does not make them quotes")
  func nickname() throws {
    #expect(try shown("village_code,name,amount\n34010101,'ดาว',1\n34010102,b,2\n")[0][1] == "'ดาว'")
    let both = "village_code,name,amount\n34010101,'ดาว',1\n34010102,\"b, 'c', d\",2\n"
    #expect(try shown(both).map { $0[1] } == ["'ดาว'", "b, 'c', d"])
  }

  @Test("A header with another delimiter than its records is read", arguments: [";", "\t", " ", "|"])
  func headerApart(_ delimiter: String) throws {
    let header = ["village_code", "name", "amount"].joined(separator: delimiter)
    let rows = (1...12).map { "340101\($0 + 10),\"ก, \($0)\",\($0)\n" }.joined()
    #expect(try shown("\(header)\n\(rows)").map { $0[2] } == (1...12).map(String.init))
  }

  @Test("What is said of a file is taken at its word")
  func said() throws {
    let folder = try ScratchFolder()
    var file = try folder.file("a.csv", "village_code name amount\n34010101 'ดาว' 1\n")
    file.dialect = Dialect(delimiter: .spaces, quote: .double)
    #expect(try readAll(villages, [file]).rows.map { $0[1].shown } == ["'ดาว'"])
    file.dialect = Dialect(quote: .single)
    #expect(try readAll(villages, [file]).rows.map { $0[1].shown } == ["ดาว"])
    file.dialect = Dialect(delimiter: .comma)
    #expect(throws: IngestionError.self) { try readAll(villages, [file]) }
  }

  @Test("Blocks of any size give the same, also where a quote is never closed", arguments: [1, 2, 3, 7, 64])
  func blocks(_ size: Int) {
    let text =
      "a,'b\n'c, d',e\n'x\ny',z,1\n'open,2,3\n\n,'',\n" + String(repeating: "'u,v\n", count: 40) + "'end"
    let whole = rewritten(Array(text.utf8), by: text.utf8.count)
    #expect(rewritten(Array(text.utf8), by: size) == whole)
    #expect(whole.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0A })
    #expect(String(decoding: whole, as: UTF8.self).hasPrefix("a,'b\n\"c, d\",e\n"))
  }

  private func rewritten(_ bytes: [UInt8], by size: Int) -> [UInt8] {
    var rewriter = DialectRewriter(CellDialect(delimiter: .comma, quote: .single), width: 3)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBufferPointer {
        rewriter.add($0, to: &output)
      }
    }
    rewriter.end(&output)
    return output
  }

  @Test("Every size of chunks and number of threads gives the same", arguments: [1, 3], [7, 1 << 20])
  func parallel(_ jobs: Int, _ chunk: Int) throws {
    let rows = (1...200).map { "'340101\($0 % 90 + 10)','ก, \($0)','\($0)'\n" }.joined()
    let text = "'village_code','name','amount'\n" + rows
    let outcome = try self.outcome(of: text, ReadOptions(jobs: jobs, chunkBytes: chunk))
    #expect(outcome.comparable == (try self.outcome(of: text)).comparable)
  }
}
