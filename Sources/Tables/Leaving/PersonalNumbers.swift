/// Numbers by which a person is known, hidden but for their last digits.
enum PersonalNumbers {
  /// The text with "x" for the first nine digits of every citizen number; nil when it has none.
  static func masked(_ text: String, isPage: Bool) -> String? {
    guard CitizenNumber.mayStand(in: text.utf8.span) else { return nil }
    var characters = Array(text.unicodeScalars)
    let places = [characters, divided(characters)].flatMap { characters in
      DigitChain.all(in: characters, atLeast: CitizenNumber.count, isPage: isPage)
        .flatMap(CitizenNumber.places)
    }
    guard !places.isEmpty else { return nil }
    for place in places { characters[place] = "x" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters)
    return String(view)
  }

  /// The text with a letter for each unseen sign, which is shown where it leaves and so may stand between two numbers as
  /// well as inside one.
  private static func divided(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.contains { $0.isUnseen } ? text.map { $0.isUnseen && !$0.isLineBreak && $0 != "\t" ? "x" : $0 } : []
  }
}
