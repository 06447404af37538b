import Tables

@testable import Expressions

/// Every function of one row, by its name alone: nothing is taken from the registry.
extension Oracle {
  mutating func call(_ name: String, _ arguments: [Syntax]) -> Cell {
    if name == "if" {
      return switch truth(value(arguments[0])) {
      case .yes: value(arguments[1])
      case .no: value(arguments[2])
      default: .missing
      }
    }
    if name == "first_present" { return firstPresent(arguments) }
    let cells = arguments.flatMap { values($0) }
    return switch name {
    case "missing": .truth(cells[0].kind == .missing)
    case "present": .truth(cells[0].kind == .present)
    case "not_applicable": .truth(cells[0].kind == .notApplicable)
    case "sum_present": sumPresent(cells)
    case "at_least": atLeast(cells[0], Array(cells.dropFirst()))
    case _ where name.hasPrefix("count_") || name == "any_failed" || name == "all_passed": lists(name, cells)
    // All others have a value only where each of their arguments has one.
    default: isAnyAbsent(cells) ? absent(cells) : whole(name, cells)
    }
  }

  private mutating func firstPresent(_ arguments: [Syntax]) -> Cell {
    var seen: [Cell] = []
    for argument in arguments {
      seen.append(value(argument))
      if let last = seen.last, last.kind == .present { return last }
    }
    return absent(seen)
  }

  private mutating func sumPresent(_ cells: [Cell]) -> Cell {
    var sum: Number?
    for case .number(let number) in cells {
      guard let next = (sum ?? .zero).adding(number) else {
        faults.append(.overflow)
        return .missing
      }
      sum = next
    }
    return sum.map(Cell.number) ?? .missing
  }

  // MARK: - Answers

  private func lists(_ name: String, _ cells: [Cell]) -> Cell {
    let failed = cells.filter { $0 == false }.count
    let passed = cells.filter { $0 == true }.count
    let missing = cells.filter { $0 == .missing }.count
    switch name {
    case "count_passed": return .number(Number(passed))
    case "count_failed": return .number(Number(failed))
    case "count_missing": return .number(Number(missing))
    case "count_not_applicable": return .number(Number(cells.count - passed - failed - missing))
    default:
      if failed > 0 { return .truth(name == "any_failed") }
      if missing > 0 { return .missing }
      return isInapplicable(cells) ? .notApplicable : .truth(name == "all_passed")
    }
  }

  private func atLeast(_ count: Cell, _ cells: [Cell]) -> Cell {
    guard case .number(let wanted) = count else { return .missing }
    let passed = cells.filter { $0 == true }.count
    let missing = cells.filter { $0 == .missing }.count
    if Number(passed) >= wanted { return true }
    if Number(passed + missing) >= wanted { return .missing }
    return isInapplicable(cells) ? .notApplicable : false
  }

  private func isInapplicable(_ cells: [Cell]) -> Bool {
    !cells.isEmpty && cells.allSatisfy { $0 == .notApplicable }
  }

  // MARK: - Values that are there

  private mutating func whole(_ name: String, _ cells: [Cell]) -> Cell {
    switch (name, cells[0]) {
    case ("abs", .number(let number)):
      return number < .zero ? arithmetic(.subtract, 0, cells[0]) : cells[0]
    case ("round", .number(let number)): return .number(rounded(number, cells[1]))
    case ("least", _): return cells.min(by: isLess) ?? .missing
    case ("greatest", _): return cells.max(by: isLess) ?? .missing
    case ("date", .text(let text)): return .date(day(text))
    case ("month", .date(let day)):
      let (year, month, _) = civil(day)
      return .code("\(year + 543)-\(month < 10 ? "0" : "")\(month)")
    case ("days_between", _): return daysBetween(cells[0], cells[1])
    case ("prefix", .code(let code)): return .code(String(code.description.prefix(cells[1].whole)))
    case ("province", .code(let code)): return .code(String(code.description.prefix(2)))
    case ("district", .code(let code)): return .code(String(code.description.prefix(4)))
    case ("tambon", .code(let code)): return .code(String(code.description.prefix(6)))
    default: return calendar(name, cells[0])
    }
  }

  /// Cut off behind the decimals, and one unit further from zero when the next digit is a five or more.
  private func rounded(_ number: Number, _ decimals: Cell) -> Number {
    let parts = number.description.split(separator: ".")
    let digits = Array(parts.count == 2 ? String(parts[1]) : "")
    guard digits.count > decimals.whole else { return number }
    let kept = Number("\(parts[0]).\(String(digits[..<decimals.whole]))0") ?? .zero
    guard digits[decimals.whole] >= "5" else { return kept }
    let unit =
      Number("0." + String(repeating: "0", count: max(0, decimals.whole - 1)) + "1") ?? .zero
    let step = decimals.whole == 0 ? Number(1) : unit
    return (number < .zero ? kept.subtracting(step) : kept.adding(step)) ?? kept
  }

  // MARK: - Calendar

  private func calendar(_ name: String, _ cell: Cell) -> Cell {
    var (year, month) = (0, 0)
    switch cell {
    case .date(let day): (year, month, _) = civil(day)
    case .code(let code): (year, month) = buddhistMonth(code.description)
    case .text(let text) where text.count == 7: (year, month) = buddhistMonth(text)
    case .text(let text): (year, month, _) = civil(day(text))
    default: preconditionFailure("\(name) of \(cell)")
    }
    guard (1...12).contains(month) else { return .missing }
    switch name {
    case "month_number": return .number(Number(month))
    case "fiscal_year": return .number(Number(month >= 10 ? year + 544 : year + 543))
    case "fiscal_quarter": return .number(Number([2, 2, 2, 3, 3, 3, 4, 4, 4, 1, 1, 1][month - 1]))
    default: preconditionFailure("the oracle knows no \(name)")
    }
  }

  /// The Common Era year and the month of "2563-06"; month 0 for other texts.
  private func buddhistMonth(_ text: String) -> (Int, Int) {
    guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})/), let year = Int(match.1),
      let month = Int(match.2), (2400...2700).contains(year)
    else { return (0, 0) }
    return (year - 543, month)
  }

  /// Year, month and day of the Common Era, as a day is printed.
  private func civil(_ day: Day) -> (Int, Int, Int) {
    let parts = day.description.split(separator: "-").compactMap { Int($0) }
    return (parts[0], parts[1], parts[2])
  }

  private func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let year = parts[0] >= 2400 ? parts[0] - 543 : parts[0]
    return Day(year: year, month: parts[1], day: parts[2]) ?? Day(number: 0)
  }

  /// One day at a time.
  private func daysBetween(_ first: Cell, _ second: Cell) -> Cell {
    guard case .date(let first) = first, case .date(let second) = second else { return .missing }
    var (count, day) = (0, min(first, second))
    while day < max(first, second) {
      count += 1
      day = next(day)
    }
    return .number(Number(first < second ? count : -count))
  }

  private func next(_ day: Day) -> Day {
    let (year, month, number) = civil(day)
    return Day(year: year, month: month, day: number + 1) ?? Day(year: year, month: month + 1, day: 1)
      ?? Day(year: year + 1, month: 1, day: 1) ?? day
  }
}

extension Cell {
  fileprivate var whole: Int { if case .number(let number) = self { number.whole ?? 0 } else { 0 } }
}
