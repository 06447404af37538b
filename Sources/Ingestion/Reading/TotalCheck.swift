import Tables

/// A total row that names no area.
struct TotalLine: Sendable {
  var origin: RowOrigin
  var label: TotalLabel
  /// By number column.
  var values: [Number?]
}

/// Holds the printed grand totals of a file against the sum of its records.
///
/// Rows that say "of everything" are compared; where there are none, a plain total is, if it is the only one: several
/// are sums of parts that nobody can name.
struct TotalCheck: Sendable {
  private var everything: [TotalLine] = []
  private var plain: TotalLine?
  private var plainCount = 0
  /// A file has one grand total, or a few.
  private static let most = 16

  mutating func add(_ line: TotalLine) {
    if line.label == .everything {
      if everything.count < Self.most { everything.append(line) }
    } else {
      plain = plain ?? line
      plainCount += 1
    }
  }

  /// The differences, as findings that reject nothing.
  func findings(schema: SchemaPlan, file: FilePlan, amounts: [AmountBalance]) -> [Finding] {
    let lines = everything.isEmpty && plainCount == 1 ? [plain].compactMap { $0 } : everything
    return lines.flatMap { line in
      schema.numbers.indices.compactMap { position in
        let computed = amounts[position].data.number
        guard let printed = line.values[position], printed != computed else { return nil }
        let column = schema.columns[schema.numbers[position]].name
        return Finding(
          SetAsideFindings.TotalDiffers(column: column, printed: printed, computed: computed), .noted,
          at: Finding.Place(
            input: schema.name, file: file.name, record: line.origin.record, line: Int(line.origin.line)),
          column: column, value: printed.description)
      }
    }
  }
}
