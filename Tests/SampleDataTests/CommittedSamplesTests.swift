import Foundation
import Testing

@testable import SampleData

@Suite("The committed samples")
struct CommittedSamplesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Samples")

  private func expectSame(_ files: [SampleFile], in name: String) throws {
    let folder = Self.folder.appending(path: name)
    for file in files {
      let committed = try Data(contentsOf: folder.appending(path: file.name))
      #expect(
        [UInt8](committed) == file.bytes, "\(name)/\(file.name): make it anew with chiwat-samples month")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names.filter { !$0.hasPrefix("expected") }) == Set(files.map(\.name)))
  }

  @Test("The clean month is what the generator makes, byte for byte")
  func clean() throws { try expectSame(CleanMonth(Month(seed: 2563)).files, in: "monthly-2563-06") }

  @Test("The messy month is what the generator makes, byte for byte")
  func messy() throws { try expectSame(MessyMonth(Month(seed: 2563)).files, in: "monthly-2563-06-messy") }

  @Test("All samples together are smaller than 1.5 MB")
  func size() throws {
    let sizes = (CleanMonth(Month(seed: 2563)).files + MessyMonth(Month(seed: 2563)).files).map(\.bytes.count)
    #expect(sizes.reduce(0, +) < 1_500_000)
  }
}
