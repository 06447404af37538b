package import Tables

/// What is told of computations without a result.
package enum EvaluationFindings {
  package static let kinds: [any FindingKind.Type] = [DivisionByZero.self, Overflow.self]

  /// A division by zero; the result is missing.
  struct DivisionByZero: FindingKind {
    static var code: FindingCode { "rule.division_by_zero" }
    static var label: Bilingual { Bilingual(thai: "ตัวหารเป็นศูนย์", english: "division by zero") }
    let stage: String
    let expression: String

    var subject: String? { expression }

    var words: FindingWords {
      FindingWords(
        "คำนวณ “\(expression)” ในขั้น \(stage) ไม่ได้เพราะตัวหารเป็นศูนย์",
        "“\(expression)” in stage \(stage) divides by zero",
        advice: FindingPhrase("โปรดตรวจค่าที่เป็นตัวหาร", "Check the value it divides by."),
        whenNoted: .missingResult)
    }
  }

  /// A result outside the range of numbers; it is missing.
  package struct Overflow: FindingKind {
    package static var code: FindingCode { "rule.overflow" }
    package static var label: Bilingual { Bilingual(thai: "ตัวเลขใหญ่เกินคำนวณ", english: "number too large") }
    let stage: String
    /// Its text, or the name of what is computed.
    let expression: String

    package init(stage: String, expression: String) {
      self.stage = stage
      self.expression = expression
    }

    package var subject: String? { expression }

    package var words: FindingWords {
      FindingWords(
        "ผลของ “\(expression)” ในขั้น \(stage) ใหญ่เกินกว่าที่คำนวณได้",
        "“\(expression)” in stage \(stage) gives a number too large to hold",
        advice: FindingPhrase("โปรดตรวจค่าที่ใหญ่ผิดปกติ", "Look for a value that is far too large."),
        whenNoted: .missingResult)
    }
  }
}

extension EvaluationFault: StageFault {
  package var place: StageFaultPlace { .row(row) }

  package func finding(in stage: String, of name: String) -> any FindingKind {
    switch kind {
    case .divisionByZero: EvaluationFindings.DivisionByZero(stage: stage, expression: source)
    case .overflow: EvaluationFindings.Overflow(stage: stage, expression: source)
    }
  }
}

extension Bilingual {
  fileprivate static let missingResult = Bilingual(
    thai: "ถือว่าผลไม่มีข้อมูล", english: "The result counts as missing.")
}
