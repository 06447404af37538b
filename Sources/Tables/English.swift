/// The forms that English words take beside a number, in sentences made by the program; Thai words have one.
package enum English {
  /// "answer" for one, "answers" for any other number.
  ///
  /// - Parameter many: the form for any other number; nil for the first with an "s".
  package static func form(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    count == 1 ? one : many ?? one + "s"
  }

  /// The number with its noun, and a verb where one follows: "1 answer", "2 answers".
  package static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(form(count, one, many))"
  }
}
