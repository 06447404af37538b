/// What is fuzzed: each reads any bytes and stops where something does not hold.
enum FuzzTarget: String, CaseIterable {
  case records, files, encodings, cells, expressions, definitions
  case citizenNumbers = "citizen-numbers"

  func run(_ bytes: [UInt8]) {
    switch self {
    case .records: fuzzRecords(bytes)
    case .files: fuzzFiles(bytes)
    case .encodings: fuzzEncodings(bytes)
    case .cells: fuzzCells(bytes)
    case .expressions: fuzzExpressions(bytes)
    case .definitions: fuzzDefinitions(bytes)
    case .citizenNumbers: fuzzCitizenNumbers(bytes)
    }
  }
}

/// Settings that an input chooses by its last byte and its length, so that a file of the corpus is a file as it stands.
struct Choices {
  private let last: Int
  private let count: Int

  init(_ bytes: [UInt8]) {
    // A line feed, with which most files end, chooses the first of everything.
    last = Int((bytes.last ?? 0x0A) ^ 0x0A)
    count = bytes.count
  }

  /// One of some values by the last byte; `place` tells independent choices of one target apart.
  func pick<Value>(_ values: [Value], place: Int) -> Value {
    values[(last >> (2 * place) & 3) % values.count]
  }

  /// Bytes of small chunks, of which no input has more than some hundred.
  func chunk(below limit: Int) -> Int { 1 + below(limit) + count / 100 }

  /// Threads: mostly one, since handing chunks from one to the next takes most of the time.
  var jobs: Int { count % 5 == 0 ? 3 : 1 }

  /// A number below a limit by the length.
  func below(_ limit: Int) -> Int { count % limit }
}

/// More bytes than an input has: it is read in one chunk.
let wholeFile = 1 << 14
