/// A function call as it was parsed.
struct Call {
  var name: String
  /// Where the name stands.
  var place: Range<Int>
  var arguments: [Syntax]
  var whole: Syntax
}
