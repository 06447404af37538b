/// The marks of a record that anybody needs, and how to come from one to the next.
///
/// Mark 0 stands before the first field of a record, and mark n behind the n-th: a field lies between two marks.
struct MarkPlan: Sendable {
  /// The numbers of the marks, ascending, 0 the first; each has its place, the *slot*, among those of a record.
  let numbers: [Int]
  /// From each mark to the next.
  let steps: [Step]

  struct Step: Sendable {
    /// Marks to go on.
    var advance: Int
    /// Whether so many fields of one character each are likely to stand between.
    var isRun: Bool
  }

  /// The most fields of a run: two bits each in a word.
  static let longestRun = 32
  /// Shorter runs are not worth looking for.
  private static let shortestRun = 4

  /// - Parameters:
  ///   - fields: the fields that are read on their own.
  ///   - runs: neighbouring fields that are read together.
  init(fields: [Int], runs: [Range<Int>]) {
    let ends = fields.flatMap { [$0, $0 + 1] } + runs.flatMap { [$0.lowerBound, $0.upperBound] }
    numbers = Set([0] + ends).sorted()
    steps = zip(numbers, numbers.dropFirst()).map { from, to in
      Step(advance: to - from, isRun: runs.contains(from..<to) && to - from >= Self.shortestRun)
    }
  }

  /// The slots of the marks around fields.
  func slots(of fields: Range<Int>) -> FieldSlots {
    FieldSlots(
      before: numbers.firstIndex(of: fields.lowerBound) ?? 0,
      behind: numbers.firstIndex(of: fields.upperBound) ?? 0)
  }

  /// The slots of the marks around a field.
  func slots(of field: Int) -> FieldSlots { slots(of: field..<(field + 1)) }
}

/// Where the marks around a field, or around neighbouring fields, are kept.
struct FieldSlots: Sendable {
  var before: Int
  var behind: Int
}
