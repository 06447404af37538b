import Foundation
import Testing

/// A budget sheet as offices keep it: every fault that was put in is told once, with its place.
@Suite("The budget sheets")
struct BudgetSheetTests {
  @Test("what is told is what was planted")
  func planted() throws {
    let file = SampleJob.quarterly.folder.appending(path: "BUDGET-PLANTED.csv")
    let planted = try CSVRecords(Data(contentsOf: file)).records.map { MessyMonthTests.Fault($0) }
    let told = MessyMonthTests.told(try SampleJob.quarterly.output, "budget-monitoring")
    #expect(told.sorted() == planted.sorted())
    #expect(planted.count > 60)
  }
}
