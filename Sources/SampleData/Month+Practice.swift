import Tables

extension Month {
  /// Every household of a village with its nine activities: villages of every class, some exactly at its bound.
  static func practice(_ villages: [Village], seed: UInt64) -> Sheet {
    var generator = Stream.practice.generator(seed)
    var rows: [[SampleCell]] = []
    for (index, village) in villages.enumerated() {
      let passing = practising(village, index)
      // A few villages have fewer than the thirty representative families they should have.
      let representatives = index % 15 == 4 ? 30 - index % 4 - 1 : min(village.practising, 30 + index % 5)
      let order = generator.order(village.practising)
      for household in 0..<village.practising {
        let activities = order[household] < passing ? passed(&generator) : failed(&generator)
        rows.append(
          [
            .code(village.household(household + 1)), .code(village.code),
            .flag(household < representatives),
          ] + activities.map { .answer(Truth($0)) })
      }
    }
    return Sheet(file: "practice.csv", columns: practiceColumns, rows: rows)
  }

  /// The village register: the denominator of the shares.
  static func register(_ villages: [Village]) -> Sheet {
    Sheet(
      file: "village-register.csv",
      columns: [
        SheetColumn("village_code", "รหัสหมู่บ้าน"), SheetColumn("village_name", "ชื่อหมู่บ้าน"),
        SheetColumn("households", "จำนวนครัวเรือน"),
      ],
      rows: villages.map { [.code($0.code), .text($0.name), .count($0.registered)] })
  }

  private static let practiceColumns: [SheetColumn] = {
    var columns = [
      SheetColumn("household_id", "รหัสครัวเรือน"), SheetColumn("village_code", "รหัสหมู่บ้าน"),
      SheetColumn("representative", "ผู้แทนครอบครัวพัฒนา"),
    ]
    for aspect in 1...3 {
      columns += (1...3).map { SheetColumn("a\(aspect)\($0)", "กิจกรรม \(aspect).\($0)") }
    }
    return columns
  }()

  /// How many households of a village pass.
  ///
  /// Villages of 40 take the counts at and just below 70, 80 and 90 per cent in turn, the others a share of their
  /// register, rounded up.
  private static func practising(_ village: Village, _ index: Int) -> Int {
    if index % 4 == 1 { return [28, 27, 32, 31, 36, 35][index / 4 % 6] }
    let percent = [62, 72, 77, 82, 88, 92, 96][index % 7]
    return min(village.practising, (village.registered * percent + 99) / 100)
  }

  /// At least two activities of three in each aspect.
  private static func passed(_ generator: inout SeededGenerator) -> [Bool] {
    (0..<3).flatMap { _ in aspect(generator.below(3) == 0 ? 2 : 3, &generator) }
  }

  /// At most one activity of three in some aspect, also where six of nine are done in all.
  private static func failed(_ generator: inout SeededGenerator) -> [Bool] {
    var counts = (0..<3).map { _ in generator.within(0...3) }
    if counts.allSatisfy({ $0 >= 2 }) { counts = [3, 3, 0] }
    return generator.order(3).flatMap { aspect(counts[$0], &generator) }
  }

  private static func aspect(_ done: Int, _ generator: inout SeededGenerator) -> [Bool] {
    generator.order(3).map { $0 < done }
  }
}
