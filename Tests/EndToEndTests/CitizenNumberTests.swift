import Foundation
import Tables
import Testing

/// No output shows a citizen number; looked for with code that shares nothing with the program's.
@Suite("Citizen numbers")
struct CitizenNumberTests {
  @Test("no file of a run holds a valid citizen number", arguments: SampleJob.allCases)
  func outputs(_ month: SampleJob) throws {
    let output = try month.output
    #expect(output.names.count > 40)
    for name in output.names {
      // Of a SHA-256 in run.json thirteen hexadecimal digits in a row may be decimal and pass the check.
      let text = String(decoding: output[name] ?? Data(), as: UTF8.self)
        .replacing(/"[0-9a-f]{64}"/, with: "")
      #expect(Self.numbers(in: text) == [], "\(name)")
    }
  }

  @Test("no code, date, amount or telephone number of the samples and look-ups is masked for one")
  func nothingElse() throws {
    let folders = SampleJob.allCases.map(\.folder) + [Repository.root.appending(path: "Pipelines/reference")]
    var cells = 0
    for folder in folders {
      let files = try FolderFiles(folder)
      for name in files.names where name.hasSuffix(".csv") {
        for cell in CSVRecords(files[name] ?? Data()).rows.joined()
        where (13...200).contains(cell.utf8.count) && !cell.contains("\n") {
          let isNumber = !Self.numbers(in: cell).isEmpty
          #expect(Outgoing(cell, as: .cell).masked == isNumber, "\(name): \(cell)")
          cells += 1
        }
      }
    }
    #expect(cells > 10_000)
  }

  @Test("the messy month holds three of them, so that there is something to hide")
  func inputs() throws {
    let files = try FolderFiles(SampleJob.messy.folder).files.filter {
      $0.key.hasSuffix(".csv") && !$0.key.contains("/")
    }
    let found = files.values.flatMap { Self.numbers(in: String(decoding: $0, as: UTF8.self)) }
    #expect(found.count >= 3)
  }

  @Test(
    "the search finds the forms in which a number is written",
    arguments: [
      "1234567890121", "1-2345-67890-12-1", "1 2345 67890 12 1", "๑๒๓๔๕๖๗๘๙๐๑๒๑", "เลข 1234567890121.",
      "1–2345–67890–12–1", "1 - 2345 - 67890 - 12 - 1", "1.2345.67890.12.1", "1234567890121.00",
    ])
  func search(text: String) {
    #expect(Self.numbers(in: text) == ["1234567890121"])
  }

  @Test(
    "the search passes over other digits",
    arguments: ["1234567890122", "12345678901211", "0123456789012", "1.2345678901", "1,2345,67890,12,1"])
  func others(text: String) {
    #expect(Self.numbers(in: text) == [])
  }

  /// All citizen numbers in a text, in digits only.
  static func numbers(in text: String) -> [String] {
    let marks = text.unicodeScalars.map { scalar -> Character in
      switch scalar.value {
      case 0x30...0x39: Character(scalar)
      case 0x0E50...0x0E59: Character(String(scalar.value - 0x0E50))
      case 0xFF10...0xFF19: Character(String(scalar.value - 0xFF10))
      case 0x0A, 0x0D, 0x22, 0x2C, 0x7C: "|"
      default: scalar.properties.isAlphabetic ? "|" : "-"
      }
    }
    var found: [String] = []
    var start = 0
    while start < marks.count {
      // A run of digits and separators with at least thirteen digits may hide a number at every place.
      var end = start
      while end < marks.count, marks[end] != "|" { end += 1 }
      if end - start >= 13 { found += candidates(marks[start..<end]) }
      start = end + 1
    }
    return found
  }

  private static func candidates(_ run: ArraySlice<Character>) -> [String] {
    let parts = String(run).split(separator: "-").map(String.init)
    let whole = parts.filter { $0.count == 13 }
    let grouped = parts.indices.dropLast(4).compactMap { index -> String? in
      let group = parts[index..<min(index + 5, parts.count)]
      return group.map(\.count) == [1, 4, 5, 2, 1] ? group.joined() : nil
    }
    return (whole + grouped).filter(isCitizenNumber)
  }

  private static func isCitizenNumber(_ digits: String) -> Bool {
    let values = digits.compactMap(\.wholeNumberValue)
    guard values.count == 13 else { return false }
    var sum = 0
    for place in 0..<12 { sum += values[place] * (13 - place) }
    return (11 - sum % 11) % 10 == values[12]
  }
}
