/// What is said of how a file is written, in place of what would be found from its bytes.
package struct Dialect: Sendable, Hashable {
  package var encoding: TextEncoding?
  package var delimiter: Delimiter?
  package var quote: QuoteSign?
  package var header: HeaderRow?

  package init(
    encoding: TextEncoding? = nil, delimiter: Delimiter? = nil, quote: QuoteSign? = nil,
    header: HeaderRow? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
    self.header = header
  }

  /// What can be said of a file's header.
  package enum HeaderRow: String, Sendable, Hashable, CaseIterable {
    /// There is none: the columns stand in the order in which the input declares them.
    case absent = "none"
  }

  /// The names of what can be said: those of the options and of the keys in settings.
  package enum Key: String, Sendable, Hashable, CaseIterable {
    case encoding, delimiter, quote, header

    /// The texts that can be said.
    package var values: [String] {
      switch self {
      case .encoding: TextEncoding.allCases.map(\.rawValue)
      case .delimiter: Delimiter.allCases.map(\.rawValue)
      case .quote: QuoteSign.allCases.map(\.rawValue)
      case .header: HeaderRow.allCases.map(\.rawValue)
      }
    }
  }

  /// What is said, as text; a text that is no value of the key says nothing.
  package subscript(key: Key) -> String? {
    get {
      switch key {
      case .encoding: encoding?.rawValue
      case .delimiter: delimiter?.rawValue
      case .quote: quote?.rawValue
      case .header: header?.rawValue
      }
    }
    set {
      switch key {
      case .encoding: encoding = newValue.flatMap { TextEncoding(option: $0) }
      case .delimiter: delimiter = newValue.flatMap { Delimiter(rawValue: $0.lowercased()) }
      case .quote: quote = newValue.flatMap { QuoteSign(option: $0) }
      case .header: header = newValue.flatMap { HeaderRow(rawValue: $0.lowercased()) }
      }
    }
  }
}
