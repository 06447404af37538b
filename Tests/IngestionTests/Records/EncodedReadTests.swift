import Foundation
import Tables
import Testing

@testable import Ingestion

@Suite("Reading files of every encoding") struct EncodedReadTests {
  static let text = """
    รหัสหมู่บ้าน,ชื่อหมู่บ้าน,จำนวนเงิน\r
    ๓๔๐๑๐๑๐๑,"บ้านหนองบัว, หมู่ ๑",1\r
    34010102,บ้านสอง,๒\r
    รวม,,3\r

    """

  static let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  static let encoded: [(TextEncoding, [UInt8])] = [
    (.utf8, Array(text.utf8)), (.utf8WithMark, [0xEF, 0xBB, 0xBF] + text.utf8),
    (.windows874, windows874Bytes(text)), (.utf16LittleEndian, utf16),
  ]

  @Test("The same text reads the same in every encoding", arguments: encoded)
  func same(_ encoding: TextEncoding, _ bytes: [UInt8]) throws {
    let folder = try ScratchFolder()
    let outcome = try readAll(villages, [folder.file("a.csv", bytes)], ReadOptions(jobs: 2, chunkBytes: 20))
    #expect(
      outcome.rows.map { $0.map(\.shown) } == [
        ["34010101", "บ้านหนองบัว, หมู่ ๑", "1", "missing"], ["34010102", "บ้านสอง", "2", "missing"],
      ])
    #expect(outcome.codes() == ["record.total"])
    #expect(outcome.findings[0].value == "รวม,,3")
    #expect(outcome.summary.files[0].encoding == encoding)
    #expect(outcome.summary.files[0].bytes == bytes.count)
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("Bytes in memory are read like a file", arguments: encoded)
  func memory(_ encoding: TextEncoding, _ bytes: [UInt8]) throws {
    let folder = try ScratchFolder()
    let options = ReadOptions(jobs: 2, chunkBytes: 20)
    let memory = try readAll(villages, [InputFile(name: "a.csv", bytes: bytes)], options)
    #expect(memory.comparable == (try readAll(villages, [folder.file("a.csv", bytes)], options)).comparable)
    #expect(memory.summary.files[0].encoding == encoding)
  }

  @Test("A pipe, which cannot be read by position, is read like a file")
  func pipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(Self.text.utf8))
    try pipe.fileHandleForWriting.close()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    let outcome = try readAll(villages, [InputFile(path)], ReadOptions(jobs: 2, chunkBytes: 10))
    #expect(outcome.rows.count == 2)
    #expect(outcome.summary.files[0].bytes == Self.text.utf8.count)
  }

  @Test("A byte that the encoding does not define rejects its record and shows where it was")
  func wrongByte() throws {
    let folder = try ScratchFolder()
    let utf8 = Array((Self.text + "34010103,").utf8) + [0xFF] + Array(",1\n34010104,d,2\n".utf8)
    let outcome = try readAll(villages, [folder.file("a.csv", utf8)])
    #expect(outcome.rows.count == 3)
    let finding = try #require(outcome.findings.first { $0.code == "encoding.invalid" })
    #expect(finding.kind.facts == "encoding utf-8, byte FF")
    #expect(finding.value == "34010103,\u{FFFD},1")

    let thai = windows874Bytes(Self.text + "34010103,") + [0xFE] + Array(",1\n34010104,d,2\n".utf8)
    let second = try readAll(villages, [folder.file("b.csv", thai)])
    #expect(second.rows.count == 3)
    #expect(
      second.findings.first { $0.code == "encoding.invalid" }?.kind.facts == "encoding windows-874, byte FE")
  }

  @Test("Where the encoding cannot be told, the run stops until an option says it")
  func unsure() throws {
    let folder = try ScratchFolder()
    let file = try folder.file(
      "a.csv", Array("village_code,name,amount\n34010101,caf".utf8) + [0xE9, 0x2C, 0x31])
    let error = #expect(throws: IngestionError.self) { try readAll(villages, [file]) }
    #expect(error?.kind == .encodingUnsure(offset: 37))
    #expect(try readAll(villages, [file.written(in: .windows874)]).rows.count == 1)
    #expect(try readAll(villages, [file.written(in: .utf8)]).codes() == ["encoding.invalid"])
  }

  /// An output masks what it shows of a value; a number that was cut in two would not be known as one.
  @Test("Values are kept up to 300 characters, and no number is cut", arguments: [270, 284, 290, 298])
  func shown(_ filler: Int) throws {
    let folder = try ScratchFolder()
    let start = String(repeating: "ก", count: filler) + " "
    let text = "village_code,name,amount\n\(start)1-1017-00230-70-8 ข,a,b,c\n"
    let value = try #require(try readAll(villages, [folder.file("a.csv", text)]).findings.first?.value)
    #expect(value == (filler == 270 ? start + "1-1017-00230-70-8 ข,a,b,c" : start))
  }
}

extension InputFile {
  /// The same file, of which it is said how it is written.
  func written(in encoding: TextEncoding? = nil, delimiter: Delimiter? = nil) -> InputFile {
    var file = self
    file.dialect = Dialect(encoding: encoding, delimiter: delimiter)
    return file
  }
}
