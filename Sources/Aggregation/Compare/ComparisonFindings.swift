import Expressions
package import Tables

/// What is told of rows that cannot be compared.
package enum ComparisonFindings {
  package static let kinds: [any FindingKind.Type] = [Repeated.self, Unplaced.self, OutsidePeriod.self]

  /// Several rows of one round or month with one key; none is compared.
  struct Repeated: FindingKind {
    static var code: FindingCode { "compare.repeated" }
    static var label: Bilingual {
      Bilingual(thai: "หลายแถวในรอบหรือเดือนเดียวกัน", english: "several rows for one round or month")
    }
    let stage: String
    let key: String
    let rows: Int

    var words: FindingWords {
      FindingWords(
        "พบ “\(key)” \(rows) แถวในรอบหรือเดือนเดียวกันในขั้น \(stage) จึงไม่เปรียบเทียบ",
        "“\(key)” has \(rows) rows for one round or month in stage \(stage), none is compared",
        advice: FindingPhrase("โปรดเหลือไว้แถวเดียวต่อรอบ", "Leave one for each round."))
    }
  }

  /// It is not known which round or month the row is of.
  struct Unplaced: FindingKind {
    static var code: FindingCode { "compare.unplaced" }
    static var label: Bilingual { Bilingual(thai: "ไม่ทราบรอบหรือเดือน", english: "round or month not known") }
    let stage: String
    let row: String

    var words: FindingWords {
      FindingWords(
        "ไม่ทราบรอบหรือเดือนของ “\(row)” ในขั้น \(stage) จึงไม่เปรียบเทียบ",
        "the round or month of “\(row)” is not known in stage \(stage), so it is not compared",
        advice: FindingPhrase("โปรดระบุรอบหรือเดือน", "Give the round or month."))
    }
  }

  /// The month is outside the period that was asked for.
  struct OutsidePeriod: FindingKind {
    static var code: FindingCode { "compare.outside_period" }
    static var label: Bilingual {
      Bilingual(thai: "อยู่นอกช่วงเดือนที่ขอ", english: "outside the months of the period")
    }
    let stage: String
    let row: String

    var words: FindingWords {
      FindingWords(
        "เดือนของ “\(row)” อยู่นอกช่วงที่ขอในขั้น \(stage) จึงไม่เปรียบเทียบ",
        "the month of “\(row)” is outside the period of stage \(stage), so it is not compared",
        advice: FindingPhrase("โปรดตรวจช่วงเดือนที่ตั้งไว้", "Check the months of the period."))
    }
  }
}

extension ComparisonFault: StageFault {
  package var place: StageFaultPlace {
    switch self {
    case .repeated(let key, let rows): .keyedRow(rows.first ?? 0, key)
    case .roundUnknown(let row), .monthUnknown(let row), .outsidePeriod(let row): .row(row)
    case .overflow(let key, _): .key(key)
    }
  }

  package func finding(in stage: String, of name: String) -> any FindingKind {
    switch self {
    case .repeated(_, let rows): ComparisonFindings.Repeated(stage: stage, key: name, rows: rows.count)
    case .roundUnknown, .monthUnknown: ComparisonFindings.Unplaced(stage: stage, row: name)
    case .outsidePeriod: ComparisonFindings.OutsidePeriod(stage: stage, row: name)
    case .overflow(_, let column): EvaluationFindings.Overflow(stage: stage, expression: column)
    }
  }
}
