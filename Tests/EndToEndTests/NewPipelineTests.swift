import Foundation
import Testing

/// Pipelines that nobody has built into the program: each kind of stage from a file of YAML alone.
@Suite("A new pipeline needs no Swift")
struct NewPipelineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let head = """
    title: {th: ทดสอบ, en: A test}
    sources: [{mark: local, about: {th: ทดสอบ, en: A test.}}]

    """

  /// Runs a pipeline and hands back the text of its files and the sentences of its findings, in English.
  private func run(
    _ yaml: String, _ inputs: [String: String], status: Int32 = 0, _ more: [String] = []
  ) throws -> FolderFiles {
    try folder.write(Self.head + yaml, to: "rules/new/pipeline.yaml")
    var arguments =
      ["run", folder.path("rules/new"), "--output", folder.path("out"), "--lang", "en"] + more
    for (name, text) in inputs {
      arguments += ["--input", "\(name)=\(try folder.write(text, to: name + ".csv"))"]
    }
    let outcome = try ChiwatProgram.run(arguments)
    #expect(outcome.status == status, "\(outcome.error)\(outcome.output)")
    return try FolderFiles(folder.url.appending(path: "out"))
  }

  private func text(_ name: String, _ files: FolderFiles) -> String {
    files[name].map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @Test("target: results as intervals, what is expected by the day, three states")
  func target() throws {
    let files = try run(
      """
      inputs:
        markets:
          label: {th: ตลาด, en: Markets}
          columns:
            code: {type: code 2}
            starts: {type: date}
            ends: {type: date}
            held: {type: number, need: column}
            unknown: {type: number}
            plan: {type: number}
      stages:
        progress:
          target: markets
          goals:
            days:
              name: {th: วันตลาดนัด, en: Market days}
              unit: {th: วัน, en: days}
              at_least: held
              at_most: held + unknown
              target: plan
              starts: starts
              closes: ends
          keep: [code]
      outputs:
        progress: {from: progress}
      """,
      [
        "markets": """
        code,starts,ends,held,unknown,plan
        01,2563-01-01,2563-01-10,50,0,100
        02,2563-01-01,2563-01-04,49,50,100
        03,2563-01-01,2563-01-04,49,51,100
        04,2563-01-10,2563-01-01,100,0,100
        """
      ], ["--as-of", "2563-01-05"])
    #expect(
      text("progress.csv", files) == """
        kpi,indicator,area_level,area_code,area_name,unit,target,result_from,result_to,percent_from,percent_to,expected_by_now,state,code
        days,วันตลาดนัด,total,-,,วัน,100,50,,50,,50,not_yet_known,01
        days,วันตลาดนัด,total,-,,วัน,100,49,99,49,99,100,not_met,02
        days,วันตลาดนัด,total,-,,วัน,100,49,100,49,100,100,not_yet_known,03
        days,วันตลาดนัด,total,-,,วัน,100,100,100,100,100,,met,04

        """)
    #expect(files.records("findings.csv").map { $0["code"] } == ["target.period"])
  }

  @Test("select: tiers, exclusions by a list, quotas of a table, and the groups beside the rows")
  func select() throws {
    let files = try run(
      """
      inputs:
        people:
          label: {th: คน, en: People}
          key: [id]
          columns: {id: {type: code 2}, village: {type: code 2}, income: {type: number}}
        past:
          label: {th: เคยได้, en: Past}
          columns: {id: {type: code 2}}
        quotas:
          label: {th: โควตา, en: Quotas}
          columns: {village: {type: code 2}, places: {type: integer}}
      stages:
        listed: {join: people, with: past, on: [id], found: was_chosen}
        chosen:
          select: listed
          key: [id]
          exclude: [{name: {th: เคยได้แล้ว, en: chosen before}, when: was_chosen}]
          tiers:
            - {name: {th: จน, en: poor}, when: income < 38000}
            - {name: {th: ใกล้จน, en: nearly poor}, when: income <= 100000}
          order: [income]
          group: [village]
          quota: {from: quotas, key: [village], column: places}
        open:
          derive: chosen.groups
          where: shortfall > 0
      outputs:
        chosen: {from: chosen, columns: [id, status, tier, position, waiting_number, reason]}
        open: {from: open, columns: [village, quota, chosen, shortfall]}
      """,
      [
        "people":
          "id,village,income\n01,11,90000\n02,11,37999\n03,11,38000\n04,11,100001\n05,21,100\n06,21,200\n07,31,5\n",
        "past": "id\n06\n", "quotas": "village,places\n11,2\n21,3\n",
      ])
    #expect(
      text("chosen.csv", files) == """
        id,status,tier,position,waiting_number,reason
        02,chosen,1,1,-,จน
        03,chosen,2,2,-,ใกล้จน
        01,waiting,2,3,1,ใกล้จน; เกินโควตา 2
        04,ineligible,-,-,-,ไม่เข้าลำดับใด
        05,chosen,1,1,-,จน
        06,excluded,-,-,-,เคยได้แล้ว
        07,waiting,1,1,1,จน; ไม่มีโควตา

        """)
    #expect(text("open.csv", files) == "village,quota,chosen,shortfall\n21,3,1,2\n")
    #expect(files.records("findings.csv").map { $0["code"] } == ["select.quota_missing"])
  }

  @Test("rank: weights, directions, ties, grades, and what moves a rank")
  func rank() throws {
    let files = try run(
      """
      parameters:
        unfilled: {type: number, label: {th: ยังไม่กำหนด, en: Not filled in}}
      inputs:
        rows:
          label: {th: แถว, en: Rows}
          columns:
            id: {type: code 1}
            good: {type: number, need: column}
            bad: {type: number, need: column}
      stages:
        ranked:
          rank: rows
          key: [id]
          measures:
            good: {value: good, weight: 2, decimals: 0}
            bad: {value: bad, better: less}
            other: {value: bad, weight: unfilled}
          least_coverage: 50
          grades:
            - {name: {th: ดี, en: good}, from: 60}
            - {name: {th: ปรับปรุง, en: poor}, from: 0}
      outputs:
        ranked: {from: ranked, columns: [id, score, rank, ranked, grade, coverage_rate, best_rank, worst_rank]}
      """,
      ["rows": "id,good,bad\n1,10,5\n2,20,10\n3,10,5\n4,,0\n5,0,0\n"])
    #expect(
      text("ranked.csv", files) == """
        id,score,rank,ranked,grade,coverage_rate,best_rank,worst_rank
        2,66.67,1,4,ดี,100.00,1,5
        1,50.00,2,4,ปรับปรุง,100.00,1,5
        3,50.00,2,4,ปรับปรุง,100.00,1,5
        5,33.33,4,4,ปรับปรุง,100.00,1,5
        4,,-,4,,33.33,1,5

        """)
  }

  @Test("deadlines: recurring and relative ones for each unit, as of a day")
  func deadlines() throws {
    let files = try run(
      """
      inputs:
        centres: {label: {th: ศูนย์, en: Centres}, key: [id], columns: {id: {type: code 1}, opened: {type: date, need: optional}}}
        sent:
          label: {th: ส่งแล้ว, en: Sent}
          columns: {id: {type: code 1}, report: {type: text}, quarter: {type: text, need: optional}, arrived: {type: date}}
      stages:
        state:
          deadlines: centres
          key: [id]
          due:
            quarterly: {every: quarter, in: [2562-10-01, 2563-03-31], day: 20, months_after: 1}
            opening: {on: opened, days_after: 7, where: present(opened)}
          arrivals: {from: sent, key: [id], date: arrived, deadline: report, period: quarter}
      outputs:
        state: {from: state, columns: [id, deadline, period, due, status, days_late]}
      """,
      [
        "centres": "id,opened\n1,2562-12-01\n2,\n",
        "sent":
          "id,report,quarter,arrived\n1,quarterly,2563-Q1,2563-01-20\n1,opening,,2562-12-10\n2,quarterly,2563-Q1,2563-01-21\n3,quarterly,2563-Q1,2563-01-01\n",
      ], ["--as-of", "2563-04-20"])
    #expect(
      text("state.csv", files) == """
        id,deadline,period,due,status,days_late
        1,quarterly,2563-Q1,2020-01-20,on_time,0
        1,quarterly,2563-Q2,2020-04-20,not_yet_due,-
        1,opening,-,2019-12-08,late,2
        2,quarterly,2563-Q1,2020-01-20,late,1
        2,quarterly,2563-Q2,2020-04-20,not_yet_due,-

        """)
    #expect(files.records("findings.csv").map { $0["code"] } == ["deadline.unexpected"])
  }

  @Test("reconcile: sums over a tree and sums in a row; a difference is a finding with both numbers")
  func reconcile() throws {
    let files = try run(
      """
      inputs:
        plan:
          label: {th: แผน, en: Plan}
          columns:
            item: {type: code 3}
            parent: {type: code 3, need: column}
            baht: {type: money}
            units: {type: number, need: column}
            each: {type: number, need: column}
      stages:
        tree: {reconcile: plan, key: [item], parts: {parent: parent}, identities: {money: {stated: baht, computed: baht}}}
        rows: {reconcile: plan, key: [item], identities: {cost: {stated: baht, computed: units * each}}, tolerance: 1}
      outputs:
        tree: {from: tree}
        rows: {from: rows, columns: [item, status]}
      """,
      ["plan": "item,parent,baht,units,each\n100,,100,,\n101,100,60,6,10\n102,100,39,4,10\n"])
    #expect(
      text("tree.csv", files) == """
        item,identity,stated,computed,difference,parts,missing_parts,status
        100,money,100,99,1,2,0,differs

        """)
    #expect(text("rows.csv", files) == "item,status\n100,unknown\n101,holds\n102,holds\n")
    let found = files.records("findings.csv")
    #expect(found.map { $0["code"] } == ["identity.differs", "identity.unknown"])
    #expect(found.first?["message_en"]?.contains("states 100, computed 99, difference 1") ?? false)
  }

  @Test("words belong to the stage that made a column, not to a file's column of the same name")
  func words() throws {
    let files = try run(
      """
      inputs:
        register:
          label: {th: ทะเบียน, en: Register}
          columns: {id: {type: code 2}, status: {type: text}}
        reports:
          label: {th: รายงาน, en: Reports}
          columns: {unit: {type: code 2}, due_on: {type: date}, sent: {type: date}}
      stages:
        listed: {derive: register, columns: {n: 1}}
        judged: {deadlines: reports, key: [unit], due: {r: {on: due_on}}, arrivals: {date: sent}}
        counted: {rollup: judged, by: [status], measures: {n: count()}}
      outputs: {listed: {from: listed}}
      report:
        - {title: {th: ก, en: A}, table: listed, columns: [id, status]}
        - {title: {th: ข, en: B}, table: judged, columns: [unit, status]}
        - {title: {th: ค, en: C}, table: counted, columns: [status, n]}
      """,
      [
        "register": "id,status\n11,on_time\n", "reports": "unit,due_on,sent\n21,2563-01-01,2563-01-01\n",
      ])
    let report = text("report.md", files)
    #expect(report.contains("| 11 | on_time |"))
    #expect(report.contains("| 21 | on time |"))
    #expect(report.contains("| on time | 1 |"))
  }

  @Test(
    "join: the newest record of each village, looked up in what comes of the same rows",
    arguments: ["1", "2"])
  func ownRows(_ jobs: String) throws {
    let files = try run(
      """
      inputs:
        visits:
          label: {th: การเยี่ยม, en: Visits}
          columns: {village: {type: code 2}, month: {type: integer}, people: {type: integer}}
      stages:
        latest: {rollup: visits, by: [village], measures: {latest: max(month)}}
        with_latest: {join: visits, with: latest, on: [village], take: [latest]}
        newest: {derive: with_latest, where: month = latest}
        total: {rollup: newest, measures: {people: sum(people)}}
      outputs:
        newest: {from: newest, columns: [village, month, people]}
        total: {from: total}
      """, ["visits": "village,month,people\n11,1,5\n11,2,6\n21,1,7\n"], ["--jobs", jobs])
    #expect(text("newest.csv", files) == "village,month,people\n11,2,6\n21,1,7\n")
    #expect(text("total.csv", files) == "people\n13\n")
  }
}
