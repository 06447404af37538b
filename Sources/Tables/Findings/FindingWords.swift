/// What a finding says: found and expected, what to do, and what a record that is still used lost.
package struct FindingWords: Sendable, Hashable {
  package var statement: FindingPhrase
  package var advice: FindingPhrase?
  /// The consequence where the record is used all the same.
  package var whenNoted: Bilingual?

  package init(
    _ thai: FindingText, _ english: FindingText, advice: FindingPhrase? = nil, whenNoted: Bilingual? = nil
  ) {
    statement = FindingPhrase(thai, english)
    self.advice = advice
    self.whenNoted = whenNoted
  }
}

/// A text with facts in both languages.
package struct FindingPhrase: Sendable, Hashable {
  package var thai: FindingText
  package var english: FindingText

  package init(_ thai: FindingText, _ english: FindingText) {
    self.thai = thai
    self.english = english
  }
}

extension FindingPhrase {
  /// What to do where several rows have one key.
  package static let leaveOne = FindingPhrase("โปรดเหลือไว้แถวเดียว", "Leave one of them.")
}

extension Bilingual {
  /// What is said of a finding that changes nothing.
  package static let stillUsed = Bilingual(
    thai: "ยังนำระเบียนนี้มาใช้", english: "The record is used all the same.")
}
