package import Tables

/// A finding in words, for somebody who keeps the data and does not know the program.
///
/// Its parts follow each other: where it is, what was found and what was expected, what became of it, and what to
/// do next. Values are quoted as they stood, cut short, with citizen numbers masked.
package struct FindingSentence: Sendable, Hashable {
  package let statement: Bilingual
  package let consequence: Bilingual?
  package let advice: Bilingual?
  /// Whether a citizen number was masked in it.
  package let masked: Bool
  /// Says which signs of the value cannot be seen.
  let remark: Bilingual?

  private let position: FindingPlace

  package init(_ finding: Finding) { self.init(finding, unseen: UnseenSign.remarkable(in: finding)) }

  /// - Parameter unseen: the signs of the value that cannot be seen, where it is not the finding's own.
  init(_ finding: Finding, unseen: [Unicode.Scalar]) {
    remark = UnseenSign.remark(on: unseen)
    var shown = ShownFinding(finding)
    let words = finding.kind.words
    position = shown.place
    statement = shown.text(words.statement)
    advice = words.advice.map { shown.text($0) }
    masked = shown.masked
    consequence =
      switch finding.outcome {
      case .rejected: Bilingual(thai: "ไม่นำระเบียนนี้มาใช้", english: "The record is not used.")
      case .setAside: Bilingual(thai: "กันไว้ ไม่นับเป็นข้อมูล", english: "It is set aside and not counted.")
      case .noted: words.whenNoted
      }
  }

  /// The file, the line and the column, or the stage whose result it is.
  package var place: Bilingual { Bilingual(thai: position[.thai], english: position[.english]) }

  /// The whole in both languages.
  package var text: Bilingual {
    Bilingual(thai: place.thai + rest.thai, english: place.english + rest.english)
  }

  /// What stands around the number of the line.
  var frame: (before: Bilingual, after: Bilingual) {
    let after = position.afterNumber
    return (
      position.beforeNumber, Bilingual(thai: after.thai + rest.thai, english: after.english + rest.english)
    )
  }

  private var rest: Bilingual {
    let more = [remark, consequence, advice].compactMap { $0 }
    return Bilingual(
      thai: ": " + ([statement] + more).map(\.thai).joined(separator: " "),
      english: ": " + statement.english + (statement.english.hasSuffix(".") ? "" : ".")
        + more.map { " " + $0.english }.joined())
  }
}
