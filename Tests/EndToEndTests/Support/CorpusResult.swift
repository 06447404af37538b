/// How much of a table was read right: its records and cells as texts, in order.
struct CorpusResult {
  private(set) var cells = Share()
  private(set) var records = Share()
  /// Records that the right table has not.
  private(set) var surplus = 0
  private(set) var files = Share()
  /// Why the file was not read.
  private(set) var refusal: String?

  struct Share: Equatable {
    var right = 0
    var all = 0

    var isWhole: Bool { right == all }
    var text: String { "\(right)/\(all)" }

    static func += (sum: inout Share, part: Share) {
      sum.right += part.right
      sum.all += part.all
    }
  }

  init() {}

  init(expected: [[String]], refusal: String) {
    self.init(found: [], expected: expected)
    self.refusal = refusal
    files.right = 0
  }

  /// Records that are the same are put side by side first; those left between them are compared cell by cell.
  init(found: [[String]], expected: [[String]]) {
    files = Share(right: 1, all: 1)
    records.all = expected.count
    cells.all = expected.reduce(0) { $0 + $1.count }
    let difference = found.difference(from: expected)
    var extra = Set(found.indices)
    let removed = Set(difference.removals.map(Self.place))
    let inserted = Set(difference.insertions.map(Self.place))
    let pairs = zip(
      expected.indices.filter { !removed.contains($0) }, found.indices.filter { !inserted.contains($0) })
    var gap = (expected: 0, found: 0)
    for (mine, theirs) in Array(pairs) + [(expected.count, found.count)] {
      for (left, right) in zip(gap.expected..<mine, gap.found..<theirs) {
        cells.right += zip(expected[left], found[right]).count { $0 == $1 }
        extra.remove(right)
      }
      if mine < expected.count {
        records.right += 1
        cells.right += expected[mine].count
        extra.remove(theirs)
      }
      gap = (mine + 1, theirs + 1)
    }
    surplus = extra.count
  }

  private static func place(_ change: CollectionDifference<[String]>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  static func += (sum: inout CorpusResult, part: CorpusResult) {
    sum.cells += part.cells
    sum.records += part.records
    sum.files += part.files
    sum.surplus += part.surplus
  }

  func line(_ name: String) -> String {
    let padded = name + String(repeating: " ", count: max(1, 44 - name.count))
    let more = surplus > 0 ? "  \(surplus) records too many" : ""
    return padded + "cells \(cells.text)  records \(records.text)\(more)"
      + (refusal.map { "  refused: \($0)" } ?? "")
  }
}
