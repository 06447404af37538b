import Tables

/// A parsed expression: what was written, before names and types are looked up.
struct Syntax: Sendable {
  var kind: Kind
  /// UTF-8 offsets in the source text, with enclosing parentheses.
  var range: Range<Int>
  /// The same without enclosing parentheses.
  let bareRange: Range<Int>
  /// Levels of nesting, bounded by the parser so that no text can exhaust the stack.
  var depth: Int

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    bareRange = range
    depth = 1 + (kind.children.map(\.depth).max() ?? 0)
  }

  indirect enum Kind: Sendable {
    case number(Number)
    case text(String)
    case truth(Bool)
    case missing
    case name(String)
    case columnRange(first: String, last: String)
    case list([Syntax])
    case call(name: String, at: Range<Int>, [Syntax])
    case negation(Syntax)
    case not(Syntax)
    case arithmetic(Arithmetic, Syntax, Syntax)
    case comparison(Comparison, Syntax, Syntax)
    case membership(Syntax, list: Syntax)
    case between(Syntax, low: Syntax, high: Syntax)
    case presence(Syntax, PresenceTest)
    case junction(Junction, [Syntax])

    var children: [Syntax] {
      switch self {
      case .number, .text, .truth, .missing, .name, .columnRange: []
      case .list(let parts), .call(_, _, let parts), .junction(_, let parts): parts
      case .negation(let part), .not(let part), .presence(let part, _): [part]
      case .arithmetic(_, let left, let right), .comparison(_, let left, let right): [left, right]
      case .membership(let part, let list): [part, list]
      case .between(let part, let low, let high): [part, low, high]
      }
    }
  }
}
