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
  ///
  /// - Parameter source: the text in which the value is written, perhaps over several lines; without it, as for options
  ///   and settings, it is taken to stand on one.
  package func parts(in source: SourceText?) -> [Located<String>] {
    var found: [Located<String>] = []
    var offsets: [Int] = []
    var (offset, column) = (0, 0)
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let spaces = part.prefix { $0 == " " }.count
      let text = String(part.filter { $0 != " " })
      if !text.isEmpty {
        found.append(Located(text, at: location.moved(by: column + spaces)))
        offsets.append(offset + spaces)
      }
      offset += part.utf8.count + 1
      column += part.unicodeScalars.count + 1
    }
    guard let source else { return found }
    return zip(found, source.places(of: offsets, in: self)).map { Located($0.value, at: $1) }
  }

  /// "name" or "-name".
  package var sortKey: (name: Located<String>, descending: Bool) {
    value.hasPrefix("-")
      ? (Located(String(value.dropFirst()), at: location.moved(by: 1)), true) : (self, false)
  }
}
