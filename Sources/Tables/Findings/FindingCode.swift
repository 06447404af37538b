/// The stable name of a kind of finding, such as "record.short": wording may change, this may not.
package struct FindingCode: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(stringLiteral text: String) { rawValue = text }
}
