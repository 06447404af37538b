import TableSamples
import Tables
import Testing

@testable import Aggregation

@Suite struct AnswerCountsTests {
  @Test(arguments: [0, 1, 7, 8, 9, 75, 2040, 2041, 5000])
  func `Counting words of eight answers gives what counting one by one gives`(count: Int) {
    var dice = Dice(state: UInt64(count))
    let answers = (0..<count).map { _ in Truth(rawValue: UInt8.random(in: 0...3, using: &dice)) ?? .no }
    let counts = answers.withUnsafeBufferPointer { AnswerCounts($0) }
    #expect(counts.no == answers.count { $0 == .no })
    #expect(counts.yes == answers.count { $0 == .yes })
    #expect(counts.notApplicable == answers.count { $0 == .notApplicable })
    #expect(counts.missing == answers.count { $0 == .missing })
  }

  @Test(arguments: [Truth.no, .yes, .notApplicable, .missing])
  func `Five thousand equal answers do not run over`(answer: Truth) {
    let counts = Array(repeating: answer, count: 5000).withUnsafeBufferPointer { AnswerCounts($0) }
    let expected: [Truth: UInt32] = [
      .no: counts.no, .yes: counts.yes, .notApplicable: counts.notApplicable, .missing: counts.missing,
    ]
    #expect(expected.filter { $0.value != 0 } == [answer: 5000])
  }
}
