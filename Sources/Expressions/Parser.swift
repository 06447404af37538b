import Tables

/// Builds the tree of an expression from its tokens, by recursive descent, one function a level of precedence.
struct Parser {
  private let tokens: [Token]
  private var position = 0
  /// How many parentheses, calls, lists and prefixes are open.
  private var nesting = 0

  /// The tokens must end with one of kind `.end`.
  init(_ tokens: [Token]) { self.tokens = tokens }

  /// The whole text as one expression.
  mutating func expression() throws(ExpressionError) -> Syntax {
    guard token.kind != .end else { throw ExpressionError(.empty, token.range) }
    let whole = try disjunction()
    guard token.kind == .end else { throw unexpected(.operatorOrEnd) }
    return whole
  }
}

// MARK: Conditions

extension Parser {
  private mutating func disjunction() throws(ExpressionError) -> Syntax {
    try junction(.or) { parser throws(ExpressionError) in try parser.conjunction() }
  }

  private mutating func conjunction() throws(ExpressionError) -> Syntax {
    try junction(.and) { parser throws(ExpressionError) in try parser.inversion() }
  }

  private mutating func junction(
    _ word: Junction, _ part: (inout Parser) throws(ExpressionError) -> Syntax
  ) throws(ExpressionError) -> Syntax {
    var parts = [try part(&self)]
    while take(word: word.rawValue) { parts.append(try part(&self)) }
    return parts.count == 1 ? parts[0] : try node(.junction(word, parts), from: parts[0])
  }

  private mutating func inversion() throws(ExpressionError) -> Syntax {
    let start = token.range.lowerBound
    guard take(word: "not") else { return try comparison() }
    let inner = try nested { parser throws(ExpressionError) in try parser.inversion() }
    return try node(.not(inner), from: start)
  }

  private mutating func comparison() throws(ExpressionError) -> Syntax {
    let left = try sum()
    let first = token
    guard let compared = try test(of: left) else { return left }
    let second = token
    guard try test(of: compared) == nil else {
      throw ExpressionError(
        .comparisonChained(text(first), text(second)), left.range.lowerBound..<previousEnd)
    }
    return compared
  }

  /// The comparison that begins here, or nil when none does.
  private mutating func test(of left: Syntax) throws(ExpressionError) -> Syntax? {
    if case .symbol(let symbol) = token.kind, let comparison = Comparison(rawValue: symbol.rawValue) {
      advance()
      let right = try sum()
      return try node(.comparison(comparison, left, right), from: left)
    }
    if take(word: "is") {
      let test = try presenceTest()
      return try node(.presence(left, test), from: left)
    }
    let isNegated = isWord("not") && (isWord("in", ahead: 1) || isWord("between", ahead: 1))
    if isNegated { advance() }
    guard let positive = try containment(of: left) else { return nil }
    return isNegated ? try node(.not(positive), from: left) : positive
  }

  private mutating func containment(of left: Syntax) throws(ExpressionError) -> Syntax? {
    if take(word: "in") {
      let list = try primary()
      return try node(.membership(left, list: list), from: left)
    }
    guard take(word: "between") else { return nil }
    let low = try sum()
    guard take(word: "and") else { throw unexpected(.betweenAnd) }
    let high = try sum()
    return try node(.between(left, low: low, high: high), from: left)
  }

  private mutating func presenceTest() throws(ExpressionError) -> PresenceTest {
    if take(word: "missing") { return .missing }
    if take(word: "not") {
      if take(word: "missing") { return .present }
      if take(word: "applicable") { return .notApplicable }
    }
    throw unexpected(.presence)
  }
}

// MARK: Numbers

extension Parser {
  private mutating func sum() throws(ExpressionError) -> Syntax {
    var left = try product()
    while let operation = take([.plus: .add, .minus: .subtract]) {
      let right = try product()
      left = try node(.arithmetic(operation, left, right), from: left)
    }
    return left
  }

  private mutating func product() throws(ExpressionError) -> Syntax {
    var left = try signed()
    while let operation = take([.times: .multiply, .over: .divide]) {
      let right = try signed()
      left = try node(.arithmetic(operation, left, right), from: left)
    }
    return left
  }

  private mutating func signed() throws(ExpressionError) -> Syntax {
    let start = token.range.lowerBound
    guard take(.minus) else { return try primary() }
    let inner = try nested { parser throws(ExpressionError) in try parser.signed() }
    return try node(.negation(inner), from: start)
  }
}

// MARK: Values

extension Parser {
  private mutating func primary() throws(ExpressionError) -> Syntax {
    let first = token
    switch first.kind {
    case .number(let number): return value(.number(number))
    case .text(let text): return value(.text(text))
    case .symbol(.openParenthesis): return try parenthesized()
    case .symbol(.openBracket):
      let items = try items(until: .closeBracket)
      return try node(.list(items), from: first.range.lowerBound)
    case .word(let word): return try named(word)
    default: throw unexpected(.value)
    }
  }

  private mutating func value(_ kind: Syntax.Kind) -> Syntax {
    advance()
    return Syntax(kind, tokens[position - 1].range)
  }

  private mutating func named(_ word: String) throws(ExpressionError) -> Syntax {
    let place = token.range
    if case .symbol(.openParenthesis) = peek(1).kind, word == "missing" || !Token.reserved.contains(word) {
      advance()
      let arguments = try items(until: .closeParenthesis)
      return try node(.call(name: word, at: place, arguments), from: place.lowerBound)
    }
    switch word {
    case "true", "false": return value(.truth(word == "true"))
    case "missing": return value(.missing)
    case _ where Token.reserved.contains(word): throw unexpected(.value)
    default: break
    }
    advance()
    guard take(.range) else { return Syntax(.name(word), place) }
    guard case .word(let last) = token.kind else { throw unexpected(.columnName) }
    advance()
    return Syntax(.columnRange(first: word, last: last), place.lowerBound..<previousEnd)
  }

  private mutating func parenthesized() throws(ExpressionError) -> Syntax {
    let opening = token
    advance()
    var inner = try nested { parser throws(ExpressionError) in try parser.disjunction() }
    try close(opening, with: .closeParenthesis)
    inner.range = opening.range.lowerBound..<previousEnd
    return inner
  }

  /// The items between the bracket that stands here and its partner, separated by commas.
  private mutating func items(until closing: Token.Symbol) throws(ExpressionError) -> [Syntax] {
    let opening = token
    advance()
    var items: [Syntax] = []
    if token.kind != .symbol(closing) {
      repeat {
        items.append(try nested { parser throws(ExpressionError) in try parser.disjunction() })
      } while take(.comma)
    }
    try close(opening, with: closing)
    return items
  }

  private mutating func close(_ opening: Token, with closing: Token.Symbol) throws(ExpressionError) {
    if take(closing) { return }
    if token.kind == .end { throw ExpressionError(.bracketUnclosed(text(opening)), opening.range) }
    throw unexpected(.closing(closing.rawValue))
  }
}

// MARK: Tokens

extension Parser {
  private var token: Token { tokens[position] }

  private var previousEnd: Int { position == 0 ? 0 : tokens[position - 1].range.upperBound }

  private func peek(_ count: Int) -> Token { tokens[min(position + count, tokens.count - 1)] }

  private mutating func advance() { position = min(position + 1, tokens.count - 1) }

  private func isWord(_ word: String, ahead count: Int = 0) -> Bool { peek(count).kind == .word(word) }

  private mutating func take(word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  private mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  private mutating func take(_ operations: [Token.Symbol: Arithmetic]) -> Arithmetic? {
    guard case .symbol(let symbol) = token.kind, let operation = operations[symbol] else { return nil }
    advance()
    return operation
  }

  /// A node over everything from a place to the last token taken, so its parts must be parsed before the call.
  private func node(_ kind: Syntax.Kind, from start: Int) throws(ExpressionError) -> Syntax {
    let syntax = Syntax(kind, start..<previousEnd)
    guard syntax.depth <= ExpressionLimits.nesting else {
      throw ExpressionError(.nestedTooDeep(limit: ExpressionLimits.nesting), syntax.range)
    }
    return syntax
  }

  private func node(_ kind: Syntax.Kind, from first: Syntax) throws(ExpressionError) -> Syntax {
    try node(kind, from: first.range.lowerBound)
  }

  private mutating func nested(
    _ body: (inout Parser) throws(ExpressionError) -> Syntax
  ) throws(ExpressionError) -> Syntax {
    guard nesting < ExpressionLimits.nesting else {
      throw ExpressionError(.nestedTooDeep(limit: ExpressionLimits.nesting), token.range)
    }
    nesting += 1
    defer { nesting -= 1 }
    return try body(&self)
  }

  private func text(_ token: Token) -> String {
    switch token.kind {
    case .number(let number): number.description
    case .text(let text): "'\(text)'"
    case .word(let word): word
    case .symbol(let symbol): symbol.rawValue
    case .end: ""
    }
  }

  /// The error for the token that stands here.
  private func unexpected(_ expectation: ExpressionError.Expectation) -> ExpressionError {
    if token.kind == .end { return ExpressionError(.endUnexpected(expectation), token.range) }
    if token.kind == .symbol(.comma), expectation != .value, position > 0,
      case .number = tokens[position - 1].kind
    {
      return ExpressionError(.commaInNumber, token.range)
    }
    var meant: String?
    if case .word(let word) = token.kind, !Token.reserved.contains(word) {
      meant = Suggestion.closest(to: word.lowercased(), among: Token.reserved)
    }
    return ExpressionError(.tokenUnexpected(text(token), expectation, suggestion: meant), token.range)
  }
}
