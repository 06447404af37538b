import Tables

extension Month {
  static func markets(_ markets: [Market]) -> Sheet {
    Sheet(
      file: "markets.csv",
      columns: [
        SheetColumn("market_code", "รหัสตลาด"), SheetColumn("market_name", "ชื่อตลาด"),
        SheetColumn("district_code", "รหัสอำเภอ"), SheetColumn("market_type", "ประเภท"),
        SheetColumn("planned_days", "แผนจัดตลาด"),
      ],
      rows: markets.map {
        [
          .code($0.code), .text($0.name), .code($0.district),
          .text($0.isExtension ? "ตลาดขยายผล" : "ตลาดประชารัฐคนไทยยิ้มได้"), .count($0.daysAMonth * 12),
        ]
      })
  }

  /// Market days of the fiscal year so far, October 2562 to June 2563.
  ///
  /// The last market never reports; every fourth is silent in April and May, every seventh in December.
  static func marketDays(_ markets: [Market], seed: UInt64) -> Sheet {
    var generator = Stream.marketDays.generator(seed)
    var rows: [[SampleCell]] = []
    for (index, market) in markets.enumerated().dropLast() {
      let weekday = generator.within(1...7)
      for (month, first) in firstDays.enumerated() {
        let isSilent = index % 4 == 1 && [6, 7].contains(month) || index % 7 == 3 && month == 2
        for week in 0..<market.daysAMonth where !isSilent {
          let day = Day(number: Int32(first + weekday - 1 + week * 7))
          rows.append(marketDay(market, day, isBlank: rows.count % 97 == 50, &generator))
        }
      }
    }
    return Sheet(file: "market-days.csv", columns: marketDayColumns, rows: rows)
  }

  /// The first of each month from October 2562 to June 2563, in days since 1970-01-01.
  private static let firstDays = [18_170, 18_201, 18_231, 18_262, 18_293, 18_322, 18_353, 18_383, 18_414]

  private static let marketDayColumns = [
    SheetColumn("market_code", "รหัสตลาด"),
    SheetColumn("market_date", "วันที่จัดตลาด"),
    SheetColumn("sellers", "จำนวนผู้ขาย"),
    SheetColumn("buyers", "จำนวนผู้ซื้อ"),
    SheetColumn("satisfaction", "ความพึงพอใจ"),
    SheetColumn("food_baht", "อาหาร"),
    SheetColumn("drink_baht", "เครื่องดื่ม"),
    SheetColumn("clothing_baht", "ผ้าและเครื่องแต่งกาย"),
    SheetColumn("household_goods_baht", "ของใช้ของตกแต่ง"),
    SheetColumn("herb_baht", "สมุนไพรที่ไม่ใช่อาหาร"),
    SheetColumn("farm_baht", "สินค้าเกษตร"),
  ]

  /// One market day; a blank one was held, but nobody wrote down the sales.
  private static func marketDay(
    _ market: Market, _ day: Day, isBlank: Bool, _ generator: inout SeededGenerator
  ) -> [SampleCell] {
    let sellers = generator.within(8...40)
    let satisfaction: SampleCell = generator.below(5) == 0 ? .blank : .percent(generator.within(70...100))
    let sales: [SampleCell] = [900, 250, 300, 200, 80, 600].map { mean in
      let satang = sellers * generator.below(mean) * 100 + generator.below(5) / 4 * 50
      return isBlank ? .blank : .money(satang: satang)
    }
    return [
      .code(market.code), .day(day), .count(sellers), .count(sellers * generator.within(4...20)),
      satisfaction,
    ] + sales
  }
}
