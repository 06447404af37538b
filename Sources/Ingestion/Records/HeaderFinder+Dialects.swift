/// Dialects that the splitter does not know: spaces between fields, single quotes, quotes behind backslashes.
///
/// They are looked for where the usual ones show no header with all needed columns, or where signs of them stand in the
/// first lines, and taken only where the records then have the header's width. The file is written anew in the usual
/// dialect, so that there is one way of splitting.
extension HeaderFinder {
  func find(in file: inout OpenedFile, said: Dialect) throws(FileFailure) -> Found {
    let usual = Delimiter.usual.filter { said.delimiter == nil || said.delimiter == $0 }
    var found = Found.blank
    if said.quote != .single, !usual.isEmpty {
      found = try find(in: file.source, from: file.start, delimiters: usual)
    }
    let sample = try DialectSample(file.source, from: file.start)
    guard let (dialect, width) = try oddDialect(of: sample, beside: found, said: said) else { return found }
    try file.rewrite(from: dialect, width: width)
    return try find(in: file.source, from: file.start, delimiters: [.comma])
  }

  private func oddDialect(
    of sample: DialectSample, beside found: Found, said: Dialect
  ) throws(FileFailure) -> (CellDialect, width: Int)? {
    let quotes = said.quote.map { [$0] } ?? QuoteSign.allCases
    if case .header(let header) = found, header.map.isWhole {
      let dialect = quotedOtherwise(sample, header, quotes)
      return dialect.map { ($0, header.map.width) }
    }
    var best: (dialect: CellDialect, width: Int, rank: [Int])?
    for delimiter in Delimiter.allCases where said.delimiter == nil || said.delimiter == delimiter {
      for dialect in quotes.map({ CellDialect(delimiter: delimiter, quote: $0) }) where !dialect.isUsual {
        let trial = try find(in: sample.rewritten(from: dialect), from: 0, delimiters: [.comma])
        guard case .header(let header) = trial,
          header.map.matches > (said.delimiter == nil ? matches(found) : 0)
        else { continue }
        let fit = sample.fit(dialect, width: header.map.width, behind: header.lines)
        let isQuoted = dialect.quote == .single && fit.quoted > 0 && fit.closesQuotes
        let rank = [header.map.isWhole ? 1 : 0, header.map.matches, fit.fitting, isQuoted ? 1 : 0]
        if best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true {
          best = (dialect, header.map.width, rank)
        }
      }
    }
    return best.map { ($0.dialect, $0.width) }
  }

  private func matches(_ found: Found) -> Int {
    if case .header(let header) = found { header.map.matches } else { 0 }
  }

  /// A dialect with the delimiter of a header but other quotes, where the records bear it out.
  private func quotedOtherwise(
    _ sample: DialectSample, _ header: Candidate, _ quotes: [QuoteSign]
  ) -> CellDialect? {
    let fit = { sample.fit($0, width: header.map.width, behind: header.lines) }
    let usual = CellDialect(delimiter: header.delimiter, quote: .double)
    if quotes.contains(.single), sample.holds(UInt8(ascii: "'")) {
      let single = CellDialect(delimiter: header.delimiter, quote: .single)
      let (plain, quoted) = (fit(usual), fit(single))
      let isBetter =
        quoted.fitting > plain.fitting
        || quoted.fitting == plain.fitting && quoted.quotedLines == quoted.lines
      if plain.quoted == 0, quoted.quoted > 0, quoted.closesQuotes, isBetter { return single }
    }
    if quotes.contains(.double), sample.holds(UInt8(ascii: "\\")) {
      let escaped = CellDialect(delimiter: header.delimiter, quote: .double, hasEscapes: true)
      let (plain, read) = (fit(usual), fit(escaped))
      if read.fitting > plain.fitting || read.fitting == plain.fitting && read.strays < plain.strays {
        return escaped
      }
    }
    return nil
  }
}
