import Pipelines
import Stages

/// Texts by column, equal ones of consecutive columns together: "i01..i17" and "1".
struct NamedTexts {
  private(set) var runs: [Run] = []

  /// Columns that have one text.
  struct Run {
    var first: String
    var last: String
    var text: String

    var name: String { first == last ? first : "\(first)..\(last)" }
  }

  init(_ cells: [CaseCell]) {
    for cell in cells {
      if let run = runs.last, run.text == cell.text, NumberedName.follows(cell.column, run.last) {
        runs[runs.count - 1].last = cell.column
      } else {
        runs.append(Run(first: cell.column, last: cell.column, text: cell.text))
      }
    }
  }
}
