import Foundation
import Tables
import Testing

@testable import Ingestion

struct ColumnBuilderTests {
  /// Good, odd and bad cells of every kind.
  static let cells = [
    "1", "0", "-", "", "๑", "ผ่าน", "ไม่ผ่าน", "34010101", "๓๔๐๑๐๑๐๑", "1,234.50", "12,34", "30/09/2563",
    "31/09/2563", "มิ.ย. 63",
    "กุสุมาลย์", "กุุสุมาลย์", "#REF!", "บ้านเหนือ  หมู่ 1", "2563-06", "ABC", "3.5", "N/A", "\u{200B}",
  ]

  @Test(
    "a finished column is handed out whole, and the next begins empty", arguments: NeedAndNothingTests.kinds)
  func finishing(kind: CellKind) {
    var builder = ColumnBuilder(column(kind, .optional))
    for cell in Self.cells { _ = builder.append(cell) }
    let first = builder.finish()
    #expect(first.count == Self.cells.count)
    #expect(builder.count == 0)
    for cell in Self.cells.reversed() { _ = builder.append(cell) }
    let second = builder.finish()
    for row in 0..<first.count { #expect(first[row] == second[first.count - 1 - row]) }
  }

  @Test(
    "a value as it is written is read again as that value",
    arguments: NeedAndNothingTests.kinds.map { column($0, .optional) } + [KeyCellTests.key])
  func readAgain(_ column: InputColumn) {
    let signs = [
      "'", "‘", "’", "\"", "#REF!", "#N/A", "-", "–", "0", "1", "4701", "34010101", ".", ",", "๑", "E+5", "/",
      " ", "\u{A0}", "2563",
      "ม.ค.", "(", ")", "\u{200B}", "\u{FEFF}", "%", "A", "ก", "ํา", "ำ", "+", "฿", "บาท", "ผ่าน", "ไม่", ":",
      "T", "\n",
    ]
    var dice = SplitMix64(seed: 11)
    for _ in 0..<Self.trials {
      let cell = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
        signs[Int.random(in: 0..<signs.count, using: &dice)]
      }.joined()
      let value = column.reading(cell)
      guard value.verdict == .fine, let written = Self.written(value.cell) else { continue }
      #expect(column.reading(written).cell == value.cell, "\(cell.debugDescription)")
    }
  }

  private static let trials =
    ProcessInfo.processInfo.environment["CHIWAT_MUTATIONS"].flatMap { Int($0) } ?? 2_000

  private static func written(_ cell: Cell) -> String? {
    switch cell {
    case .number(let number): number.description
    case .code(let code): code.description
    case .date(let day): day.description
    case .text(let text): text
    case .truth(let truth): truth ? "1" : "0"
    case .absent: nil
    }
  }

  @Test("the type of the column is that of its kind", arguments: NeedAndNothingTests.kinds)
  func type(kind: CellKind) {
    var builder = ColumnBuilder(column(kind))
    let matches =
      switch (builder.finish(), kind.valueType) {
      case (.numbers, .number), (.codes, .code), (.dates, .date), (.texts, .text), (.truths, .answer),
        (.truths, .flag):
        true
      default: false
      }
    #expect(matches)
  }

  @Test("texts are cleaned, counted and kept")
  func texts() {
    var builder = ColumnBuilder(column(.text))
    for cell in ["กุุสุมาลย์", " บ้าน  เหนือ ", "ใต้", "a,b"] { #expect(builder.append(cell) == .fine) }
    let texts = builder.finish()
    #expect((0..<4).map { texts[$0] } == [.text("กุสุมาลย์"), .text("บ้าน เหนือ"), .text("ใต้"), .text("a,b")])
    #expect(builder.cleanings[.doubledMark] == 1)
    #expect(builder.cleanings[.spaces] == 1)
  }

  @Test("spaces at the ends of a clean text are counted once", arguments: [" บ้าน", "บ้าน  ", "\tบ้าน \t"])
  func ends(text: String) {
    let reading = column(.text, .filled).reading(text)
    #expect(reading.cell == .text("บ้าน"))
    #expect(
      Cleaning.allCases.map { reading.cleanings[$0] } == Cleaning.allCases.map { $0 == .spaces ? 1 : 0 })
  }

  @Test("only listed texts pass, after cleaning on both sides")
  func listedTexts() {
    let kind = InputColumn(name: "t", kind: .text, oneOf: [.text("ตำบล"), .text(" อำเภอ")])
    #expect(kind.reading("ต\u{E4D}\u{E32}บล").verdict == .fine)
    #expect(kind.reading("อำเภอ").verdict == .fine)
    #expect(kind.reading("จังหวัด").verdict == .bad(.valueNotListed))
    #expect(ColumnBuilder(kind).facts(of: .valueNotListed, "x") == "allowed ตำบล,  อำเภอ")
  }

  @Test("counts of cleanings add up over parts, and outlive a finished column")
  func counts() {
    var whole = ColumnBuilder(column(.number))
    var parts = CleaningCounts()
    for cell in ["๑", "1,000", "๑,๐๐๐", "5", "฿5"] {
      _ = whole.append(cell)
      _ = whole.finish()
      parts.merge(column(.number).reading(cell).cleanings)
    }
    #expect(whole.cleanings == parts)
    #expect(parts[.thaiDigits] == 2)
    #expect(parts[.thousandsCommas] == 2)
    #expect(parts[.currencySign] == 1)
    #expect(!parts.isEmpty)
  }

  @Test("every cleaning has words of its own in both languages")
  func labels() {
    #expect(Set(Cleaning.allCases.map(\.label.thai)).count == Cleaning.allCases.count)
    #expect(Set(Cleaning.allCases.map(\.label.english)).count == Cleaning.allCases.count)
  }

  @Test("bytes that are not UTF-8 are read without a trap", arguments: NeedAndNothingTests.kinds)
  func anyBytes(kind: CellKind) {
    var choices = SplitMix64(seed: 5)
    var builder = ColumnBuilder(column(kind))
    for round in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...9, using: &choices)).map { _ in
        [0xE0, 0xB8, 0xB9, 0xE2, 0x80, 0xC2, 0x2D, 0x31, 0x20, UInt8.random(in: 0...255, using: &choices)]
          .randomElement(
            using: &choices) ?? 0
      }
      _ = bytes.withUnsafeBufferPointer { builder.append($0) }
      #expect(builder.count == round + 1)
    }
  }
}
