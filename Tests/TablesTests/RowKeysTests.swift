import Tables
import Testing

@Suite struct RowKeysTests {
  private static let numbers: [Int128] = [.min, -5, -1, 0, 1, 300, .max]
  private static let codes = ["1", "10", "1001", "11", "2563-06", "9"]
  private static let days: [Int32] = [.min, -1, 0, 1, 70_000, .max]
  private static let texts = ["", "\0", "\0\0", "\0a", "a", "a\0", "a\0b", "aa", "ก", "ข"]
  private static let absent: [Cell] = [.absent(.missing), .absent(.notApplicable)]

  /// Cells of each type in ascending order, those without a value last.
  static let ascending: [(ValueType, [Cell])] = [
    (.number, numbers.map { Cell.number(Number(scaled: $0)) } + absent),
    (.code, codes.compactMap { Code($0) }.map { Cell.code($0) } + absent),
    (.date, days.map { Cell.date(Day(number: $0)) } + absent),
    (.text, texts.map { Cell.text($0) } + absent),
    (.answer, [Cell.truth(false), .truth(true)] + absent),
  ]

  @Test(arguments: ascending)
  func `Keys compare as their cells do and give them back`(type: ValueType, cells: [Cell]) {
    var column = Column(type)
    for cell in cells { column.append(cell) }
    let keys = RowKeys(of: [column], rows: Array(cells.indices))
    let bytes = (0..<keys.count).map { Array(keys.bytes[keys[$0]]) }
    for (left, right) in zip(bytes, bytes.dropFirst()) { #expect(left.lexicographicallyPrecedes(right)) }
    #expect(bytes.map { RowKeys.cells(of: $0, types: [type])[0] } == cells)
  }

  @Test func `The first column decides and then the next`() {
    let left = Column.texts(TextColumn(["a", "a\0", "a", "ab"]))
    let right = Column.numbers(NumberColumn([2, 1, 1, 0].map { Number($0) }))
    let keys = RowKeys(of: [left, right], rows: [3, 0, 1, 2])
    let order = (0..<4).sorted { keys.bytes[keys[$0]].lexicographicallyPrecedes(keys.bytes[keys[$1]]) }
    // Rows 2 ("a", 1), 0 ("a", 2), 1 ("a" and a zero byte), 3 ("ab").
    #expect(order == [3, 1, 2, 0])
    #expect(
      RowKeys.cells(of: keys.bytes[keys[0]], types: [.text, .number]) == [.text("ab"), .number(.zero)])
  }
}
