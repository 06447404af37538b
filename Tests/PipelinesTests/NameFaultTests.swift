import Testing

@Suite("Faults of names and references")
struct NameFaultTests {
  @Test(
    "of names that cannot be",
    arguments: [
      FaultCase(
        "outputs: {👉Rows: {from: rows}}",
        "'Rows' is not a name: use at most 60 small letters, digits and '_', beginning with a letter"),
      FaultCase(
        "outputs: {👉1st: {from: rows}}",
        "'1st' is not a name: use at most 60 small letters, digits and '_', beginning with a letter"),
      FaultCase(
        "outputs: {👉แฟ้ม: {from: rows}}",
        "'แฟ้ม' is not a name: use at most 60 small letters, digits and '_', beginning with a letter"),
      FaultCase(
        "outputs: {👉../rows: {from: rows}}",
        "'../rows' is not a name: use at most 60 small letters, digits and '_', beginning with a letter"),
      FaultCase(
        "outputs: {👉\(String(repeating: "a", count: 61)): {from: rows}}",
        "'\(String(repeating: "a", count: 61))' is not a name: use at most 60 small letters, digits and '_', beginning with a letter"
      ),
      FaultCase(
        "outputs: {👉ledger: {from: rows}}", "an output cannot be named 'ledger': choose another file name"),
      FaultCase(
        "outputs: {👉rejects: {from: rows}}", "an output cannot be named 'rejects': choose another file name"),
      FaultCase(
        "outputs: {👉findings: {from: rows}}", "an output cannot be named 'findings': choose another file name"
      ),
      FaultCase("outputs: {👉con: {from: rows}}", "an output cannot be named 'con': choose another file name"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, columns: {👉between: {type: text}, amount: {type: number}}}}",
        "'between' is a word of the rule language and cannot be a name"),
      FaultCase(
        "stages: {rows: {derive: records, columns: {👉missing: amount}}}",
        "'missing' is a word of the rule language and cannot be a name"),
      FaultCase(
        "stages: {rows: {rollup: records, each: {label: l, of: i01..i05, as: 👉is}, measures: {n: count()}}}",
        "'is' is a word of the rule language and cannot be a name"),
      FaultCase(
        "parameters: {👉not: {type: number, label: {th: ก, en: a}}}",
        "'not' is a word of the rule language and cannot be a name", "nothing reads the parameter 'not'"
      ).marking(2),
      FaultCase(
        """
        parameters: {👉as_of: {type: date, label: {th: ก, en: a}}}
        stages: {rows: {derive: records, columns: {late: seen > as_of}}}
        """, "the parameter 'as_of' is always there and cannot be declared; a run sets it with --as-of"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, columns: {👉i1..i03: {type: answer}, amount: {type: number}}}}",
        "'i1..i03' is not a range of columns: write it as i01..i07, same letters and width on both sides, at most 10000 columns"
      ),
    ])
  func names(_ fault: FaultCase) { fault.check() }

  @Test(
    "of names that stand twice",
    arguments: [
      FaultCase(
        "outputs: {rows: {from: rows}, 👉rows: {from: records}}", "there is already a key named 'rows'"),
      FaultCase(
        "outputs: {rows: {from: rows}, 👉'rows': {from: records}, 👉rows: {from: rows}}".replacing(
          "👉'", with: "'👉"),
        "there is already a key named 'rows'", "there is already a key named 'rows'"),
      FaultCase("title: {th: ก, en: a, 👉en: b}", "there is already a key named 'en'"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, columns: {i01..i03: {type: answer}, 👉i02: {type: flag}, amount: {type: number}}}}",
        "there is already a column named 'i02'"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, key: [amount, 👉amount], columns: {amount: {type: number}}}}",
        "there is already a column named 'amount'"),
      FaultCase(
        "stages: {👉records: {derive: records, columns: {a: amount}}, rows: {derive: records}}",
        "there is already an input or stage named 'records'"),
      FaultCase(
        "stages: {rows: {derive: records, columns: {👉amount: amount + 1}}}",
        "there is already a column named 'amount'"),
      FaultCase(
        "stages: {rows: {rollup: records, by: [code, 👉code], measures: {n: count()}}}",
        "there is already a column named 'code'"),
      FaultCase(
        "stages: {rows: {rollup: records, area: code, levels: [total, 👉total], measures: {n: count()}}}",
        "there is already a level named 'total'"),
      FaultCase(
        "stages: {rows: {rollup: records, by: [code], measures: {👉code: count()}}}",
        "there is already a column named 'code'"),
      FaultCase(
        "stages: {rows: {rollup: records, each: {label: l, of: 'i01..i03, 👉i02', as: v}, measures: {n: count()}}}",
        "there is already a column named 'i02'"),
      FaultCase(
        "stages: {rows: {rollup: records, each: {label: l, of: i01..i03, as: 👉amount}, measures: {n: count()}}}",
        "there is already a column named 'amount'"),
      FaultCase(
        "stages: {👉rows: {rollup: records, by: [amount], each: {label: amount, of: i01..i03, as: v}, measures: {n: count()}}}",
        "the result would have two columns named 'amount'"),
      FaultCase(
        "stages: {sums: {rollup: records, by: [code], measures: {n: count()}}, rows: {join: records, with: sums, on: [code], take: [n, {👉amount: n}]}}"
          .replacing("[n, {👉amount: n}]", with: "{n: n, 👉amount: n}"),
        "the result would have two columns named 'amount'"),
      FaultCase(
        "outputs: {rows: {from: rows, columns: [code, amount, 👉code]}}",
        "there is already a column named 'code'"
      ),
      FaultCase(
        "report: [{title: {th: ก, en: a}, table: rows, sort: [-amount, 👉amount]}]",
        "there is already a column named 'amount'"),
    ])
  func doubles(_ fault: FaultCase) { fault.check() }

  @Test(
    "of names that nothing bears",
    arguments: [
      FaultCase("outputs: {rows: {from: 👉row}}", "no input or stage 'row', did you mean 'rows'?"),
      FaultCase(
        "stages: {rows: {derive: 👉later, columns: {a: 1}}, later: {derive: records, columns: {a: amount}}}",
        "stage 'later' does not stand above; a stage reads only inputs and the stages above it"),
      FaultCase(
        "stages: {rows: {derive: 👉rows}, other: {derive: records, checks: {odd: {when: amount < 0, say: {th: ก, en: a}}}}}",
        "stage 'rows' does not stand above; a stage reads only inputs and the stages above it"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, key: [👉cod], columns: {code: {type: text}, amount: {type: number}}}}",
        "no column 'cod' in input 'records', did you mean 'code'?"),
      FaultCase(
        "stages: {rows: {rollup: records, by: [👉cod], measures: {n: count()}}}",
        "no column 'cod' in 'records', did you mean 'code'?"),
      FaultCase(
        "stages: {rows: {compare: records, by: [code], before: amount = 1, after: amount = 2, columns: [👉amont]}}",
        "no column 'amont' in 'records', did you mean 'amount'?"),
      FaultCase(
        "outputs: {rows: {from: rows, columns: [👉cod]}}", "no column 'cod' in 'rows', did you mean 'code'?"),
      FaultCase(
        "report: [{title: {th: ก, en: a}, table: rows, sort: [-👉twic, amount]}]",
        "no column 'twic' in 'rows', did you mean 'twice'?"),
      FaultCase(
        "labels: {code: {th: ก, en: a}, 👉twic: {th: ก, en: a}}",
        "no column 'twic' in any input or stage, did you mean 'twice'?"),
      FaultCase(
        "values: {👉wrds: {a: {th: ก, en: a}}}",
        "no column 'wrds' in any input or stage, did you mean 'words'?"),
      FaultCase(
        "stages: {rows: {score: records, indicators: i01..i05, levels: [{level: 1, from: 👉lin, name: {th: ก, en: a}}]}}",
        "no parameter 'lin'"),
      FaultCase(
        """
        stages:
          rows:
            score: records
            indicators: i01..i05
            mandatory: i01,
              👉i09, i02
            levels: [{level: 1, from: 0, name: {th: ก, en: a}}]
        """, "no column 'i09' in 'records', did you mean 'i01'?"),
      FaultCase(
        "stages: {rows: {compare: records, by: [amount], along: code, from: 👉first, to: 2563-02}}",
        "no parameter 'first'"),
      FaultCase(
        "stages: {rows: {score: records, indicators: i01..i05, levels: [{level: 1, from: 👉1;5, name: {th: ก, en: a}}]}}",
        "'1;5' does not fit: expected a number or a parameter that holds one"),
    ])
  func unknown(_ fault: FaultCase) { fault.check() }

  @Test(
    "of what nothing reads",
    arguments: [
      FaultCase(
        """
        inputs:
          records: {label: {th: ก, en: a}, columns: {amount: {type: number}}}
          👉others: {label: {th: ก, en: a}, columns: {amount: {type: number}}}
        """, "nothing reads the input 'others'"),
      FaultCase(
        "stages: {rows: {derive: records, columns: {a: amount}}, 👉sums: {rollup: rows, measures: {n: count()}}}",
        "nothing reads the stage 'sums'"),
      FaultCase(
        "parameters: {👉line: {type: number, default: 5, label: {th: ก, en: a}}}",
        "nothing reads the parameter 'line'"),
    ])
  func unused(_ fault: FaultCase) { fault.check() }

  @Test(
    "a use of any kind is a use",
    arguments: [
      "stages: {sums: {rollup: records, by: [code], measures: {n: count()}}, rows: {join: records, with: sums, on: [code], take: [n]}}",
      "stages: {rows: {derive: records, columns: {a: amount}}, sums: {rollup: rows, measures: {n: count()}}}\nreport: [{title: {th: ก, en: a}, table: sums}]",
      "stages: {rows: {derive: records, columns: {a: amount}}, odd: {derive: rows, checks: {odd: {when: a < 0, say: {th: ก, en: a}}}}}",
      "parameters: {line: {type: number, label: {th: ก, en: a}}}\nstages: {rows: {score: records, indicators: i01..i05, levels: [{level: 1, from: line, name: {th: ก, en: a}}]}}",
      "parameters: {line: {type: number, label: {th: ก, en: a}}}\noutputs: {rows: {from: rows, where: amount > line}}",
      "parameters: {line: {type: indicator list, label: {th: ก, en: a}}}\nstages: {rows: {score: records, indicators: i01..i05, mandatory: line}}\nlabels: {mandatory_failed: {th: ก, en: a}, area_name: {th: ก, en: a}}",
      "parameters: {line: {type: indicator list, label: {th: ก, en: a}, default: []}}\nstages: {rows: {derive: records, columns: {a: all_passed(line)}}}",
      "parameters: {last: {type: month, label: {th: ก, en: a}, default: 2563-02}}\nstages: {rows: {compare: records, by: [amount], along: code, from: 2563-01, to: last}}",
    ])
  func used(_ sections: String) { #expect(MarkedDefinition(sections).found == []) }
}
