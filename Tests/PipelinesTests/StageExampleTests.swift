import StageKinds
import Stages
import Tables
import Testing

@testable import Pipelines

/// The examples that kinds of stages show, which have every key of a kind.
@Suite struct StageExampleTests {
  @Test(
    "an example is read without a fault, and each of its keys has mutants or a reason",
    arguments: StageRegistry.all.map { $0.word })
  func keys(of word: String) throws {
    let kind = try #require(StageRegistry.all.first { $0.word == word })
    try expectKeys(of: kind)
  }

  private func expectKeys<Kind: DeclaredStage>(of kind: Kind.Type) throws {
    let reasons = Kind.unmutated.keys.map { $0.split(separator: ".").map(String.init) }
    var known: [[String]] = []
    for text in Kind.examples { known += try expectKeys(of: kind, in: text, reasons) }
    for reason in reasons {
      let isKey = known.contains { $0 == reason || $0.names(reason) }
      #expect(isKey, "\(reason.joined(separator: ".")) is no key of the examples")
    }
  }

  /// The keys of an example.
  private func expectKeys<Kind: DeclaredStage>(
    of kind: Kind.Type, in text: String, _ reasons: [[String]]
  ) throws -> [[String]] {
    let source = SourceText(text, file: Kind.word)
    var composer = YAMLComposer(source)
    let composed = composer.compose()
    let node = try #require(composed)
    var keys = try #require(MappingReader(node, owner: "an example"))
    var reader = DefinitionReader(source)
    let named = keys.take(Kind.word)
    #expect(named?.text != nil)
    let read = Kind.read(&keys, by: &reader)
    #expect((composer.faults.list + reader.faults.list + keys.faults).map(\.message) == [])
    let stage = try #require(read)
    let mutants = StageMutants(of: stage, at: .start(of: Kind.word), in: source).list
    // An expression that is a column alone has nothing to change.
    let expressions = stage.expressions.filter { $0.text(stage) != nil }
    let changed = (mutants.map(\.path) + expressions.map(\.path)).map(\.keys)
    for path in node.keyPaths where path != [Kind.word] {
      let isChanged = changed.contains { path.isBelow($0) || $0.starts(with: path) || $0.names(path) }
      let isExplained = reasons.contains { path.isBelow($0) || path.names($0) }
      #expect(isChanged || isExplained, "\(path.joined(separator: ".")) has no mutant")
    }
    return node.keyPaths
  }
}

extension YAMLNode {
  /// The keys within, each with those above it; places in lists and languages are none.
  fileprivate var keyPaths: [[String]] {
    switch content {
    case .text: []
    case .list(let elements): elements.flatMap(\.keyPaths)
    case .mapping(let pairs) where pairs.map(\.key.value) == ["th", "en"]: []
    case .mapping(let pairs):
      pairs.flatMap { pair in [[pair.key.value]] + pair.value.keyPaths.map { [pair.key.value] + $0 } }
    }
  }
}

extension [String] {
  /// Whether this is a path or one further down.
  fileprivate func isBelow(_ path: [String]) -> Bool { !path.isEmpty && starts(with: path) }

  /// Whether this is a path with names of entries between its keys: "due", "monthly", "in" is "due.in".
  fileprivate func names(_ path: [String]) -> Bool {
    guard first == path.first, last == path.last else { return false }
    var rest = self[...]
    return path.allSatisfy { key in
      guard let place = rest.firstIndex(of: key) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}
