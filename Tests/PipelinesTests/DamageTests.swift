import Foundation
import Pipelines
import Stages
import Testing

@Suite("Damaged definitions")
struct DamageTests {
  /// A small generator with a fixed sequence for each seed.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let signs = [
    "", " ", "\t", "[", "]", "{", "}", ":", ",", "'", "\"", "|", "&a ", "*a", "-", "..", "ก", "0",
  ]

  /// The text with some lines gone, doubled, swapped or with a sign put somewhere.
  private static func damaged(_ text: String, _ generator: inout Generator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = lines.indices.randomElement(using: &generator) ?? 0
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[place], at: place)
      case 2: lines.swapAt(place, lines.indices.randomElement(using: &generator) ?? 0)
      case 3:
        lines[place] = lines[place].split(separator: " ", omittingEmptySubsequences: false).dropLast().joined(
          separator: " ")
      default:
        let sign = signs.randomElement(using: &generator) ?? ""
        let index = lines[place].indices.randomElement(using: &generator) ?? lines[place].startIndex
        lines[place].replaceSubrange(index..<index, with: sign)
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test(
    "are checked without a crash, and each fault stands within the file",
    arguments: ShippedPipelinesTests.pipelines)
  func damage(_ name: String) throws {
    let path = "\(ShippedPipelinesTests.folder)/\(name)/pipeline.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for seed in 1...25 {
      var generator = Generator(state: UInt64(seed))
      let yaml = Self.damaged(text, &generator)
      let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
      do throws(DefinitionFaults) {
        _ = try PipelineBinder.bind(DefinitionReader.read(yaml: yaml, name: name, file: "rule.yaml"))
      } catch {
        #expect(!error.isEmpty)
        for fault in error.list {
          let place = fault.location
          #expect((1...lines.count + 1).contains(place.line), "seed \(seed): \(fault)")
          guard place.line <= lines.count else { continue }
          #expect(
            (1...lines[place.line - 1].unicodeScalars.count + 1).contains(place.column),
            "seed \(seed): \(fault)")
        }
      }
    }
  }
}
