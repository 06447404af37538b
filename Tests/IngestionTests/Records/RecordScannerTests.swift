import Tables
import Testing

@testable import Ingestion

@Suite("Splitting bytes into records") struct RecordScannerTests {
  /// A record as the scanner tells it: its fields, or what is wrong with it.
  struct Split: Equatable, CustomStringConvertible {
    var fields: [String] = []
    var fault: String?
    var lines = 1
    var description: String { "\(fault ?? "")\(fields)/\(lines)" }
  }

  func split(
    _ text: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), expected: Int = 3, limit: Int = 1000
  ) -> [Split] {
    let scanner = RecordScanner(RecordShape(delimiter: delimiter, width: expected), limit: limit)
    var found: [Split] = []
    let padded = text + [UInt8](repeating: 0, count: 8)
    padded.withUnsafeBufferPointer { padded in
      let window = UnsafeBufferPointer(rebasing: padded[..<text.count])
      var position = 0
      while position < text.count {
        let scan = scanner.scan(window, from: position, isLast: true)
        var split = Split(lines: scan.lines)
        switch scan.outcome {
        case .fields:
          let fields = scanner.fields
          split.fields = (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) }
          if split.fields.allSatisfy(\.isEmpty) { split.fields = [] }
        case .broken(let reason): split.fault = "\(reason)"
        case .unfinished: split.fault = "unfinished"
        case .endless:
          split.fault = "endless"
          position = text.count
        }
        found.append(split)
        position = max(position, scan.end)
      }
    }
    return found
  }

  func split(_ text: String, expected: Int = 3, limit: Int = 1000) -> [Split] {
    split(Array(text.utf8), expected: expected, limit: limit)
  }

  @Test("Plain records are trimmed, may end with CR LF and need no line feed at the end")
  func plain() {
    #expect(
      split("a, b\t,c\r\n,,\n  x  y ,,z") == [
        Split(fields: ["a", "b", "c"]), Split(), Split(fields: ["x  y", "", "z"]),
      ])
  }

  @Test("Line breaks, delimiters and doubled quotes stay inside quotes, spaces too")
  func quoted() {
    #expect(
      split("1,\" a \"\"b\"\", c\",2\n2,\"note\nof two lines\",x\n3,,\n") == [
        Split(fields: ["1", " a \"b\", c", "2"]), Split(fields: ["2", "note\nof two lines", "x"], lines: 2),
        Split(fields: ["3", "", ""]),
      ])
  }

  @Test("A field may have lines of any length", arguments: [1, 3, 40, 59, 200])
  func longLines(_ lines: Int) {
    for length in [1, 15, 16, 17, 100, 1500, 5000] {
      let note = Array(repeating: String(repeating: "n", count: length), count: lines).joined(separator: "\n")
      let found = split("1,\"\(note)\",2\n3,,\n", limit: 1 << 21)
      #expect(
        found == [Split(fields: ["1", note, "2"], lines: lines), Split(fields: ["3", "", ""])])
    }
  }

  @Test("A byte order mark at a line's beginning is no part of the cell, in quotes or not; another one is")
  func byteOrderMark() {
    #expect(
      split(
        "1,a,x\n\u{FEFF}2,b,y\n\u{FEFF}\"3\",c,z\n\u{FEFF}\u{FEFF}4,\u{FEFF}d,\n\u{FEFF}\n5,\"e\n\u{FEFF}f\",\n\u{FEFF}"
      ) == [
        Split(fields: ["1", "a", "x"]), Split(fields: ["2", "b", "y"]), Split(fields: ["3", "c", "z"]),
        Split(fields: ["4", "\u{FEFF}d", ""]), Split(), Split(fields: ["5", "e\n\u{FEFF}f", ""], lines: 2),
        Split(),
      ])
  }

  @Test("A blank line is a record without fields")
  func blank() {
    #expect(split("\n \t\n\r\na,b,c\n") == [Split(), Split(), Split(), Split(fields: ["a", "b", "c"])])
  }

  @Test(
    "A wrong quote costs its record only",
    arguments: [
      ("a,5\" pipe,c\n1,2,3\n", 3), ("\"a\" b,c,d\n1,2,3\n", 4), ("a,b,\"c\"d\n1,2,3\n", 7),
    ])
  func stray(_ text: String, _ offset: Int) {
    #expect(
      split(text) == [Split(fault: "quoteStray(offset: \(offset))"), Split(fields: ["1", "2", "3"])])
  }

  @Test("A quote that swallows records costs the line it stands in")
  func swallowed() {
    let found = split("1,\"abc,2\n2,def,3\n3,ghi,4\n4,\"jkl\",5\n5,m,6\n")
    #expect(
      found == [
        Split(fault: "quoteSwallows(lines: 4)"), Split(fields: ["2", "def", "3"]),
        Split(fields: ["3", "ghi", "4"]), Split(fields: ["4", "jkl", "5"]), Split(fields: ["5", "m", "6"]),
      ])
  }

  @Test("Records between two wrong quotes are found although the quotes pair")
  func swallowedByPair() {
    let found = split("1,\"abc,2\n2,def,3\n3,ghi,4\n4,jkl\",5\n5,m,6\n")
    #expect(
      found == [
        Split(fault: "quoteSwallows(lines: 4)"), Split(fields: ["2", "def", "3"]),
        Split(fields: ["3", "ghi", "4"]), Split(fault: "quoteStray(offset: 5)"),
        Split(fields: ["5", "m", "6"]),
      ])
  }

  @Test("A quote that is never closed costs its first line, or what may be the rest of its text")
  func unclosed() {
    #expect(
      split("1,\"abc,2\n2,b,c\nx\n") == [
        Split(fault: "quoteUnclosed(lines: 3)"), Split(fields: ["2", "b", "c"]), Split(fields: ["x"]),
      ])
    #expect(
      split("1,\"abc\n2,b,c\nx\n") == [
        Split(fault: "quoteUnclosed(lines: 3)", lines: 2), Split(fields: ["x"]),
      ])
    #expect(split("1,\"abc") == [Split(fault: "quoteUnclosed(lines: 1)")])
  }

  @Test("Where every line opens a quote, each costs one line and not the file")
  func everyLineOpens() {
    let text = (1...500).map { "\($0),\"\"\"abc,2\n" }.joined()
    let found = split(text, limit: 1 << 20)
    #expect(found.count == 500)
    #expect(found.allSatisfy { $0.fault != nil })
  }

  @Test("Line breaks in a text of the first or last column, or in a narrow table, swallow nothing")
  func breaksAnywhere() {
    #expect(
      split("\"a\nb\",2,3\n\"c\nd\",5,6\n") == [
        Split(fields: ["a\nb", "2", "3"], lines: 2), Split(fields: ["c\nd", "5", "6"], lines: 2),
      ])
    #expect(split("1,2,\"a\nb\"\n") == [Split(fields: ["1", "2", "a\nb"], lines: 2)])
    #expect(
      split("1,\"a\n1,000 b\n2,000 c\"\n", expected: 2) == [
        Split(fields: ["1", "a\n1,000 b\n2,000 c"], lines: 3)
      ])
  }

  @Test("What follows a wrong quote in a text is no record, whatever its width")
  func restOfText() {
    #expect(
      split("\"a\nb,2,3\n\"c\nd\",5,6\n") == [
        Split(fault: "quoteSwallows(lines: 3)", lines: 2),
        Split(fields: ["c\nd", "5", "6"], lines: 2),
      ])
    #expect(
      split("1,\"\"a\nb,c,d\ne\",2\n3,f,4\n") == [
        Split(fault: "quoteStray(offset: 4)", lines: 3), Split(fields: ["3", "f", "4"]),
      ])
  }

  @Test("A sentence with commas in a note is no swallowed record unless half of the lines are")
  func notesWithCommas() {
    let text = "1,\"one, two, three\nfour\nfive\nsix, seven, eight\nnine\",2\n"
    #expect(split(text).map(\.fault) == [nil])
  }

  @Test("A record over the limit costs itself, a quote over the limit its first line")
  func tooLong() {
    let long = String(repeating: "x", count: 50)
    #expect(
      split("1,\(long),2\n1,2,3\n", limit: 40) == [
        Split(fault: "tooLong(limit: 40)"), Split(fields: ["1", "2", "3"]),
      ])
    #expect(
      split("1,\"x\n\(long)\",2\n1,2,3\n", limit: 40).map(\.fault) == [
        "tooLong(limit: 40)", "tooLong(limit: 40)", nil,
      ])
    #expect(split("1,\(long)", limit: 40) == [Split(fault: "endless")])
  }

  @Test("A carriage return inside a record is named; one more at its end is not")
  func carriageReturn() {
    #expect(
      split("a,b\rc,d,e\n1,2,3\r\r\n4,5,6\r") == [
        Split(fault: "strayReturn"), Split(fields: ["1", "2", "3"]),
        Split(fields: ["4", "5", "6"]),
      ])
  }

  @Test("Nothing is lost and nothing doubled, whatever the bytes", arguments: 0..<20)
  func everyByteOnce(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = ["\"", "\"", "\"", "\n", "\n", ",", ",", "a", "b", " ", "\r", "\u{FEFF}"].map {
      Array($0.utf8)
    }
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...80, using: &random)).flatMap { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let found = split(text, limit: 60)
      let lines = text.count { $0 == 0x0A } + (text.isEmpty || text.last == 0x0A ? 0 : 1)
      #expect(found.reduce(0) { $0 + $1.lines } == lines, "\(text)")
    }
  }
}

/// Numbers that are the same in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
