import Pipelines
import Stages
import Testing

@Suite("One check finds all there is to find")
struct OneGoTests {
  @Test("ten faults of one file, in order of place, none twice and nothing besides")
  func tenFaults() {
    FaultCase(
      """
      title: {th: ระดับหมู่บ้าน, en: Levels}
      sources: [{mark: 👉oficial, about: {th: ก, en: a}}]
      parameters:
        line: {type: number, default: 👉much, label: {th: ก, en: a}}
        👉spare: {type: number, default: 5, label: {th: ก, en: a}}
      inputs:
        records:
          label: {th: ก, en: a}
          columns:
            code: {type: area village, 👉heders: [รหัส]}
            amount: {type: number, min: 5, max: 👉4}
            i01..i05: {type: answer}
      stages:
        rows:
          derive: records
          where: amount > line
          columns:
            twice: amount * 👉twoo
            thrice: twice + amount
        scored:
          score: rows
          indicators: i01..i05
          levels:
            - {level: 1, from: 1, to: 2, name: {th: ก, en: a}}
            - {level: 2, from: 👉4, name: {th: ก, en: a}}
        areas:
          rollup: scored
          area: code
          levels: [total, 👉vilage]
          measures: {n: count(), most: max(thrice), sure: count(👉level = '2')}
        👉rows: {derive: records}
      outputs: {areas: {from: areas}}
      """, "'oficial' is not one of official, public, unverified, local, did you mean 'official'?",
      "'much' does not fit: expected a number", "nothing reads the parameter 'spare'",
      "unknown key 'heders' in column 'code', did you mean 'headers'?",
      "no value fits: the minimum 5 is above the maximum 4",
      "there is no column or parameter 'twoo'; check its spelling or declare it",
      "passing 3 indicators falls into no level, below level 2",
      "'vilage' is not one of total, province, district, tambon, village, did you mean 'village'?",
      "'=' cannot combine a number and a text; its values must be of one type",
      "there is already a key named 'rows'"
    ).check()
  }

  @Test(
    "what follows from a fault is not reported again",
    arguments: [
      FaultCase(
        """
        inputs: {records: {label: {th: ก, en: a}, columns: {code: {type: 👉vilage}, amount: {type: number}}}}
        stages:
          rows: {derive: records, columns: {place: province(code), dear: amount > 5}}
          areas: {rollup: rows, area: code, levels: [total], by: [place], measures: {n: count(dear), p: distinct(place)}}
        outputs: {areas: {from: areas, columns: [area_code, area_level, place, n, p], where: p > 3}}
        """,
        "'vilage' is not one of answer, area district, area province, area tambon, area village, code, date, flag, integer, money, month, number, text, code 6"
      ),
      FaultCase(
        """
        stages:
          rows: {derive: 👉record, columns: {a: amont + 1}}
          sums: {rollup: rows, by: [place], measures: {n: sum(a), m: mean(month)}}
          months: {compare: sums, by: [place], along: m, from: 2563-01, to: 2563-02, columns: [n]}
          joined: {join: sums, with: months, on: [place], take: [n_change]}
          graded: {score: joined, value: n_change, levels: [{level: 1, from: 1, name: {th: ก, en: a}}]}
        outputs: {rows: {from: graded, columns: [place, n, level], where: level = 1}}
        labels: {nowhere: {th: ก, en: a}}
        """, "no input or stage 'record', did you mean 'records'?"),
      FaultCase(
        """
        stages:
          rows: {derive: records, 👉colums: {a: amount + 1}}
          later: {derive: rows, columns: {b: a + 1}}
        outputs: {rows: {from: later}}
        """, "unknown key 'colums' in stage 'rows', did you mean 'columns'?"),
      FaultCase(
        """
        parameters: {line: {type: 👉numbr, label: {th: ก, en: a}}}
        stages:
          rows: {score: records, value: amount / line, levels: [{level: 1, from: line, name: {th: ก, en: a}}]}
        """,
        "'numbr' is not one of number, text, date, flag, choice, month, indicator list, did you mean 'number'?"
      ),
      FaultCase(
        """
        parameters: {line: {type: number, label: {th: ก, en: a}}}
        stages: {rows: {derive: records, columns: {a: amount / 👉lin}}}
        """, "there is no column or parameter 'lin'; did you mean 'line'?"),
      FaultCase(
        """
        stages:
          rows: {score: records, indicators: 'i01..i04, 👉i06', aspects: {one: i01..i02, two: i03..i04}, levels: [{level: 1, from: 5, name: {th: ก, en: a}}]}
          sums: {rollup: rows, by: [level], measures: {n: sum(two_passed)}}
        outputs: {rows: {from: sums}}
        """, "no column 'i06' in 'records', did you mean 'i01'?"),
      FaultCase(
        """
        stages:
          rows: {compare: records, by: [code], before: 👉amount, after: amount = 2, columns: [amount], indicators: i01..i05}
          sums: {rollup: rows, by: [rounds], each: {label: l, of: i01..i05, as: v}, measures: {n: sum(amount_change)}}
        outputs: {rows: {from: sums, columns: [rounds, 👉nn]}}
        """, "expected flag or answer, but the expression gives number",
        "no column 'nn' in 'sums'"),
      FaultCase(
        """
        stages:
          rows: {derive: records, columns: {a: 👉absent * 2, b: absent + a}, checks: {odd: {when: absent > 1, say: {th: ก, en: a}}}}
          sums: {rollup: rows, area: absent, levels: [total], by: [absent], measures: {n: sum(absent), m: sum(a)}}
          more: {derive: records, columns: {a: absent}}
        outputs: {rows: {from: sums, columns: [area_code, absent, n, m]}, more: {from: more}}
        """, "there is no column or parameter 'absent'; check its spelling or declare it"),
      FaultCase(
        """
        stages:
          rows: {score: records, indicators: 👉answer01..answer09, aspects: {one: answer01..answer04}, mandatory: answer01}
        """, "no column 'answer01' in 'records'"),
      FaultCase(
        """
        outputs: {rows: {from: rows}, a: {from: 👉absent}, b: {from: absent, columns: [c]}}
        """, "no input or stage 'absent'"),
      FaultCase(
        """
        stages:
          rows: {derive: records, columns: {a: amount}, 👉columns: {b: a + 1}}
        outputs: {rows: {from: rows, columns: [a, b]}}
        labels: {b: {th: ก, en: a}}
        """, "there is already a key named 'columns'"),
      FaultCase(
        "stages: 👉rows\noutputs: {rows: {from: rows, columns: [a]}}\nlabels: {nowhere: {th: ก, en: a}}",
        "expected a mapping (stages)"),
      FaultCase(
        "inputs: 👉records\nlabels: {nowhere: {th: ก, en: a}}", "expected a mapping (inputs)"),
    ])
  func noNoise(_ fault: FaultCase) { fault.check() }

  @Test("a fault of a stage hides none of the stages that read it")
  func goesOn() {
    FaultCase(
      """
      stages:
        rows: {derive: records, columns: {a: 👉amont, b: amount}, checks: {odd: {when: 👉bb > 1, say: {th: ก, en: a}}}}
        sums: {rollup: rows, by: [👉cod], measures: {n: sum(a), m: sum(👉bb)}}
      outputs: {rows: {from: sums, columns: [cod, n, m, 👉o]}}
      """, "there is no column or parameter 'amont'; did you mean 'amount'?",
      "there is no column or parameter 'bb'; did you mean 'b'?",
      "no column 'cod' in 'rows', did you mean 'code'?",
      "there is no column or parameter 'bb'; did you mean 'b'?", "no column 'o' in 'sums'"
    ).check()
  }

  @Test("faults keep the order of their places")
  func order() {
    var faults = DefinitionFaults()
    for (line, column) in [(10, 2), (9, 30), (10, 1), (2, 5)] {
      faults.add(.noSource, at: SourceLocation(file: "a.yaml", line: line, column: column))
    }
    faults.add(.noSource, at: SourceLocation(file: "a.yaml", line: 2, column: 5))
    #expect(
      faults.sorted.map { "\($0.location)" } == ["a.yaml:2:5", "a.yaml:9:30", "a.yaml:10:1", "a.yaml:10:2"])
  }
}
