import Explaining
import Pipelines
import Stages

extension CheckCommand {
  /// What has no effect in the definitions that are without fault; none unless it is asked for.
  var remarks: [DeepCheck.Remark] { deep ? definitions.flatMap(Self.remarks) : [] }

  private static func remarks(at path: String) -> [DeepCheck.Remark] {
    if DefinitionReader.isList(path: path) {
      guard let list = try? DefinitionReader.readList(path: path) else { return [] }
      return list.entries.flatMap { remarks(at: list.path(of: $0)) }
    }
    guard let definition = try? DefinitionReader.read(path: path),
      let bound = try? PipelineBinder.bind(definition)
    else {
      return []
    }
    return DeepCheck(bound).remarks
  }
}
