import Tables

extension Cell {
  /// The cell in a sentence, where nothing would read as if something were left out.
  var known: String { self == .absent(.missing) ? "?" : text }
}
