package import Stages
import Tables

/// A value that a run sets for a parameter, as it was written.
package struct Setting: Sendable {
  /// The parameter, at its place in the settings file or option.
  package var name: Located<String>
  /// One for most types; a list of indicators may come as several.
  package var texts: [Located<String>]
  /// Where the texts stand.
  package var place: SourceLocation

  package init(name: Located<String>, texts: [Located<String>], place: SourceLocation) {
    self.name = name
    self.texts = texts
    self.place = place
  }
}

/// The values of a settings file, by pipeline, and what it says of single files.
package struct Settings: Sendable {
  /// The key under which files stand among the pipelines.
  static let filesKey = "files"
  /// The key, too, that says whether telephone numbers are masked.
  static let telephonesKey = "mask_telephones"

  /// In the order of the file.
  package var groups: [Group]

  /// The values for one pipeline.
  package struct Group: Sendable {
    package var pipeline: Located<String>
    package var settings: [Setting]
  }

  /// Files and how each is written.
  package var files: [File]

  /// Whether telephone numbers are masked in what leaves.
  package var masksTelephones: Bool

  /// What is said of one file, or of the files of one input.
  package struct File: Sendable {
    package var name: Located<String>
    package var settings: [Setting]
  }

  package init(_ groups: [Group] = [], files: [File] = [], masksTelephones: Bool = false) {
    self.masksTelephones = masksTelephones
    self.groups = groups
    self.files = files
  }

  /// The values for a pipeline; none when the file does not name it.
  package subscript(pipeline: String) -> [Setting] {
    groups.filter { $0.pipeline.value == pipeline }.flatMap(\.settings)
  }

  /// Groups for pipelines that are not run.
  package func unknownPipelines(known: [String]) -> [DefinitionFault] {
    groups.map(\.pipeline).filter { !known.contains($0.value) }.map { name in
      DefinitionFault(
        .unknownPipeline(name.value, suggestion: Suggestion.closest(to: name.value, among: known)),
        at: name.location)
    }
  }
}
