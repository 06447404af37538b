/// A household file of any size, made row by row: 45 columns, about 217 bytes a row in UTF-8.
///
/// Each household depends on the seed and its number alone: the shuffled file holds the same rows as the ordered
/// one, and the memory used does not grow with the size.
package struct HouseholdFile: Sendable {
  package let options: Options
  private let villages: Int
  private let writer: HouseholdRowWriter

  package init(_ options: Options) throws(OptionFault) {
    villages = try options.checkedVillages()
    self.options = options
    writer = HouseholdRowWriter(options)
  }

  /// What the file is to hold.
  package struct Options: Sendable {
    package var households: Int
    /// Nil: one for every 75 households, at most as many as the country has.
    package var villages: Int?
    package var seed: UInt64 = 2563
    /// Records out of a hundred that have a quoted field: names with a comma and notes.
    package var quotedPercent = 15
    /// Every field of every record in quotes, the header too.
    package var quotesEveryField = false
    package var encoding = SampleEncoding.utf8
    package var isShuffled = false
    /// Records out of a hundred that a reader must reject.
    package var rejectPercent = 0

    package init(households: Int) { self.households = households }
  }

  /// How many households with these options fill about so many bytes.
  package static func households(forBytes size: Int, _ options: Options) throws(OptionFault) -> Int {
    let sample = 4_000
    var probe = options
    probe.households = max(sample, min(Options.mostHouseholds, size / 217))
    let file = try HouseholdFile(probe)
    let bytes = [UInt8](capacity: sample * HouseholdRowWriter.longestRecord) { bytes in
      for place in 0..<sample { file.append(place * (probe.households / sample), to: &bytes) }
    }
    return max(1, min(Options.mostHouseholds, size * sample / bytes.count))
  }

  /// Calls `body` with the file's bytes from start to end, some hundred thousand at a time, whole records each.
  package func forEachBlock<Failure: Error>(
    _ body: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let size = 1 << 18
    let order = options.isShuffled ? IndexShuffle(count: options.households, seed: options.seed) : nil
    var place = 0
    var block: [UInt8] = []
    while place < options.households {
      block.append(addingCapacity: size) { bytes in
        if place == 0 { writer.appendHeader(to: &bytes) }
        while place < options.households, bytes.freeCapacity >= HouseholdRowWriter.longestRecord {
          append(order?[place] ?? place, to: &bytes)
          place += 1
        }
      }
      try body(block)
      block.removeAll(keepingCapacity: true)
    }
  }

  /// Adds the record of one household, numbered from 0.
  private func append(_ number: Int, to bytes: inout OutputSpan<UInt8>) {
    let village = number * villages / options.households
    let first = (village * options.households + villages - 1) / villages
    writer.append(number, village: village, inVillage: number - first + 1, of: villages, to: &bytes)
  }

  /// Options that no file can be made with.
  package enum OptionFault: Error, Hashable {
    case households
    /// Outside these bounds.
    case villages(least: Int, most: Int)
    case quotedPercent
    case rejectPercent
    case encoding
  }
}

extension HouseholdFile.Options {
  /// The national survey: 13 million households.
  package static let mostHouseholds = 13_000_000
  /// A household's number has three digits.
  static let mostInVillage = 999
  /// Villages of the country's register.
  private static let nationalVillages = 75_086

  fileprivate func checkedVillages() throws(HouseholdFile.OptionFault) -> Int {
    guard (1...Self.mostHouseholds).contains(households) else { throw .households }
    guard (0...100).contains(quotedPercent) else { throw .quotedPercent }
    guard (0...100).contains(rejectPercent) else { throw .rejectPercent }
    guard encoding != .utf16LittleEndian else { throw .encoding }
    let count = villages ?? min((households + 74) / 75, Self.nationalVillages)
    let most = min(VillageNumbering.most, households)
    let least = (households + Self.mostInVillage - 1) / Self.mostInVillage
    guard count >= least, count <= most else { throw .villages(least: least, most: most) }
    return count
  }
}

extension HouseholdFile.OptionFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .households: "the number of households must be 1 to \(HouseholdFile.Options.mostHouseholds)"
    case .villages(let least, let most):
      "the number of villages must be \(least) to \(most) for so many households"
    case .quotedPercent: "the share of quoted records must be 0 to 100"
    case .rejectPercent: "the share of rejects must be 0 to 100"
    case .encoding: "a household file can be utf-8 or windows-874"
    }
  }
}
