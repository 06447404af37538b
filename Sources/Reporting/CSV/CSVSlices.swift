import Dispatch
import Synchronization
import Tables

/// Prints the slices of a relation on several threads and writes them to a file in their order.
///
/// `@unchecked Sendable`: the file and the counts are only touched by the thread whose turn it is.
final class CSVSlices<Rows: Relation>: @unchecked Sendable {
  private let relation: Rows
  private let nextSlice = Atomic(0)
  /// Nil once closed.
  private var file: OutputFile?
  private var summary = CSVWriter.Summary()

  init(_ relation: Rows, path: String) throws(OutputError) {
    self.relation = relation
    file = try OutputFile(path: path)
  }

  func write(jobs: Int) {
    var header: [UInt8] = []
    var encoder = CSVEncoder(schema: relation.schema)
    encoder.appendHeader(to: &header)
    put(header, encoder)
    let turns = InTurn(())
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, relation.sliceCount))) { _ in
      var bytes: [UInt8] = []
      while let index = takeSlice() {
        var encoder = CSVEncoder(schema: relation.schema)
        encoder.append(relation.slice(index), to: &bytes)
        turns.visit(index) { _ in put(bytes, encoder) }
        bytes.removeAll(keepingCapacity: true)
      }
    }
  }

  func close() throws(OutputError) -> CSVWriter.Summary {
    try file.take()?.close()
    return summary
  }

  private func takeSlice() -> Int? {
    let index = nextSlice.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < relation.sliceCount ? index : nil
  }

  private func put(_ bytes: [UInt8], _ encoder: CSVEncoder) {
    file?.write(bytes)
    summary.bytes += bytes.count
    summary.rows += encoder.rows
    summary.maskedCells += encoder.maskedCells
  }
}
