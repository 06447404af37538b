package import Ingestion
package import Pipelines
package import Tables

/// What one call of `chiwat run` does: pipelines on files, into one folder.
package struct Job: Sendable {
  /// One pipeline with the files of its inputs.
  package struct Entry: Sendable {
    package var pipeline: BoundPipeline
    package var files: [String: [InputFile]]
    /// Inputs that are tables of other entries.
    package var feeds: [String: OutputReference]
    /// Where the definition was read, for the manifest.
    package var path: String

    package init(
      pipeline: BoundPipeline, files: [String: [InputFile]], feeds: [String: OutputReference] = [:],
      path: String
    ) {
      self.pipeline = pipeline
      self.files = files
      self.feeds = feeds
      self.path = path
    }
  }

  package var entries: [Entry]
  /// The title of the list that the entries come from; nil for a single pipeline, whose files then stand directly in
  /// the target.
  package var listTitle: Bilingual?
  package var areaFiles: [InputFile]
  /// The pipelines or lists as they were named, for the manifest.
  package var requested: [String]
  /// Whether the manifest holds the hashes of large inputs and of the program too.
  package var isSealed = false
  /// Whether faults that hit many records of a file are listed at every place.
  package var listsAllFaults = false
  /// Whether what else stands in the target is kept beside the results; else it is refused.
  package var keepsOthers = false
  package var options: ReadOptions
  package var language: Language
  package var asOf: Day?
  package var target: String
  package var version: String
  package var limit: RejectLimit

  package init(
    entries: [Entry], listTitle: Bilingual?, areaFiles: [InputFile] = [], requested: [String] = [],
    options: ReadOptions,
    language: Language = .thai, asOf: Day? = nil, target: String, version: String,
    limit: RejectLimit = .count(0)
  ) {
    self.entries = entries
    self.listTitle = listTitle
    self.areaFiles = areaFiles
    self.requested = requested
    self.options = options
    self.language = language
    self.asOf = asOf
    self.target = target
    self.version = version
    self.limit = limit
  }
}

/// How many records may be rejected before a run counts as failed.
package enum RejectLimit: Sendable, Hashable {
  case count(Int)
  /// Of the records read, in percent.
  case share(Number)

  /// Reads "25" or "0.5%".
  package init?(_ text: String) {
    if text.hasSuffix("%"), let share = Number(String(text.dropLast())), share >= .zero {
      self = .share(share)
    } else if let count = Int(text), count >= 0 {
      self = .count(count)
    } else {
      return nil
    }
  }

  package func isExceeded(rejected: Int, read: Int) -> Bool {
    switch self {
    case .count(let count): rejected > count
    case .share(let share): Number(rejected * 100) > share.multiplied(by: Number(read)) ?? .zero
    }
  }

  /// "25" or "0.5%".
  package var text: String {
    switch self {
    case .count(let count): String(count)
    case .share(let share): "\(share)%"
    }
  }
}
