import Tables
import Testing

@testable import Ingestion

@Suite("Files whose lines end with carriage returns") struct LineEndTests {
  private static let text = """
    ทะเบียนหมู่บ้าน
    รหัสหมู่บ้าน,ชื่อหมู่บ้าน,จำนวนเงิน,หมายเหตุ
    34010101,บ้านหนึ่ง,1,
    34010102,"บ้านสอง, หมู่ 2",x,
    34010103,บ้านสาม,3,"สอง
    บรรทัด"
    34010104,บ้านสี่,4,

    """

  /// The text with other line ends, in several encodings.
  static let files: [[UInt8]] = {
    let returns = Array(text.utf8).map { $0 == 0x0A ? 0x0D : $0 }
    let units = String(decoding: returns, as: UTF8.self).utf16
    return [
      returns, [0xEF, 0xBB, 0xBF] + returns,
      windows874Bytes(String(decoding: returns, as: UTF8.self)),
      [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
  }()

  @Test("are read like any other, with the same records on the same lines", arguments: files)
  func same(_ bytes: [UInt8]) throws {
    let wanted = try readAll(villages, [InputFile(name: "a.csv", bytes: Array(Self.text.utf8))])
    #expect(wanted.origins.map(\.line) == [3, 5, 7])
    for chunkBytes in [1, 7, 50, 1000] {
      let found = try readAll(
        villages, [InputFile(name: "a.csv", bytes: bytes)], ReadOptions(jobs: 2, chunkBytes: chunkBytes))
      #expect(found.comparable == wanted.comparable)
    }
  }

  @Test("also where the header, or a line feed inside quotes, ends otherwise")
  func mixed() throws {
    let header = "village_code,name,amount,note"
    for text in [
      "\(header)\r\n34010101,a,1,\r34010102,b,2,\r",
      "\(header)\r34010101,a,1,\"x\ny\nz\nw\nv\"\r34010102,b,2,\r",
      "\(header)\r34010101,a,1,\r34010102,b,2,", "\(header)\r34010101,a,1,\r34010102,b,2,\"\r",
    ] {
      let outcome = try readAll(villages, [InputFile(name: "a.csv", bytes: Array(text.utf8))])
      #expect(outcome.rows.first.map { $0[0].shown } == "34010101", "\(text.debugDescription)")
      #expect(outcome.summary.files[0].records.read == 2)
      #expect(outcome.summary.imbalances() == [])
    }
  }

  @Test("Files with either kind of line ends may be joined", arguments: [true, false])
  func joined(_ returnsFirst: Bool) throws {
    let header = "village_code,name,amount,note"
    let feeds = ([header] + (10..<40).map { "340101\($0),a,1," } + [""]).joined(separator: "\n")
    let returns = ([header] + (40..<44).map { "340101\($0),b,1,n" } + [""]).joined(separator: "\r")
    let text = returnsFirst ? returns + feeds : feeds + returns
    for chunkBytes in [7, 100, 5000] {
      let outcome = try readAll(
        villages, [InputFile(name: "a.csv", bytes: Array(text.utf8))],
        ReadOptions(jobs: 2, chunkBytes: chunkBytes, recordLimit: 60))
      #expect(outcome.rows.count == 34)
      #expect(Set(outcome.codes()) == ["header.repeated"])
      #expect(outcome.origins.last?.line == 36)
      #expect(outcome.summary.imbalances() == [])
    }
  }

  @Test("A few carriage returns inside cells make no file of this kind")
  func cells() throws {
    let text = "village_code,name,amount\n34010101,\"a\rb\rc\rd\re\",1\n34010102,b\rc,2\n34010103,c,3\n"
    let outcome = try readAll(villages, [InputFile(name: "a.csv", bytes: Array(text.utf8))])
    #expect(outcome.rows.map { $0[0].shown } == ["34010101", "34010103"])
    #expect(outcome.codes() == ["record.stray_cr"])
  }

  @Test("Rewriting does not depend on where a block ends", arguments: ["", "\r", "\r\n", "a\r\r\nb\rc\n\r"])
  func blocks(_ text: String) {
    let bytes = Array(text.utf8)
    var whole = ReturnLineRewriter()
    var wanted: [UInt8] = []
    bytes.withUnsafeBufferPointer { whole.add($0, to: &wanted) }
    whole.end(&wanted)
    #expect(wanted.count == bytes.count)
    var single = ReturnLineRewriter()
    var found: [UInt8] = []
    for byte in bytes { [byte].withUnsafeBufferPointer { single.add($0, to: &found) } }
    single.end(&found)
    #expect(found == wanted)
  }
}
