/// A value of a definition with the place where it is written.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Equatable where Value: Equatable {}

extension Located<String> {
  /// The parts between commas, without spaces around them, each with its own place.
  package var parts: [Located<String>] {
    var found: [Located<String>] = []
    var start = 0
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let spaces = part.prefix { $0 == " " }.count
      let text = String(part.filter { $0 != " " })
      if !text.isEmpty { found.append(Located(text, at: location.moved(by: start + spaces))) }
      start += part.unicodeScalars.count + 1
    }
    return found
  }

  /// "name" or "-name".
  package var sortKey: (name: Located<String>, descending: Bool) {
    value.hasPrefix("-")
      ? (Located(String(value.dropFirst()), at: location.moved(by: 1)), true) : (self, false)
  }
}
