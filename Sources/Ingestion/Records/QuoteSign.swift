/// What stands around a field that holds the delimiter.
package enum QuoteSign: String, Sendable, Hashable, CaseIterable {
  case double, single

  /// The sign of an option, by its name or itself.
  package init?(option name: String) {
    switch name.lowercased() {
    case "\"": self = .double
    case "'": self = .single
    case let other: self.init(rawValue: other)
    }
  }

  var byte: UInt8 { self == .double ? UInt8(ascii: "\"") : UInt8(ascii: "'") }
}
