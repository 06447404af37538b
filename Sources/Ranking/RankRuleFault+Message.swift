extension RankRuleFault {
  /// What is wrong with a ranking, in one sentence.
  package var message: String {
    switch self {
    case .noMeasures: "a ranking needs at least one measure"
    case .repeatedMeasure(let name): "there is already a measure named '\(name)'"
    case .weightNegative(let measure): "the weight of '\(measure)' is below zero"
    case .gradesOutOfOrder(let name): "grades go from the best to the worst, but '\(name)' does not follow"
    case .percentOutside(let number): "\(number) is no percentage from 0 to 100"
    }
  }
}
