import Tables

extension Month {
  /// 23 indicators of each village in two rounds: levels up, the same and down, some exactly at their bounds.
  static func levels(_ villages: [Village], seed: UInt64) -> Sheet {
    var generator = Stream.levels.generator(seed)
    var rows: [[SampleCell]] = []
    for (index, village) in villages.enumerated() {
      let passed = passes[index % passes.count]
      var order = generator.order(23)
      if !onlySecond.contains(index) {
        rows.append(row(village, round: 1, passed.before, order, &generator))
      }
      // In every third village one indicator that passed no longer does and another one takes its place.
      if index % 3 == 0, passed.after > 0, passed.after < 23 { order.swapAt(0, passed.after) }
      if !onlyFirst.contains(index) {
        rows.append(row(village, round: 2, passed.after, order, &generator))
      }
    }
    return Sheet(file: "village-levels.csv", columns: levelColumns, rows: rows)
  }

  private static let levelColumns =
    [SheetColumn("village_code", "รหัสหมู่บ้าน"), SheetColumn("round", "รอบ")] + SheetColumn.indicators(23) + [
      SheetColumn("assessed_on", "วันที่ประเมิน")
    ]

  /// Indicators passed before and after; 10, 17 and 23 are the bounds of the levels.
  private static let passes: [(before: Int, after: Int)] = [
    (8, 12), (10, 16), (12, 17), (16, 22), (17, 23), (22, 23), (14, 14), (20, 16), (9, 9), (23, 22), (9, 10),
    (5, 8), (17, 19), (15, 18), (23, 23),
  ]

  /// Villages with a single round, by their place in the list.
  private static let onlyFirst: Set = [7, 23]
  private static let onlySecond: Set = [41]

  /// One assessment; in every seventh, up to two answers that are not passed are left blank.
  private static func row(
    _ village: Village, round: Int, _ passed: Int, _ order: [Int], _ generator: inout SeededGenerator
  ) -> [SampleCell] {
    let blanks = generator.below(7) == 0 ? generator.within(1...2) : 0
    let answers = order.map { place in
      place < passed ? Truth.yes : place >= 23 - blanks ? Truth.missing : Truth.no
    }
    // Round 1 in November 2562, round 2 in June 2563.
    let firstDay = round == 1 ? 18_201 : 18_414
    let day = Day(number: Int32(firstDay + generator.below(30)))
    return [.code(village.code), .count(round)] + answers.map { .answer($0) } + [.day(day)]
  }
}
