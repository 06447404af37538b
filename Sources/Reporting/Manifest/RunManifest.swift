import Foundation
import Tables

/// What a run was asked to do and what came of it: `run.json`.
///
/// Holds no time, no machine name and no absolute path, so that the same run gives the same bytes anywhere. Names
/// and values in it are masked as everywhere.
package struct RunManifest: Sendable, Hashable, Codable {
  package static let fileName = "run.json"

  /// The first layout that lists every file that was written; the earlier ones name the tables alone.
  static let firstFormatWithHashes = 3

  /// The version of this layout.
  package private(set) var format = RunManifest.firstFormatWithHashes
  package var program: String
  package var version: String
  /// The SHA-256 of the program's file; nil unless the run was sealed, as every build has another.
  package var programSHA256: String?
  /// The pipelines or lists that were asked for, as they were named.
  package var requested: [String] = []
  package var pipelines: [Pipeline] = []
  package var inputs: [Input] = []
  /// The register of area names.
  package var areas: [File] = []
  package var parameters: [Setting] = []
  /// Options that change results, such as the scope or the as-of day.
  package var options: [Setting] = []
  package var language: String
  package var outputs: [Output] = []
  package var records = Records()
  package var exitStatus: Int

  package init(program: String, version: String, language: String, exitStatus: Int) {
    self.program = program
    self.version = version
    self.language = language
    self.exitStatus = exitStatus
  }

  enum CodingKeys: String, CodingKey {
    case format, program, version, requested, pipelines, inputs, areas, parameters, options, language,
      outputs, records
    case programSHA256 = "program_sha256"
    case exitStatus = "exit_status"
  }

  /// The file's text: keys in alphabetical order, a line each.
  package var json: [UInt8] { Array((JSONText.text(self) + "\n").utf8) }

  package init(json: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(RunManifest.self, from: Data(json))
  }

  /// A path as it may be told: relative as it was given, or the last name of an absolute one.
  package static func portable(_ path: String) -> String {
    let shown = path.hasPrefix("/") ? path.split(separator: "/").last.map(String.init) ?? "" : path
    return Outgoing(shown).text
  }
}

extension RunManifest {
  /// A definition that was run.
  package struct Pipeline: Sendable, Hashable, Codable {
    package var name: String
    package var path: String
    /// The SHA-256 of the definition in hexadecimal, when it was taken.
    package var sha256: String?

    package init(name: String, path: String, sha256: String? = nil) {
      self.name = name
      self.path = RunManifest.portable(path)
      self.sha256 = sha256
    }
  }

  /// The files of one input.
  package struct Input: Sendable, Hashable, Codable {
    package var name: String
    package var files: [File]

    package init(name: String, files: [File]) {
      self.name = name
      self.files = files
    }
  }

  /// One file that was read.
  package struct File: Sendable, Hashable, Codable {
    package var name: String
    /// Where it was, as it was named; of an absolute path the last part.
    ///
    /// Nil for a table of another pipeline.
    package var path: String?
    package var bytes: Int
    package var sha256: String?
    /// What was said of its encoding and the like; nil for nothing.
    package private(set) var options: [Setting]?

    package init(
      name: String, path: String? = nil, bytes: Int, sha256: String? = nil, options: [Setting] = []
    ) {
      self.name = RunManifest.portable(name)
      self.path = path.map(RunManifest.portable)
      self.bytes = bytes
      self.sha256 = sha256
      self.options = options.isEmpty ? nil : options
    }
  }

  /// A parameter or option with its value as text.
  package struct Setting: Sendable, Hashable, Codable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = Outgoing(value).text
    }
  }

  /// A file that was written; every one but run.json itself.
  package struct Output: Sendable, Hashable, Codable {
    /// Its path below the folder.
    package var file: String
    /// Of a declared table.
    package var rows: Int?
    package var bytes: Int?
    package var sha256: String?

    package init(file: String, rows: Int? = nil, bytes: Int? = nil, sha256: String? = nil) {
      self.file = file
      self.rows = rows
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// What became of the records of all inputs.
  package struct Records: Sendable, Hashable, Codable {
    package var read: Int
    package var used: Int
    package var rejected: Int
    package var setAside: Int

    package init(read: Int = 0, used: Int = 0, rejected: Int = 0, setAside: Int = 0) {
      self.read = read
      self.used = used
      self.rejected = rejected
      self.setAside = setAside
    }

    enum CodingKeys: String, CodingKey {
      case read, used, rejected
      case setAside = "set_aside"
    }
  }
}
