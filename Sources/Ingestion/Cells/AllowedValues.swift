import Tables

/// The values that a column may hold, by type; none listed means that any will do.
struct AllowedValues: Sendable {
  private(set) var numbers: [Number] = []
  private(set) var codes: [Code] = []
  private(set) var days: [Day] = []
  private(set) var texts: [[UInt8]] = []
  private(set) var truths: [Truth] = []
  private let minimum: Number?
  private let maximum: Number?
  /// The whole numbers that need no closer look.
  let wholes: WholeRange

  init(_ column: InputColumn) {
    minimum = column.minimum
    maximum = column.maximum
    wholes = column.oneOf.isEmpty ? WholeRange(from: minimum, to: maximum) : .none
    for value in column.oneOf {
      switch value {
      case .number(let number): numbers.append(number)
      case .code(let code): codes.append(code)
      case .date(let day): days.append(day)
      case .text(let text): texts.append(Array(TextCleaner.cleaned(text).utf8))
      case .truth(let truth): truths.append(Truth(truth))
      case .absent: break
      }
    }
  }

  /// What is wrong with a number, or nil.
  @inline(__always)
  func fault(of number: Number) -> CellFault? {
    if let minimum, number < minimum { return .numberRange }
    if let maximum, number > maximum { return .numberRange }
    return numbers.isEmpty || numbers.contains(number) ? nil : .valueNotListed
  }

  /// Whole numbers from one to another.
  struct WholeRange: Sendable {
    private let low: UInt64
    private let high: UInt64

    static let none = WholeRange(low: 1, high: 0)

    private init(low: UInt64, high: UInt64) {
      self.low = low
      self.high = high
    }

    /// The whole numbers from zero on between two bounds.
    init(from minimum: Number?, to maximum: Number?) {
      let least = max(0, minimum?.scaled ?? 0)
      let most = maximum?.scaled ?? .max
      guard most >= 0 else {
        self = .none
        return
      }
      let (whole, rest) = least.quotientAndRemainder(dividingBy: Number.one)
      low = UInt64(clamping: whole + (rest > 0 ? 1 : 0))
      high = UInt64(clamping: most / Number.one)
    }

    @inline(__always)
    func contains(_ whole: UInt64) -> Bool { whole >= low && whole <= high }
  }
}
