import Tables

/// A small change of an expression's text, which is most likely another rule.
package struct ExpressionEdit: Sendable, Hashable {
  /// UTF-8 offsets in the source text.
  package var range: Range<Int>
  package var from: String
  package var to: String
}

extension Expression {
  /// One change at a time: comparisons, junctions, constants, ranges, functions, and arguments left out or swapped.
  ///
  /// Whether the result still has a meaning only binding can tell.
  package var edits: [ExpressionEdit] {
    var lexer = Lexer(source)
    let tokens = (try? lexer.tokens()) ?? []
    var found: [ExpressionEdit] = []
    for index in tokens.indices {
      let next = index + 1 < tokens.count ? tokens[index + 1].kind : .end
      let isBound = index > 0 && tokens[index - 1].kind == .symbol(.range)
      found += replacements(of: tokens[index], before: next, isRangeEnd: isBound).map {
        edit(tokens[index].range, $0)
      }
    }
    return found + omissions(in: syntax).map { edit($0, "") } + aggregateEdits(in: syntax)
  }

  /// The text after a change.
  package func applying(_ edit: ExpressionEdit) -> String {
    var bytes = Array(source.utf8)
    bytes.replaceSubrange(edit.range, with: edit.to.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The texts of the conditions of `if`, with their UTF-8 offsets.
  package var choices: [(text: String, offset: Int)] {
    ranges(in: syntax) { kind in
      guard case .call(Function.ifElse.name, _, let arguments) = kind else { return [] }
      return arguments.prefix(1).map(\.range)
    }.map { (text($0), $0.lowerBound) }
  }

  /// The sides of every comparison, with the UTF-8 offset of the whole.
  package var comparisons: [(left: String, right: String, offset: Int)] {
    comparisons(in: syntax)
  }

  private func comparisons(in syntax: Syntax) -> [(left: String, right: String, offset: Int)] {
    var found: [(left: String, right: String, offset: Int)] = []
    switch syntax.kind {
    case .comparison(_, let left, let right):
      found.append((text(left.range), text(right.range), syntax.range.lowerBound))
    case .between(let part, let low, let high):
      for end in [low, high] {
        found.append((text(part.range), text(end.range), syntax.range.lowerBound))
      }
    default: break
    }
    return found + syntax.kind.children.flatMap { comparisons(in: $0) }
  }

  private func edit(_ range: Range<Int>, _ text: String) -> ExpressionEdit {
    ExpressionEdit(range: range, from: self.text(range), to: text)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: Array(source.utf8)[range], as: UTF8.self)
  }

  private func ranges(in syntax: Syntax, _ pick: (Syntax.Kind) -> [Range<Int>]) -> [Range<Int>] {
    pick(syntax.kind) + syntax.kind.children.flatMap { ranges(in: $0, pick) }
  }

  // MARK: - Tokens

  private func replacements(of token: Token, before next: Token.Kind, isRangeEnd: Bool) -> [String] {
    switch token.kind {
    case .symbol(let symbol): Self.otherSymbols[symbol].map { [$0] } ?? []
    case .number: Self.neighbours(of: text(token.range))
    case .text(let text): ["'\(text)~'"]
    case .word(let word):
      if isRangeEnd {
        Self.shifted(word, by: -1).map { [$0] } ?? []
      } else if next == .symbol(.range) {
        Self.shifted(word, by: 1).map { [$0] } ?? []
      } else {
        other(word, isCalled: next == .symbol(.openParenthesis)).map { [$0] } ?? []
      }
    case .end: []
    }
  }

  private func other(_ word: String, isCalled: Bool) -> String? {
    isCalled ? Function.named(word)?.opposite : Self.otherWords[word]
  }

  private static let otherSymbols: [Token.Symbol: String] = [
    .greaterOrEqual: ">", .greater: ">=", .lessOrEqual: "<", .less: "<=", .equal: "!=", .unequal: "=",
    .plus: "-", .minus: "+", .times: "/", .over: "*",
  ]

  private static let otherWords = [
    "and": "or", "or": "and", "not": "", "true": "false", "false": "true", "missing": "not missing",
  ]

  /// One step of the last decimal up and down.
  private static func neighbours(of written: String) -> [String] {
    guard let number = Number(written) else { return [] }
    let decimals = written.split(separator: ".").dropFirst().first?.count ?? 0
    let step = Number(decimals == 0 ? "1" : "0." + String(repeating: "0", count: decimals - 1) + "1")
    return [step.flatMap(number.adding), step.flatMap(number.subtracting)].compactMap { $0?.description }
  }

  /// The column before or after, with as many digits.
  private static func shifted(_ name: String, by step: Int) -> String? {
    let digits = String(name.reversed().prefix { $0.isNumber }.reversed())
    guard let number = Int(digits), case let (other, false) = number.addingReportingOverflow(step), other >= 0
    else { return nil }
    let shifted = String(other)
    return name.dropLast(digits.count)
      + String(repeating: "0", count: max(0, digits.count - shifted.count)) + shifted
  }

  // MARK: - Arguments

  /// The stretches that leave out one of several like arguments.
  private func omissions(in syntax: Syntax) -> [Range<Int>] {
    ranges(in: syntax) { kind in
      guard case .call(let name, _, let arguments) = kind, arguments.count > 1,
        Function.named(name)?.takesMany == true
      else { return [] }
      return arguments.indices.map { place in
        place == 0
          ? arguments[0].range.lowerBound..<arguments[1].range.lowerBound
          : arguments[place - 1].range.upperBound..<arguments[place].range.upperBound
      }
    }
  }

  // MARK: - Aggregates

  /// Rows that are counted whatever they are, a condition turned round, part and whole swapped.
  private func aggregateEdits(in syntax: Syntax) -> [ExpressionEdit] {
    var found: [ExpressionEdit] = []
    if case .call(let name, _, let arguments) = syntax.kind, let edits = Function.named(name)?.edits {
      if edits.contains(.everyRow), arguments.count == 1 {
        found.append(edit(syntax.range, "\(Function.count.name)()"))
      }
      if edits.contains(.swapped), arguments.count == 2 {
        let swapped = "\(name)(\(text(arguments[1].range)), \(text(arguments[0].range)))"
        found.append(edit(syntax.range, swapped))
      }
      if edits.contains(.negated), arguments.count == 1, case .name = arguments[0].kind {
        found.append(edit(arguments[0].range, "not \(text(arguments[0].range))"))
      }
    }
    return found + syntax.kind.children.flatMap { aggregateEdits(in: $0) }
  }
}
