import Testing

@testable import SampleData

@Suite("Household files")
struct HouseholdFileTests {
  private func bytes(
    _ households: Int = 5_000, _ change: (inout HouseholdFile.Options) -> Void = { _ in }
  ) throws -> [UInt8] {
    var options = HouseholdFile.Options(households: households)
    change(&options)
    var all: [UInt8] = []
    try HouseholdFile(options).forEachBlock { all += copy $0 }
    return all
  }

  private func records(_ bytes: [UInt8]) -> [[String]] {
    SampleRecords(String(decoding: bytes, as: UTF8.self)).records.map(\.fields)
  }

  @Test("Every record has 45 fields, and every household one record")
  func columns() throws {
    let records = try records(bytes())
    #expect(records.count == 5_001)
    #expect(records.allSatisfy { $0.count == 45 })
    #expect(Set(records.map { $0[0] }).count == 5_001)
  }

  @Test("Village codes have eight digits, nest in household codes and rise")
  func codes() throws {
    let records = try records(bytes()).dropFirst()
    for record in records {
      #expect(record[1].count == 8 && record[0].hasPrefix(record[1]) && record[0].count == 11)
    }
    #expect(records.map { $0[0] } == records.map { $0[0] }.sorted())
    #expect(Set(records.map { $0[1] }).count == 67)
  }

  @Test("A village has one name")
  func names() throws {
    let records = try records(bytes()).dropFirst()
    #expect(Set(records.map { $0[1] + $0[2] }).count == Set(records.map { $0[1] }).count)
  }

  @Test("A row has 215 to 220 bytes on average when the file is large")
  func rowLength() throws {
    let households = try HouseholdFile.households(
      forBytes: 1_000_000_000, HouseholdFile.Options(households: 1))
    #expect((4_545_454...4_651_163).contains(households))
  }

  @Test("A file asked for by its size has about that size")
  func size() throws {
    let households = try HouseholdFile.households(forBytes: 3_000_000, HouseholdFile.Options(households: 1))
    let count = try bytes(households).count
    #expect((2_940_000...3_060_000).contains(count))
  }

  @Test("The share of records with quotes is the one asked for", arguments: [0, 15, 50, 100])
  func quotes(percent: Int) throws {
    let text = try String(decoding: bytes { $0.quotedPercent = percent }, as: UTF8.self)
    // A record begins with eleven digits and a comma.
    let starts = text.split(separator: /\n(?=\d{11},)/).dropFirst()
    let quoted = starts.count { $0.contains("\"") }
    #expect(abs(quoted * 100 - percent * 5_000) <= (percent % 100 == 0 ? 0 : 25_000))
    #expect(starts.count == 5_000)
  }

  @Test("With every field quoted the records are the same")
  func allQuoted() throws {
    let quoted = try bytes { $0.quotesEveryField = true }
    #expect(try records(quoted) == records(bytes()))
    #expect(quoted.count { $0 == UInt8(ascii: "\"") } >= 5_001 * 90)
  }

  @Test("A shuffled file has the same records in another order")
  func shuffled() throws {
    let ordered = try records(bytes())
    let shuffled = try records(bytes { $0.isShuffled = true })
    #expect(shuffled != ordered)
    #expect(shuffled.sorted { $0[0] < $1[0] } == ordered.sorted { $0[0] < $1[0] })
  }

  @Test("Windows-874 says the same as UTF-8")
  func encoding() throws {
    let thai = try bytes { $0.encoding = .windows874 }
    let text = String(
      String.UnicodeScalarView(
        thai.compactMap { Unicode.Scalar($0 < 0x80 ? UInt32($0) : UInt32($0) + 0x0D60) }))
    #expect(try Array(text.utf8) == bytes())
  }

  @Test("As many records are faulty as asked for, of every kind", arguments: [0, 10, 100])
  func rejects(percent: Int) throws {
    let records = try records(bytes { $0.rejectPercent = percent }).dropFirst()
    let short = records.filter { $0.count < 45 }
    let long = records.filter { $0.count > 45 }
    let whole = records.filter { $0.count == 45 }
    let cells = whole.filter { $0[1].count == 7 || Int($0[3]) == nil || $0[4] == "n/a" || $0[12] == "X" }
    let faulty = short.count + long.count + cells.count
    #expect(abs(faulty * 100 - percent * 5_000) <= (percent % 100 == 0 ? 0 : 15_000))
    #expect(percent == 0 || (!short.isEmpty && !long.isEmpty && !cells.isEmpty))
  }

  @Test("The same seed gives the same bytes and another one others")
  func seeds() throws {
    #expect(try bytes() == bytes())
    #expect(try bytes() != bytes { $0.seed = 1 })
  }

  @Test("Options that no file can be made with are refused")
  func refused() {
    #expect(throws: HouseholdFile.OptionFault.households) { try bytes(0) }
    #expect(throws: HouseholdFile.OptionFault.quotedPercent) { try bytes { $0.quotedPercent = 101 } }
    #expect(throws: HouseholdFile.OptionFault.rejectPercent) { try bytes { $0.rejectPercent = -1 } }
    #expect(throws: HouseholdFile.OptionFault.villages(least: 6, most: 5_000)) {
      try bytes { $0.villages = 5 }
    }
    #expect(throws: HouseholdFile.OptionFault.encoding) { try bytes { $0.encoding = .utf16LittleEndian } }
  }

  @Test("National numbering gives each of 75,086 villages its own code, municipal communities among them")
  func numbering() {
    let numbering = VillageNumbering(villages: 75_086)
    let codes = (0..<75_086).map(numbering.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    #expect(codes.allSatisfy { (11_000_000...96_999_999).contains($0) })
    #expect(codes.contains { $0 / 10_000 % 100 == 99 })
  }
}
