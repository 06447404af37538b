package import Tables

/// What is told of a comparison with targets.
package enum TargetFindings {
  package static let kinds: [any FindingKind.Type] = [PeriodInverted.self]

  /// The period of a goal ends before it begins.
  struct PeriodInverted: FindingKind {
    static var code: FindingCode { "target.period" }
    static var label: Bilingual {
      Bilingual(thai: "วันสิ้นสุดอยู่ก่อนวันเริ่ม", english: "period ends before it begins")
    }
    let stage: String
    let row: String

    var words: FindingWords {
      FindingWords(
        "“\(row)” ในขั้น \(stage) มีวันสิ้นสุดอยู่ก่อนวันเริ่ม จึงไม่เทียบกับเวลาที่ผ่านไป",
        "the period of “\(row)” in stage \(stage) ends before it begins, so that its course is not known",
        advice: FindingPhrase("โปรดแก้วันเริ่มหรือวันสิ้นสุด", "Correct one of the two dates."))
    }
  }
}

extension TargetFault: StageFault {
  package var place: StageFaultPlace {
    switch self {
    case .periodInverted(let row): .row(row)
    }
  }

  package func finding(in stage: String, of name: String) -> any FindingKind {
    switch self {
    case .periodInverted: TargetFindings.PeriodInverted(stage: stage, row: name)
    }
  }
}
