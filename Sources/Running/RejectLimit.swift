package import Tables

/// How many records may be rejected before a run counts as failed.
package enum RejectLimit: Sendable, Hashable {
  case count(Int)
  /// Of the records read, in percent.
  case share(Number)

  /// Reads "25" or "0.5%".
  package init?(_ text: String) {
    if text.hasSuffix("%"), let share = Number(String(text.dropLast())), share >= .zero {
      self = .share(share)
    } else if let count = Int(text), count >= 0 {
      self = .count(count)
    } else {
      return nil
    }
  }

  package func isExceeded(rejected: Int, read: Int) -> Bool {
    switch self {
    case .count(let count): rejected > count
    case .share(let share): Number(rejected * 100) > share.multiplied(by: Number(read)) ?? .zero
    }
  }

  /// "25" or "0.5%".
  package var text: String {
    switch self {
    case .count(let count): String(count)
    case .share(let share): "\(share)%"
    }
  }
}
