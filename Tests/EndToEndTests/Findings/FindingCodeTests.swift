import Foundation
import Running
import Tables
import Testing

/// Codes are a contract: tools and cases read them.
@Suite struct FindingCodeTests {
  /// All codes that there are.
  static let codes: Set<FindingCode> = [
    "answer.dash",
    "answer.invalid",
    "area.abolished",
    "area.unknown",
    "code.invalid",
    "code.nesting",
    "compare.outside_period",
    "compare.repeated",
    "compare.unplaced",
    "date.era_unclear",
    "date.invalid",
    "deadline.after_as_of",
    "deadline.number",
    "deadline.period",
    "deadline.repeated",
    "deadline.unclear",
    "deadline.undated",
    "deadline.unexpected",
    "encoding.invalid",
    "fault.widespread",
    "header.below_records",
    "header.changed",
    "header.column_missing",
    "header.mended",
    "header.near",
    "header.repeated",
    "header.twice",
    "header.unit",
    "identity.differs",
    "identity.own_parent",
    "identity.repeated",
    "identity.unknown",
    "identity.without_whole",
    "join.ambiguous",
    "join.repeated",
    "join.unmatched",
    "key.conflict",
    "key.digits_lost",
    "number.decimals",
    "number.invalid",
    "number.not_whole",
    "number.range",
    "quote.stray",
    "quote.swallows_records",
    "quote.unclosed",
    "rank.target",
    "record.all_short",
    "record.blank",
    "record.column_labels",
    "record.duplicate",
    "record.footnote",
    "record.long",
    "record.out_of_scope",
    "record.short",
    "record.stray_cr",
    "record.title",
    "record.title_like_record",
    "record.too_long",
    "record.total",
    "record.uneven",
    "rule.check",
    "rule.division_by_zero",
    "rule.overflow",
    "select.advice",
    "select.group",
    "select.quota_missing",
    "select.quota_repeated",
    "select.quota_unusable",
    "select.repeated",
    "target.period",
    "text.decoded_twice",
    "total.differs",
    "value.missing",
    "value.not_listed",
    "value.spreadsheet_error",
    "value.twins_differ",
  ]

  @Test func `The codes are those that were promised`() {
    #expect(Set(FindingKinds.codes) == Self.codes)
    #expect(FindingKinds.codes.count == Self.codes.count)
  }

  @Test func `Every kind that is declared stands in the list of its module`() throws {
    let folder = Repository.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .count { $0.contains("static var code: FindingCode { \"") && !$0.contains("///") }
    }
    #expect(count == FindingKinds.all.count)
  }
}
