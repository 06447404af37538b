import Glibc

/// A folder of outputs that appears whole or not at all, and in whose place nothing of the user's is lost.
///
/// Everything is written to a hidden folder beside the target, which takes the target's place in `commit()`. Until
/// then the earlier output stays; a value that is let go without a commit removes what it wrote. What killed runs
/// have left behind is removed by the next run to the same target.
///
/// Of what stands at the target only results of earlier runs go, as their run.json lists them.
package struct OutputFolder: ~Copyable {
  package let paths: Paths

  package struct Paths: Sendable {
    /// The folder to write into.
    package let work: String
    /// The folder that it will be, without symbolic links.
    package let target: String
  }

  private let place: OutputPlace
  private let survey: FolderSurvey?
  private let work: WorkFolder
  private let unfinished: Unfinished

  /// What stood at the target and stays beside the results.
  package struct Kept: Sendable, Hashable {
    /// Where it was below the folder.
    package let file: String
    /// Where it is; another name when something new has the old one.
    package let name: String

    init(path: RawPath, name: RawPath) {
      (file, self.name) = (path.text, name.text)
    }
  }

  /// What came of putting the folder in place.
  package struct Placed: Sendable, Hashable {
    package var kept: [Kept] = []
    /// The folder in which something had to be left that would not be moved.
    package var left: String?

    package init(kept: [Kept] = [], left: String? = nil) {
      self.kept = kept
      self.left = left
    }
  }

  /// Refuses a target where anything but unchanged results of earlier runs stands.
  ///
  /// - Parameters:
  ///   - keeping: keep what else is there beside the new results.
  ///   - inputs: paths of files that the run reads: they are never taken for results.
  package init(
    target: String, keeping: Bool = false, inputs: [String] = [], unfinished: Unfinished = Unfinished()
  ) throws(OutputError) {
    let place = try OutputPlace(target)
    place.recoverFromKilledRuns()
    WorkFolder.removeAbandoned()
    let survey = try place.survey(
      keeping: keeping, inputs: Set(inputs.compactMap { FileIdentity(path: $0) }))
    self.init(
      place: place, survey: survey, work: try Self.begin(at: place, unfinished), unfinished: unfinished)
  }

  private init(
    place: OutputPlace, survey: FolderSurvey?, work: consuming WorkFolder, unfinished: Unfinished
  ) {
    paths = Paths(work: work.path, target: place.path.text)
    self.place = place
    self.survey = survey
    self.work = work
    self.unfinished = unfinished
  }

  /// Makes the folder to work in.
  static func begin(
    at place: OutputPlace, _ unfinished: Unfinished
  ) throws(OutputError) -> WorkFolder {
    do throws(OutputError) {
      return try WorkFolder(place.workFolder, below: place.made, unfinished: unfinished)
    } catch {
      let target = place.path.text
      throw error.isInTheWay ? .inUse(path: target) : error.moved(from: place.workFolder.text, to: target)
    }
  }

  package var path: String { paths.work }
  package var target: String { paths.target }

  /// What was written so far, in order of the names.
  package func written(jobs: Int) throws(OutputError) -> [RunManifest.Output] {
    try WrittenFiles(in: RawPath(path)).outputs(jobs: jobs)
  }

  /// The error as it is told: of the target, and not of the hidden folder.
  package func told(_ error: OutputError) -> OutputError { error.moved(from: path, to: target) }

  /// Puts the folder in the target's place.
  @discardableResult
  package consuming func commit() throws(OutputError) -> Placed { try commit(exchanging: true) }

  /// With `exchanging` false, as on systems that cannot swap two folders in one step.
  @discardableResult
  consuming func commit(exchanging: Bool) throws(OutputError) -> Placed {
    if let mode = place.path.status.map({ $0.st_mode & 0o7777 }) { chmod(path, mode) }
    return try unfinished.wholly { () throws(OutputError) in
      try putInPlace(exchanging: exchanging)
    }
  }

  private func putInPlace(exchanging: Bool) throws(OutputError) -> Placed {
    let new = RawPath(path)
    if new.move(to: place.path) == 0 { return Placed() }
    let swap = OutputPlace.swap(in: work.outer)
    if exchanging, new.move(to: swap) == 0 {
      if swap.exchange(with: place.path) == 0 { return settle(swap) }
      _ = swap.move(to: new)
    }
    try check(place.path.move(to: swap))
    let code = new.move(to: place.path)
    if code != 0 { _ = swap.move(to: place.path) }
    try check(code)
    return settle(swap)
  }

  private func check(_ code: Int32) throws(OutputError) {
    if code != 0 { throw .system(.replace, path: target, errno: code) }
  }

  private func settle(_ swap: RawPath) -> Placed {
    let settlement = Settlement(of: swap, into: place.path, earlier: survey)
    return Placed(kept: settlement.kept, left: settlement.isComplete ? nil : swap.text)
  }
}
