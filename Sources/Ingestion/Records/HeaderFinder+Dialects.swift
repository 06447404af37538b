import Tables

/// Dialects that the splitter does not know: spaces between fields, single quotes, quotes behind backslashes, a header
/// with another delimiter than its records.
///
/// They are looked for where the usual ones show no header with all needed columns, or where the first lines bear signs of
/// them, and taken only where the records then have the header's width. The file is written anew in the usual dialect, so
/// that there is one way of splitting.
extension HeaderFinder {
  func find(in file: inout OpenedFile, said: Dialect) throws(FileFailure) -> Found {
    let usual = Delimiter.usual.filter { said.delimiter == nil || said.delimiter == $0 }
    var found = Found.blank
    if said.quote != .single, !usual.isEmpty {
      found = try find(in: file.source, from: file.start, delimiters: usual)
    }
    let sample = try DialectSample(file.source, from: file.start)
    guard let layout = try oddLayout(of: sample, beside: found, said: said) else { return found }
    try file.rewrite(from: layout)
    return try find(in: file.source, from: file.start, delimiters: [.comma])
  }

  private func oddLayout(
    of sample: DialectSample, beside found: Found, said: Dialect
  ) throws(FileFailure) -> FileLayout? {
    let quotes = said.quote.map { [$0] } ?? QuoteSign.allCases
    var layout: FileLayout?
    if case .header(let header) = found, header.map.isWhole {
      layout = FileLayout(header, CellDialect(delimiter: header.delimiter, quote: .double))
    } else {
      layout = try layoutWithHeader(
        sample, quotes, beside: said.delimiter == nil ? found : .blank, said: said)
    }
    guard var layout else { return nil }
    if said.delimiter == nil, let other = sample.delimiterOfRecords(in: layout) {
      layout.records.delimiter = other
    }
    if layout.records.quote == .double, let dialect = quotedOtherwise(sample, layout, quotes) {
      layout.records = dialect
    }
    return layout.isUsual ? nil : layout
  }

  /// The dialect under which a header shows the most columns, more than another has shown.
  private func layoutWithHeader(
    _ sample: DialectSample, _ quotes: [QuoteSign], beside found: Found, said: Dialect
  ) throws(FileFailure) -> FileLayout? {
    var best: (layout: FileLayout, rank: [Int])?
    for delimiter in Delimiter.allCases where said.delimiter == nil || said.delimiter == delimiter {
      for dialect in quotes.map({ CellDialect(delimiter: delimiter, quote: $0) }) where !dialect.isUsual {
        let trial = try find(in: sample.rewritten(from: dialect), from: 0, delimiters: [.comma])
        guard case .header(let header) = trial, header.mend != .quotes, header.map.matches > matches(found)
        else { continue }
        let layout = FileLayout(header, dialect)
        let fit = sample.fit(dialect, in: layout)
        let isQuoted = dialect.quote == .single && fit.quoted > 0 && fit.closesQuotes
        let rank = [header.map.isWhole ? 1 : 0, header.map.matches, fit.fitting, isQuoted ? 1 : 0]
        if best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true { best = (layout, rank) }
      }
    }
    return best?.layout
  }

  private func matches(_ found: Found) -> Int {
    if case .header(let header) = found { header.map.matches } else { 0 }
  }

  /// The dialect of the records with other quotes, where they bear it out.
  private func quotedOtherwise(
    _ sample: DialectSample, _ layout: FileLayout, _ quotes: [QuoteSign]
  ) -> CellDialect? {
    if quotes.contains(.single), sample.holds(UInt8(ascii: "'")) {
      let single = CellDialect(delimiter: layout.records.delimiter, quote: .single)
      let (plain, quoted) = (sample.fit(layout.records, in: layout), sample.fit(single, in: layout))
      let isBetter =
        quoted.fitting > plain.fitting
        || quoted.fitting == plain.fitting && quoted.quotedLines == quoted.lines
      if plain.quoted == 0, quoted.quoted > 0, quoted.closesQuotes, isBetter { return single }
    }
    if quotes.contains(.double), sample.holds(UInt8(ascii: "\\")) {
      var escaped = layout.records
      escaped.hasEscapes = true
      let (plain, read) = (sample.fit(layout.records, in: layout), sample.fit(escaped, in: layout))
      if read.fitting > plain.fitting
        || read.fitting == plain.fitting && read.strays + read.open < plain.strays + plain.open
      {
        return escaped
      }
    }
    return nil
  }
}
