/// Knows headers inside a file: records most of whose cells are headings, wherever they stand.
struct HeadingRows: Sendable {
  /// The header that the records stand under.
  let above: HeaderMap
  let spellings: HeaderSpellings
  /// Headings of the file's own that are no column's, in the form in which they are compared.
  private let others: Set<String>
  private let sieve: HeadingSieve
  private let encoding: TextEncoding
  private let isThaiEightBit: Bool
  /// Where a header is looked for first.
  private let probes: [Int]

  init(_ header: HeaderMap, spellings: HeaderSpellings, encoding: TextEncoding) {
    self.spellings = spellings
    self.encoding = encoding
    isThaiEightBit = encoding == .windows874
    let bound = header.fields.joined().sorted()
    let others = header.headers.indices.filter { !bound.contains($0) && !header.headers[$0].isEmpty }
    self.others = Set(others.map { headerKey(header.headers[$0]) })
    sieve = HeadingSieve(spellings.texts + header.headers.filter { !$0.isEmpty })
    above = header
    probes = Array(Set([0] + bound.prefix(2))).sorted()
  }

  /// Whether a heading begins with a byte of ASCII.
  func begin(with byte: UInt8) -> Bool { sieve.begins(with: byte) }

  /// Whether a cell may be a heading.
  func mayBeHeading(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    sieve.mayBeHeading(cell, isThaiEightBit: isThaiEightBit)
  }

  /// What a record is that is a header.
  enum Header {
    /// The one above once more.
    case repeated
    /// One of other columns, or of the same in other places.
    case other(HeaderMap)
  }

  /// Whether a record is a header, and which.
  ///
  /// - Parameter isSuspect: whether the record can be no data, so that any of its cells may tell.
  func header(_ fields: RecordFields, isSuspect: Bool = false) -> Header? {
    guard isHeader(fields, isSuspect: isSuspect) else { return nil }
    let cells = (0..<fields.count).map { RawText.decoded(fields[$0], encoding) }
    let map = HeaderMap(cells, spellings: spellings)
    return map.isSame(as: above) ? .repeated : .other(map)
  }

  private func isHeader(_ fields: RecordFields, isSuspect: Bool) -> Bool {
    guard isSuspect || probes.contains(where: { mayBeHeading(fields.at($0)) }),
      sieve.areMostHeadings(fields, of: above.matches, isThaiEightBit: isThaiEightBit)
    else { return false }
    var filled = 0
    var known = 0
    var hasNumbers = false
    var found: Set<Int> = []
    for field in 0..<fields.count where !fields[field].isEmpty {
      filled += 1
      let text = RawText.decoded(fields[field], encoding)
      let column = spellings.column(of: text) ?? spellings.column(ofStem: text)
      if let column { found.insert(column) }
      if column != nil || others.contains(headerKey(text)) {
        known += 1
      } else if !text.contains(where: \.isLetter) {
        hasNumbers = true
      }
    }
    guard !found.isEmpty, known > 1 || filled == 1 && above.matches == 1 else { return false }
    // Numbers stand in data, and two of its texts may be headings by chance; but years may be headings too.
    guard !hasNumbers || found.count > 2 else { return false }
    return known * 2 > filled || found.count * 2 > above.matches
  }
}
