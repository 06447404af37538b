package import Stages
package import Tables

/// Values of one thing that hold from a day on, the oldest first.
package struct Dated<Value: Sendable>: Sendable {
  package var versions: [Version] = []

  /// A value and the first day on which it holds.
  package struct Version: Sendable {
    package var from: Located<Day>
    package var value: Value
  }

  package var isEmpty: Bool { versions.isEmpty }

  /// The version in force on a day, nil before the first one; without a day the newest.
  package func version(on day: Day?) -> Version? {
    guard let day else { return versions.last }
    return versions.last { $0.from.value <= day }
  }
}
