import Tables
import Testing

@testable import SampleData

@Suite("The messy month")
struct MessyMonthTests {
  static let month = Month(seed: 2563)
  static let messy = MessyMonth(month)

  private func text(_ file: SampleFile) -> String {
    let bytes = file.bytes
    if bytes.starts(with: [0xFF, 0xFE]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      return String(decoding: units, as: UTF16.self)
    }
    if file.name.hasPrefix("households") {
      let scalars = bytes.compactMap { Unicode.Scalar($0 < 0x80 ? UInt32($0) : UInt32($0) + 0x0D60) }
      return String(String.UnicodeScalarView(scalars))
    }
    return String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
  }

  private func records(_ file: SampleFile) -> [(line: Int, fields: [String])] {
    let delimiters: [String: Unicode.Scalar] = [
      "village-register.csv": ";", "village-levels.csv": "\t", "areas.csv": "|",
    ]
    return SampleRecords(text(file), delimiter: delimiters[file.name] ?? ",").records
  }

  /// Lines of records that are not of the clean month.
  private func setApart(_ file: SampleFile) -> Set<Int> {
    Set(Self.messy.planted.filter { $0.file == file.name && $0.outcome != .noted }.map(\.line))
  }

  private static var inputs: ArraySlice<SampleFile> { messy.files.dropLast() }

  @Test("Every planted fault stands where a record begins")
  func lines() {
    for file in Self.inputs {
      let starts = Set(records(file).map(\.line))
      let planted = Self.messy.planted.filter { $0.file == file.name }
      // To this plain reader a swallowed line is part of the record that swallows it.
      let swallowing = planted.filter { $0.code == "quote.swallows_records" }.map(\.line)
      let swallowed = Set(swallowing.flatMap { [$0 + 1, $0 + 2] })
      for fault in planted where !swallowed.contains(fault.line) {
        #expect(starts.contains(fault.line), "\(file.name) \(fault.line)")
      }
    }
  }

  @Test("No fault is listed twice")
  func unique() { #expect(Set(Self.messy.planted).count == Self.messy.planted.count) }

  @Test("Without planted records and the header, the records are those of the clean month, in order")
  func records() throws {
    var sheets = Self.month.sheets
    let households = sheets.removeFirst()
    sheets.insert(
      households.split("households-34.csv") { Spelling.clean.text($0[0], row: 0).hasPrefix("34") }, at: 0)
    sheets.insert(
      households.split("households-47.csv") { Spelling.clean.text($0[0], row: 0).hasPrefix("47") }, at: 1)
    #expect(sheets.count == Self.inputs.count)
    for (sheet, file) in zip(sheets, Self.inputs) {
      let apart = setApart(file)
      let kept = records(file).filter { !apart.contains($0.line) }.dropFirst()
      let keys = kept.map { digits($0.fields[0]) }
      #expect(keys == sheet.rows.map { Spelling.clean.text($0[0], row: 0) }, "\(file.name)")
    }
  }

  @Test("A rejected record bears no key of a real one")
  func keys() {
    for file in Self.inputs {
      let rejected = Set(
        Self.messy.planted.filter { $0.file == file.name && $0.outcome == .rejected }.map(\.line))
      let all = records(file)
      let keys = Set(all.filter { rejected.contains($0.line) }.map { digits($0.fields[0]) })
      let others = Set(all.filter { !rejected.contains($0.line) }.map { digits($0.fields[0]) })
      #expect(keys.isDisjoint(with: others.subtracting([""])), "\(file.name)")
    }
  }

  @Test("Set-aside duplicates are copies of an earlier record")
  func duplicates() {
    for file in Self.inputs {
      let all = records(file)
      for fault in Self.messy.planted where fault.file == file.name && fault.code == "record.duplicate" {
        let copy = all.first { $0.line == fault.line }
        #expect(all.count { $0.fields == copy?.fields } == 2)
      }
    }
  }

  @Test("A right total is the sum of the file and the wrong one is 1,000 baht off")
  func totals() {
    let saved = Self.month.savingsGroups.rows.reduce(0) { sum, row in
      if case .money(let satang) = row[4] { sum + satang } else { sum }
    }
    let file = Self.inputs.first { $0.name == "savings-groups.csv" }
    let total = file.flatMap { records($0).last }?.fields[4]
    #expect(total == Spelling(groupsThousands: true).text(.money(satang: saved + 100_000), row: 0))
    let register = Self.inputs.first { $0.name == "village-register.csv" }
    let printed = register.flatMap { records($0).first { $0.fields[0] == "รวม" } }?.fields[2]
    #expect(printed == String(Self.month.villages.reduce(0) { $0 + $1.registered }))
  }

  @Test("The file of planted faults lists them all")
  func list() throws {
    let file = try #require(Self.messy.files.last)
    #expect(file.name == "PLANTED.csv")
    let listed = SampleRecords(text(file)).records.map(\.fields)
    #expect(listed.first == ["file", "line", "column", "code", "outcome", "note"])
    #expect(listed.count == Self.messy.planted.count + 1)
    #expect(listed.dropFirst().allSatisfy { !$0[3].isEmpty })
  }

  @Test("Citizen numbers stand in accepted and in rejected records, one of them with a wrong check digit")
  func citizenNumbers() {
    let texts = Self.inputs.map(text)
    let right = "1-1111-11111-11-9"
    #expect(Outgoing(right).masked)
    #expect(
      texts.reduce(0) { $0 + $1.split(separator: right, omittingEmptySubsequences: false).count - 1 } == 3)
    #expect(texts.contains { $0.contains("1-1111-11111-11-0") })
    #expect(!Outgoing("1-1111-11111-11-0").masked)
  }

  @Test("No character was lost to an encoding")
  func encoding() {
    for file in Self.inputs { #expect(!text(file).contains("?")) }
  }

  private func digits(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("๐"..."๙").contains(scalar) ? Unicode.Scalar(scalar.value - 0x0E50 + 0x30) ?? scalar : scalar
        }))
  }
}
