import Foundation
import Testing

/// The choice of low-income households among 100,000 in the 20 provinces of the document.
@Suite("Low-income targets")
struct LowIncomeTargetTests {
  private static let made = Result {
    let allocation = CSVRecords(
      try Data(contentsOf: Repository.root.appending(path: "Pipelines/reference/ne20-allocation.csv")))
    let quotas = allocation.records.map { ($0["province_code"] ?? "", Int($0["villages"] ?? "") ?? 0) }
    return LowIncomeRegister(
      quotas: Dictionary(quotas, uniquingKeysWith: { first, _ in first }), count: 100_000, seed: 2563)
  }
  private static let result = Result { try run(made.get(), order: 1) }

  @Test("the households chosen are those of the plain choice")
  func choice() throws {
    let register = try Self.made.get()
    let tiers = register.tiers()
    let chosen = try Self.result.get().records("chosen.csv")
    #expect(Set(chosen.compactMap { $0["household_id"] }) == register.chosen())
    #expect(chosen.allSatisfy { $0["tier"] == tiers[$0["household_id"] ?? ""].map(String.init) })
    #expect(Set(chosen.compactMap { $0["tier"] }) == ["1", "2", "3", "4"])
  }

  @Test("each province has its quota, or the table says what is lacking")
  func quotas() throws {
    let register = try Self.made.get()
    let provinces = try Self.result.get().records("provinces.csv")
    #expect(provinces.count == 20)
    #expect(register.quotas.values.reduce(0, +) == 500)
    let chosen = Dictionary(
      grouping: try Self.result.get().records("chosen.csv"), by: { $0["province_code"] ?? "" })
    for province in provinces {
      let code = province["province_code"] ?? ""
      let quota = try #require(register.quotas[code])
      let persons = chosen[code] ?? []
      let villages = Set(persons.compactMap { $0["village_code"] }).count
      #expect(province["village_shortfall"] == String(quota - villages), "\(code)")
      #expect(province["person_shortfall"] == String(quota * 20 - persons.count), "\(code)")
      #expect(province["quota_met"] == (persons.count == quota * 20 ? "1" : "0"), "\(code)")
      let lacks = code == register.scarce || code == register.wealthy
      #expect((persons.count < quota * 20) == lacks, "\(code)")
    }
  }

  @Test("inside a village the tiers come in order, and nobody waits before one who is chosen")
  func order() throws {
    let households = try Self.result.get().records("households.csv")
    #expect(households.count == 100_000)
    let kept = households.filter { $0["status"] == "chosen" || $0["status"] == "waiting" }
    for (village, members) in Dictionary(grouping: kept, by: { $0["village_code"] ?? "" }) {
      let ordered = members.sorted { Self.number($0["position"]) < Self.number($1["position"]) }
      let places = ordered.map { [Self.number($0["tier"]), Self.number($0["income_baht"])] }
      #expect(zip(places, places.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) }, "\(village)")
      let chosen = ordered.prefix { $0["status"] == "chosen" }.count
      #expect(chosen == min(20, members.count), "\(village)")
    }
  }

  @Test("every household has a reason")
  func reasons() throws {
    let households = try Self.result.get().records("households.csv")
    #expect(households.allSatisfy { $0["reason"]?.isEmpty == false })
  }

  @Test("another order of the register gives the same bytes")
  func shuffled() throws {
    let other = try Self.run(Self.made.get(), order: 2)
    let tables = Set(other.names).subtracting(["run.json", "households.csv", "findings.csv"])
    #expect(tables.contains("chosen.csv"))
    let (mine, theirs) = (other.only(tables), try Self.result.get().only(tables))
    #expect(mine.differences(from: theirs) == [])
    // A row of this table stands for a record and keeps its place; a finding tells the line.
    let rows = { (files: FolderFiles) in Set(files.records("households.csv")) }
    #expect(try rows(other) == rows(Self.result.get()))
  }

  private static func number(_ cell: String?) -> Int { Int(cell ?? "") ?? -1 }

  private static func run(_ register: LowIncomeRegister, order seed: UInt64) throws -> FolderFiles {
    let folder = try TemporaryFolder()
    let files = [
      "households": register.register(shuffledBy: seed), "past_villages": register.pastVillageList,
      "past_persons": register.pastPersonList,
    ]
    var inputs = ["--input", "allocation=Pipelines/reference/ne20-allocation.csv"]
    for (input, text) in files.sorted(by: { $0.key < $1.key }) {
      inputs += ["--input", "\(input)=\(try folder.write(text, to: input + ".csv"))"]
    }
    return try Run.files(
      ["Pipelines/low-income-targets"] + inputs, output: folder.url.appending(path: "out"))
  }
}
