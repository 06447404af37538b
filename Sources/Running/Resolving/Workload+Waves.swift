import Pipelines

extension Workload {
  /// In which order the pipelines can run: each after those whose results it reads.
  ///
  /// Numbers of entries, in the given order within a wave. Entries of one wave do not need each other.
  var waves: [[Int]] {
    let names = entries.map(\.name)
    var open = Array(entries.indices)
    var done: Set<String> = []
    var waves: [[Int]] = []
    while !open.isEmpty {
      // What is not run is not waited for; a circle, refused when a list is read, would end the waiting.
      let ready = open.filter { number in
        entries[number].feeds.values.allSatisfy { done.contains($0.pipeline) || !names.contains($0.pipeline) }
      }
      let wave = ready.isEmpty ? open : ready
      waves.append(wave)
      done.formUnion(wave.map { names[$0] })
      open.removeAll { wave.contains($0) }
    }
    return waves
  }
}
