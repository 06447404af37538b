/// A text in Thai, the first language of reports, and in English; `th` and `en` in JSON.
package struct Bilingual: Sendable, Hashable, Encodable {
  package var thai: String
  package var english: String

  package init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }

  package subscript(language: Language) -> String { language == .thai ? thai : english }

  private enum CodingKeys: String, CodingKey {
    case thai = "th"
    case english = "en"
  }
}

/// The language of a report or message.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case thai = "th"
  case english = "en"
}
