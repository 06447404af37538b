/// How many cells a record of data has, against the header of its file.
enum RecordWidth: Sendable, Hashable {
  /// As many.
  case full
  /// One more, and nothing in it: the record ends with a separator that the header has not.
  case trailing
  /// Fewer, lacking only cells that need not be filled; so many.
  case short(Int)
  /// Fewer, lacking cells that are needed; more; or a value where there is no heading.
  case wrong
}

/// The widths of the records of a file, which together tell its width.
///
/// A separator that is lost or too many shifts all cells behind it, so that a record is only used when its width is right:
/// that of the header. Two kinds of files are as right: those of which all records end with one separator
/// more, and those of which all records leave off the same cells at their end.
struct WidthCounts: Sendable {
  private(set) var full = 0
  private(set) var trailing = 0
  private(set) var short = 0
  private(set) var wrong = 0
  /// The cells of the shortest and of the longest short record.
  private(set) var shortWidths: ClosedRange<Int>?

  mutating func add(_ width: RecordWidth, times: Int = 1) {
    guard times > 0 else { return }
    switch width {
    case .full: full += times
    case .trailing: trailing += times
    case .wrong: wrong += times
    case .short(let fields):
      short += times
      widen(to: fields...fields)
    }
  }

  mutating func merge(_ other: WidthCounts) {
    full += other.full
    trailing += other.trailing
    short += other.short
    wrong += other.wrong
    if let widths = other.shortWidths { widen(to: widths) }
  }

  private mutating func widen(to widths: ClosedRange<Int>) {
    let known = shortWidths ?? widths
    shortWidths =
      min(known.lowerBound, widths.lowerBound)...max(known.upperBound, widths.upperBound)
  }

  /// The cells of the file's records, for a header of so many.
  ///
  /// A separator at the end counts where most records have it. One record alone shows nothing: a separator too many
  /// anywhere in it looks the same when its last cell is empty.
  func width(header: Int) -> Int {
    if trailing > max(1, full + short) { return header + 1 }
    if full + trailing + wrong == 0, let widths = shortWidths, widths.count == 1 { return widths.lowerBound }
    return header
  }
}
