import Tables
import Testing

@testable import Ingestion

@Suite("Text that was decoded twice") struct DoubleDecodingTests {
  static let words = ["สวย", "บ้านหนองบัว หมู่ 1", "กลุ่มออมทรัพย์", "ก๋วยเตี๋ยว (ตลาด)", "๑๒ บาท ฿"]

  /// Bytes as the characters that Latin-1 or windows-874 shows; gaps stay control signs.
  private static func read(_ bytes: some Sequence<UInt8>, asThai: Bool) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isThai = asThai && Windows874Bytes.isThai(byte)
      text.append(Unicode.Scalar(isThai ? UInt32(byte) + 0x0D60 : UInt32(byte)) ?? " ")
    }
    return String(text)
  }

  @Test("UTF-8 that was read as Latin-1 or as windows-874 is known", arguments: words, [false, true])
  func utf8(_ word: String, _ asThai: Bool) {
    #expect(DoubleDecoding.repaired(Self.read(word.utf8, asThai: asThai)) == word)
  }

  @Test("windows-874 that was read as Latin-1 is known", arguments: words.dropFirst().prefix(3))
  func thai(_ word: String) {
    #expect(DoubleDecoding.repaired(Self.read(windows874Bytes(word), asThai: false)) == word)
  }

  @Test("The signs of windows-1252 stand for their bytes, and letters that were lost are shown as such")
  func signs() {
    #expect(DoubleDecoding.repaired("à¸\u{81}à¹€à¸‡") == "กเง")
    #expect(DoubleDecoding.repaired("เธชเธงเธขเธ\u{FFFD}") == "สวย\u{FFFD}")
  }

  @Test(
    "Thai and Latin text is what it is",
    arguments: words + [
      "เธอ", "เนิน", "เนตรนภา", "เธียรชัย เนตร", "เนตเนต", "Café crème", "Ångström", "«à»", "¼½¾", "25 °C ± 1",
      "São Paulo",
      "ÄÖÜ", "", "abc",
    ])
  func real(_ text: String) {
    #expect(DoubleDecoding.repaired(text) == nil)
  }

  @Test("Only bytes of such texts are looked at further")
  func prefilter() {
    for word in Self.words {
      for text in [Self.read(word.utf8, asThai: false), Self.read(word.utf8, asThai: true)] {
        #expect(Array("1,\(text),2\n".utf8).withUnsafeBufferPointer { DoubleDecoding.mayBe(in: $0) })
      }
      #expect(!Array("1,\(word),เนินเธอ\n".utf8).withUnsafeBufferPointer { DoubleDecoding.mayBe(in: $0) })
    }
  }

  @Test("A file tells it once for a column, and keeps the values")
  func file() throws {
    let folder = try ScratchFolder()
    let names = ["ดี", "à¸ªà¸§à¸¢", "เธชเธงเธข", "งาม"]
    let rows = names.enumerated().map { "3401010\($0 + 1),\($1),1\n" }.joined()
    let outcome = try readAll(villages, [folder.file("a.csv", "village_code,name,amount\n" + rows)])
    #expect(outcome.codes() == ["text.decoded_twice"])
    #expect(outcome.findings.first?.kind.facts == "right สวย")
    #expect(outcome.findings.first?.place.line == 3)
    #expect(outcome.rows.map { $0[1].shown } == names)
  }

  @Test(
    "It is told at the record's place as it is counted where records are read",
    arguments: [
      // Only the columns tell that the first record is cut by a stray quote.
      "village_code,name,amount\n34010101,\"ดี\n34010102,งาม,2\n34010103,เธชเธงเธข,3\n",
      // A header in another order begins a part of its own.
      "village_code,name,amount\n34010101,ดี,1\namount,village_code,name\n2,34010102,\"ง\nาม\"\n3,34010103,เธชเธงเธข\n",
      "village_code,name,amount\n34010101,ดี,1\n\u{FEFF}amount,village_code,name\n3,34010103,เธชเธงเธข\n",
      // The record above the header is counted too.
      "34010101,ดี,1\nvillage_code,name,amount\n34010103,เธชเธงเธข,3\n",
    ])
  func place(text: String) throws {
    let folder = try ScratchFolder()
    let outcome = try readAll(villages, [folder.file("a.csv", text)])
    let told = try #require(outcome.findings.first { $0.code == "text.decoded_twice" })
    let row = try #require(outcome.rows.firstIndex { $0[1].shown == "เธชเธงเธข" })
    let origin = outcome.origins[row]
    #expect([told.place.record, told.place.line] == [origin.record, Int(origin.line)])
  }

  @Test("Where it is told among the findings on rows does not depend on chunks")
  func order() throws {
    final class Places: FindingLog, @unchecked Sendable {
      private(set) var lines: [Int] = []
      func append(_ findings: [Finding]) { lines += findings.map(\.place.line) }
      func restart() { lines = [] }
    }
    let rows = ["ดี", "งาม", "à¸ªà¸§à¸¢", "ใหม่"].enumerated().map { "3401010\($0 + 1),\($1),1\n" }.joined()
    let file = InputFile(name: "a.csv", bytes: Array(("village_code,name,amount\n" + rows).utf8))
    let orders = try [1, 60, 1000].map { chunkBytes in
      let places = Places()
      _ = try Ingestion.read(
        villages, files: [file], options: ReadOptions(chunkBytes: chunkBytes), findings: places,
        makeState: {},
        consume: { _, table, _, found in
          found += table.origins.map { origin in
            let place = Finding.Place(input: "villages", record: origin.record, line: Int(origin.line))
            return Finding(SplitFindings.DecodedTwice(right: ""), .noted, at: place)
          }
        })
      return places.lines
    }
    #expect(orders == Array(repeating: [4, 2, 3, 4, 5], count: 3))
  }

  @Test("Headers that were decoded twice stop the run with what they should be")
  func header() throws {
    let folder = try ScratchFolder()
    let header = Self.read("รหัสหมู่บ้าน".utf8, asThai: false)
    let error = #expect(throws: IngestionError.self) {
      try readAll(villages, [folder.file("a.csv", "\(header),amount\n1,2\n")])
    }
    #expect(error?.kind == .headerDecodedTwice(text: header, repaired: "รหัสหมู่บ้าน"))
  }
}
