import Foundation
import Testing

@testable import SampleData

@Suite("National rates")
struct NeedsIndicatorTests {
  /// The TPMAP file beside the project, where there is one: test data that is not part of it.
  static let source: String? = sequence(first: URL(filePath: #filePath)) { $0.deletingLastPathComponent() }
    .prefix { $0.path.count > 1 }
    .map { $0.appending(path: "shared/facts/tpmap2561_common.csv").path }
    .first { FileManager.default.fileExists(atPath: $0) }

  @Test("The table is what the file of 76 provinces gives", .enabled(if: source != nil))
  func recomputed() throws {
    let text = try String(contentsOfFile: #require(Self.source), encoding: .utf8)
    let records = SampleRecords(text).records.map(\.fields)
    let header = try #require(records.first)
    #expect(records.count == 77)
    func sum(_ column: String) throws -> Int {
      let index = try #require(header.firstIndex(of: column))
      return records.dropFirst().reduce(0) { $0 + (Int($1[index]) ?? 0) }
    }
    func perTenThousand(_ part: Int, of whole: Int) -> Int { (part * 20_000 + whole) / (2 * whole) }
    let members = try sum("HOUSEMEMBER_CNT")
    for (index, indicator) in NeedsIndicator.all.enumerated() {
      let group = try sum("indicator\(index + 1).ALL")
      #expect(indicator.failing == perTenThousand(try sum("indicator\(index + 1).CNT"), of: group))
      #expect(indicator.concerned == perTenThousand(group, of: members))
    }
  }

  @Test("There are 31 indicators")
  func count() { #expect(NeedsIndicator.all.count == 31) }
}
