package import Tables

extension Function {
  /// What stands at one place of a call.
  package struct Parameter: Sendable {
    /// As it stands in messages and documents.
    package let name: String
    package let kind: Kind
    /// Begins the sentence of an error about it; nil for the usual one.
    let role: String?

    package enum Kind: Sendable {
      /// A value of one of these types.
      case value([ValueType])
      /// Any number of values and lists of one of these types.
      case values([ValueType])
      /// One of the values of which the result is one: all of one type, and the word `missing` may stand for any.
      case choice
      /// Any number of them, or of lists of them.
      case choices
      /// Any number of values or lists, all of one type that has an order.
      case ordered
      /// A date, or the code of a month.
      case time
      /// A fixed whole number.
      case literal(ClosedRange<Int>)
      /// A fixed text that is a date.
      case dateText
      /// What an aggregate computes in every row, of one of these types.
      case eachRow([ValueType])
    }

    init(_ name: String, _ kind: Kind, role: String? = nil) {
      self.name = name
      self.kind = kind
      self.role = role
    }

    /// Whether it stands for this and all further arguments.
    package var takesRest: Bool {
      switch kind {
      case .values, .choices, .ordered: true
      case .value, .choice, .time, .literal, .dateText, .eachRow: false
      }
    }
  }
}
