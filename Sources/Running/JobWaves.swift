import Pipelines

/// In which order the pipelines of a job can run: each after those whose results it reads.
struct JobWaves {
  /// Numbers of entries, in the job's order within a wave.
  ///
  /// Entries of one wave do not need each other.
  let waves: [[Int]]

  init(_ entries: [Job.Entry]) {
    let names = entries.map(\.pipeline.definition.name)
    var open = Array(entries.indices)
    var done: Set<String> = []
    var waves: [[Int]] = []
    while !open.isEmpty {
      // What the job does not run is not waited for; a circle, refused when a list is read, would end the waiting.
      let ready = open.filter { number in
        entries[number].feeds.values.allSatisfy { done.contains($0.pipeline) || !names.contains($0.pipeline) }
      }
      let wave = ready.isEmpty ? open : ready
      waves.append(wave)
      done.formUnion(wave.map { names[$0] })
      open.removeAll { wave.contains($0) }
    }
    self.waves = waves
  }
}
