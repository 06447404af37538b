@testable import Pipelines
@testable import Stages

/// Reads and binds a definition; every fault must stand within the text.
func fuzzDefinitions(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  do throws(DefinitionFaults) {
    _ = try PipelineBinder.bind(DefinitionReader.read(yaml: text, name: "fuzzed", file: "rule.yaml"))
  } catch {
    require(!error.isEmpty, "refused without a fault")
    let lines = SourceText(text, file: "rule.yaml").text.split(
      separator: "\n", omittingEmptySubsequences: false)
    for fault in error.sorted {
      let place = fault.location
      require((1...lines.count + 1).contains(place.line), "\(fault)")
      let length = place.line <= lines.count ? lines[place.line - 1].unicodeScalars.count : 0
      require((1...length + 1).contains(place.column), "\(fault)")
    }
  }
}
