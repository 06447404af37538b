import Testing

@Suite("Faults of values")
struct ValueFaultTests {
  private static func input(_ columns: String, key: String = "[code]") -> String {
    """
    inputs:
      records:
        label: {th: ก, en: a}
        key: \(key)
        columns:
          code: {type: area village}
          amount: {type: number}
          \(columns)
    """
  }

  @Test(
    "of the columns of inputs",
    arguments: [
      FaultCase(
        input("cost: {type: 👉mony}"),
        "'mony' is not one of answer, area district, area province, area tambon, area village, code, date, flag, integer, money, month, number, text, code 6, did you mean 'money'?"
      ),
      FaultCase(
        input("other: {type: 👉code 9}"),
        "'code 9' is not one of answer, area district, area province, area tambon, area village, code, date, flag, integer, money, month, number, text, code 6, did you mean 'code 6'?"
      ),
      FaultCase(
        input("cost: {type: money, need: 👉filed}"),
        "'filed' is not one of filled, column, optional, did you mean 'filled'?"),
      FaultCase(
        input("cost: {type: money, dash: 👉null}"), "'null' is not one of missing, not applicable, zero"),
      FaultCase(
        input("seen: {type: date, dash: 👉zero}"),
        "'zero' does not fit: expected missing or not applicable, as this column is no number"),
      FaultCase(
        input("cost: {type: money, min: 👉low}"),
        "'low' does not fit: expected a number, in a column of numbers"),
      FaultCase(
        input("seen: {type: date, max: 👉5}"), "'5' does not fit: expected a number, in a column of numbers"),
      FaultCase(
        input("cost: {type: money, min: 5, max: 👉4}"), "no value fits: the minimum 5 is above the maximum 4"),
      FaultCase(
        input("round: {type: integer, one_of: [1, 👉1.5]}"), "'1.5' does not fit: expected a whole number"),
      FaultCase(
        input("cost: {type: money, one_of: [1.25, 👉1.255]}"),
        "'1.255' does not fit: expected a number with at most two decimals"),
      FaultCase(input("round: {type: number, one_of: [👉first]}"), "'first' does not fit: expected a number"),
      FaultCase(
        input("place: {type: code 2, one_of: ['01', 👉1]}"), "'1' does not fit: expected a code of 2 digits"),
      FaultCase(
        input("place: {type: area tambon, one_of: [👉'10']}").replacing("👉'", with: "'👉"),
        "'10' does not fit: expected a code of 6 digits"),
      FaultCase(
        input("period: {type: month, one_of: [2563-01, 👉2563-13]}"),
        "'2563-13' does not fit: expected a month such as 2563-06"),
      FaultCase(
        input("seen: {type: date, one_of: [2563-01-01, 👉1/1/2563]}"),
        "'1/1/2563' does not fit: expected a date such as 2563-06-30"),
      FaultCase(
        input("told: {type: answer, one_of: [👉1]}"),
        "'1' does not fit: expected no one_of, as answers are yes or no"),
      FaultCase(input("words: {type: text, one_of: [a, b, 👉a]}"), "there is already a value named 'a'"),
      FaultCase(
        input("i01..i03: {type: answer, headers: ['👉ข้อ {nnn}']}"),
        "the header 'ข้อ {nnn}' has a sign in braces that is not filled in; in a range such as i01..i07 write {n}, {nn} or {n.n}"
      ),
      FaultCase(
        input("i01: {type: answer, headers: ['👉ข้อ {n}']}"),
        "the header 'ข้อ {n}' has a sign in braces that is not filled in; in a range such as i01..i07 write {n}, {nn} or {n.n}"
      ),
      FaultCase(
        input("cost: {type: money, headers: [Cost, 👉AMOUNT]}"),
        "the header 'AMOUNT' already stands for the column 'amount'"),
      FaultCase(
        input("i01..i03: {type: answer, headers: [👉ผ่าน]}"),
        "the header 'ผ่าน' already stands for the column 'i01'"),
      FaultCase(
        input("extra: {type: text, need: 👉optional}", key: "[code, extra]"),
        "'optional' does not fit: expected filled, in a column of the key"),
    ])
  func columns(_ fault: FaultCase) { fault.check() }

  private static func parameter(_ text: String) -> String {
    """
    parameters: {line: {label: {th: ก, en: a}, \(text)}}
    stages: {rows: {derive: records, columns: {twice: line}}}
    """
  }

  @Test(
    "of parameters",
    arguments: [
      FaultCase(
        parameter("type: 👉numbr"),
        "'numbr' is not one of number, text, date, flag, choice, month, indicator list, did you mean 'number'?"
      ),
      FaultCase(parameter("type: number, default: 👉much"), "'much' does not fit: expected a number"),
      FaultCase(parameter("type: number, default: [1, 👉2]"), "'1, 2' does not fit: expected one value"),
      FaultCase(
        parameter("type: date, default: 👉2563-02-30"),
        "'2563-02-30' does not fit: expected a date such as 2563-06-30"),
      FaultCase(
        parameter("type: month, default: 👉2563-6"), "'2563-6' does not fit: expected a month such as 2563-06"),
      FaultCase(parameter("type: flag, default: 👉yes"), "'yes' does not fit: expected true or false"),
      FaultCase(
        parameter("type: choice, one_of: [a, b], default: 👉c"), "'c' does not fit: expected one of a, b"),
      FaultCase(
        parameter("type: number, default: 👉[]"), "default: nothing is written; fill it in or remove the key"),
    ])
  func parameters(_ fault: FaultCase) { fault.check() }

  @Test("of a list of indicators, each at its own place behind a comma")
  func lists() {
    FaultCase(
      """
      parameters: {core: {type: indicator list, label: {th: ก, en: a}, default: "i01, 👉i09, i02..i03"}}
      stages: {rows: {score: records, indicators: i01..i05, mandatory: core}}
      """, "no column 'i09' in 'records', did you mean 'i01'?"
    ).check()
    FaultCase(
      """
      parameters: {core: {type: indicator list, label: {th: ก, en: a}, default: [i01, 👉i2..i3]}}
      stages: {rows: {score: records, indicators: i01..i05, mandatory: core}}
      """, "no column 'i2' in 'records', did you mean 'i02'?"
    ).check()
    FaultCase(
      """
      parameters: {core: {type: indicator list, label: {th: ก, en: a}, default: [i01, 👉i5..i3]}}
      stages: {rows: {score: records, indicators: i01..i05, mandatory: core}}
      """,
      "'i5..i3' is not a range of columns: write it as i01..i07, same letters and width on both sides, at most 10000 columns"
    ).check()
  }
}
