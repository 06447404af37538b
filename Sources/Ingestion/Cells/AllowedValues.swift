import Tables

/// The values that a column may hold, by type; none listed means that any will do.
struct AllowedValues: Sendable {
  private(set) var numbers: [Number] = []
  private(set) var codes: [Code] = []
  private(set) var days: [Day] = []
  private(set) var texts: [[UInt8]] = []
  private(set) var truths: [Truth] = []
  /// Whether a number must be held against a range or list.
  let checksNumbers: Bool

  init(_ column: InputColumn) {
    checksNumbers = !column.oneOf.isEmpty || column.minimum != nil || column.maximum != nil
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
}
