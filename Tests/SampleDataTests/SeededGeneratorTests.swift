import Testing

@testable import SampleData

@Suite("Seeded numbers")
struct SeededGeneratorTests {
  @Test("The sequence is that of SplitMix64")
  func reference() {
    var generator = SeededGenerator(seed: 0)
    #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
    #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(generator.next() == 0x06C4_5D18_8009_454F)
  }

  @Test("Two streams of one seed differ")
  func streams() {
    var first = SeededGenerator(seed: 7, stream: 1)
    var second = SeededGenerator(seed: 7, stream: 2)
    #expect(first.next() != second.next())
  }

  @Test("Draws stay inside their bounds and reach both ends")
  func bounds() {
    var generator = SeededGenerator(seed: 1)
    let draws = (0..<1_000).map { _ in generator.within(3...7) }
    #expect(Set(draws) == [3, 4, 5, 6, 7])
  }

  @Test("An order holds every number once")
  func order() {
    var generator = SeededGenerator(seed: 5)
    let order = generator.order(100)
    #expect(order.sorted() == Array(0..<100))
    #expect(order != Array(0..<100))
  }

  @Test("A shuffle visits every number once", arguments: [1, 2, 3, 4, 5, 16, 17, 1_000, 4_097])
  func shuffle(count: Int) {
    let shuffle = IndexShuffle(count: count, seed: 9)
    #expect((0..<count).map { shuffle[$0] }.sorted() == Array(0..<count))
  }

  @Test("A shuffle does not leave numbers where they were")
  func shuffleMoves() {
    let shuffle = IndexShuffle(count: 1_000, seed: 9)
    #expect((0..<1_000).count { shuffle[$0] == $0 } < 20)
  }
}
