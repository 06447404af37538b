internal import CScan
import Tables

/// Neighbouring columns of answers, which are read together: most of a file.
///
/// Where all are one character long, as nearly always, one record's answers are read at once, and then turned into
/// columns, sixteen records at a time.
struct AnswerRun: Sendable {
  private let firstField: Int
  private(set) var columns: [Int]
  /// By character; the same for all columns.
  private let usual: [UInt8]

  private init(_ binding: FilePlan.Binding, _ builder: ColumnBuilder) {
    firstField = binding.field
    columns = [binding.column]
    usual = builder.usualAnswers
  }

  /// The runs of a file.
  static func runs(_ bindings: [FilePlan.Binding], _ builders: [ColumnBuilder]) -> [AnswerRun] {
    var runs: [AnswerRun] = []
    for binding in bindings.sorted(by: { $0.field < $1.field }) where builders[binding.column].isAnswer {
      let builder = builders[binding.column]
      if let last = runs.last, last.columns.count < MarkPlan.longestRun, last.usual == builder.usualAnswers,
        last.fields.upperBound == binding.field
      {
        runs[runs.count - 1].columns.append(binding.column)
      } else {
        runs.append(AnswerRun(binding, builder))
      }
    }
    return runs
  }

  var fields: Range<Int> { firstField..<(firstField + columns.count) }

  /// What is wrong or odd in a cell of one of the columns.
  struct Verdict {
    var column: Int
    var row: Int
    var verdict: CellVerdict
  }

  /// Reads the answers of all records of a block.
  func append(
    _ block: inout RecordBlock, in memory: UnsafePointer<UInt8>, of file: FilePlan, by matrix: AnswerMatrix,
    to builders: inout [ColumnBuilder], noting verdicts: inout [Verdict]
  ) {
    let shortcut = Shortcut(usual, columns: columns.count, delimiter: file.delimiter)
    let slots = block.plan.slots(of: fields)
    let cells = block.cells(of: slots, in: memory, isThaiEightBit: file.encoding == .windows874)
    let length = 2 * columns.count - 1
    for row in 0..<cells.count {
      let (start, end) = cells.range(row)
      if end &- start == length, shortcut.read(memory + start, into: matrix.row(row)) { continue }
      readOneByOne(
        block.fields(row, in: memory), row, isThaiEightBit: cells.isThaiEightBit, into: matrix.row(row),
        &builders, &verdicts)
    }
    matrix.transpose(rows: cells.count)
    for (position, column) in columns.enumerated() {
      builders[column].truths.append(contentsOf: matrix.column(position, rows: cells.count))
    }
  }

  private func readOneByOne(
    _ fields: RecordFields, _ row: Int, isThaiEightBit: Bool, into answers: UnsafeMutablePointer<UInt8>,
    _ builders: inout [ColumnBuilder], _ verdicts: inout [Verdict]
  ) {
    for (position, column) in columns.enumerated() {
      let cell = fields.at(firstField + position)
      if cell.count == 1, usual[Int(cell[0])] != .max {
        answers[position] = usual[Int(cell[0])]
      } else if let truth = builders[column].usualAnswer(cell) {
        answers[position] = truth.rawValue
      } else {
        let (truth, verdict) = builders[column].readAnswer(cell, isThaiEightBit: isThaiEightBit)
        answers[position] = truth.rawValue
        if verdict != .fine { verdicts.append(Verdict(column: column, row: row, verdict: verdict)) }
      }
    }
  }

  /// Reads the digits 0 and 1 and hyphens, thirty-two at once.
  private struct Shortcut {
    let delimiter: UInt8
    let other: UInt8
    let otherValue: UInt8
    let wrong: UInt64

    init(_ usual: [UInt8], columns: Int, delimiter: UInt8) {
      self.delimiter = delimiter
      let hyphen = usual[Int(UInt8(ascii: "-"))]
      // Where a hyphen needs a closer look, there is no other character than the two digits.
      other = hyphen == .max ? UInt8(ascii: "0") : UInt8(ascii: "-")
      otherValue = hyphen == .max ? 0 : hyphen
      let takesDigits =
        usual[Int(UInt8(ascii: "0"))] == Truth.no.rawValue
        && usual[Int(UInt8(ascii: "1"))] == Truth.yes.rawValue
      let answers = UInt64.max >> UInt64(64 - columns)
      wrong = takesDigits ? answers | (answers >> 1) << 32 : .max
    }

    @inline(__always)
    func read(_ bytes: UnsafePointer<UInt8>, into answers: UnsafeMutablePointer<UInt8>) -> Bool {
      scan_answers(bytes, delimiter, other, otherValue, answers) & wrong == 0
    }
  }
}

/// The answers of the records of a block, in rows and then in columns.
final class AnswerMatrix {
  private static let width = MarkPlan.longestRun
  private static let height = RecordBlock.most

  private let rows = RawRoom<UInt8>(count: width * height)
  private let columns = RawRoom<UInt8>(count: width * height)

  init() {
    for room in [rows, columns] { room.fill(Truth.missing.rawValue, count: room.count, at: 0) }
  }

  deinit {
    rows.deallocate()
    columns.deallocate()
  }

  /// Where the answers of one record are written, as many as a run can have.
  func row(_ row: Int) -> UnsafeMutablePointer<UInt8> {
    rows.pointer(at: Self.width * row, count: Self.width)
  }

  func transpose(rows count: Int) {
    for row in stride(from: 0, to: count, by: 16) {
      // Sixteen rows become sixteen answers of each column, from the first column's on to the last's.
      scan_transpose(
        rows.pointer(at: Self.width * row, count: 16 * Self.width),
        columns.pointer(at: row, count: (Self.width - 1) * Self.height + 16), UInt64(Self.height))
    }
  }

  /// The answers of one column.
  func column(_ column: Int, rows count: Int) -> UnsafeBufferPointer<Truth> {
    // Whoever has written a row has written raw values of `Truth`.
    UnsafeRawPointer(columns.pointer(at: Self.height * column, count: count))
      .withMemoryRebound(to: Truth.self, capacity: count) {
        UnsafeBufferPointer(start: $0, count: count)
      }
  }
}
