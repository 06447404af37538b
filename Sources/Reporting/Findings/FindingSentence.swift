package import Tables

/// A finding in words, for somebody who keeps the data and does not know the program.
///
/// Its parts follow each other: where it is, what was found and what was expected, what became of it, and what to
/// do next. Values are quoted as they stood, cut short, with citizen numbers masked.
package struct FindingSentence: Sendable, Hashable {
  package var place: Bilingual
  package var statement: Bilingual
  package var consequence: Bilingual?
  package var advice: Bilingual?
  /// Whether a citizen number was masked in it.
  package var masked: Bool

  package init(_ finding: Finding) {
    let facts = FindingFacts(finding)
    let wording = FindingWording(facts)
    place = facts.place
    statement = wording.statement
    advice = wording.advice
    masked = facts.masked
    consequence =
      switch finding.outcome {
      case .rejected: Bilingual(thai: "ไม่นำระเบียนนี้มาใช้", english: "The record is not used.")
      case .setAside: Bilingual(thai: "กันไว้ ไม่นับเป็นข้อมูล", english: "It is set aside and not counted.")
      case .noted: wording.whenNoted
      }
  }

  /// The whole in both languages.
  package var text: Bilingual {
    let thai = [statement, consequence, advice].compactMap { $0?.thai }.joined(separator: " ")
    let rest = [consequence, advice].compactMap { $0?.english }.map { " " + $0 }.joined()
    return Bilingual(
      thai: "\(place.thai): \(thai)", english: "\(place.english): \(statement.english).\(rest)")
  }
}
