/// One answer or condition in one byte: no (fail), yes (pass), not applicable, missing.
///
/// `and` and `or` follow Kleene: what is unknown stays unknown unless the other side decides.
/// A result that nothing decides is missing when any side is missing, otherwise not applicable.
public enum Truth: UInt8, Sendable, Hashable {
  case no = 0
  case yes = 1
  case notApplicable = 2
  case missing = 3

  /// Yes or no.
  @inlinable public init(_ value: Bool) { self = value ? .yes : .no }

  /// One of the two kinds of nothing.
  @inlinable public init(absent presence: Presence) {
    self = presence == .notApplicable ? .notApplicable : .missing
  }

  /// Written out because the compiler's own is called through a table from other modules, once a cell.
  @inlinable public static func == (left: Truth, right: Truth) -> Bool {
    switch (left, right) {
    case (.no, .no), (.yes, .yes), (.notApplicable, .notApplicable), (.missing, .missing): true
    default: false
    }
  }

  /// Whether it is yes or no, and if not, which kind of nothing.
  @inlinable public var presence: Presence {
    switch self {
    case .no, .yes: .present
    case .notApplicable: .notApplicable
    case .missing: .missing
    }
  }

  /// Both.
  @inlinable public static func && (left: Truth, right: Truth) -> Truth {
    if left == .no || right == .no { return .no }
    if left == .yes { return right }
    if right == .yes { return left }
    return left == .missing || right == .missing ? .missing : .notApplicable
  }

  /// At least one of both.
  @inlinable public static func || (left: Truth, right: Truth) -> Truth {
    if left == .yes || right == .yes { return .yes }
    if left == .no { return right }
    if right == .no { return left }
    return left == .missing || right == .missing ? .missing : .notApplicable
  }

  /// The contrary; nothing stays nothing.
  @inlinable public static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .no: .yes
    case .yes: .no
    default: value
    }
  }
}
