import Ingestion
import Pipelines
import Stages
import Testing

/// A lone "-" in an answer is "not applicable" only where the item need not apply to every record.
///
/// What does not apply leaves every denominator and stands in nobody's way. In a check list whose items
/// always apply a dash is missing, with a finding: nothing unanswered counts as done.
@Suite("Answers that may be not applicable")
struct NotApplicableAnswersTests {
  /// Answers of an input that accept "not applicable", and why.
  private struct Exception: Sendable {
    var pipeline: String
    var input: String
    var columns: [String]
    var reason: String

    init(_ pipeline: String, _ input: String, _ columns: [String], _ reason: String) {
      self.pipeline = pipeline
      self.input = input
      self.columns = columns
      self.reason = reason
    }

    /// Each column as the walk names it.
    var places: [String] { columns.map { "\(pipeline): \(input).\($0)" } }
  }

  private static let surveyed =
    "Asked of every household, but the survey's own files leave up to 0.23 % of the persons out (TPMAP 2561)."
  private static let compared = "It is only compared with the income; a file has a dash where none is known."
  private static let young = "No child of that age lives in the household."
  private static let school = "No child of school age, or nobody who left the third year of secondary school."
  private static let working = "Nobody from 15 to 59 years of age lives in the household."
  private static let elderly = "Nobody of 60 years or more lives in the household."
  private static let disabled = "Nobody in the household is disabled."
  private static let sage = "Asked of sages only; the rule takes a sage's dash for missing."
  private static let support = "Asked of the support team only; the rule takes its dash for missing."
  private static let villages = "Asked of class 1 (villages) only; the rule takes its dash for missing."
  private static let leaders = "Asked of class 2 (leaders) only; the rule takes its dash for missing."
  private static let centres = "Asked of class 4 (centres) only; the rule takes its dash for missing."
  private static let households = "Asked of class 5 (households) only; the rule takes its dash for missing."

  private static let exceptions = [
    Exception(
      "capital-access", "people", ["no_fund_loan", "loan_too_small", "not_a_member"],
      "The village has no fund, or it is asked of members only, or of those who are none."),
    Exception(
      "capital-access", "people", ["no_poverty_fund_loan"],
      "The village has no poverty fund, or the household is not in its register."),
    Exception(
      "household-needs-38", "households", (1...38).map { $0 < 10 ? "i0\($0)" : "i\($0)" },
      "The pass rules are not public; the file's own answers count, its dashes among them."),
    Exception("household-needs", "households", ["i01", "i02", "i03"], young),
    Exception(
      "household-needs", "households", ["i06"], "Nobody of 35 years or more lives in the household."),
    Exception(
      "household-needs", "households", ["i07", "i26"], "Nobody of 6 years or more lives in the household."),
    Exception("household-needs", "households", ["i15"], young),
    Exception("household-needs", "households", ["i16", "i17"], school),
    Exception(
      "household-needs", "households", ["i18"],
      "Nobody in the household left school after nine years and has no work."),
    Exception("household-needs", "households", ["i19", "i20"], working),
    Exception("household-needs", "households", ["i21", "i27"], elderly),
    Exception("household-needs", "households", ["i28"], disabled),
    Exception("household-needs", "households", ["i29"], "Nobody in the household is ill for long."),
    Exception(
      "household-needs", "households",
      [
        "i04", "i05", "i08", "i09", "i10", "i11", "i12", "i13", "i14", "i23", "i24", "i25", "i30", "i31",
      ], surveyed),
    Exception("household-needs", "households", ["file_i22"], compared),
    Exception("livelihood-villages", "people", ["succeeded", "accepted", "volunteers"], sage),
    Exception("livelihood-villages", "people", ["matches_needs", "continues"], support),
    Exception(
      "outstanding-awards", "entries",
      ["passes_indicators", "way_of_life", "livelihood_work", "management_model"], villages),
    Exception("outstanding-awards", "entries", ["leads_work", "on_duty"], leaders),
    Exception("outstanding-awards", "entries", ["centre_works"], centres),
    Exception("outstanding-awards", "entries", ["target_household"], households),
    Exception("poverty-dimensions", "households", ["i01"], young),
    Exception(
      "poverty-dimensions", "households", ["i07"], "Nobody of 6 years or more lives in the household."),
    Exception("poverty-dimensions", "households", ["i15"], young),
    Exception("poverty-dimensions", "households", ["i16", "i17"], school),
    Exception("poverty-dimensions", "households", ["i19", "i20"], working),
    Exception("poverty-dimensions", "households", ["i21", "i27"], elderly),
    Exception("poverty-dimensions", "households", ["i28"], disabled),
    Exception(
      "poverty-dimensions", "households", ["i04", "i05", "i08", "i09", "i10", "i11"], surveyed),
    Exception("poverty-dimensions", "households", ["file_i22"], compared),
    Exception(
      "southern-tourism", "events", ["c_other"],
      "An event may have other contents or none; the five that are named make it complete."),
    Exception(
      "volunteer-centre-setup", "centres",
      [
        "seat_01", "seat_02", "seat_03", "seat_04", "seat_05", "seat_06", "seat_07", "seat_08", "seat_09",
        "seat_10", "seat_11", "seat_12",
      ],
      "A tambon centre has no steering committee; the rule takes a dash of a district centre for missing."),
  ]

  /// Every column of answers, with its place, in all versions of all pipelines.
  private static func answers() throws -> [(place: String, column: InputColumnDefinition)] {
    var found: [(place: String, column: InputColumnDefinition)] = []
    for name in ShippedPipelinesTests.pipelines {
      let base = try DefinitionReader.read(path: "\(ShippedPipelinesTests.folder)/\(name)")
      var definitions = [base]
      for version in base.versions.versions {
        definitions.append(try DefinitionReader.read(version, of: base))
      }
      for input in definitions.flatMap(\.inputs) {
        for column in input.columns where column.kind.value == .answer {
          found.append((place: "\(name): \(input.name.value).\(column.name.value)", column: column))
        }
      }
    }
    return found
  }

  @Test("only the answers listed here accept 'not applicable', and each of them does")
  func listed() throws {
    // An answer that says nothing of a dash accepts it.
    let accepting = Set(
      try Self.answers().filter { ($0.column.dash?.value ?? .notApplicable) == .notApplicable }.map {
        $0.place
      })
    let listed = Self.exceptions.flatMap(\.places)
    #expect(accepting.subtracting(listed).sorted() == [], "accepted without a reason")
    #expect(Set(listed).subtracting(accepting).sorted() == [], "listed but not accepted")
    #expect(listed.count == Set(listed).count, "listed twice")
    #expect(Self.exceptions.allSatisfy { $0.reason.hasSuffix(".") })
  }

  @Test("every answer says itself what a dash in it is")
  func written() throws {
    #expect(try Self.answers().filter { $0.column.dash == nil }.map { $0.place } == [])
  }
}
