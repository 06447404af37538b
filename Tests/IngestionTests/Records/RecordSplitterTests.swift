import Testing

@testable import Ingestion

/// The fast way, which takes records whose quotes enclose whole fields, against libcsv, which is right about every record.
@Suite("The fast way and libcsv") struct RecordSplitterTests {
  private static let limit = 90

  private func comparison(_ delimiter: UInt8) -> SplitComparison {
    SplitComparison(delimiter: delimiter, limit: Self.limit)
  }

  static let delimiters = [",", "\t", ";", "|"].map { $0.utf8.first ?? 0 }

  /// Lines of a file as offices have it.
  private func sheet(_ delimiter: UInt8, _ random: inout SeededRandom) -> [UInt8] {
    let cells = [
      "34010101", "", "-", " 12 ", "\"ก, ข\"", "\"a \"\"b\"\"\"", "\"x\ny\"", "๓๘", "ผ่าน", "\t", "0.5",
    ]
    let ends = ["\n", "\r\n", "\n\n", "\n\u{FEFF}"]
    return (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
      let row = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Array((cells.randomElement(using: &random) ?? "").utf8)
      }
      return Array(row.joined(separator: [delimiter]))
        + Array((ends.randomElement(using: &random) ?? "").utf8)
    }
  }

  /// Changes some bytes, so that quotes and line ends stand wrong.
  private func mutate(_ bytes: inout [UInt8], _ delimiter: UInt8, _ random: inout SeededRandom) {
    let others = Array("\"\"\n\r 1\0".utf8) + [delimiter, 0xE0]
    for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
      let place = bytes.indices.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = others.randomElement(using: &random) ?? 0
      case 1: bytes.insert(others.randomElement(using: &random) ?? 0, at: place)
      default: bytes.remove(at: place)
      }
    }
  }

  @Test("split all records alike, whatever the bytes", arguments: delimiters, 0..<10)
  func alike(_ delimiter: UInt8, _ seed: UInt64) {
    var random = SeededRandom(seed: seed &+ UInt64(delimiter) << 8)
    var fast = 0
    for _ in 0..<300 {
      var bytes = sheet(delimiter, &random)
      mutate(&bytes, delimiter, &random)
      let both = comparison(delimiter).byBoth(bytes, until: bytes.count)
      #expect(both.records == comparison(delimiter).byLibcsv(bytes), "\(bytes)")
      fast += both.fast
    }
    #expect(fast > 500, "the fast way takes the records without quotes")
  }

  @Test("split alike from every record on and up to every byte", arguments: 0..<20)
  func everyStretch(_ seed: UInt64) {
    var random = SeededRandom(seed: seed &+ 77)
    let comma = UInt8(ascii: ",")
    var bytes = sheet(comma, &random)
    mutate(&bytes, comma, &random)
    let starts = [0] + comparison(comma).byLibcsv(bytes).map(\.end)
    for start in starts where start < bytes.count {
      let wanted = comparison(comma).byLibcsv(bytes, from: start)
      for end in start...bytes.count {
        let begun = wanted.enumerated().filter { number, _ in
          (number == 0 ? start : wanted[number - 1].end) < end
        }
        #expect(comparison(comma).byBoth(bytes, from: start, until: end).records == begun.map(\.element))
      }
    }
  }

  @Test(
    "the fast way leaves a record of several lines or with a wrong quote to libcsv",
    arguments: [
      ("\"a\",b,c", 3), ("a,\"b, d\",c", 3), ("a,\"b\"\"d\",\"\"", 3), ("a,\"b\nd\",c", 2), ("a,b\",c", 2),
      ("a,\"b\"d,c", 2), ("a, \"b\",c", 2),
    ])
  func quotes(_ record: String, _ fast: Int) {
    let bytes = Array(("1,2,3\n" + record + "\n4,5,6\n").utf8)
    #expect(comparison(UInt8(ascii: ",")).byBoth(bytes, until: bytes.count).fast == fast)
  }

  @Test(
    "a text closed too early is left to libcsv wherever its quotes and its line end stand", arguments: 1..<140
  )
  func cut(_ filler: Int) {
    let bytes = Array(("1,2,3\n\"a\",b" + String(repeating: "d", count: filler) + "\n4\",\n5,6,7\n").utf8)
    let comma = UInt8(ascii: ",")
    for count in [bytes.count, bytes.count - 8] {
      let stretch = Array(bytes[..<count])
      let both = SplitComparison(delimiter: comma, limit: 300).byBoth(stretch, until: count)
      #expect(both.records == SplitComparison(delimiter: comma, limit: 300).byLibcsv(stretch))
    }
  }

  @Test("more records than a block holds, records longer than the blocks of bytes, and lines over the limit")
  func many() {
    let comma = UInt8(ascii: ",")
    let long = String(repeating: "x", count: 70)
    let rows = (0..<700).map { "\($0),\($0 % 7 == 0 ? long : "y"),\($0 % 50 == 0 ? "\"q\"" : "z")\n" }
    let bytes = Array(rows.joined().utf8)
    let both = comparison(comma).byBoth(bytes, until: bytes.count)
    #expect(both.records == comparison(comma).byLibcsv(bytes))
    #expect(both.fast > 690)
    let over = Array("1,2,3\n\(String(repeating: "x", count: Self.limit + 1))\n4,5,6\n".utf8)
    #expect(comparison(comma).byBoth(over, until: over.count).records == comparison(comma).byLibcsv(over))
  }
}
