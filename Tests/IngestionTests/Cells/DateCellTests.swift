import Tables
import Testing

@testable import Ingestion

struct DateCellTests {
  @Test(
    "the thirtieth of September 2563 in the spellings of offices",
    arguments: [
      "30/09/2563", "30/9/2563", "30-9-2563", "30.09.2563", "๓๐ กันยายน ๒๕๖๓", "๓๐/๐๙/๒๕๖๓", "30 ก.ย. 63",
      "30 ก.ย. 2563",
      "30 กย 63", "30ก.ย.63", "30-ก.ย.-63", "30 กันยายน พ.ศ. 2563", "30 กันยายน พ.ศ.2563", "30 กันยายน พศ 2563",
      "30 กันยายน ค.ศ. 2020", "2020-09-30", "2563-09-30", "2563/9/30", "30/09/2020", "30/09/63", "30-09-63",
      "30.9.63",
      "30 Sep 2020", "30 September 2020", "30-Sep-2020", "30 SEPT. 2563", "30 sep 2020",
      "2020-09-30 00:00:00", "2020-09-30T08:15",
      "2020-09-30T08:15:00.000+07:00", "2020-09-30T23:59+0700", "2020-09-30T16:59Z", "2020-09-29T17:00:00Z",
      "2020-09-29T23:00:00-05:00", "2020-10-01T01:59+09", "2020-10-01T00:30:00+14:00",
      "2020-09-30 23:59:59.999", "30/09/2563 08:15", "30/09/2563 8:15 น.", "  30/09/2563 ",
      "30\u{A0}กันยายน  2563",
      "วันที่ 30 กันยายน 2563", "30–09–2563", "30 กันยายน 2563 08:15 น.", "30 ก.ย. พ.ศ. 63",
    ])
  func spellings(text: String) {
    let reading = column(.date, .filled).reading(text)
    #expect(reading.verdict == .fine)
    #expect(reading.cell == Day(year: 2020, month: 9, day: 30).map(Cell.date))
  }

  @Test(
    "no such day, or no date at all",
    arguments: [
      "31/09/2563", "30/02/2563", "29/02/2566", "29/02/2100", "0/1/2563", "32/1/2563", "1/0/2563",
      "1/13/2563", "09/30/2563",
      "20200930", "25630930", "30/09", "09/2563", "2563", "30/09-2563", "30/09/256", "30/09/25633",
      "130/09/2563", "44104",
      "30 กันยา 2563", "30 Sepx 2020", "กันยายน 2563", "30/09/2563x", "30/09/2563 25:00", "30/09/2563 08:60",
      "30/09/2563 8",
      "30/09/2563 08:15:61", "2020-09-30T08:15+7", "2020-09-30T08:15+15:00", "2020-09-30T08:15+07:60",
      "2020-09-30+07:00", "Sep 30, 2020", "30 กันยายน", "/9/2563",
      "30//2563", "วันพุธ",
      "2020-02-29T23:59+07:00x", "63-09-30", "30 / 9 / 2563 น.", "๓๐/๐๒/๒๕๖๓",
    ])
  func invalid(text: String) {
    #expect(column(.date).reading(text).verdict == .bad(.dateInvalid))
  }

  @Test(
    "a month whose Buddhist year could not be read again is none, in either era",
    arguments: [
      ("1821-06", CellFault.dateEra), ("06/1856", .dateEra), ("1/9/1800", .dateEra), ("2158-01", .dateEra),
      ("2200-12", .dateEra), ("2157-13", .dateInvalid),
    ])
  func monthOutOfReach(text: String, code: CellFault) {
    #expect(column(.month).reading(text).verdict == .bad(code))
  }

  @Test("the first and the last month", arguments: [("1857-01", "2400-01"), ("12/2157", "2700-12")])
  func monthInReach(text: String, month: String) {
    #expect(column(.month).reading(text).cell == Code(month).map(Cell.code))
  }

  @Test(
    "a time zone moves no day out of the years that are read",
    arguments: ["2200-12-31T23:00Z", "1800-01-01T00:00+14:00"])
  func zoneOutOfReach(text: String) {
    #expect(column(.date).reading(text).verdict == .bad(.dateEra))
  }

  @Test(
    "a year whose era cannot be told is a fault with the year in it",
    arguments: [
      ("30/09/2300", "2300"), ("30/09/2399", "2399"), ("30/09/2701", "2701"), ("30/09/1799", "1799"),
      ("2201-09-30", "2201"),
      ("30 กันยายน พ.ศ. 2020", "2020"), ("30 กันยายน ค.ศ. 2563", "2563"), ("30 Sep 20", "20"),
      ("30-Sep-63", "63"),
      ("๓๐/๐๙/๙๙๙๙", "9999"), ("30 กันยายน ค.ศ. 20", "20"),
    ])
  func eraUnclear(text: String, year: String) {
    #expect(column(.date).reading(text).verdict == .bad(.dateEra))
    #expect(column(.date, .optional).reading(text).verdict == .odd(.dateEra))
    #expect(ColumnBuilder(column(.date)).facts(of: .dateEra, text) == "year \(year)")
  }

  @Test("the bounds of both eras", arguments: [(2400, 1857), (2700, 2157), (1800, 1800), (2200, 2200)])
  func eraBounds(written: Int, year: Int) {
    #expect(column(.date).reading("1/1/\(written)").cell == Day(year: year, month: 1, day: 1).map(Cell.date))
  }

  @Test("two digits are Buddhist", arguments: [("01/01/00", 1957), ("01/01/63", 2020), ("01/01/99", 2056)])
  func twoDigits(text: String, year: Int) {
    #expect(column(.date).reading(text).cell == Day(year: year, month: 1, day: 1).map(Cell.date))
  }

  @Test("the leap day of 2567 is real")
  func leapDay() {
    #expect(column(.date).reading("29/02/2567").cell == Day(year: 2024, month: 2, day: 29).map(Cell.date))
  }

  @Test("a time behind the date is dropped and counted")
  func time() {
    #expect(column(.date).reading("30/09/2563 08:15").cleanings[.timeOfDay] == 1)
    #expect(column(.date).reading("30/09/2563").cleanings.isEmpty)
  }

  static let thaiMonths = [
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."), ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."), ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."), ("พฤศจิกายน", "พ.ย."),
    ("ธันวาคม", "ธ.ค."),
  ]
  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  @Test("every leap day and month's end of a century reads back in every spelling of both eras")
  func roundTrip() throws {
    var builder = ColumnBuilder(column(.date, .filled))
    var expected: [Day] = []
    for year in 1957...2056 {
      for month in 1...12 {
        let last = Day.length(ofMonth: month, year: year)
        for number in Set([1, 9, 28, last]) {
          let day = try #require(Day(year: year, month: month, day: number))
          for text in Self.spellings(year, month, number) {
            #expect(builder.append(text) == .fine, "\(text)")
            expected.append(day)
          }
        }
        #expect(Day(year: year, month: month, day: last + 1) == nil)
        #expect(column(.date).reading("\(last + 1)/\(month)/\(year + 543)").verdict == .bad(.dateInvalid))
      }
    }
    guard case .dates(let days) = builder.finish() else {
      Issue.record("a date column holds dates")
      return
    }
    #expect(days.values == expected)
  }

  static func spellings(_ year: Int, _ month: Int, _ day: Int) -> [String] {
    let pad = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    let (full, short) = thaiMonths[month - 1]
    let english = englishMonths[month - 1]
    let both = [year, year + 543].flatMap { year in
      [
        "\(pad(day))/\(pad(month))/\(year)", "\(day)-\(month)-\(year)", "\(day).\(pad(month)).\(year)",
        "\(year)-\(pad(month))-\(pad(day))", "\(day) \(full) \(year)", "\(day) \(short) \(year)",
        "\(day) \(english) \(year)", "\(day) \(english.prefix(3)) \(year)",
      ]
    }
    let buddhist = year + 543
    let short2 = [
      "\(pad(day))/\(pad(month))/\(pad(buddhist % 100))", "\(day) \(short) \(pad(buddhist % 100))",
      "\(day) \(full) พ.ศ. \(buddhist)", "\(day) \(full) ค.ศ. \(year)",
    ]
    return both + short2 + (both + short2).map(thaiDigits)
  }

  @Test("every day of a century of days reads back in numbers")
  func everyDay() {
    var builder = ColumnBuilder(column(.date))
    let range = Int32(-4748)...Int32(31_776)
    for number in range {
      let (year, month, day) = Day(number: number).parts
      #expect(builder.append("\(day)/\(month)/\(year + 543)") == .fine)
    }
    guard case .dates(let days) = builder.finish() else {
      Issue.record("a date column holds dates")
      return
    }
    #expect(days.values == range.map(Day.init(number:)))
  }
}

struct MonthCellTests {
  @Test(
    "June 2563 in every spelling",
    arguments: [
      "2563-06", "2563/6", "06/2563", "6-2563", "2020-06", "06/2020", "มิถุนายน 2563", "เดือนมิถุนายน 2563",
      "มิ.ย. 63", "มิ.ย. 2563",
      "มิย 63", "มิ.ย.63", "มิถุนายน พ.ศ. 2563", "๐๖/๒๕๖๓", "มิ.ย. ๖๓", "June 2020", "Jun 2563", "30/06/2563",
      "1 มิ.ย. 63",
      "2020-06-01", "30/06/2563 08:15", " 2563-06 ", "Jun-2020",
    ])
  func spellings(text: String) {
    let reading = column(.month, .filled).reading(text)
    #expect(reading.verdict == .fine)
    #expect(reading.cell == Code("2563-06").map(Cell.code))
  }

  @Test(
    "no month",
    arguments: [
      "2563-13", "2563-00", "13/2563", "06/63", "มิถุนายน", "256306", "2563", "31/06/2563", "6", "Jun 2020 x",
    ])
  func invalid(text: String) {
    #expect(column(.month).reading(text).verdict == .bad(.dateInvalid))
  }

  @Test(
    "a month of an unclear year",
    arguments: [("2300-06", "2300"), ("06/1700", "1700"), ("Jun-63", "63"), ("1/6/2300", "2300")])
  func eraUnclear(text: String, year: String) {
    #expect(column(.month).reading(text).verdict == .bad(.dateEra))
    #expect(ColumnBuilder(column(.month)).facts(of: .dateEra, text) == "year \(year)")
  }

  @Test("only listed months and days pass")
  func listed() throws {
    let june = try #require(Code("2563-06"))
    let month = InputColumn(name: "m", kind: .month, oneOf: [.code(june)])
    #expect(month.reading("มิ.ย. 63").verdict == .fine)
    #expect(month.reading("ก.ค. 63").verdict == .bad(.valueNotListed))
    #expect(ColumnBuilder(month).facts(of: .valueNotListed, "ก.ค. 63") == "allowed 2563-06")
    let day = InputColumn(
      name: "d", kind: .date, oneOf: [.date(try #require(Day(year: 2020, month: 6, day: 1)))])
    #expect(day.reading("1/6/2563").verdict == .fine)
    #expect(day.reading("2/6/2563").verdict == .bad(.valueNotListed))
    #expect(ColumnBuilder(day).facts(of: .valueNotListed, "2/6/2563") == "allowed 2020-06-01")
  }
}
