import Foundation
import Pipelines
import Stages
import Testing

@Suite("The guide to pipelines")
struct ReadmeTests {
  /// A block of YAML marked as checked, with the line on which it begins.
  struct Block: CustomTestStringConvertible, Sendable {
    var kind: String
    var yaml: String
    var line: Int
    var testDescription: String { "line \(line)" }
  }

  static let path = ShippedPipelinesTests.folder + "/README.md"

  static let blocks: [Block] = {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var blocks: [Block] = []
    var mark: String?
    var open: Block?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let kind = line.wholeMatch(of: /<!-- checked(?:: (\w+))? -->/) {
        mark = String(kind.1 ?? "pipeline")
      } else if line == "```yaml" {
        open = Block(kind: mark ?? "unmarked", yaml: "", line: number + 2)
      } else if line == "```", let block = open {
        blocks.append(block)
        (open, mark) = (nil, nil)
      } else {
        open?.yaml += line + "\n"
      }
    }
    return blocks
  }()

  /// The sections of a text: top-level keys with what stands below them.
  private static func sections(_ yaml: String) -> [(name: String, text: String)] {
    var sections: [(name: String, text: String)] = []
    for line in yaml.split(separator: "\n") {
      if let name = line.prefixMatch(of: /(\w+):/) { sections.append((String(name.1), "")) }
      if !sections.isEmpty { sections[sections.count - 1].text += line + "\n" }
    }
    return sections
  }

  /// The block with the sections of the first block that it leaves out; parameters go with stages.
  private static func whole(_ block: Block) -> String {
    let own = Set(sections(block.yaml).map(\.name))
    let lacking = sections(blocks[0].yaml).filter { section in
      !own.contains(section.name) && !(section.name == "parameters" && own.contains("stages"))
    }
    return block.yaml + lacking.map(\.text).joined()
  }

  @Test("every block of YAML is marked to be checked")
  func marked() {
    #expect(Self.blocks.count > 15)
    #expect(Self.blocks.filter { $0.kind == "unmarked" }.map(\.line) == [])
  }

  @Test("every pipeline in it is free of faults", arguments: blocks.filter { $0.kind == "pipeline" })
  func pipelines(_ block: Block) {
    #expect(MarkedDefinition(whole: Self.whole(block)).found == [])
  }

  @Test("the list and the settings in it can be read")
  func others() throws {
    let folder = try TemporaryFolder()
    for block in Self.blocks where block.kind == "list" {
      let list = try DefinitionReader.readList(path: folder.write("list.yaml", block.yaml))
      #expect(list.entries.count == 2)
    }
    for block in Self.blocks where block.kind == "settings" {
      let settings = try DefinitionReader.readSettings(path: folder.write("settings.yaml", block.yaml))
      for group in settings.groups {
        let definition = try DefinitionReader.read(
          path: ShippedPipelinesTests.folder + "/" + group.pipeline.value)
        #expect(throws: Never.self) { try PipelineBinder.bind(definition, settings: group.settings) }
      }
    }
  }
}
