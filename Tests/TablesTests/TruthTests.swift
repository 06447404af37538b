import Testing

@testable import Tables

struct TruthTests {
  static let all: [Truth] = [.no, .yes, .notApplicable, .missing]

  @Test(
    "and: a fail decides, otherwise what is missing stays open",
    arguments: [
      (Truth.yes, Truth.yes, Truth.yes), (.yes, .no, .no), (.no, .missing, .no), (.no, .notApplicable, .no),
      (.yes, .missing, .missing),
      (.yes, .notApplicable, .notApplicable), (.missing, .notApplicable, .missing),
      (.notApplicable, .notApplicable, .notApplicable),
      (.missing, .missing, .missing), (.no, .no, .no),
    ])
  func conjunction(left: Truth, right: Truth, result: Truth) {
    #expect((left && right) == result)
    #expect((right && left) == result)
  }

  @Test("or is and seen from the other side", arguments: all, all)
  func duality(left: Truth, right: Truth) {
    #expect((left || right) == !(!left && !right))
  }

  @Test("and is associative", arguments: all, all)
  func associativity(left: Truth, middle: Truth) {
    for right in Self.all { #expect(((left && middle) && right) == (left && (middle && right))) }
  }

  @Test("presence goes both ways", arguments: [Presence.missing, .notApplicable])
  func presence(kind: Presence) {
    #expect(Truth(absent: kind).presence == kind)
    #expect(Truth(true).presence == .present)
  }
}
