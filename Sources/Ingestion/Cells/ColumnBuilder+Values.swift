import Tables

/// Appending values that have been read, and the verdicts on them.
extension ColumnBuilder {
  mutating func put(_ truth: Truth) -> CellVerdict {
    guard allowed.truths.isEmpty || allowed.truths.contains(truth) else {
      return putUnreadable(.valueNotListed)
    }
    truths.append(truth)
    return .fine
  }

  mutating func put(_ number: Number) -> CellVerdict {
    if column.kind == .integer, number.whole == nil { return putUnreadable(.numberNotWhole) }
    if column.kind == .money, number.scaled % (Number.one / 100) != 0 {
      return putUnreadable(.numberDecimals)
    }
    if let fault = allowed.fault(of: number) { return putUnreadable(fault) }
    numbers.append(number)
    sum.add(number)
    return .fine
  }

  mutating func put(_ code: Code) -> CellVerdict {
    guard allowed.codes.isEmpty || allowed.codes.contains(code) else { return putUnreadable(.valueNotListed) }
    codes.append(code)
    return .fine
  }

  mutating func put(_ day: Day) -> CellVerdict {
    guard allowed.days.isEmpty || allowed.days.contains(day) else { return putUnreadable(.valueNotListed) }
    days.append(day)
    return .fine
  }

  /// Appends a cleaned text.
  mutating func put(text: UnsafeBufferPointer<UInt8>) -> CellVerdict {
    if text.isEmpty { return putAbsent(.missing) }
    if text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "#") || text[0] == 0xE2 {
      switch NothingWord(text) {
      case .dash: return put(.dash)
      case .spreadsheetError: return put(.spreadsheetError)
      default: break
      }
    }
    guard allowed.texts.isEmpty || allowed.texts.contains(where: { $0.elementsEqual(text) }) else {
      return putUnreadable(.valueNotListed)
    }
    texts.append(text)
    return .fine
  }

  mutating func put<Value>(
    _ reading: CellReading<Value>, _ append: (inout ColumnBuilder, Value) -> CellVerdict
  ) -> CellVerdict {
    switch reading {
    case .value(let value): append(&self, value)
    case .wrong(let code): putUnreadable(code)
    }
  }

  mutating func put(_ nothing: NothingWord) -> CellVerdict {
    switch nothing {
    case .blank, .missing: putAbsent(.missing)
    case .spreadsheetError: putSpreadsheetError()
    case .dash: putDash()
    case .notApplicable: putNotApplicable()
    }
  }

  /// Appends a cell without a value; a blank where one must be rejects the record.
  mutating func putAbsent(_ kind: Presence) -> CellVerdict {
    appendAbsent(kind)
    return kind == .missing && column.need == .filled ? .bad(.valueMissing) : .fine
  }

  /// Appends a missing cell for one that cannot be used.
  mutating func putUnreadable(_ code: CellFault) -> CellVerdict {
    appendAbsent(.missing)
    return column.need == .optional ? .odd(code) : .bad(code)
  }

  /// Appends a missing cell for one that a spreadsheet could not compute: nobody has written anything wrong there.
  private mutating func putSpreadsheetError() -> CellVerdict {
    appendAbsent(.missing)
    return column.need == .filled ? .bad(.spreadsheetError) : .odd(.spreadsheetError)
  }

  private mutating func putDash() -> CellVerdict {
    switch column.dash {
    case .notApplicable: return putAbsent(.notApplicable)
    case .missing: return putNotApplicable()
    case .zero:
      if isAnswer { return put(Truth.no) }
      return column.kind.valueType == .number ? put(Number.zero) : putAbsent(.missing)
    }
  }

  /// Appends "not applicable", or missing where the column knows no such thing, which is odd in an answer.
  private mutating func putNotApplicable() -> CellVerdict {
    if column.dash == .notApplicable { return putAbsent(.notApplicable) }
    let verdict = putAbsent(.missing)
    return verdict == .fine && isAnswer ? .odd(.answerDash) : verdict
  }

  private mutating func appendAbsent(_ kind: Presence) {
    switch column.kind.valueType {
    case .number: numbers.appendAbsent(kind, filler: .zero)
    case .code: codes.appendAbsent(kind, filler: .empty)
    case .date: days.appendAbsent(kind, filler: Day(number: 0))
    case .text: texts.appendAbsent(kind)
    case .answer, .flag: truths.append(Truth(absent: kind))
    }
  }
}
