/// Made-up shops under a pipeline that has a stage of every kind, beside and behind each other.
enum RiverMarkets {
  static let pipeline = """
    title: {th: ตลาดชุมชนลุ่มน้ำ, en: River markets}
    sources:
      - mark: local
        about: {th: ทดสอบ, en: test}
    parameters:
      least: {type: number, label: {th: ขั้นต่ำ, en: least}, default: 2}
    inputs:
      shops:
        label: {th: ร้าน, en: Shops}
        key: [shop]
        columns:
          shop: {type: text, need: filled}
          district_code: {type: area district, need: filled}
          state: {type: text}
          q1..q4: {type: answer}
          m01..m03: {type: money}
          goal: {type: money}
          opened: {type: date, need: optional}
          first_day: {type: date}
      sent:
        label: {th: ส่ง, en: Sent}
        columns: {shop: {type: text, need: filled}, report: {type: text}, day: {type: date}}
    stages:
      months:
        unpivot: shops
        of: m01..m03
        label: month
        as: baht
        names: {m01: 2562-10, m02: 2562-11, m03: 2562-12}
      totals: {rollup: months, by: [shop], measures: {sold_baht: sum(baht), best: max(baht)}}
      with_totals: {join: shops, with: totals, on: [shop], take: [sold_baht, best], found: has_sales}
      graded:
        score: with_totals
        indicators: q1..q4
        aspects: {front: {indicators: [q1, q2], at_least: 1}}
        mandatory: [q1]
        mandatory_cap: 1
        levels:
          - {level: 1, from: 0, name: {th: เริ่ม, en: start}}
          - {level: 2, from: least, name: {th: กลาง, en: mid}}
          - {level: 3, from: 4, name: {th: ดี, en: good}, core: [q2]}
      aimed: {target: graded, goals: {sales: {name: {th: ยอดขาย, en: Sales}, unit: {th: บาท, en: baht}, at_least: sold_baht, target: goal}}, keep: [shop]}
      named:
        derive: graded
        columns:
          name: "if(sold_baht > 100, 1, 0)"
          per_month_baht: sold_baht / 3
      checked:
        reconcile: named
        key: [shop]
        identities: {sum: {stated: sold_baht, computed: m01 + m02 + m03}, peak: {stated: best, computed: m01}}
      due:
        deadlines: shops
        key: [shop]
        due: {opening: {on: opened, days_after: 7, where: present(opened)}, all: {on: first_day}}
        arrivals: {from: sent, key: [shop], date: day, deadline: report}
      picked:
        select: named
        key: [shop]
        exclude:
          - {name: {th: ปิด, en: closed}, when: state = 'missing'}
        tiers:
          - {name: {th: ก่อน, en: first}, when: level >= 2}
          - {name: {th: หลัง, en: later}, when: level = 1}
        order: [-sold_baht, shop]
        group: [district_code]
        quota: 1
      districts:
        rollup: named
        area: district_code
        levels: [district]
        measures:
          sold_baht: sum(sold_baht)
          passed_rate: {value: mean(passed), decimals: 1}
          shops: count()
      ranked:
        rank: districts
        key: [area_code]
        measures:
          sold: {value: sold_baht, weight: 3, decimals: 0}
          passed: {value: passed_rate, weight: 1}
        grades:
          - {name: {th: เอ, en: A}, from: 60}
          - {name: {th: บี, en: B}, from: 0}
      moved:
        compare: months
        by: [shop]
        before: month = '2562-10'
        after: month = '2562-12'
        columns: [baht]
    outputs:
      shops: {from: named}
      aimed: {from: aimed}
      checked: {from: checked}
      due: {from: due}
      picked: {from: picked}
      ranked: {from: ranked}
      moved: {from: moved}
    report:
      - {title: {th: ร้าน, en: Shops}, table: named}
      - {title: {th: เป้าหมาย, en: Targets}, table: aimed}
      - {title: {th: ตรวจ, en: Checked}, table: checked}
      - {title: {th: กำหนดส่ง, en: Due}, table: due}
      - {title: {th: คัดเลือก, en: Picked}, table: picked}
      - {title: {th: จัดอันดับ, en: Ranked}, table: ranked}
      - {title: {th: เดือน, en: Months}, table: moved}
    """

  static let shops = """
    shop,district_code,state,q1,q2,q3,q4,m01,m02,m03,goal,opened,first_day
    A1,4701,missing,1,1,1,1,10,20,30,50,2563-01-01,2563-01-10
    A2,4701,late,1,0,1,1,100,50,30,250,,2563-01-10
    B1,4702,chosen,0,1,1,1,40,,30,70,2563-01-05,2563-01-10
    B2,4702,,1,1,0,,5,5,5,10,,2563-01-10
    C1,4703,outside,1,1,1,0,500,1,1,,2563-02-01,2563-01-10
    C2,4703,x,1,0,0,1,400,100,100,,2563-02-01,2563-01-10

    """

  static let sent = """
    shop,report,day
    A1,opening,2563-01-09
    A2,all,2563-01-10
    B1,all,2563-01-12

    """

  /// Writes the files; hands back the options that name them.
  static func data(in folder: TemporaryFolder) throws -> [String] {
    [
      "--input", "shops=\(try folder.write(shops, to: "shops.csv"))", "--input",
      "sent=\(try folder.write(sent, to: "sent.csv"))", "--as-of", "2563-01-20",
    ]
  }
}
