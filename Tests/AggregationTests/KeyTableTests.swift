import TableSamples
import Tables
import Testing

@testable import Aggregation

@Suite struct KeyTableTests {
  @Test func `Keys keep their number while the table grows`() {
    let codes = (0..<5000).map { Cell.code("\($0 % 1700)") }
    var column = Column(.code)
    for code in codes { column.append(code) }
    let keys = RowKeys(of: [column], rows: Array(codes.indices))
    var table = KeyTable()
    #expect(table.insert(keys) == codes.indices.map { $0 % 1700 })
    #expect(table.insert(keys) == codes.indices.map { $0 % 1700 })
    #expect(table.find(keys) == codes.indices.map { $0 % 1700 })
    #expect(table.count == 1700)
    let sorted = table.sortedOrder().map { RowKeys.cells(of: table[$0], types: [.code])[0] }
    #expect(sorted == (0..<1700).map { "\($0)" }.sorted().map { .code($0) })
  }

  @Test func `A key that was never added is not found`() {
    var table = KeyTable()
    _ = [UInt8(1), 2].withUnsafeBytes { table.insert($0) }
    #expect([UInt8(1), 2, 0].withUnsafeBytes { table.find($0) } == nil)
    #expect([UInt8(1)].withUnsafeBytes { table.find($0) } == nil)
    #expect([UInt8]().withUnsafeBytes { table.find($0) } == nil)
    #expect([UInt8(1), 2].withUnsafeBytes { table.find($0) } == 0)
  }
}
