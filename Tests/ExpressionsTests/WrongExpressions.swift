import Testing

/// An expression that is wrong, what is said about it, and the part that is marked.
struct Fault: Sendable, CustomTestStringConvertible {
  let text: String
  let message: String
  let marked: String
  let offset: Int

  init(_ text: String, _ offset: Int, _ marked: String, _ message: String) {
    (self.text, self.offset, self.marked, self.message) = (text, offset, marked, message)
  }

  var testDescription: String { text }
}

/// Wrong expressions, by what is wrong with them.
enum WrongExpressions {
  static let characters = [
    Fault("income ≥ 3", 7, "≥", "the sign '≥' is not part of the language; write >="),
    Fault("income => 3", 7, "=>", "the sign '=>' is not part of the language; write >="),
    Fault("i01 && i02", 4, "&&", "the sign '&&' is not part of the language; write and"),
    Fault("income > ๓", 9, "๓", "the sign '๓' is not part of the language; write 3"),
    Fault("ok ? 1", 3, "?", "the sign '?' is not part of the language; remove it"),
    Fault("a = “x”", 4, "“", "the sign '“' is not part of the language; write '"),
    Fault("status = 'abc", 9, "'abc", "a text begins here and never ends; close it with '"),
    Fault(
      "1.2.3", 0, "1.2.3",
      "'1.2.3' is not a number; write digits with at most one point, or quotes around a text or code"),
    Fault(
      "5 + 12baht", 4, "12baht",
      "'12baht' is not a number; write digits with at most one point, or quotes around a text or code"),
    Fault(
      "income = 1.", 9, "1.",
      "'1.' is not a number; write digits with at most one point, or quotes around a text or code"),
    Fault(
      "village_code = 01", 15, "01",
      "the number '01' begins with a zero; write a code in quotes, and a number without thousands commas"),
    Fault(
      "0.1234567890123", 0, "0.1234567890123", "'0.1234567890123' has more than twelve decimals; round it"),
    Fault(
      "999999999999999999999999999999", 0, "999999999999999999999999999999",
      "'999999999999999999999999999999' is larger than any number that can be kept; check its digits"),
  ]

  static let form = [
    Fault("", 0, "", "the expression is empty; write a value, a column or a condition"),
    Fault("  ", 2, "", "the expression is empty; write a value, a column or a condition"),
    Fault("income +", 8, "", "the expression ends where a value, a column or '(' is expected; add it"),
    Fault("income + * 2", 9, "*", "expected a value, a column or '(' but found '*'"),
    Fault("income members", 7, "members", "expected an operator or the end but found 'members'"),
    Fault("i01 AND i02", 4, "AND", "expected an operator or the end but found 'AND'; did you mean 'and'?"),
    Fault("status 'a'", 7, "'a'", "expected an operator or the end but found 'a'"),
    Fault("(income + 1", 0, "(", "the bracket '(' is never closed; add its partner"),
    Fault("income in [1, 2", 10, "[", "the bracket '[' is never closed; add its partner"),
    Fault("(income]", 7, "]", "expected ',' or ')' but found ']'"),
    Fault(
      "income >= 38,000", 13, "000",
      "the number '000' begins with a zero; write a code in quotes, and a number without thousands commas"),
    Fault(
      "income >= 38,500", 12, ",",
      "a comma cannot stand here; write numbers without thousands commas, such as 38000"),
    Fault(
      "1 < income < 3", 0, "1 < income < 3",
      "'<' and '<' cannot be chained; join two comparisons with 'and', or use 'between'"),
    Fault(
      "1 < income in [1]", 0, "1 < income in [1]",
      "'<' and 'in' cannot be chained; join two comparisons with 'and', or use 'between'"),
    Fault("income between 1 or 2", 17, "or", "expected the 'and' of 'between … and …' but found 'or'"),
    Fault(
      "income is nothing", 10, "nothing",
      "expected 'missing', 'not missing' or 'not applicable' but found 'nothing'"),
    Fault("i01..3", 5, "3", "expected the last column of the range but found '3'"),
    Fault("and", 0, "and", "expected a value, a column or '(' but found 'and'"),
    Fault("income = not", 9, "not", "expected a value, a column or '(' but found 'not'"),
  ]

  static let names = [
    Fault("incme / 2", 0, "incme", "there is no column or parameter 'incme'; did you mean 'income'?"),
    Fault("2 * zzz", 4, "zzz", "there is no column or parameter 'zzz'; check its spelling or declare it"),
    Fault(
      "count_pased(i01)", 0, "count_pased", "there is no function 'count_pased'; did you mean 'count_passed'?"
    ),
    Fault("frobnicate(1)", 0, "frobnicate", "there is no function 'frobnicate'; see the list of functions"),
    Fault(
      "income + ambiguous", 9, "ambiguous", "'ambiguous' is both a column and a parameter; rename one of them"
    ),
    Fault("round > 2", 0, "round", "'round' is a function; write round(x, decimals)"),
    Fault("abs(1, 2)", 0, "abs(1, 2)", "found 2 arguments; write abs(x)"),
    Fault("if(i01, 1)", 0, "if(i01, 1)", "found 2 arguments; write if(condition, value, otherwise)"),
    Fault("missing()", 0, "missing()", "found 0 arguments; write missing(x)"),
    Fault(
      "count_passed(i05..i01)", 13, "i05..i01",
      "'i05..i01' is no range of columns; write one name with two rising numbers, such as i01..i07"),
    Fault(
      "count_passed(i01..j05)", 13, "i01..j05",
      "'i01..j05' is no range of columns; write one name with two rising numbers, such as i01..i07"),
    Fault(
      "count_passed(i01..i77)", 13, "i01..i77",
      "there is no column or parameter 'i77'; check its spelling or declare it"),
    Fault(
      "count_passed(broken_core)", 13, "broken_core",
      "there is no column or parameter 'i99'; check its spelling or declare it"),
  ]

  static let types = [
    Fault(
      "income + status", 0, "income + status",
      "'+' cannot combine a number and a text; its values must be of one type"),
    Fault(
      "status + status", 0, "status",
      "the left side of '+' must be a number but is a text; use a column or function of that type"),
    Fault(
      "surveyed - returned", 0, "surveyed",
      "the left side of '-' must be a number but is a date; count days with days_between(), or take its fiscal_year()"
    ),
    Fault(
      "income and i01", 0, "income",
      "each side of 'and' must be a condition but is a number; compare it with something, such as x > 0"),
    Fault(
      "not income", 4, "income",
      "the condition after 'not' must be a condition but is a number; compare it with something, such as x > 0"
    ),
    Fault(
      "income = 'x'", 0, "income = 'x'",
      "'=' cannot combine a number and a text; its values must be of one type"),
    Fault(
      "village_code = 10010101", 0, "village_code = 10010101",
      "'=' cannot combine a code and a number; write a code in quotes, such as '01'"),
    Fault(
      "village_code = 'a long text'", 15, "'a long text'",
      "'a long text' cannot be a code; write one to eight letters, digits or signs without spaces"),
    Fault(
      "surveyed > 2563", 0, "surveyed > 2563",
      "'>' cannot combine a date and a number; write a date as date('2563-09-30'), or compare its fiscal_year()"
    ),
    Fault(
      "surveyed > '2563-02-30'", 11, "'2563-02-30'",
      "'2563-02-30' is not a date; write year-month-day, such as '2563-09-30' or '2020-09-30'"),
    Fault(
      "surveyed = month_code", 0, "surveyed = month_code",
      "'=' cannot combine a date and a code; turn the date into a month with month()"),
    Fault(
      "i01 = 1", 0, "i01 = 1",
      "'=' cannot combine an answer and a number; a condition compares only with true or false"),
    Fault("i01 > i02", 0, "i01 > i02", "'>' needs an order and an answer has none; compare with = or !="),
    Fault("status < 'ก'", 0, "status < 'ก'", "'<' needs an order and a text has none; compare with = or !="),
    Fault(
      "status between 'a' and 'b'", 0, "status between 'a' and 'b'",
      "'between' needs an order and a text has none; compare with = or !="),
    Fault(
      "income = missing", 9, "missing",
      "nothing can be computed with or compared to 'missing'; ask with 'is missing'"),
    Fault(
      "missing + 1", 0, "missing",
      "nothing can be computed with or compared to 'missing'; ask with 'is missing'"),
    Fault(
      "if(i01, missing, missing)", 0, "if(i01, missing, missing)",
      "every alternative is missing, so the type cannot be told; give one a value"),
    Fault(
      "if(i01, 1, 'x')", 11, "'x'", "if() cannot combine a number and a text; its values must be of one type"),
    Fault(
      "if(income, 1, 2)", 3, "income",
      "the condition of if() must be a condition but is a number; compare it with something, such as x > 0"),
    Fault(
      "i01..i05", 0, "i01..i05",
      "a list cannot stand here; use it after 'in' or inside a function such as count_passed()"),
    Fault(
      "core = 1", 0, "core",
      "a list cannot stand here; use it after 'in' or inside a function such as count_passed()"),
    Fault("income in 5", 10, "5", "after 'in' comes a list; write the values in brackets, such as [1, 2]"),
    Fault(
      "income in [1, 'a']", 14, "'a'",
      "'in' cannot combine a number and a text; its values must be of one type"),
    Fault(
      "sum_present(income, i01)", 20, "i01",
      "each part of sum_present() must be a number but is an answer; turn it into a number with if(condition, 1, 0)"
    ),
    Fault(
      "count_passed(income)", 13, "income",
      "each part of count_passed() must be a condition but is a number; compare it with something, such as x > 0"
    ),
    Fault(
      "round(income, members)", 14, "members",
      "the number of decimals must be a fixed whole number from 0 to 12; write it as digits"),
    Fault(
      "round(income, 13)", 14, "13",
      "the number of decimals must be a fixed whole number from 0 to 12; write it as digits"),
    Fault(
      "at_least(1.5, i01)", 9, "1.5",
      "the first argument of at_least() must be a fixed whole number from 0 to 1000; write it as digits"),
    Fault(
      "prefix(village_code, 9)", 21, "9",
      "the length of the prefix must be a fixed whole number from 1 to 8; write it as digits"),
    Fault(
      "province(status)", 9, "status",
      "the argument of province() must be a code but is a text; use a column or function of that type"),
    Fault("date(surveyed)", 5, "surveyed", "only a fixed text can stand here; write date('2563-09-30')"),
    Fault(
      "date('2750-01-01')", 5, "'2750-01-01'",
      "'2750-01-01' is not a date; write year-month-day, such as '2563-09-30' or '2020-09-30'"),
    Fault(
      "fiscal_year(income)", 12, "income",
      "the argument of fiscal_year() must be a date or a code but is a number; use a column or function of that type"
    ),
    Fault(
      "least(status, 'a')", 0, "least(status, 'a')",
      "'least()' needs an order and a text has none; compare with = or !="),
    Fault("least(no_core)", 0, "least(no_core)", "found 0 arguments; write least(a, b, …)"),
  ]

  static let rows = [
    Fault(
      "income / count()", 9, "count",
      "count() looks at many rows and cannot stand in an expression about one row; use count_passed()"),
    Fault(
      "sum(income)", 0, "sum",
      "sum() looks at many rows and cannot stand in an expression about one row; use sum_present()"),
    Fault(
      "min(income, 3)", 0, "min",
      "min() looks at many rows and cannot stand in an expression about one row; use least()"),
  ]

  static let measures = [
    Fault(
      "sum(income) / members", 14, "members",
      "the column 'members' has many values here; put it inside an aggregate such as sum() or count()"),
    Fault("sum(mean(income))", 4, "mean", "mean() cannot stand inside sum(); compute it in an earlier stage"),
    Fault("sum(incom)", 4, "incom", "there is no column or parameter 'incom'; did you mean 'income'?"),
    Fault(
      "sum(i01)", 4, "i01",
      "the argument of sum() must be a number but is an answer; turn it into a number with if(condition, 1, 0)"
    ),
    Fault(
      "count(income)", 6, "income",
      "the argument of count() must be a condition but is a number; compare it with something, such as x > 0"),
    Fault(
      "min(status)", 4, "status",
      "the argument of min() must be a number, a date or a code but is a text; use a column or function of that type"
    ),
    Fault(
      "percent(income > 1, 2)", 8, "income",
      "the column 'income' has many values here; put it inside an aggregate such as sum() or count()"),
    Fault(
      "min(income, 3)", 0, "min(income, 3)",
      "found 2 arguments; write min(x) over rows, or least(a, b, …) in a row"),
    Fault(
      "count_passed(i01..i05)", 13, "i01..i05",
      "the column 'i01' has many values here; put it inside an aggregate such as sum() or count()"),
    Fault(
      "province_cod = '10'", 0, "province_cod",
      "there is no column or parameter 'province_cod'; did you mean 'province_code'?"),
  ]
}
