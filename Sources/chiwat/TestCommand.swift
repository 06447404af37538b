import ArgumentParser
import Foundation
import Pipelines
import Reporting
import RuleTesting
import Running
import Stages
import Tables

/// `chiwat test`: the cases beside each pipeline, their coverage, and the mutants that they kill.
struct TestCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "ทดสอบเกณฑ์ด้วยตัวอย่างใน cases.yaml · Runs the cases beside pipelines through their rules.",
    discussion: """
      ตัวอย่าง · Examples:
        chiwat test Pipelines
        chiwat test Pipelines/monthly.yaml --fail-fast
        chiwat test Pipelines/village-levels --coverage --mutate
        chiwat test Pipelines/savings-groups --filter มติ --update --reason "มติที่ประชุม 12/2563"

      สถานะเมื่อจบ · Exit status: 0 ผ่านทั้งหมด all passed · 1 มีข้อที่ไม่ผ่านหรือต่ำกว่าที่กำหนด a case failed or a share is too \
      low · 2 ไม่มีอะไรให้ทดสอบหรือแฟ้มผิด nothing ran or a file has faults
      """)

  @Argument(
    help: "โฟลเดอร์ของไปป์ไลน์ โฟลเดอร์ที่รวมไปป์ไลน์ หรือแฟ้มรายการ · Pipeline folders, folders of them, or lists.")
  var pipelines: [String]

  @Option(help: "text, json หรือ junit · text, json or junit.")
  var format: Format = .text

  @Option(help: "เฉพาะตัวอย่างที่ชื่อหรือตำแหน่งมีข้อความนี้ · Only cases whose name or place contains this.")
  var filter: String?

  @Flag(help: "แสดงรายชื่อตัวอย่างโดยไม่ทดสอบ · Lists the cases; runs nothing.")
  var list = false

  @Option(help: "จำนวนเธรด (ค่าเริ่มต้น: จำนวนคอร์) · Threads (default: cores).")
  var jobs: Int?

  @Flag(help: "หยุดที่ข้อแรกที่ไม่ผ่าน · Stops at the first failure.")
  var failFast = false

  @Flag(help: "แสดงว่าตัวอย่างไปถึงเกณฑ์ใดบ้าง · Shows which rules the cases reach.")
  var coverage = false

  @Option(help: ArgumentHelp("ร้อยละที่ตัวอย่างต้องไปถึง · Least coverage, in percent.", valueName: "n"))
  var coverageAtLeast: Int?

  @Flag(help: "แก้เกณฑ์ทีละนิดแล้วดูว่าตัวอย่างจับได้หรือไม่ · Changes the rules a little; do the cases notice?")
  var mutate = false

  @Option(help: ArgumentHelp("ร้อยละที่ต้องจับได้ · Mutants that must be killed, in percent.", valueName: "n"))
  var killAtLeast: Int = 95

  @Flag(help: "พิมพ์ตัวอย่างที่ขอบของเกณฑ์ให้คนยืนยัน · Prints cases at the edges of the rules to confirm.")
  var generate = false

  @Flag(help: "เขียนค่าที่คาดไว้ใหม่ ต้องมี --reason · Rewrites what is expected; needs --reason.")
  var update = false

  @Option(help: "เหตุผลที่เก็บไว้ในแฟ้ม · The reason, which is kept in the file.")
  var reason: String?

  @Option(help: "ภาษา th หรือ en · Language.")
  var lang: String = "th"

  @Flag(help: "ไม่ใช้สี · No colours.")
  var noColor = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs ต้องเป็น 1 ขึ้นไป · must be at least 1") }
    if Language(rawValue: lang) == nil {
      throw ValidationError("--lang ต้องเป็น th หรือ en · must be th or en")
    }
    if update && (reason ?? "").isEmpty {
      throw ValidationError("--update ต้องมี --reason · --update needs --reason TEXT")
    }
    for share in [coverageAtLeast, killAtLeast] {
      if let share, !(0...100).contains(share) {
        throw ValidationError("ร้อยละต้องอยู่ระหว่าง 0-100 · shares are between 0 and 100")
      }
    }
  }

  private var language: Language { Language(rawValue: lang) ?? .thai }

  func status(_ unfinished: Unfinished) throws -> ExitStatus {
    do {
      let suites = try TestCases.find(pipelines, filter: filter)
      guard suites.contains(where: { !$0.cases.isEmpty }) || generate && !suites.isEmpty else {
        Console.warn(
          language == .thai
            ? "ไม่มีตัวอย่างให้ทดสอบ" : "nothing to test: no cases, or none that the filter lets through")
        return .usage
      }
      if list {
        for rule in suites.flatMap(\.cases) { try Console.print("\(rule.location): \(rule.name[language])") }
        return .success
      }
      if generate {
        for suite in suites { try Console.print(BoundaryCases(suite.file).yaml(language)) }
        return .success
      }
      return try run(suites, unfinished)
    } catch let faults as DefinitionFaults {
      let error = UsageError(faults)
      Console.warn(error.text)
      return error.status
    } catch let error as OutputError {
      Console.warn(error.message[language])
      return .data
    }
  }

  // MARK: - Running

  private func run(_ suites: [CaseSuite], _ unfinished: Unfinished) throws -> ExitStatus {
    let threads = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    var report = TestReport()
    var status = ExitStatus.success
    var shortfalls: Set<Shortfall> = []
    for suite in suites {
      let (suite, outcomes) = try outcomes(of: suite, jobs: threads, unfinished)
      let isPassed = outcomes.allSatisfy(\.isPassed)
      let covered = traces ? Coverage(suite.file.definition, outcomes) : nil
      let mutation = mutate && isPassed ? MutationRun(suite, jobs: threads) : nil
      report.add(
        suite, outcomes, coverage: covered, mutation: mutation, stopped: Self.sentence)
      if isPassed { shortfalls.formUnion(self.shortfalls(covered, mutation)) } else { status = .limit }
      if mutate && !isPassed { warnUnmutated(suite) }
      if failFast && !isPassed { break }
    }
    try show(report, shortfalls)
    return shortfalls.isEmpty ? status : .limit
  }

  private func shortfalls(_ coverage: Coverage?, _ mutation: MutationRun?) -> Set<Shortfall> {
    var found: Set<Shortfall> = []
    if let coverageAtLeast, let coverage, coverage.rate < Number(coverageAtLeast) { found.insert(.coverage) }
    if let mutation, mutation.rate < Number(killAtLeast) { found.insert(.kills) }
    if let mutation, !mutation.isListHonest { found.insert(.list) }
    return found
  }

  private var traces: Bool { coverage || coverageAtLeast != nil }

  /// Runs a suite; with `--update` what failed is written anew and all is run again.
  private func outcomes(
    of suite: CaseSuite, jobs: Int, _ unfinished: Unfinished
  ) throws -> (suite: CaseSuite, outcomes: [CaseSuite.Outcome]) {
    // The version before may have written the file.
    let suite = update ? CaseSuite(try suite.file.readAgain(), filter: filter) : suite
    let outcomes = try suite.run(jobs: jobs, failsFast: failFast, traces: traces)
    guard update, let reason, outcomes.contains(where: { !$0.isPassed }),
      try write(suite.file, outcomes, reason, unfinished)
    else { return (suite, outcomes) }
    let updated = CaseSuite(try suite.file.readAgain(), filter: filter)
    return (updated, try updated.run(jobs: jobs, failsFast: failFast, traces: traces))
  }

  /// Writes what is expected anew, and says what must be changed by hand.
  ///
  /// - Returns: whether anything was written.
  private func write(
    _ file: CaseFile, _ outcomes: [CaseSuite.Outcome], _ reason: String, _ unfinished: Unfinished
  ) throws(OutputError) -> Bool {
    let update = CaseUpdate(file.source, outcomes, reason: reason)
    for place in update.left { Console.warn("\(place): แก้เองในแฟ้ม · change this by hand") }
    guard update.count > 0 else { return false }
    let text = update.text.replacing("\n", with: Self.lineEnd(of: file))
    try WholeFile.rewrite(file.file, unfinished: unfinished) { path throws(OutputError) in
      try TextFile.write(text.utf8, to: path)
    }
    Console.warn("\(file.file): แก้ \(update.count) แห่ง · \(update.count) changed")
    return true
  }

  /// What ends the lines of a file, so that it stays as its editor wrote it.
  private static func lineEnd(of file: CaseFile) -> String {
    let bytes = FileManager.default.contents(atPath: file.file) ?? Data()
    return bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
  }

  /// Cases that fail already would kill every mutant.
  private func warnUnmutated(_ suite: CaseSuite) {
    Console.warn("\(suite.file.name): ไม่ลองแก้เกณฑ์ เพราะมีตัวอย่างที่ไม่ผ่าน · not mutated, as a case fails")
  }

  private static func sentence(_ error: RunError) -> Bilingual {
    Bilingual(
      thai: RunErrorText.lines(error, language: .thai).joined(separator: " "),
      english: RunErrorText.lines(error, language: .english).joined(separator: " "))
  }

  private func show(_ report: TestReport, _ shortfalls: Set<Shortfall>) throws {
    switch format {
    case .text:
      let usesColor = !noColor && Console.outputIsTerminal
      let text = TestText(
        report: report, shortfalls: shortfalls, language: language, usesColor: usesColor)
      try Console.print(text.text)
    case .json: try Console.print(JSONText.text(report))
    case .junit: try Console.print(report.junit(language))
    }
  }
}
