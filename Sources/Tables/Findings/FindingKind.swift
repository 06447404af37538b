/// A kind of finding, declared by the module that makes such findings: a type whose properties are the facts of one.
///
///     /// More decimals than the column allows.
///     struct Decimals: FindingKind {
///       static var code: FindingCode { "number.decimals" }
///       static var label: Bilingual { Bilingual(thai: "ทศนิยมเกิน", english: "too many decimals") }
///       let most: Int
///
///       var words: FindingWords {
///         FindingWords(
///           "พบ \(value) แต่มีทศนิยมได้ไม่เกิน \(most) ตำแหน่ง", "found \(value), at most \(most) decimals are allowed")
///       }
///     }
///
/// It stands in the list of its module's kinds as well, and its code in the test that pins all codes. Three words of
/// facts are kept in the finding itself, more by reference.
package protocol FindingKind: Sendable, Hashable {
  static var code: FindingCode { get }

  /// A few words for lists that count findings.
  static var label: Bilingual { get }

  /// Which findings of the kind are one line of the report.
  static var line: FindingLine { get }

  /// The declared check, the expression or the stage, where findings of different ones are told apart.
  var subject: String? { get }

  var words: FindingWords { get }
}

extension FindingKind {
  package static var line: FindingLine { .together }

  package var subject: String? { nil }

  /// Stands for the value of the finding in its words, in quotation marks.
  package var value: FindingText.Value { FindingText.Value() }

  /// Whether another finding is of the same kind, with the same facts.
  package func isEqual<Other: FindingKind>(to other: Other) -> Bool {
    // Asked first, since a cast that fails takes long.
    guard Self.self == Other.self, let other = other as? Self else { return false }
    return self == other
  }
}

/// Which findings of a kind are one line of the report.
package enum FindingLine: Sendable {
  /// All.
  case together
  /// Those of one subject.
  case bySubject
  /// Those of one column of one file. They are about the whole file, so that somebody has to learn of them when the run
  /// ends.
  case byFile
}
