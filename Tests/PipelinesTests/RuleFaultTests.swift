import Testing

@Suite("Faults of types and rules")
struct RuleFaultTests {
  @Test(
    "of expressions and types",
    arguments: [
      FaultCase(
        "stages: {rows: {derive: records, columns: {a: amount + 👉amont}}}",
        "there is no column or parameter 'amont'; did you mean 'amount'?"),
      FaultCase(
        "stages: {rows: {derive: records, columns: {a: if(words = 'ครัวเรือน', 👉amont, 1)}}}".replacing(
          "a: if(words = 'ครัวเรือน', 👉amont, 1)", with: "a: \"if(words = 'ครัวเรือน', 👉amont, 1)\""),
        "there is no column or parameter 'amont'; did you mean 'amount'?"),
      FaultCase(
        "outputs: {rows: {from: rows, where: 👉amount + 1}}",
        "expected flag or answer, but the expression gives number"),
      FaultCase(
        "stages: {rows: {derive: records, columns: {a: {value: 👉amount, answer: true}}}}",
        "expected a condition, but the expression gives number"),
      FaultCase(
        "stages: {rows: {derive: records, columns: {a: {value: amount > 1, decimals: 👉2}}}}",
        "column 'a' is of type flag, expected number, as it has decimals"),
      FaultCase(
        "stages: {rows: {rollup: records, measures: {n: 👉amount}}}",
        "the column 'amount' has many values here; put it inside an aggregate such as sum() or count()"),
      FaultCase(
        "stages: {rows: {rollup: records, area: 👉amount, levels: [total], measures: {n: count()}}}",
        "column 'amount' is of type number, expected code"),
      FaultCase(
        "stages: {rows: {rollup: records, area: code, levels: [👉provinc], measures: {n: count()}}}",
        "'provinc' is not one of total, province, district, tambon, village, did you mean 'province'?"),
      FaultCase(
        "stages: {rows: {rollup: records, each: {label: l, of: 'i01, 👉amount', as: v}, measures: {n: count()}}}",
        "column 'amount' is of type number, expected answer"),
      FaultCase(
        "stages: {rows: {score: records, indicators: [i01, 👉amount]}}",
        "column 'amount' is of type number, expected answer"),
      FaultCase(
        "stages: {rows: {score: records, value: 👉amount > 1}}",
        "expected number, but the expression gives flag"),
      FaultCase("stages: {👉rows: {score: records}}", "a score needs indicators, aspects or a value"),
      FaultCase(
        "stages: {rows: {compare: records, by: [code], before: amount = 1, after: amount = 2, level: 👉words}}",
        "column 'words' is of type text, expected number"),
      FaultCase(
        "stages: {rows: {compare: records, by: [code], along: 👉amount, from: 2563-01, to: 2563-02}}",
        "column 'amount' is of type number, expected code"),
      FaultCase(
        "stages: {rows: {compare: records, by: [amount], along: code, from: 2563-05, to: 👉2563-04}}",
        "no value fits: the minimum 2563-05 is above the maximum 2563-04"),
      FaultCase(
        "stages: {rows: {compare: records, by: [amount], along: code, from: 2463-01, to: 👉2563-01}}",
        "more than 1200 months from 2463-01 to 2563-01"),
      FaultCase(
        "stages: {rows: {compare: records, by: [amount], along: code, from: 2563-01, to: 👉2563-13}}",
        "'2563-13' does not fit: expected a month such as 2563-06, or a parameter that holds one"),
      FaultCase(
        """
        parameters: {line: {type: number, label: {th: ก, en: a}}}
        stages: {rows: {compare: records, by: [amount], along: code, from: 👉line, to: 2563-02}}
        """, "'line' does not fit: expected a month such as 2563-06, or a parameter that holds one"),
      FaultCase(
        """
        parameters: {line: {type: text, label: {th: ก, en: a}}}
        stages: {rows: {score: records, indicators: i01..i05, levels: [{level: 1, from: 👉line, name: {th: ก, en: a}}]}}
        """, "'line' does not fit: expected a number or a parameter that holds one"),
      FaultCase(
        """
        stages:
          sums: {rollup: records, by: [words], measures: {n: count()}}
          rows: {join: records, with: sums, on: {code: 👉words}, take: [n]}
        """, "column 'words' is of type text, expected code"),
      FaultCase(
        """
        stages:
          sums: {rollup: records, by: [words], measures: {n: count()}}
          rows: {compare: records, by: [amount], along: code, from: 2563-01, to: 2563-02, register: 👉sums}
        """, "no column 'amount' in 'sums'"),
    ])
  func types(_ fault: FaultCase) { fault.check() }

  private static func score(_ text: String) -> String {
    """
    parameters: {ten: {type: number, default: 10, label: {th: ก, en: a}}}
    stages:
      used: {derive: records, where: amount > ten, checks: {c: {when: amount = 1, say: {th: ก, en: a}}}}
      rows:
        score: records
        \(text.replacing("NAME", with: "name: {th: ก, en: a}").replacing("\n", with: "\n    "))
    """
  }

  @Test(
    "of levels, each at its own place",
    arguments: [
      FaultCase(
        score("indicators: i01..i05\nlevels: [{level: 1, from: 0, to: 1, NAME}, {level: 2, from: 👉4, NAME}]"),
        "passing 2 to 3 indicators falls into no level, below level 2"),
      FaultCase(
        score("indicators: i01..i05\nlevels: [{level: 1, from: 0, to: 2, NAME}, {level: 2, from: 👉4, NAME}]"),
        "passing 3 indicators falls into no level, below level 2"),
      FaultCase(
        score("value: amount\nlevels: [{level: 1, from: 0, to: 69, NAME}, {level: 2, from: 👉70, NAME}]"),
        "values above 69 and below 70 fall into no level"),
      FaultCase(
        score("indicators: i01..i05\nlevels: [{level: 1, from: 0, to: 3, NAME}, {level: 2, from: 👉3, NAME}]"),
        "levels 1 and 2 overlap"),
      FaultCase(
        score("value: amount\nlevels: [{level: 1, from: 5, NAME}, {level: 2, from: 👉5, NAME}]"),
        "level 2 does not begin above level 1"),
      FaultCase(
        score("value: amount\nlevels: [{level: 2, from: 1, NAME}, {level: 👉1, from: 5, NAME}]"),
        "level 1 stands above level 2 but is not higher"),
      FaultCase(
        score(
          "value: amount\nlevels: [{level: 👉1, from: 1, NAME}]\notherwise: {level: 1, NAME}"),
        "level 1 stands above level 1 but is not higher"),
      FaultCase(
        score("value: amount\nlevels: [{level: 1, from: 1, NAME}, {level: 👉1, from: 5, NAME}]"),
        "level 1 stands twice"),
      FaultCase(
        score("value: amount\nlevels: [{level: 1, from: 5, to: 👉4, NAME}]"),
        "level 1 can never be reached: no value falls into it"),
      FaultCase(
        score("indicators: i01..i05\nlevels: [{level: 1, from: 1, NAME}, {level: 2, from: 👉6, NAME}]"),
        "level 2 can never be reached: it begins at 6, but there are 5 indicators"),
      FaultCase(
        score("indicators: i01..i05\nlevels: [{level: 1, from: 👉ten, NAME}]"),
        "level 1 can never be reached: it begins at 10, but there are 5 indicators"),
      FaultCase(
        score("indicators: i01..i05\nlevels: [{level: 1, from: 1, to: 2, NAME, core: 👉i01..i03}]"),
        "level 1 can never be reached: 3 indicators must pass, but it holds at most 2"),
      FaultCase(
        score(
          "indicators: i01..i05\nmandatory: i01\nmandatory_cap: 👉0\nlevels: [{level: 2, from: 1, NAME}]\notherwise: {level: 1, NAME}"
        ), "mandatory_cap 0 lies below every level"),
      FaultCase(score("indicators: [i01..i03, 👉i02]"), "indicator 'i02' stands twice"),
      FaultCase(
        score("aspects: {one: i01..i03, two: 'i04, 👉i03'}"), "indicator 'i03' stands twice"),
      FaultCase(
        score("aspects: {one: {indicators: i01..i03, at_least: 👉4}}"),
        "aspect 'one' asks for 4 of 3 indicators"),
      FaultCase(
        score("aspects: {one: {indicators: i01..i03, at_least: 👉0}}"),
        "aspect 'one' asks for 0 of 3 indicators"),
      FaultCase(
        score("indicators: i01..i03\naspects: {one: i01..i02, two: 👉i04}"),
        "'i04' in aspect 'two' is not one of the stage's indicators"),
      FaultCase(
        score("indicators: i01..i03\nmandatory: 👉i04"),
        "'i04' in the mandatory list is not one of the stage's indicators"),
      FaultCase(
        score("indicators: i01..i03\nlevels: [{level: 1, from: 2, NAME, core: [i01, 👉i05]}]"),
        "'i05' in the core of level 1 is not one of the stage's indicators"),
      FaultCase(
        score("indicators: i01..i03\nmandatory: [i01, 👉i01]"), "'i01' stands twice in the mandatory list"),
      FaultCase(
        score("indicators: i01..i05\nlevels: [{level: 1, from: 2, NAME, core: 'i02, i01..👉i02'}]").replacing(
          "i01..👉i02", with: "👉i01..i02"),
        "'i02' stands twice in the core of level 1"),
      FaultCase(
        score("indicators: i01..i03\naspects: {one: 'i01, 👉i01'}"), "'i01' stands twice in aspect 'one'"),
    ])
  func levels(_ fault: FaultCase) { fault.check() }

  @Test("a level that is not filled in leaves nothing to judge")
  func openLevels() {
    let text = """
      parameters: {cut: {type: number, label: {th: ก, en: a}}}
      stages:
        rows:
          score: records
          indicators: i01..i05
          levels: [{level: 1, from: 9, name: {th: ก, en: a}}, {level: 2, from: cut, name: {th: ก, en: a}}]
      """
    #expect(MarkedDefinition(text).found == [])
  }
}
