import Tables

extension FindingKind {
  /// The facts by name, those that there are.
  var facts: String {
    Mirror(reflecting: self).children.compactMap { name, value in
      let mirror = Mirror(reflecting: value)
      let known: Any? = mirror.displayStyle == .optional ? mirror.children.first?.value : value
      return known.map { "\(name ?? "") \($0)" }
    }.joined(separator: ", ")
  }
}
