import Tables

/// The records that are not used because of their keys, in the order of the input: sixteen bytes a record.
struct KeyExclusions: Sendable {
  private var records: [Excluded] = []
  /// The records of each conflict.
  private var conflicts: [[RecordPlace]] = []

  private struct Excluded: Sendable {
    var place: RecordPlace
    /// The record that is used in its place, or the number of the conflict with the highest bit set.
    var reason: UInt64
  }

  private static let conflictBit: UInt64 = 1 << 63

  /// Why a record is not used.
  enum Reason {
    case duplicate(of: RecordPlace)
    /// All records with the key.
    case conflict([RecordPlace])
  }

  /// Decides on the records of one key, given in order.
  mutating func add(_ places: [RecordPlace], areEqual: Bool) {
    if areEqual {
      records += places.dropFirst().map { Excluded(place: $0, reason: places[0].packed) }
    } else {
      let reason = Self.conflictBit | UInt64(conflicts.count)
      records += places.map { Excluded(place: $0, reason: reason) }
      conflicts.append(places)
    }
  }

  mutating func sort() { records.sort { $0.place < $1.place } }

  var isEmpty: Bool { records.isEmpty }

  /// The excluded rows of a table with the reasons, in order; rows that are dropped anyway have none.
  func excluded(from origins: [RowOrigin]) -> [(row: Int, reason: Reason)] {
    guard let first = origins.first, !records.isEmpty else { return [] }
    var next = firstIndex(from: RecordPlace(first))
    var found: [(row: Int, reason: Reason)] = []
    for (row, origin) in origins.enumerated() {
      let place = RecordPlace(origin)
      while next < records.count, records[next].place < place { next += 1 }
      guard next < records.count else { break }
      if records[next].place == place { found.append((row, reason(records[next].reason))) }
    }
    return found
  }

  private func reason(_ packed: UInt64) -> Reason {
    packed & Self.conflictBit == 0
      ? .duplicate(of: RecordPlace(packed: packed)) : .conflict(conflicts[Int(packed & ~Self.conflictBit)])
  }

  private func firstIndex(from place: RecordPlace) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RecordPlace {
  init(_ origin: RowOrigin) { self.init(file: Int(origin.file), record: origin.record) }
}
