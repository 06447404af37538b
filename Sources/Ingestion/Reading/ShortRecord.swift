/// A record of data that lacks only cells at its end that need not be filled.
struct ShortRecord: Sendable {
  /// Counted from 1 in its chunk.
  var record: Int
  var width: Int
  /// Its position among the rows of the chunk.
  var row: Int
}

/// The cells of two records that stand side by side where they are short; 0 for any other record.
struct ShortPair: Sendable {
  var first = 0
  var second = 0

  /// The last two records when those of a batch come behind these.
  func followed(by batch: ChunkBatch) -> ShortPair {
    let count = batch.counts.read
    func width(_ record: Int) -> Int { batch.shorts.suffix(2).last { $0.record == record }?.width ?? 0 }
    switch count {
    case 0: return self
    case 1: return ShortPair(first: second, second: width(1))
    default: return ShortPair(first: width(count - 1), second: width(count))
    }
  }
}

/// Which short records of a chunk stand beside one as short, those just before and behind it looked at too.
///
/// Spreadsheets leave off the empty last cells of a block of records. One record alone that is short has
/// lost a separator instead, and all cells behind it stand under wrong headings.
struct ShortNeighbours {
  /// By the shorts of the batch: whether a neighbour is as short.
  private(set) var areInRun: [Bool] = []
  /// The records that stand beside such a run, between two records that are as short, or beside one that lacks one cell:
  /// if they are as wide as the header, they may be short ones with a separator too many.
  private(set) var doubtful: [Int] = []

  /// - Parameters:
  ///   - count: the records of the chunk.
  ///   - fields: cells of a record that is not short.
  init(_ shorts: [ShortRecord], before: ShortPair, behind: ShortPair, count: Int, fields: Int) {
    let around = [(-1, before.first), (0, before.second)]
    let beyond = [(count + 1, behind.first), (count + 2, behind.second)]
    let all = (around + shorts.map { ($0.record, $0.width) } + beyond).filter { $0.1 > 0 }
    for (index, (record, width)) in all.enumerated() {
      let previous = index > 0 ? all[index - 1] : (.min, 0)
      let next = index + 1 < all.count ? all[index + 1] : (.max, 0)
      let isInRun = previous == (record - 1, width) || next == (record + 1, width)
      if record >= 1, record <= count { areInRun.append(isInRun) }
      let isDoubtful = isInRun || width == fields - 1
      if isDoubtful, previous.0 != record - 1 { doubt(record - 1) }
      if isDoubtful && next.0 != record + 1 || next == (record + 2, width) { doubt(record + 1) }
    }
    doubtful.removeAll { $0 < 1 || $0 > count }
  }

  private mutating func doubt(_ record: Int) {
    if doubtful.last != record { doubtful.append(record) }
  }
}
