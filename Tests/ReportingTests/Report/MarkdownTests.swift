import Testing

@testable import Reporting

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("a|b", "a\\|b"), ("pass_rate", "pass_rate"), ("_x_", "\\_x_"), ("*b* `c`", "\\*b\\* \\`c\\`"),
    ("<br>", "\\<br\\>"),
    ("[a](b)", "\\[a\\](b)"), ("two\r\nlines", "two⏎lines"), ("\\", "\\\\"), ("# head", "\\# head"),
    ("- item", "\\- item"),
    ("-5", "-5"), ("-", "-"), ("#REF!", "#REF!"), ("R&D", "R\\&D"), ("ชี้วัด", "ชี้วัด"),
  ]) func `Text stays text`(_ text: String, _ expected: String) {
    #expect(Markdown.escaped(text) == expected)
  }

  @Test func `Numbers lean right in tables, blocks stand apart`() {
    var page = Markdown()
    page.heading(2, "Head")
    page.list([])
    page.table(heads: ["a", "n"], isNumeric: [false, true], rows: [["x", "1"], ["y", "2"]])
    page.list(["one", "two"])
    #expect(
      page.text == """
        ## Head

        | a | n |
        | --- | ---: |
        | x | 1 |
        | y | 2 |

        - one
        - two

        """)
  }
}
