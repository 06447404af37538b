package import Tables

/// A check that the pipeline declares did not hold.
package struct RuleCheck: FindingKind {
  package static var code: FindingCode { "rule.check" }
  package static var label: Bilingual {
    Bilingual(thai: "ไม่ผ่านข้อตรวจของกฎ", english: "check of the rule not met")
  }
  package static var line: FindingLine { .bySubject }
  package let stage: String
  /// The check's name.
  package let name: String
  /// What the pipeline says of it.
  let sentence: Bilingual

  package init(stage: String, name: String, sentence: Bilingual) {
    self.stage = stage
    self.name = name
    self.sentence = sentence
  }

  package var subject: String? { name }

  package var words: FindingWords {
    FindingWords(
      "ไม่ผ่านข้อตรวจ “\(name)” ในขั้น \(stage): \(sentence.thai)",
      "check “\(name)” of stage \(stage) does not hold: \(sentence.english)",
      advice: FindingPhrase("โปรดตรวจระเบียนนี้กับต้นทาง", "Compare the record with its source."),
      whenNoted: .stillUsed)
  }
}
