import Pipelines
import RuleTesting
import Stages

/// Finds the cases that a command line names.
enum TestCases {
  /// Those of pipelines, of the pipelines of lists, and of all pipelines in a folder, each once; a pipeline without
  /// cases is told and left out.
  static func find(_ paths: [String], filter: String?) throws(DefinitionFaults) -> [CaseSuite] {
    var suites: [CaseSuite] = []
    var known: Set<String> = []
    for path in paths {
      for folder in try folders(of: path) {
        let definition = try DefinitionReader.read(path: folder)
        guard known.insert(definition.source.file).inserted else { continue }
        let files = try CaseReader.read(beside: definition)
        suites += files.map { CaseSuite($0, filter: filter) }
        if files.isEmpty {
          Console.warn("\(definition.source.file): ไม่มี \(CaseFile.name) · no \(CaseFile.name) beside it")
        }
      }
    }
    return suites
  }

  /// The pipelines that a path stands for.
  private static func folders(of path: String) throws(DefinitionFaults) -> [String] {
    if DefinitionReader.isList(path: path) {
      let list = try DefinitionReader.readList(path: path)
      return list.entries.map { list.path(of: $0) }
    }
    var folder = path
    while folder.count > 1 && folder.hasSuffix("/") { folder.removeLast() }
    let pipelines = DefinitionFile.pipelines(in: folder)
    return pipelines.isEmpty ? [path] : pipelines.map { "\(folder)/\($0)" }
  }
}
