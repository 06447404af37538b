import Foundation
import Running
import Testing

/// The published figures of 76 provinces come out of a pipeline that is only a file: no line of Swift is about them.
///
/// The figures are not ours to pass on; the tests run where they lie in a folder `shared/facts` beside the project.
@Suite("Real figures", .enabled(if: PublishedFigures.folder != nil))
struct RealFiguresTests {
  static let pipeline = """
    title: {th: สัดส่วนคนจนเป้าหมายรายจังหวัด, en: Rate of target poor by province}
    sources:
      - {mark: public, about: {th: ตัวเลขรายจังหวัด ปี 2561, en: Figures by province of 2561}}
    inputs:
      poor:
        label: {th: คนจนเป้าหมาย, en: Target poor}
        key: [province]
        columns:
          province: {type: area province, need: filled, headers: [province_ID]}
          target_poor: {type: integer, need: filled, min: 0, headers: [poor.JPT.MOFval.CNT]}
          health: {type: integer, headers: [poor.JPT.MOFval.health]}
          living: {type: integer, headers: [poor.JPT.MOFval.living]}
          education: {type: integer, headers: [poor.JPT.MOFval.education]}
          income: {type: integer, headers: [poor.JPT.MOFval.income]}
          access: {type: integer, headers: [poor.JPT.MOFval.accessibility]}
      common:
        label: {th: ประชากรที่สำรวจ, en: Persons surveyed}
        key: [province]
        columns:
          province: {type: area province, need: filled, headers: [province_ID]}
          members: {type: integer, need: filled, min: 1, headers: [HOUSEMEMBER_CNT]}
    stages:
      joined: {join: poor, with: common, on: [province], take: [members]}
      rates:
        derive: joined
        columns:
          rate: target_poor * 100 / members
          most: greatest(health, living, education, income, access)
          together: health + living + education + income + access
        checks:
          dimensions_disagree:
            when: target_poor < most or target_poor > together
            say: {th: จำนวนคนจนเป้าหมายขัดกับรายมิติ, en: The target poor contradict the dimensions}
      country:
        rollup: rates
        area: province
        levels: [total, province]
        measures:
          target_poor: sum(target_poor)
          members: sum(members)
          rate: percent(sum(target_poor), sum(members))
    outputs:
      rates: {from: rates, columns: [province, target_poor, members, rate]}
      country: {from: country}
    """

  private static func run(in folder: TemporaryFolder) throws -> FolderFiles {
    let facts = try #require(PublishedFigures.folder)
    try folder.write(pipeline, to: "poverty-rate/pipeline.yaml")
    return try Run.files(
      [
        folder.path("poverty-rate"), "--input", "poor=\(facts.path)/tpmap2561_poor.csv", "--input",
        "common=\(facts.path)/tpmap2561_common.csv",
      ], output: folder.url.appending(path: "out"))
  }

  @Test("the published poverty rate of every province is reproduced to eight decimals")
  func rates() throws {
    let folder = try TemporaryFolder()
    let output = try Self.run(in: folder)
    let published = try CSVRecords(
      Data(contentsOf: #require(PublishedFigures.folder).appending(path: "tpmap2561_poor.csv"))
    ).records
    let found = output.records("rates.csv")
    #expect(found.count == 76)
    #expect(published.count == 76)
    let byProvince = Dictionary(
      published.map { ($0["province_ID"] ?? "", $0["JPT.MOFval.pov.rate"] ?? "") },
      uniquingKeysWith: { first, _ in first })
    for province in found {
      let rate = try #require(byProvince[province["province"] ?? ""])
      #expect(try Self.eightDecimals(province["rate"] ?? "") == Self.eightDecimals(rate), "\(province)")
    }
  }

  @Test("the declared check on the five dimensions has nothing to tell, and every record is used")
  func checks() throws {
    let folder = try TemporaryFolder()
    let output = try Self.run(in: folder)
    #expect(output.records("findings.csv") == [])
    #expect(output.records("rejects.csv") == [])
  }

  @Test("the country is the sum of its provinces")
  func country() throws {
    let folder = try TemporaryFolder()
    let records = try Self.run(in: folder).records("country.csv")
    let total = try #require(records.first { $0["area_level"] == "total" })
    for column in ["target_poor", "members"] {
      let sum = records.filter { $0["area_level"] == "province" }.reduce(0) {
        $0 + (Int($1[column] ?? "") ?? 0)
      }
      #expect(Int(total[column] ?? "") == sum)
    }
  }

  @Test("the pipeline of poverty in dimensions agrees with the published rate of every province")
  func dimensions() throws {
    let folder = try TemporaryFolder()
    let facts = try #require(PublishedFigures.folder)
    let files = try Run.files(
      [
        "Pipelines/poverty-dimensions", "--input",
        "province_members=\(facts.path)/tpmap2561_common.csv", "--input",
        "province_poor=\(facts.path)/tpmap2561_poor.csv",
      ], output: folder.url.appending(path: "out"))
    let provinces = files.records("provinces.csv")
    #expect(provinces.count == 76)
    #expect(provinces.allSatisfy { $0["rate_agrees"] == "1" })
    let total = try #require(files.records("province_total.csv").first)
    #expect(total["file_target_poor"] == "1032987" && total["surveyed_persons"] == "36647817")
    #expect(files.records("findings.csv") == [])
  }

  private static func eightDecimals(_ text: String) throws -> Int {
    var value = try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))) * 100_000_000
    var rounded = Decimal()
    NSDecimalRound(&rounded, &value, 0, .plain)
    return NSDecimalNumber(decimal: rounded).intValue
  }
}
