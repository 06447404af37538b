import Foundation
import Tables
import Testing

@testable import Ingestion

/// Inputs that have no end, or whose beginning has none: each is refused or read in bounds.
@Suite("Inputs without bounds")
struct LimitTests {
  private func error(of file: InputFile) -> IngestionError.Kind? {
    do {
      _ = try readAll(villages, [file])
      return nil
    } catch { return error.kind }
  }

  private func error(_ text: String) throws -> IngestionError.Kind? {
    let folder = try ScratchFolder()
    return error(of: try folder.file("ก.csv", text))
  }

  @Test("A device is no input", arguments: ["/dev/zero", "/dev/urandom", "/dev/full"])
  func devices(path: String) {
    #expect(error(of: InputFile(path)) == .device)
  }

  @Test("Of a pipe only so much is copied")
  func pipes() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(repeating: 0x31, count: 5_000))
    try pipe.fileHandleForWriting.close()
    let file = InputFile("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
    do {
      _ = try ByteSource(file, streamLimit: 4_999)
      Issue.record("all of it was copied")
    } catch {
      #expect(error.kind == .streamTooLong(limit: 4_999))
    }
  }

  @Test("Blank lines above the header are looked through so far, and the message says so")
  func blankStart() throws {
    let header = "village_code,name,amount\n34010101,ก,1\n"
    let most = ReadLimits.blankRecords
    #expect(try error(String(repeating: "\n", count: most) + header) == .blankStart(lines: most))
    #expect(try error(String(repeating: "\n", count: most - 1) + header) == nil)
    #expect(try error(String(repeating: ",,\n", count: 100_000) + header) == .blankStart(lines: most))
  }

  @Test(
    "A header over the limit of a record is none, and is not looked through for long",
    arguments: [
      longHeader + "\n", longHeader + "\n34010101,ก,1\n34010102,ข,2\n", "รายงาน\n" + longHeader,
      "village_code,name,amount" + (0..<400_000).map { ",c\($0)" }.joined() + "\n",
      String(repeating: "a", count: 5_000_000), String(repeating: ",", count: 5_000_000),
      String(repeating: "\"", count: 5_000_000),
    ])
  func longHeaders(text: String) throws {
    #expect(try error(text) == .headerTooLong(limit: ReadLimits.recordBytes))
  }

  private static let longHeader = "village_code,name,amount," + String(repeating: "ก", count: 1_000_000)

  @Test("An open quote in a header costs its first line only, in which two headings are right")
  func openQuoteInHeader() throws {
    let kind = try error("\"village_code,name,amount\n" + String(repeating: "x\n", count: 1_000_000))
    guard case .columnMissing? = kind else {
      Issue.record("\(String(describing: kind).prefix(200))")
      return
    }
  }

  @Test("A table of ten thousand columns is read")
  func columns() throws {
    let more = String(repeating: ",1", count: 10_000)
    let headers = (0..<10_000).map { ",c\($0)" }.joined()
    #expect(try error("village_code,name,amount\(headers)\n34010101,ก,1\(more)\n") == nil)
  }

  @Test("What was found between broken records is forgotten with them")
  func brokenRecords() throws {
    var block = RecordBlock(MarkPlan(fields: [], runs: []))
    for _ in 0..<1_000 { _ = block.addWords(32) }
    let isSpread = (before: block.isSpread, isEmpty: block.isEmpty)
    block.removeAll()
    let isStillSpread = block.isSpread
    #expect(isSpread == (true, true))
    #expect(!isStillSpread)
  }
}
