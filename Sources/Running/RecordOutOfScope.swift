import Tables

/// A record outside the scope that the run asked for.
struct RecordOutOfScope: FindingKind {
  static var code: FindingCode { "record.out_of_scope" }
  static var label: Bilingual { Bilingual(thai: "นอกขอบเขตที่ขอ", english: "outside the scope") }
  let condition: String

  var words: FindingWords {
    FindingWords("อยู่นอกขอบเขตที่ขอ (\(condition))", "outside the scope that was asked for (\(condition))")
  }
}
