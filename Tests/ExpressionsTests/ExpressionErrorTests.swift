import Tables
import Testing

@testable import Expressions

@Suite("What an analyst is told about a wrong expression")
struct ExpressionErrorTests {
  @Test("Characters", arguments: WrongExpressions.characters)
  func characters(_ fault: Fault) { expect(fault) }

  @Test("Form", arguments: WrongExpressions.form)
  func form(_ fault: Fault) { expect(fault) }

  @Test("Names", arguments: WrongExpressions.names)
  func names(_ fault: Fault) { expect(fault) }

  @Test("Types", arguments: WrongExpressions.types)
  func types(_ fault: Fault) { expect(fault) }

  @Test("Aggregates in a row", arguments: WrongExpressions.rows)
  func rows(_ fault: Fault) { expect(fault) }

  @Test("Measures", arguments: WrongExpressions.measures)
  func measures(_ fault: Fault) {
    let scope = Scope(
      schema: Sample.schema, parameters: Sample.parameters, keys: [ColumnSchema("province_code", .code)])
    do throws(ExpressionError) {
      _ = try Expression.parse(fault.text).boundMeasure(in: scope)
      Issue.record("\(fault.text) is accepted")
    } catch {
      expect(fault, error)
    }
  }

  private func expect(_ fault: Fault) {
    guard let error = Sample.error(fault.text) else {
      Issue.record("\(fault.text) is accepted")
      return
    }
    expect(fault, error)
  }

  private func expect(_ fault: Fault, _ error: ExpressionError) {
    let bytes = Array(fault.text.utf8)
    #expect(error.message == fault.message)
    #expect(error.range.lowerBound == fault.offset)
    #expect(String(decoding: bytes[error.range], as: UTF8.self) == fault.marked)
  }
}
